#pragma once

#include "domain/coordinate.h"
#include "domain/dispatch/job.h"

#include <functional>

#include <span>
#include <vector>

namespace targo {

// A way through several places.
struct Road
{
    struct Leg // from one place to the next
    {
        double metres = 0;
        double seconds = 0;
        bool operator==(const Leg &) const = default;
    };

    std::vector<Leg> legs = {};        // one less than there are places
    std::vector<Coordinate> line = {}; // as it is drawn
    bool straight = false;             // as the crow flies: no roads are known

    double metres() const;
    double seconds() const;
    bool operator==(const Road &) const = default;
};

// Without knowing the roads: a third longer than the crow flies, at 60 km/h (hub.md 10.2).
Road::Leg straightLeg(const Coordinate &from, const Coordinate &to);
Road straightThrough(const std::vector<Coordinate> &places);

// A job that a technician still has to do, or is doing.
struct Stop
{
    JobId job;
    Coordinate place = {};
    std::optional<WallTime> start = {}; // as planned
    int minutes = 0;
    bool running = false;               // they are there already

    bool operator==(const Stop &) const = default;
};

// When they get there as things stand, and how much later than planned; never below 0.
struct Arrival
{
    JobId job;
    WallTime expected;
    int lateMinutes = 0;
    bool operator==(const Arrival &) const = default;
};

// What is left of a day, in order: cancelled and finished work takes no time.
std::vector<Stop> stopsLeft(std::span<const Job *const> lane, QDate day, const std::function<std::optional<Coordinate>(const Job &)> &placeOf);

// `legs` lead to each stop, the first one from where the van is now. What runs takes at least as long as planned; nobody
// begins before the planned hour.
std::vector<Arrival> arrivals(WallTime now, std::span<const Stop> stops, std::span<const Road::Leg> legs);

enum class Delay { None, Slight, Grave }; // from 5 minutes, from 20
Delay delayOf(std::span<const Arrival> arrivals); // the worst of them

} // namespace targo
