#pragma once

#include "domain/dispatch/job.h"
#include "domain/dispatch/technician.h"

#include <span>

namespace targo {

// One reason why a job does not fit on a lane at a time. A person may still decide for it.
struct Objection
{
    enum class Kind { Disabled, Absent, SkillMissing, OutsideHours, Overlap };

    Kind kind = Kind::Overlap;
    TagId tag = {};        // SkillMissing
    int levelNeeded = 0;   // SkillMissing
    int levelHeld = 0;     // SkillMissing; 0: not held at all
    JobId other = {};      // Overlap
    QString reason = {};   // Absent: the absence's own words

    bool operator==(const Objection &) const = default;
};

// Level of `tag` that the technician holds, 0 when none (hub.md 3.2).
int levelHeld(const Technician &technician, const TagId &tag);

// Holds it at that level, or it is only welcome.
bool satisfies(const Technician &technician, const Skill &wanted);
bool hasRequiredSkills(const Technician &technician, const Job &job);
// One for each skill that `job` requires and the technician does not hold at that level.
std::vector<Objection> missingSkills(const Job &job, const Technician &technician);
// The span lies wholly inside one stretch of work, also of one that began the evening before.
bool worksDuring(const Technician &technician, const WallSpan &span);
// `other` takes some of the span; what is cancelled takes none, nor does `job` itself.
bool overlaps(const JobId &job, const WallSpan &span, const Job &other);
// One for each of `others` that does.
std::vector<Objection> overlaps(const JobId &job, const WallSpan &span, std::span<const Job *const> others);
// Whoever left takes no work, whatever the hours say.
bool takesNoWork(const Technician &technician);

// What speaks against `job` on `technician` at `span`; `others` are the jobs on that lane, `job` itself may be
// among them. Empty: nothing. Gravest first.
std::vector<Objection> objections(const Job &job, const Technician &technician, const WallSpan &span,
                                  std::span<const Job *const> others);

} // namespace targo
