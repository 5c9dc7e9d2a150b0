#include "desk/timeline/timelinegeometry.h"

#include <algorithm>
#include <cmath>

namespace targo::desk {

double TimelineGeometry::xFor(WallTime time) const
{
    const qint64 sinceStart = WallTime::startOf(first).minutesUntil(time);
    if (sinceStart < 0)
        return 0;
    const qint64 day = sinceStart / 1440;
    if (day >= days)
        return width();
    const auto ofDay = std::clamp(int(sinceStart % 1440), dayFrom, dayTo) - dayFrom;
    return (double(day) * minutesPerDay() + ofDay) * pixelsPerMinute;
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
