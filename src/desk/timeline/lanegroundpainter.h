#pragma once

#include "desk/theme/palette.h"
#include "desk/timeline/timelinemodel.h"

#include <QPixmap>

class QPainter;

namespace targo::desk {

// Draws what lies under the bars of a lane: its colour, the hours nobody works as strokes, days away in another tint.
class LaneGroundPainter
{
public:
    LaneGroundPainter(const Palette &palette, const TimelineGeometry &geometry) : m_palette(palette), m_geometry(geometry) { }

    // `part` of the lane is painted, in content pixels.
    void paint(QPainter &painter, const QRectF &part, const TimelineLane &lane, const QColor &ground) const;

private:
    void hatch(QPainter &painter, const QRect &rect, const QColor &ground) const;
    QPixmap strokes(const QColor &ground, double devicePixelRatio) const;

    const Palette &m_palette;
    const TimelineGeometry &m_geometry;
};

} // namespace targo::desk
