#pragma once

#include "domain/dispatch/feasibility.h"
#include "domain/ports/boardsource.h"

namespace targo::desk {

// A job where it is to be. The span counts where it begins and how long it is.
struct Placement
{
    JobId job;
    TechnicianId technician;
    WallSpan span;

    bool operator==(const Placement &) const = default;
};

// On one lane without a gap, for as long as each of them takes. Those that are not known are left out.
std::vector<Placement> oneAfterAnother(const BoardSource &board, const std::vector<JobId> &jobs, const TechnicianId &technician, WallTime start);

// What speaks against each of them, were all of them made at once: a job that moves away is no longer in the way, one
// that comes along may be. `copied`: what is there stays, and copies come to it.
std::vector<std::vector<Objection>> objectionsTo(const BoardSource &board, const std::vector<Placement> &placements, bool copied = false);

} // namespace targo::desk
