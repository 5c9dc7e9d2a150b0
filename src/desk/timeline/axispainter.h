#pragma once

#include "desk/theme/palette.h"
#include "desk/timeline/textlines.h"
#include "desk/timeline/timelinegeometry.h"

#include <QRectF>

class QPainter;

namespace targo::desk {

// Draws the time axis and the lines that go down from it. `origin` is the x of the period's beginning.
class AxisPainter
{
public:
    static constexpr int height = 40;

    // How much of its date each day has room for, the same for all.
    enum class DayForm { WithMonth, WithWeekday, Number };
    static DayForm dayFormFor(const TimelineGeometry &geometry, const TextLines &lines);

    AxisPainter(const Palette &palette, const TimelineGeometry &geometry, const TextLines &lines)
        : m_palette(palette), m_geometry(geometry), m_lines(lines) { }

    // An hour that would lie half under `flag` is left out.
    void paintAxis(QPainter &painter, const QRectF &rect, double origin, QDate today, DayForm form, const QRectF &flag) const;
    void paintGrid(QPainter &painter, const QRectF &rect, double origin) const;
    void paintNowLine(QPainter &painter, double x, double top, double bottom) const;
    QRectF nowFlag(double x, const QRectF &axis, QTime now) const;
    void paintNowFlag(QPainter &painter, const QRectF &flag, QTime now) const;

private:
    int hoursPerLabel() const;

    const Palette &m_palette;
    const TimelineGeometry &m_geometry;
    const TextLines &m_lines;
};

} // namespace targo::desk
