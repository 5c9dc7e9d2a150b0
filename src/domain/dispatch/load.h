#pragma once

#include "domain/dispatch/job.h"
#include "domain/dispatch/technician.h"

#include <span>

namespace targo {

struct DayLoad
{
    int plannedMinutes = 0;   // work and travel of jobs that are not cancelled
    int travelMinutes = 0;    // of the planned ones
    int availableMinutes = 0; // working hours of the day

    // In percent, rounded; 0 when nobody is there to work.
    int percent() const { return availableMinutes > 0 ? (plannedMinutes * 100 + availableMinutes / 2) / availableMinutes : 0; }
    bool operator==(const DayLoad &) const = default;
};

// The load of `technician` over `first`…`last`, both included; `jobs` are the technician's own on those days.
DayLoad loadOf(const Technician &technician, QDate first, QDate last, std::span<const Job *const> jobs);

} // namespace targo
