#pragma once

#include "desk/map/mapscene.h"
#include "domain/ports/roads.h"

#include <QMenu>

namespace targo::desk {

// Who could be at a job soonest: those with its skills who are there today, by time on the road. As the crow flies at
// once, by road as soon as the server has said so.
class NearestMenu : public QMenu
{
    Q_OBJECT

public:
    static constexpr int most = 8;

    // `roads` null: only the crow.
    NearestMenu(const JobId &job, const MapScene &scene, Roads *roads, QWidget *parent);

Q_SIGNALS:
    void chosen(const targo::TechnicianId &technician);

private:
    struct Near
    {
        TechnicianId technician;
        Coordinate place;
        double seconds = 0;
    };

    void find(const Job &job, const Coordinate &place);
    void ask(const Coordinate &place);
    void list(bool byRoad);

    const MapScene &m_scene;
    Roads *m_roads;
    std::vector<Near> m_near;
};

} // namespace targo::desk
