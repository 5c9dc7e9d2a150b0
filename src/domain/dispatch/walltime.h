#pragma once

#include <QDateTime>

namespace targo {

// Of the week of `date`, which begins with it.
inline QDate mondayOf(QDate date) { return date.addDays(1 - date.dayOfWeek()); }

// What the clock on the wall shows at the site, to the minute. The schedule is kept in wall-clock times (hub.md
// 1.4: date and start time are never converted to UTC), so moving a job over a change of clocks keeps its hour.
class WallTime
{
public:
    WallTime() = default;
    WallTime(QDate date, QTime time) : m_minutes(date.toJulianDay() * 1440 + time.msecsSinceStartOfDay() / 60000) { }
    static WallTime fromMinutes(qint64 minutes) { WallTime t; t.m_minutes = minutes; return t; }
    static WallTime startOf(QDate date) { return WallTime(date, QTime(0, 0)); }
    // What `instant` looks like on a clock in its own zone: convert with toTimeZone(site) before.
    static WallTime of(const QDateTime &instant) { return WallTime(instant.date(), instant.time()); }

    QDate date() const { return QDate::fromJulianDay(m_minutes / 1440); }
    QTime time() const { return QTime::fromMSecsSinceStartOfDay(int(m_minutes % 1440) * 60000); }
    qint64 minutes() const { return m_minutes; } // since the Julian epoch; only differences mean something

    WallTime plus(qint64 minutes) const { return fromMinutes(m_minutes + minutes); }
    qint64 minutesUntil(WallTime later) const { return later.m_minutes - m_minutes; }

    auto operator<=>(const WallTime &) const = default;

private:
    qint64 m_minutes = 0;
};

// A half-open stretch of wall-clock time: `to` is not part of it.
struct WallSpan
{
    WallTime from;
    WallTime to;

    qint64 minutes() const { return from.minutesUntil(to); }
    bool overlaps(const WallSpan &other) const { return from < other.to && other.from < to; }
    bool contains(WallTime time) const { return from <= time && time < to; }
    bool contains(const WallSpan &other) const { return from <= other.from && other.to <= to; }
    bool operator==(const WallSpan &) const = default;
};

} // namespace targo
