#pragma once

#include "domain/dispatch/feasibility.h"

#include <functional>

namespace targo {

// Who should take a job at a time (hub.md 3.4): the least skilled who can, so that experts stay free.
struct TechnicianRanking
{
    struct Candidate
    {
        TechnicianId technician;
        int surplus = 0;       // levels above what is required, over all required tags
        int optionalMet = 0;   // tags that are only welcome
        int loadMinutes = 0;   // of other work that day
        std::optional<int> travelMinutes = {}; // to the job, from the work before it that day, or from home

        bool operator==(const Candidate &) const = default;
    };
    struct Rejection
    {
        TechnicianId technician;
        std::vector<Objection> reasons; // Disabled alone, or missing skills, Absent, OutsideHours, Overlap

        bool operator==(const Rejection &) const = default;
    };

    std::vector<Candidate> candidates = {}; // best first
    std::vector<Rejection> rejected = {};   // by name

    bool operator==(const TechnicianRanking &) const = default;
};

// `laneOf` gives a technician's jobs around the slot, `job` itself may be among them. The same answer as the hub's, as
// long as no road times are known there: as the crow flies, a third longer, at 60 km/h.
TechnicianRanking rankTechnicians(const Job &job, const WallSpan &slot, std::span<const Technician *const> technicians,
                                  const std::function<std::vector<const Job *>(const TechnicianId &)> &laneOf);

// By full name, then by number: what breaks the last tie.
std::vector<const Technician *> byName(std::span<const Technician *const> technicians);

// Minutes on the road between two places, without knowing the roads.
int travelMinutesBetween(const Coordinate &from, const Coordinate &to);

} // namespace targo
