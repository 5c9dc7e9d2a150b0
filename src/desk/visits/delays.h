#pragma once

#include "base/clock.h"
#include "domain/ports/boardsource.h"
#include "domain/ports/vansource.h"
#include "domain/tracking/road.h"

#include <QTimer>
#include <QTimeZone>

namespace targo::desk {

// Who will come too late today as things stand, before it is so: from where the vans are, what is left to do, and the
// way there. Read again at most four times a minute while the vans move, and soon after the work has changed. UI thread.
class Delays : public QObject
{
    Q_OBJECT

public:
    Delays(BoardSource &board, VanSource &vans, const Clock &clock, const QTimeZone &site, QObject *parent = nullptr);

    // The job that will begin latest, of those that are late by five minutes and more; null: none.
    const Arrival *worst(const TechnicianId &technician) const;
    const QHash<TechnicianId, Arrival> &all() const { return m_late; }
    // The way of one technician as a road server has it; of all others it is guessed. Nothing: guessed, too.
    void setRoad(const TechnicianId &technician, const std::optional<Road> &road);
    void passTime(); // a minute has passed

Q_SIGNALS:
    void changed();

private:
    void follow();
    void read();
    std::optional<Arrival> worstOf(const Van &van, WallTime now) const;

    BoardSource &m_board;
    VanSource &m_vans;
    const Clock &m_clock;
    QTimeZone m_site;
    QTimer m_soon;
    QDateTime m_readAt;
    QHash<TechnicianId, Arrival> m_late;
    TechnicianId m_roadOf;
    std::optional<Road> m_road;
};

// From five minutes on one is late.
inline constexpr int leastLate = 5;

} // namespace targo::desk
