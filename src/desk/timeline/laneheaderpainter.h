#pragma once

#include "desk/theme/palette.h"
#include "desk/timeline/timelinemodel.h"

#include <QFont>

class QPainter;

namespace targo::desk {

// Draws the left end of a lane: colour mark, name, skills, load as a thin bar with a number.
class LaneHeaderPainter
{
public:
    explicit LaneHeaderPainter(const Palette &palette);
    void paint(QPainter &painter, const QRectF &rect, const TimelineLane &lane, bool current) const;

private:
    const Palette &m_palette;
    QFont m_strong, m_small;
};

} // namespace targo::desk
