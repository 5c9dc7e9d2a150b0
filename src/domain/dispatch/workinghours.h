#pragma once

#include "domain/dispatch/technician.h"
#include "domain/dispatch/walltime.h"

namespace targo {

bool isAbsent(const Technician &technician, QDate date);

// When the technician works on `date`: weekly hours and extra shifts, joined where they touch, sorted. Empty on a
// day off, on an absence and for a disabled technician. A shift over midnight belongs to the day it starts on.
std::vector<WallSpan> workingSpans(const Technician &technician, QDate date);

} // namespace targo
