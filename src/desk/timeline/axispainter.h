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

    AxisPainter(const Palette &palette, const TimelineGeometry &geometry, const TextLines &lines)
        : m_palette(palette), m_geometry(geometry), m_lines(lines) { }

    void paintAxis(QPainter &painter, const QRectF &rect, double origin, QDate today) const;
    void paintGrid(QPainter &painter, const QRectF &rect, double origin) const;
    void paintNowLine(QPainter &painter, double x, double top, double bottom) const;
    void paintNowFlag(QPainter &painter, double x, const QRectF &axis, QTime now) const;

private:
    enum class DayForm { WithMonth, WithWeekday, Number };

    DayForm dayForm() const;
    static QString dayName(QDate date, DayForm form);
    int hoursPerLabel() const;

    const Palette &m_palette;
    const TimelineGeometry &m_geometry;
    const TextLines &m_lines;
};

} // namespace targo::desk
