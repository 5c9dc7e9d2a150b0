#include "domain/dispatch/feasibility.h"

#include "domain/dispatch/workinghours.h"

#include <algorithm>

namespace targo {

namespace {

bool worksDuring(const Technician &technician, const WallSpan &span)
{
    std::vector<WallSpan> hours;
    for (QDate day = span.from.date().addDays(-1); day <= span.to.date(); day = day.addDays(1))
        std::ranges::copy(workingSpans(technician, day), std::back_inserter(hours));
    return std::ranges::any_of(hours, [&](const WallSpan &shift) { return shift.contains(span); });
}

} // namespace

int levelHeld(const Technician &technician, const TagId &tag)
{
    const auto held = std::ranges::find(technician.skills, tag, &Skill::tag);
    return held == technician.skills.end() ? 0 : held->level;
}

std::vector<Objection> objections(const Job &job, const Technician &technician, const WallSpan &span,
                                  std::span<const Job *const> others)
{
    using Kind = Objection::Kind;
    std::vector<Objection> found;
    const bool absent = isAbsent(technician, span.from.date());
    if (technician.disabled)
        found.push_back({.kind = Kind::Disabled});
    if (absent)
        found.push_back({.kind = Kind::Absent, .reason = technician.absence->reason});
    for (const Skill &skill : job.requiredSkills) {
        const int held = levelHeld(technician, skill.tag);
        if (skill.required && held < skill.level)
            found.push_back({.kind = Kind::SkillMissing, .tag = skill.tag, .levelNeeded = skill.level, .levelHeld = held});
    }
    for (const Job *other : others) {
        const auto taken = other->span();
        if (other->id != job.id && other->status != JobStatus::Cancelled && taken && taken->overlaps(span))
            found.push_back({.kind = Kind::Overlap, .other = other->id});
    }
    if (!absent && !technician.disabled && !worksDuring(technician, span))
        found.push_back({.kind = Kind::OutsideHours});
    return found;
}

} // namespace targo
