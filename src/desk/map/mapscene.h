#pragma once

#include "base/clock.h"
#include "desk/map/mapcamera.h"
#include "domain/dispatch/job.h"
#include "domain/ports/boardsource.h"
#include "domain/ports/vansource.h"

#include <QTimer>
#include <QTimeZone>

#include <functional>

namespace targo::desk {

// One job on the map.
struct JobPin
{
    JobId id;
    QPointF world;
    JobType type = JobType::Unknown;
    TechnicianId technician;   // empty: work to plan
    int number = 0;            // along its technician's day, 1 for the first; 0: none
    bool over = false;
    bool running = false;      // under way, or somebody is on the road to it
    bool late = false;
    bool urgent = false;

    bool isToPlan() const { return technician.isEmpty(); }
    bool operator==(const JobPin &) const = default;
};

// One van on the map.
struct VanMark
{
    QString device;
    TechnicianId technician;   // empty: nobody that is known
    QString initials;
    QString color;             // "#RRGGBB" or empty
    QPointF world;
    VanPosition position;
    Freshness freshness = Freshness::Stale;
    bool alarmed = false;
    QString age;               // words, when the place is not fresh
};

// What is on the map of one day: read from the ports, and again when they say that something changed. While it rests
// it costs nothing. UI thread.
class MapScene : public QObject
{
    Q_OBJECT

public:
    // `vans` null: nobody knows where they are.
    MapScene(BoardSource &board, VanSource *vans, const Clock &clock, const QTimeZone &site, QObject *parent = nullptr);

    QDate day() const { return m_day; }
    void setDay(QDate day);
    void setAwake(bool awake);
    bool isAwake() const { return m_awake; }
    void passTime(); // ages and what is late follow the clock

    const std::vector<JobPin> &pins() const { return m_pins; }
    const std::vector<VanMark> &vans() const { return m_vans; }
    const JobPin *pin(const JobId &id) const;             // null: not on the map
    const VanMark *van(const TechnicianId &technician) const;
    // Of the job, else of the van; nothing when neither is on the map.
    std::optional<QPointF> worldOf(const JobId &job, const TechnicianId &technician) const;
    int withoutPlace() const { return m_withoutPlace; }   // jobs of the day that nobody knows the place of
    std::vector<QPointF> everything() const;              // of that day, for fitting

    BoardSource &board() const { return m_board; }
    // Other vans, by a clock of their own, in place of those of now.
    void showPast(VanSource &vans, const std::function<QDateTime()> &now);
    void showNow();
    bool isPast() const { return m_past; }
    QDateTime now() const { return m_past ? m_pastNow() : m_clock.now(); }
    WallTime wallNow() const { return WallTime::of(now().toTimeZone(m_site)); }

Q_SIGNALS:
    void pinsChanged();
    void vansChanged();

private:
    void readPins();
    void readVans();
    void addPin(const Job &job, int number);

    BoardSource &m_board;
    VanSource *m_source;
    VanSource *m_past = nullptr;       // shown instead of it
    std::function<QDateTime()> m_pastNow;
    const Clock &m_clock;
    QTimeZone m_site;
    QDate m_day;
    bool m_awake = false;
    QTimer m_soon; // many changes, one reading
    std::vector<JobPin> m_pins;
    QHash<JobId, size_t> m_byJob;
    std::vector<VanMark> m_vans;
    QHash<TechnicianId, size_t> m_byTechnician;
    int m_withoutPlace = 0;
};

// "LG" of "Luc Gagnon"; empty of nobody.
QString initialsOf(const QString &fullName);

// Where a job is done: its own place, or that of its location.
std::optional<Coordinate> placeOf(const Job &job, const BoardSource &board);

} // namespace targo::desk
