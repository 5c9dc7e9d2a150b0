#pragma once

#include "domain/coordinate.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QString>

#include <variant>
#include <vector>

namespace targo {

// A piece of ground that the tracking server watches.
struct Geofence
{
    struct Circle
    {
        Coordinate centre;
        double radius = 0; // metres
        bool operator==(const Circle &) const = default;
    };
    struct Polygon
    {
        std::vector<Coordinate> corners; // at least 3; the last is joined with the first
        bool operator==(const Polygon &) const = default;
    };
    struct Corridor // along a line
    {
        std::vector<Coordinate> line; // at least 2
        double reach = 25;            // metres to each side
        bool operator==(const Corridor &) const = default;
    };

    QString id;
    QString name = {};
    std::variant<Circle, Polygon, Corridor> area;

    bool contains(const Coordinate &place) const;
    double across() const; // metres, about: of a circle its diameter

    bool operator==(const Geofence &) const = default;
};

// Somebody came into a geofence, or left it.
struct FenceCrossing
{
    TechnicianId technician;
    Geofence fence;
    bool entered = true;
    QDateTime time; // UTC

    bool operator==(const FenceCrossing &) const = default;
};

} // namespace targo
