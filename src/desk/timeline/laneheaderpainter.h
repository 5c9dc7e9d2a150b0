#pragma once

#include "desk/theme/palette.h"
#include "desk/timeline/textlines.h"
#include "desk/timeline/timelinemodel.h"

#include <functional>

class QPainter;

namespace targo::desk {

// Draws the left end of a lane: colour mark, name, how many of its jobs something speaks against, skills or why
// somebody is away, the load as a thin bar with planned and available hours.
class LaneHeaderPainter
{
public:
    LaneHeaderPainter(const Palette &palette, const TextLines &lines) : m_palette(palette), m_lines(lines) { }
    void paint(QPainter &painter, const QRectF &rect, const TimelineLane &lane, int concerns, bool current) const;
    // "Fibre 3 · TV 1 · +2": as many as can be read whole.
    static QString skillsWithin(const QStringList &skills, double width, const std::function<double(const QString &)> &widthOf);

private:
    QString loadWords(const DayLoad &load, bool compact) const;
    void paintLoad(QPainter &painter, const QRectF &area, const DayLoad &load, bool compact, const QColor &ground) const;

    const Palette &m_palette;
    const TextLines &m_lines;
};

} // namespace targo::desk
