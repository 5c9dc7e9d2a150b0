#pragma once

#include "domain/tracking/geofence.h"
#include "domain/tracking/road.h"
#include "domain/tracking/van.h"

#include <QHash>

#include <span>

namespace targo {

// A technician is at the place of one of their jobs, or no longer.
struct Visit
{
    enum class Kind { Arrived, Left };
    static constexpr double near = 150; // metres; whoever stays within is at the job

    Kind kind = Kind::Arrived;
    TechnicianId technician;
    JobId job;
    QDateTime time; // UTC; since when

    bool operator==(const Visit &) const = default;
};

// Who is at which of their jobs, from where the vans are. Somebody has arrived who stays within 150 m for two minutes, or
// who stands in the geofence around the place; gone is who was beyond 250 m for two minutes, or left the geofence and is
// beyond. One arrival is told once, and one job at a time: of jobs at one place the first of the day that is not over.
class VisitWatch
{
public:
    // `stops`: what is left of the technician's day, as stopsLeft() gives it. `position` is newer than the one before.
    std::optional<Visit> moved(const TechnicianId &technician, const VanPosition &position, std::span<const Stop> stops);
    // Noted, and judged with the next position: who only drives past is no visitor.
    void crossed(const FenceCrossing &crossing, std::span<const Stop> stops);

private:
    struct Stay
    {
        JobId job;
        Coordinate place;
        QDateTime since, goneSince; // goneSince: since then out of reach; invalid while there
        bool told = false;
        bool fenced = false; // a geofence said that they came
        bool outOfFence = false;
    };

    QHash<TechnicianId, Stay> m_stays;
};

} // namespace targo
