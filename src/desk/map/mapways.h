#pragma once

#include "desk/map/mapscene.h"
#include "desk/visits/delays.h"
#include "domain/ports/roads.h"

namespace targo::desk {

// What is left of somebody's day, on the road.
struct DayWay
{
    TechnicianId technician;
    std::vector<Stop> stops;
    Road road;                // from the van, where there is one
    bool fromVan = false;
    std::vector<Arrival> arrivals; // expected; of today only
};

// The way of the chosen technician and what it means for the day: by road where a server knows the roads, else as the
// crow flies. Who else will be late is known to `delays`. UI thread.
class MapWays : public QObject
{
    Q_OBJECT

public:
    // `roads` null: only the crow. `delays` null: nobody knows where the vans are.
    MapWays(MapScene &scene, Roads *roads, Delays *delays, QObject *parent = nullptr);

    void choose(const TechnicianId &technician); // empty: nobody
    const std::optional<DayWay> &chosen() const { return m_chosen; }
    const Arrival *worst(const TechnicianId &technician) const { return m_delays && !m_scene.isPast() ? m_delays->worst(technician) : nullptr; }

    void refresh(); // other jobs, or a minute has passed

Q_SIGNALS:
    void changed();

private:
    DayWay wayOf(const TechnicianId &technician) const;
    void judge(DayWay &way) const;
    void readChosen();
    void follow(); // vans have moved

    MapScene &m_scene;
    Roads *m_roads;
    Delays *m_delays;
    TechnicianId m_technician;
    std::optional<DayWay> m_chosen;
    Coordinate m_askedFrom;
    int m_ticket = 0; // only the newest answer counts
};

// Where and how late, in a sentence: "Ferme Côté: expected at 11 h 12, 12 min late".
QString wordsOf(const Arrival &arrival, const BoardSource &board);

} // namespace targo::desk
