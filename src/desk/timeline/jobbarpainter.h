#pragma once

#include "desk/theme/palette.h"
#include "desk/timeline/timelinemodel.h"

#include <QFont>

class QPainter;

namespace targo::desk {

// Draws one job: stripe for the type, who, where, state by sign and words. Knows nothing of lanes and mice.
class JobBarPainter
{
public:
    struct Look
    {
        bool selected = false;
        bool focused = false; // selected, and the keyboard is here
        bool carried = false; // it is being dragged: only its place is left
        double shownUntil = 0; // where the planned time ends, when the bar is drawn wider than that; 0: it is not
    };

    explicit JobBarPainter(const Palette &palette);

    void paint(QPainter &painter, const QRectF &rect, const TimelineBar &bar, const Look &look) const;
    // The dotted thread between two bars, at one height.
    void paintTravel(QPainter &painter, double from, double to, double y) const;
    // What will be if the mouse is let go here: hours, consequence, who.
    void paintGhost(QPainter &painter, const QRectF &rect, const QStringList &lines, const QColor &color) const;

private:
    void paintText(QPainter &painter, const QRectF &rect, const TimelineBar &bar, const QColor &ground) const;
    void paintMark(QPainter &painter, const QRectF &rect, const TimelineBar &bar) const;
    double markWidth(const QRectF &rect, const TimelineBar &bar) const;

    const Palette &m_palette;
    QFont m_strong, m_small, m_smallStrong;
};

} // namespace targo::desk
