#pragma once

#include "domain/dispatch/walltime.h"

#include <QRectF>

#include <algorithm>
#include <cmath>

namespace targo::desk {

// Days side by side, hours downwards, in pixels of the calendar's content: from the first day's left edge and the
// first shown hour.
struct CalendarGeometry
{
    QDate first = {};
    int days = 1;
    int dayFrom = 7 * 60; // minutes since midnight
    int dayTo = 18 * 60;
    double columnWidth = 100;
    double pixelsPerMinute = 1;

    double height() const { return (dayTo - dayFrom) * pixelsPerMinute; }
    double yFor(int minute) const { return (std::clamp(minute, dayFrom, dayTo) - dayFrom) * pixelsPerMinute; }

    // What of `span` lies on a day; empty when nothing does. A job of no duration has a place too.
    QRectF rectOn(int day, const WallSpan &span) const
    {
        const WallTime midnight = WallTime::startOf(first.addDays(day));
        const auto from = std::max<qint64>(midnight.minutesUntil(span.from), 0);
        const auto to = std::min<qint64>(midnight.minutesUntil(span.to), 1440);
        const bool touches = midnight.minutesUntil(span.from) < 1440 && (to > 0 || span.from >= midnight) && from <= to;
        if (!touches || day < 0 || day >= days)
            return {};
        const double top = std::min(yFor(int(from)), height() - leastHeight);
        return QRectF(day * columnWidth, top, columnWidth, std::max(yFor(int(to)) - top, leastHeight));
    }

    // Nothing is beyond the edges: what is left of the first day is on it, too.
    WallTime timeAt(QPointF at, int step) const
    {
        const int day = std::clamp(int(std::floor(at.x() / columnWidth)), 0, days - 1);
        const auto minute = std::clamp<qint64>(std::llround(at.y() / pixelsPerMinute) + dayFrom, 0, 1439);
        return WallTime::startOf(first.addDays(day)).plus((minute + step / 2) / step * step);
    }

    static constexpr double leastHeight = 18; // pixels: one line
    bool operator==(const CalendarGeometry &) const = default;
};

} // namespace targo::desk
