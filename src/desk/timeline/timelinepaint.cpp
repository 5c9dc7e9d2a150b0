// The painting half of TimelineView. Only what was exposed is painted, part by part: a scroll moves the picture and
// exposes a strip, a drag exposes its ghost.
#include "desk/timeline/timelineview.h"

#include "desk/theme/fonts.h"
#include "desk/timeline/axispainter.h"
#include "desk/timeline/boardsentences.h"
#include "desk/timeline/jobbarpainter.h"
#include "desk/timeline/lanegroundpainter.h"
#include "desk/timeline/laneheaderpainter.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace targo::desk {

using namespace Qt::StringLiterals;

void TimelineView::paintEvent(QPaintEvent *event)
{
    constexpr int mostParts = 40; // beyond, one look at everything is cheaper
    QPainter painter(viewport());
    const QRegion exposed = event->region().rectCount() > mostParts ? QRegion(event->region().boundingRect()) : event->region();
    for (const QRect &part : exposed) {
        painter.setClipRect(part);
        const int below = AxisPainter::height - verticalScrollBar()->value() + m_shape.metrics().total();
        if (part.bottom() >= below)
            painter.fillRect(part & QRect(0, below, viewport()->width(), viewport()->height()), m_theme.palette().window);
        if (const QRect lanes = part & lanesRect(); !lanes.isEmpty())
            paintLanes(painter, lanes);
        painter.setClipRect(part);
        if (part.top() < AxisPainter::height)
            paintAxis(painter);
        if (part.left() < headerWidth)
            paintHeaders(painter, part);
        groups().paint(painter, part, m_theme.palette(), m_bars.lines());
    }
}

QRect TimelineView::lanesRect() const
{
    return viewport()->rect().adjusted(headerWidth, AxisPainter::height, 0, 0);
}

void TimelineView::paintLanes(QPainter &painter, const QRect &part)
{
    const QPointF scroll = toContent({0, 0});
    const QRectF content = QRectF(part).translated(scroll);
    painter.setClipRect(part);
    painter.translate(-scroll);
    const auto [first, last] = m_shape.lanesIn(content);
    for (int lane = first; lane < last; ++lane)
        paintGround(painter, lane, content);
    if (last > first) {
        const double top = std::max<double>(content.top(), m_shape.metrics().top(first));
        const double bottom = std::min<double>(content.bottom(), m_shape.metrics().top(last - 1) + m_shape.metrics().height(last - 1));
        AxisPainter(m_theme.palette(), m_geometry, m_bars.lines()).paintGrid(painter, QRectF(content.left(), top, content.width(), bottom - top), 0);
    }
    for (int lane = first; lane < last; ++lane)
        paintBars(painter, lane, content);
    m_preview.paint(painter, content, m_theme.palette());
    paintBand(painter);
    paintSpot(painter);
    if (const double x = m_geometry.xFor(m_model.now()); m_geometry.period().contains(m_model.now()))
        AxisPainter(m_theme.palette(), m_geometry, m_bars.lines()).paintNowLine(painter, x, scroll.y(), m_shape.metrics().total());
    painter.translate(scroll);
}

// The lane itself: what it says to a held job, the hours nobody works, days away.
void TimelineView::paintGround(QPainter &painter, int lane, const QRectF &part) const
{
    const Palette &palette = m_theme.palette();
    const QRectF whole(part.left(), m_shape.metrics().top(lane), part.width(), m_shape.metrics().height(lane));
    const QColor ground = m_preview.refuses(lane) ? palette.refusal() : palette.lane();
    LaneGroundPainter(palette, m_geometry).paint(painter, whole & part, m_model.lanes()[size_t(lane)], ground);
    painter.fillRect(QRectF(part.left(), whole.bottom() - 1, part.width(), 1), palette.line);
}

void TimelineView::paintBars(QPainter &painter, int lane, const QRectF &part)
{
    const TimelineLane &content = m_model.lanes()[size_t(lane)];
    const std::vector<QRect> &places = m_shape.places(lane);
    const std::vector<BarWords> &words = m_model.words(lane);
    const double seen = inSight().left();
    const QRectF local = part.translated(0, -m_shape.metrics().top(lane)).adjusted(-4, -4, 4, 4); // a mark may stand out
    for (size_t i = 0; i < content.bars.size(); ++i) {
        const TimelineBar &bar = content.bars[i];
        if (m_span == Span::Day && i > 0 && places[i - 1].top() == places[i].top() && places[i].left() - places[i - 1].right() > 12) {
            const double y = m_shape.barRect(lane, i).center().y() + 0.5;
            m_bars.paintTravel(painter, places[i - 1].right() + 1, places[i].left(), y, part);
        }
        if (!local.intersects(places[i]))
            continue;
        const double ends = m_geometry.xFor(bar.span.to);
        m_bars.paint(painter, m_shape.barRect(lane, i), bar, words[i],
                     {.selected = m_selection.contains(bar.id), .focused = bar.id == m_current && hasFocus(), .carried = m_cut.contains(bar.id) || (m_drag.isDragging() && m_held.holds(bar.id) && !m_held.areCopied()),
                      .seenFrom = seen, .shownUntil = ends < places[i].right() - 2 ? std::max(ends, places[i].left() + 1.0) : 0});
    }
    if (!content.absence.isEmpty() && !m_drag.isDragging())
        paintAbsence(painter, lane);
}

// Over each run of absent days; a technician who is gone for good has no days, and is so everywhere.
void TimelineView::paintAbsence(QPainter &painter, int lane) const
{
    const TimelineLane &content = m_model.lanes()[size_t(lane)];
    const QRectF seen = inSight();
    const QRectF whole(seen.left(), m_shape.metrics().top(lane), seen.width(), m_shape.metrics().height(lane));
    const LanePills pills(m_model, m_shape, m_bars.lines());
    const auto write = [&](const QRectF &room) { // where it covers no work; the lane's head says it too
        if (const auto spot = pills.freeSpot(lane, room, content.absence))
            pills.paint(painter, *spot, content.absence, m_theme.palette().bad, m_theme.palette());
    };
    const auto &days = content.absentDays;
    if (days.empty())
        return write(whole);
    for (size_t first = 0; first < days.size();) {
        size_t last = first;
        while (last + 1 < days.size() && days[last + 1] == days[last].addDays(1))
            ++last;
        const QRectF away = m_shape.spanRect(lane, {WallTime::startOf(days[first]), WallTime::startOf(days[last].addDays(1))}).intersected(whole);
        if (away.width() > 40)
            write(away);
        first = last + 1;
    }
}

void TimelineView::paintBand(QPainter &painter) const
{
    if (!m_band.isPulled())
        return;
    QColor tint = m_theme.palette().accent;
    painter.setPen(tint);
    tint.setAlpha(28);
    painter.setBrush(tint);
    painter.drawRect(m_band.rect().toAlignedRect().adjusted(0, 0, -1, -1));
}

// Where the ground was clicked: a new job or a pasted one goes here.
void TimelineView::paintSpot(QPainter &painter) const
{
    const int lane = m_spot ? m_model.laneOf(m_spot->technician) : -1;
    if (lane < 0 || !m_geometry.period().contains(m_spot->time))
        return;
    const double x = std::round(m_geometry.xFor(m_spot->time));
    const double top = m_shape.metrics().top(lane) + 4;
    const double bottom = top + m_shape.metrics().height(lane) - 9;
    const QColor &color = m_theme.palette().accent;
    painter.fillRect(QRectF(x - 1, top, 2, bottom - top), color);
    painter.fillRect(QRectF(x - 4, top, 8, 2), color);
    painter.fillRect(QRectF(x - 4, bottom - 2, 8, 2), color);
}

void TimelineView::paintAxis(QPainter &painter) const
{
    const AxisPainter axis(m_theme.palette(), m_geometry, m_bars.lines());
    const QRectF rect(headerWidth, 0, lanesWidth(), AxisPainter::height);
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    const bool today = m_geometry.period().contains(m_model.now());
    // Scrolled away, the flag waits at the edge: the current time is always in sight.
    const int at = std::clamp(xFor(m_model.now()), headerWidth + 26, viewport()->width() - 26);
    const QRectF flag = today ? axis.nowFlag(at, rect, m_model.now().time()) : QRectF();
    axis.paintAxis(painter, rect, -toContent({0, 0}).x(), m_model.now().date(), m_dayForm, flag);
    if (today)
        axis.paintNowFlag(painter, flag, m_model.now().time());
    painter.restore();
}

void TimelineView::paintHeaders(QPainter &painter, const QRect &part) const
{
    const Palette &palette = m_theme.palette();
    const double offset = AxisPainter::height - verticalScrollBar()->value();
    const auto [first, last] = m_shape.lanesIn(QRectF(part).translated(0, -offset));
    const LaneHeaderPainter headers(palette, m_bars.lines());
    painter.save();
    painter.setClipRect(QRectF(0, AxisPainter::height, headerWidth, viewport()->height()), Qt::IntersectClip);
    for (int lane = first; lane < last; ++lane) {
        const QRectF rect(0, m_shape.metrics().top(lane) + offset, headerWidth, m_shape.metrics().height(lane));
        headers.paint(painter, rect, m_model.lanes()[size_t(lane)], m_model.concernCount(lane), lane == m_litLane);
        painter.fillRect(QRectF(0, rect.bottom() - 1, headerWidth, 1), palette.line);
        if (!m_technician.isEmpty() && lane == chosenLane()) { // chosen itself, not only one of its jobs
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette.accent, 2));
            painter.drawRoundedRect(rect.adjusted(2, 2, -3, -3), 4, 4);
        }
    }
    painter.restore();
    painter.fillRect(QRectF(0, 0, headerWidth, AxisPainter::height), palette.panel);
    painter.fillRect(QRectF(0, AxisPainter::height - 1, headerWidth, 1), palette.line);
    painter.fillRect(QRectF(headerWidth - 1, 0, 1, offset + m_shape.metrics().total()), palette.line);
    if (part.top() >= AxisPainter::height)
        return;
    painter.setFont(smallFont());
    const bool chosen = !m_selectionWords.isEmpty(); // how much is, rather than how many people there are
    painter.setPen(chosen ? palette.ink(palette.accent, palette.panel) : palette.muted);
    painter.drawText(QRectF(14, 0, headerWidth - 24, AxisPainter::height - 5), Qt::AlignBottom | Qt::AlignLeft,
                     chosen ? u"☑ "_s + m_selectionWords : peopleWords(m_model));
}

} // namespace targo::desk
