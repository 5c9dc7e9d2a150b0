#pragma once

#include "desk/theme/palette.h"
#include "desk/timeline/barframes.h"
#include "desk/timeline/textlines.h"
#include "desk/timeline/timelinemodel.h"

#include <limits>

class QPainter;

namespace targo::desk {

// Draws one job: stripe for the type, who, where, state by sign and words. Knows nothing of lanes and mice. Made once
// and kept: words and frames that were drawn before cost little to draw again.
class JobBarPainter
{
public:
    struct Look
    {
        bool selected = false;
        bool focused = false; // the keyboard is here
        bool carried = false; // it is being dragged: only its place is left
        double seenFrom = std::numeric_limits<double>::lowest(); // the left edge of what can be seen: the words begin there
        double shownUntil = 0; // where the planned time ends, when the bar is drawn wider than that; 0: it is not
    };

    explicit JobBarPainter(const Palette &palette) : m_palette(&palette) { }
    void setPalette(const Palette &palette);

    void paint(QPainter &painter, const QRect &rect, const TimelineBar &bar, const BarWords &words, const Look &look) const;
    // Pixels in which the name can be read whole.
    double wantedWidth(const BarWords &words) const;
    // The dotted thread between two bars, at one height; only what lies in `clip`.
    void paintTravel(QPainter &painter, double from, double to, double y, const QRectF &clip) const;

    // What will be if the mouse is let go here: hours, consequence, who. On `card`, which is no narrower than `rect`.
    void paintGhost(QPainter &painter, const QRectF &rect, const QRectF &card, const QStringList &lines, const QColor &color) const;
    QRectF ghostRect(const QRectF &rect, const QStringList &lines) const; // the card on which all its words can be read

    const TextLines &lines() const { return m_lines; }

private:
    struct Colors
    {
        QColor ground, strong, quiet, state;
        QRgb stripe = 0;
    };

    const Colors &colors(const TimelineBar &bar) const;
    // Not written on the first `unseen` pixels.
    void paintText(QPainter &painter, const QRectF &rect, double unseen, const TimelineBar &bar, const BarWords &words, const Colors &colors) const;
    void paintMark(QPainter &painter, const QRectF &rect, const TimelineBar &bar, Concerns against) const;
    void paintConcern(QPainter &painter, QPointF at, Concerns against) const;
    QPixmap concernPicture(bool soft, double devicePixelRatio) const;
    double markWidth(const QRectF &rect, const TimelineBar &bar, Concerns against) const;

    const Palette *m_palette;
    TextLines m_lines;
    BarFrames m_frames;
    mutable std::array<QPixmap, 2> m_concerns; // drawn once: a crowded week has hundreds
    mutable QHash<int, Colors> m_colors; // by what they depend on: readable ink is dear to find
};

} // namespace targo::desk
