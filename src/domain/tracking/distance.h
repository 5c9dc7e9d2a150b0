#pragma once

#include "domain/coordinate.h"

namespace targo {

// Along the great circle.
double metresBetween(const Coordinate &from, const Coordinate &to);
// Degrees clockwise from true north, 0 up to 360, at which one sets out.
double courseBetween(const Coordinate &from, const Coordinate &to);

} // namespace targo
