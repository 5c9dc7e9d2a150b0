#pragma once

#include "desk/board/placements.h"
#include "domain/dispatch/feasibility.h"
#include "domain/ports/boardsource.h"

namespace targo::desk {

// What becomes of a job that is dropped on somebody's van.
struct VanDrop
{
    Placement placement;
    std::vector<Objection> against; // gravest first
};

// The hour the job has, if it is still to come and free there; else the first free quarter of an hour of that day, from
// now on; else the hour it has, or the next, with what speaks against it. Nothing when one of them is unknown or the job is over.
std::optional<VanDrop> dropOn(const TechnicianId &technician, const JobId &job, const BoardSource &board, QDate day, WallTime now);

// "14 h 30, Luc Gagnon", or with the first reason against it.
QString wordsOf(const VanDrop &drop, const BoardSource &board);

} // namespace targo::desk
