#include "domain/dispatch/feasibility.h"

#include "domain/dispatch/workinghours.h"

#include <algorithm>

namespace targo {

bool worksDuring(const Technician &technician, const WallSpan &span)
{
    std::vector<WallSpan> hours;
    for (QDate day = span.from.date().addDays(-1); day <= span.to.date(); day = day.addDays(1))
        std::ranges::copy(workingSpans(technician, day), std::back_inserter(hours));
    return std::ranges::any_of(hours, [&](const WallSpan &shift) { return shift.contains(span); });
}

int levelHeld(const Technician &technician, const TagId &tag)
{
    const auto held = std::ranges::find(technician.skills, tag, &Skill::tag);
    return held == technician.skills.end() ? 0 : held->level;
}

bool satisfies(const Technician &technician, const Skill &wanted)
{
    return !wanted.required || levelHeld(technician, wanted.tag) >= wanted.level;
}

bool hasRequiredSkills(const Technician &technician, const Job &job)
{
    return std::ranges::all_of(job.requiredSkills, [&](const Skill &skill) { return satisfies(technician, skill); });
}

std::vector<Objection> missingSkills(const Job &job, const Technician &technician)
{
    std::vector<Objection> missing;
    for (const Skill &skill : job.requiredSkills) {
        if (!satisfies(technician, skill))
            missing.push_back({.kind = Objection::Kind::SkillMissing, .tag = skill.tag, .levelNeeded = skill.level, .levelHeld = levelHeld(technician, skill.tag)});
    }
    return missing;
}

bool overlaps(const JobId &job, const WallSpan &span, const Job &other)
{
    const auto taken = other.span();
    return other.id != job && other.status != JobStatus::Cancelled && taken && taken->overlaps(span);
}

std::vector<Objection> overlaps(const JobId &job, const WallSpan &span, std::span<const Job *const> others)
{
    std::vector<Objection> found;
    for (const Job *other : others) {
        if (overlaps(job, span, *other))
            found.push_back({.kind = Objection::Kind::Overlap, .other = other->id});
    }
    return found;
}

bool takesNoWork(const Technician &technician)
{
    return technician.disabled || technician.status == TechnicianStatus::Inactive;
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
    std::ranges::copy(missingSkills(job, technician), std::back_inserter(found));
    std::ranges::copy(overlaps(job.id, span, others), std::back_inserter(found));
    if (!absent && !technician.disabled && !worksDuring(technician, span))
        found.push_back({.kind = Kind::OutsideHours});
    return found;
}

} // namespace targo
