#include "desk/timeline/timelinegeometry.h"

#include <algorithm>
#include <cmath>

namespace targo::desk {

qint64 TimelineGeometry::axisMinute(WallTime time) const
{
    const qint64 sinceStart = WallTime::startOf(first).minutesUntil(time);
    if (sinceStart < 0)
        return 0;
    const qint64 day = sinceStart / 1440;
    if (day >= days)
        return qint64(days) * minutesPerDay();
    return day * minutesPerDay() + std::clamp(int(sinceStart % 1440), dayFrom, dayTo) - dayFrom;
}

double TimelineGeometry::xFor(WallTime time) const { return double(axisMinute(time)) * pixelsPerMinute; }

TimelineGeometry::Stretch TimelineGeometry::stretch(const WallSpan &span) const
{
    const qint64 day = std::clamp(WallTime::startOf(first).minutesUntil(span.from) / 1440, qint64(0), qint64(days - 1));
    return {.from = int(axisMinute(span.from)), .to = int(axisMinute(span.to)), .dayBegin = int(day) * minutesPerDay()};
}

std::pair<double, double> TimelineGeometry::drawn(const Stretch &stretch, double least) const
{
    if (stretch.to - stretch.from >= least)
        return {stretch.from, stretch.to};
    const double latest = stretch.dayBegin + minutesPerDay() - least;
    const double from = std::max(std::min(double(stretch.from), latest), std::min(double(stretch.dayBegin), double(days) * minutesPerDay() - least));
    return {from, from + least};
}

WallTime TimelineGeometry::timeAt(double x) const
{
    const qint64 total = qint64(days) * minutesPerDay();
    const qint64 shown = std::clamp(qint64(std::llround(x / pixelsPerMinute)), qint64(0), total);
    // The right edge belongs to the last day, not to one that is not shown.
    const qint64 day = std::min(shown / minutesPerDay(), qint64(days - 1));
    return WallTime::startOf(first).plus(day * 1440 + dayFrom + (shown - day * minutesPerDay()));
}

WallTime TimelineGeometry::nearest(WallTime time, int step)
{
    const qint64 minutes = time.minutes() + step / 2;
    return WallTime::fromMinutes(minutes - minutes % step);
}

} // namespace targo::desk
