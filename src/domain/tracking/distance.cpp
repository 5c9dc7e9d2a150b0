#include "domain/tracking/distance.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace targo {

namespace {

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

} // namespace

double metresBetween(const Coordinate &from, const Coordinate &to)
{
    const double north = std::sin(radians(to.latitude - from.latitude) / 2);
    const double east = std::sin(radians(to.longitude - from.longitude) / 2);
    const double h = north * north + std::cos(radians(from.latitude)) * std::cos(radians(to.latitude)) * east * east;
    return 2 * earthRadius * std::asin(std::min(1.0, std::sqrt(h)));
}

double courseBetween(const Coordinate &from, const Coordinate &to)
{
    const double east = radians(to.longitude - from.longitude);
    const double y = std::sin(east) * std::cos(radians(to.latitude));
    const double x = std::cos(radians(from.latitude)) * std::sin(radians(to.latitude))
        - std::sin(radians(from.latitude)) * std::cos(radians(to.latitude)) * std::cos(east);
    const double degrees = std::atan2(y, x) * 180 / std::numbers::pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

} // namespace targo
