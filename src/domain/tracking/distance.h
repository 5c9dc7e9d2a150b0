#pragma once

#include "domain/coordinate.h"

namespace targo {

inline constexpr double earthRadius = 6'371'000; // metres, as the hub has it (hub.md 3.4)

// Along the great circle.
double metresBetween(const Coordinate &from, const Coordinate &to);
// Degrees clockwise from true north, 0 up to 360, at which one sets out.
double courseBetween(const Coordinate &from, const Coordinate &to);

} // namespace targo
