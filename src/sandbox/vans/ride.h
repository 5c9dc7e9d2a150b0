#pragma once

#include "sandbox/roads/roadgraph.h"

namespace targo::sandbox::vans {

struct Motion
{
    roads::Point at;
    double speed = 0;  // metres a second
    double course = 0; // degrees clockwise from north
    double metres = 0; // driven since the ride began
};

// One drive from a parking place to another, as a van makes it: it gathers speed, slows down for bends and stops.
class Ride
{
public:
    Ride() = default;
    // `haste` scales the usual speeds: 1 is everybody's.
    Ride(roads::Point from, roads::Point to, double haste);

    double seconds() const { return m_marks.empty() ? 0 : m_marks.back().after; }
    double metres() const { return m_marks.empty() ? 0 : m_marks.back().metres; }
    Motion at(double seconds) const;        // clamped to the ride
    double fastest(double untilSeconds) const; // metres a second
    // Seconds after the start when the place is left for good, and reached for good, by `radius` metres.
    double leaves(roads::Point place, double radius) const;
    double arrives(roads::Point place, double radius) const;

private:
    struct Mark
    {
        roads::Point point;
        double metres = 0;
        double speed = 0;
        double after = 0; // seconds
    };

    std::vector<Mark> m_marks;
};

} // namespace targo::sandbox::vans
