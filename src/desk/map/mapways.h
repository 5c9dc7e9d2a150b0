#pragma once

#include "desk/map/mapscene.h"
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

// Ways of the day and what they mean for it. Of the chosen technician by road, where a server knows the roads; of
// everybody else as the crow flies, which is enough to see who will be late. UI thread.
class MapWays : public QObject
{
    Q_OBJECT

public:
    // `roads` null: only the crow.
    MapWays(MapScene &scene, Roads *roads, QObject *parent = nullptr);

    void choose(const TechnicianId &technician); // empty: nobody
    const std::optional<DayWay> &chosen() const { return m_chosen; }
    // The job that will begin latest of those that are late by five minutes and more; null: none.
    const Arrival *worst(const TechnicianId &technician) const;

    void refresh(); // other jobs, or a minute has passed

Q_SIGNALS:
    void changed();

private:
    DayWay wayOf(const TechnicianId &technician) const;
    void judge(DayWay &way) const;
    void readChosen();
    void readAll();
    void follow(); // vans have moved

    MapScene &m_scene;
    Roads *m_roads;
    TechnicianId m_technician;
    std::optional<DayWay> m_chosen;
    QHash<TechnicianId, Arrival> m_late;
    Coordinate m_askedFrom;
    QDateTime m_readAt;
    int m_ticket = 0; // only the newest answer counts
};

// Where and how late, in a sentence: "Ferme Côté: expected at 11 h 12, 12 min late".
QString wordsOf(const Arrival &arrival, const BoardSource &board);

} // namespace targo::desk
