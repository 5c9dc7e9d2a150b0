#pragma once

#include "domain/dispatch/walltime.h"

#include <utility>

namespace targo::desk {

// Wall-clock time to pixels and back. A period of whole days lies on one axis; of each day only `dayFrom`…`dayTo`
// (minutes since midnight) takes width, so that a week shows its working hours and no nights. Pixels count from
// the beginning of the first day's shown part.
struct TimelineGeometry
{
    QDate first = {};
    int days = 1;
    int dayFrom = 0;
    int dayTo = 24 * 60;
    double pixelsPerMinute = 1;

    int minutesPerDay() const { return dayTo - dayFrom; }
    double dayWidth() const { return minutesPerDay() * pixelsPerMinute; }
    double width() const { return days * dayWidth(); }
    WallSpan period() const { return {WallTime::startOf(first), WallTime::startOf(first.addDays(days))}; }

    // Times outside the shown part of a day fall on its nearest edge, so nothing is ever off the axis.
    double xFor(WallTime time) const;
    WallTime timeAt(double x) const;
    // The nearest multiple of `step` minutes since midnight.
    WallTime snapped(double x, int step) const { return nearest(timeAt(x), step); }
    static WallTime nearest(WallTime time, int step);

    // In minutes of the axis, which counts only the hours that are shown.
    struct Stretch
    {
        int from = 0;
        int to = 0;
        int dayBegin = 0; // of the day it begins on
    };
    Stretch stretch(const WallSpan &span) const;
    // What of the axis it is drawn over: at least `least` minutes. Late in the day such a bar begins earlier, so that
    // it does not lie on the next day.
    std::pair<double, double> drawn(const Stretch &stretch, double least) const;

    bool shows(const WallSpan &span) const { return span.from < period().to && period().from <= span.to; }
    bool operator==(const TimelineGeometry &) const = default;

private:
    qint64 axisMinute(WallTime time) const;
};

} // namespace targo::desk
