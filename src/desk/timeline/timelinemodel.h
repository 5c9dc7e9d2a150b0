#pragma once

#include "base/clock.h"
#include "desk/timeline/timelinegeometry.h"
#include "domain/dispatch/load.h"
#include "domain/ports/boardsource.h"

#include <QTimeZone>

namespace targo::desk {

// One job as the timeline draws it: words are ready, nothing is looked up while painting.
struct TimelineBar
{
    JobId id;
    WallSpan span;             // hourless: where it is drawn, at the start of the shift
    int row = 0;
    QString who, where, state;
    JobType type = JobType::Unknown;
    bool hourless = false;
    bool over = false;
    bool cancelled = false;
    bool running = false;
    bool draft = false;
    bool late = false;
    bool urgent = false;
    bool pending = false;      // a change of it waits to be sent
    bool conflict = false;     // a change of it needs the person
    bool matches = true;       // the text filter

    bool operator==(const TimelineBar &) const = default;
};

struct TimelineLane
{
    TechnicianId id;
    QString name, skills;
    QString color;                          // "#RRGGBB" or empty
    DayLoad load;
    std::vector<WallSpan> working;          // sorted; the period and the evening before
    std::vector<QDate> absentDays;
    QString absence;                        // words; empty when there on every day
    std::vector<TimelineBar> bars;          // by start
    int rows = 1;

    bool operator==(const TimelineLane &) const = default;
};

// The lanes of the shown period. Never changes itself: it reads again what the board source says has changed, and
// says which lanes became different.
class TimelineModel : public QObject
{
    Q_OBJECT

public:
    TimelineModel(BoardSource &board, const Clock &clock, const QTimeZone &site, QObject *parent = nullptr);

    QDate firstDay() const { return m_first; }
    int days() const { return m_days; }
    void setPeriod(QDate first, int days);
    // The least time a bar covers on the screen, and the minutes of the day between which it must find its room;
    // stacking depends on them.
    void setMinimumMinutes(qint64 minutes, int dayFrom = 0, int dayTo = 24 * 60);
    // Bars that do not hold these words (in any order) step back; empty: all match.
    void setFilter(const QString &text);

    const std::vector<TimelineLane> &lanes() const { return m_lanes; }
    int laneOf(const TechnicianId &id) const; // -1: none
    int laneOf(const JobId &id) const;        // -1: not shown
    const TimelineBar *bar(const JobId &id) const;
    int matchCount() const;

    BoardSource &board() const { return m_board; }
    WallTime now() const { return WallTime::of(m_clock.now().toTimeZone(m_site)); }
    // What is late depends on the hour: call when a minute has passed.
    void refreshWords();

Q_SIGNALS:
    void laneChanged(int index);
    void lanesReset();

private:
    void reset();
    void rereadJobs(const QSet<JobId> &ids);
    void rereadPending();
    void reread(int lane);
    TimelineLane read(const TechnicianId &id) const;
    TimelineBar barFor(const Job &job, const TimelineLane &lane) const;
    void stack(TimelineLane &lane) const;
    void index(int lane);
    bool matchesFilter(const Job &job, const TimelineBar &bar, const TimelineLane &lane) const;

    BoardSource &m_board;
    const Clock &m_clock;
    QTimeZone m_site;
    QDate m_first;
    int m_days = 1;
    qint64 m_minimumMinutes = 15;
    int m_dayFrom = 0, m_dayTo = 24 * 60;
    QStringList m_filter;
    std::vector<TimelineLane> m_lanes;
    QHash<TechnicianId, int> m_laneByTechnician;
    QHash<JobId, int> m_laneByJob;
    QSet<JobId> m_pending;
};

} // namespace targo::desk
