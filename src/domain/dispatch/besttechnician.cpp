#include "domain/dispatch/besttechnician.h"

#include "domain/dispatch/workinghours.h"
#include "domain/tracking/road.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace targo {

namespace {

using Kind = Objection::Kind;
using Lane = std::vector<const Job *>;

bool counts(const Job &other, const Job &job) { return other.id != job.id && other.status != JobStatus::Cancelled; }

std::vector<Objection> reasonsAgainst(const Job &job, const WallSpan &slot, const Technician &technician, const Lane &lane)
{
    if (takesNoWork(technician))
        return {{.kind = Kind::Disabled}};
    std::vector<Objection> reasons = missingSkills(job, technician);
    if (isAbsent(technician, slot.from.date()))
        reasons.push_back({.kind = Kind::Absent, .reason = technician.absence->reason});
    if (!worksDuring(technician, slot)) // nobody has hours on an absence
        reasons.push_back({.kind = Kind::OutsideHours});
    std::vector<Objection> taken = overlaps(job.id, slot, lane);
    std::ranges::sort(taken, {}, &Objection::other);
    std::ranges::move(taken, std::back_inserter(reasons));
    return reasons;
}

// Where the technician comes from: the work that ends last before the slot on its day, or home.
std::optional<Coordinate> startingPoint(const Job &job, const WallSpan &slot, const Technician &technician, const Lane &lane)
{
    const Job *last = nullptr;
    for (const Job *other : lane) {
        const auto span = other->span();
        if (!counts(*other, job) || !span || span->from.date() != slot.from.date() || span->to > slot.from)
            continue;
        if (!last || std::pair(span->to, other->id) > std::pair(last->span()->to, last->id))
            last = other;
    }
    return last ? last->position : technician.home;
}

TechnicianRanking::Candidate candidate(const Job &job, const WallSpan &slot, const Technician &technician, const Lane &lane)
{
    TechnicianRanking::Candidate found{.technician = technician.id};
    for (const Skill &skill : job.requiredSkills) {
        const int above = levelHeld(technician, skill.tag) - skill.level;
        if (skill.required)
            found.surplus += above;
        else if (above >= 0)
            ++found.optionalMet;
    }
    for (const Job *other : lane) {
        if (counts(*other, job) && other->date == slot.from.date())
            found.loadMinutes += other->minutes;
    }
    const auto from = startingPoint(job, slot, technician, lane);
    if (from && job.position)
        found.travelMinutes = travelMinutesBetween(*from, *job.position);
    return found;
}

} // namespace

int travelMinutesBetween(const Coordinate &from, const Coordinate &to)
{
    return int(std::lround(straightLeg(from, to).seconds / 60));
}

std::vector<const Technician *> byName(std::span<const Technician *const> technicians)
{
    std::vector<const Technician *> sorted(technicians.begin(), technicians.end());
    std::ranges::sort(sorted, {}, [](const Technician *technician) { return std::pair(technician->fullName, technician->id); });
    return sorted;
}

TechnicianRanking rankTechnicians(const Job &job, const WallSpan &slot, std::span<const Technician *const> technicians,
                                  const std::function<std::vector<const Job *>(const TechnicianId &)> &laneOf)
{
    TechnicianRanking ranking;
    for (const Technician *technician : byName(technicians)) {
        const Lane lane = laneOf(technician->id);
        if (auto reasons = reasonsAgainst(job, slot, *technician, lane); !reasons.empty())
            ranking.rejected.push_back({technician->id, std::move(reasons)});
        else
            ranking.candidates.push_back(candidate(job, slot, *technician, lane));
    }
    // Stable: what is equal stays by name.
    std::ranges::stable_sort(ranking.candidates, {}, [](const TechnicianRanking::Candidate &found) {
        return std::tuple(found.surplus, -found.optionalMet, found.loadMinutes, found.travelMinutes.value_or(std::numeric_limits<int>::max()));
    });
    return ranking;
}

} // namespace targo
