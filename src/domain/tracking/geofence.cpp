#include "domain/tracking/geofence.h"

#include "base/overloaded.h"
#include "domain/tracking/distance.h"

#include <QPointF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace targo {

namespace {

// Metres east and south of a place nearby; flat enough for a geofence.
QPointF flat(const Coordinate &place, const Coordinate &from)
{
    constexpr double metresPerDegree = earthRadius * std::numbers::pi / 180;
    return {(place.longitude - from.longitude) * metresPerDegree * std::cos(from.latitude * std::numbers::pi / 180), (from.latitude - place.latitude) * metresPerDegree};
}

std::vector<QPointF> flat(const std::vector<Coordinate> &places, const Coordinate &from)
{
    std::vector<QPointF> line;
    for (const Coordinate &place : places)
        line.push_back(flat(place, from));
    return line;
}

double distanceToOrigin(QPointF a, QPointF b)
{
    const QPointF way = b - a;
    const double length = QPointF::dotProduct(way, way);
    const double share = length > 0 ? std::clamp(-QPointF::dotProduct(a, way) / length, 0.0, 1.0) : 0;
    const QPointF nearest = a + way * share;
    return std::hypot(nearest.x(), nearest.y());
}

// Around the origin; a line to the east crosses the edge an odd number of times.
bool surroundsOrigin(const std::vector<QPointF> &corners)
{
    bool inside = false;
    for (size_t i = 0; i < corners.size(); ++i) {
        const QPointF a = corners[i], b = corners[(i + 1) % corners.size()];
        if ((a.y() > 0) != (b.y() > 0) && a.x() - a.y() * (b.x() - a.x()) / (b.y() - a.y()) > 0)
            inside = !inside;
    }
    return inside;
}

double across(const std::vector<Coordinate> &places, double around)
{
    const std::vector<QPointF> line = flat(places, places.front());
    const auto [west, east] = std::ranges::minmax(line, {}, &QPointF::x);
    const auto [north, south] = std::ranges::minmax(line, {}, &QPointF::y);
    return std::hypot(east.x() - west.x(), south.y() - north.y()) + 2 * around;
}

} // namespace

bool Geofence::contains(const Coordinate &place) const
{
    return std::visit(Overloaded{
        [&](const Circle &circle) { return metresBetween(circle.centre, place) <= circle.radius; },
        [&](const Polygon &polygon) { return surroundsOrigin(flat(polygon.corners, place)); },
        [&](const Corridor &corridor) {
            const std::vector<QPointF> line = flat(corridor.line, place);
            for (size_t i = 1; i < line.size(); ++i) {
                if (distanceToOrigin(line[i - 1], line[i]) <= corridor.reach)
                    return true;
            }
            return false;
        },
    }, area);
}

double Geofence::across() const
{
    return std::visit(Overloaded{
        [](const Circle &circle) { return 2 * circle.radius; },
        [](const Polygon &polygon) { return targo::across(polygon.corners, 0); },
        [](const Corridor &corridor) { return targo::across(corridor.line, corridor.reach); },
    }, area);
}

} // namespace targo
