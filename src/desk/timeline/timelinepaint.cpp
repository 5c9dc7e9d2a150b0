// The painting half of TimelineView.
#include "desk/timeline/timelineview.h"

#include "desk/board/compromise.h"
#include "desk/theme/fonts.h"
#include "desk/timeline/axispainter.h"
#include "desk/timeline/jobbarpainter.h"
#include "desk/timeline/laneheaderpainter.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QPainter>
#include <QPixmapCache>
#include <QScrollBar>

namespace targo::desk {

using namespace Qt::StringLiterals;

void TimelineView::paintEvent(QPaintEvent *)
{
    const Palette &palette = m_theme.palette();
    const QRectF all = viewport()->rect();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(all, palette.window);

    const QPointF scroll = toContent({0, 0});
    const QRectF visible(std::max(0.0, scroll.x() + headerWidth), std::max(0.0, scroll.y() + AxisPainter::height),
                         lanesWidth(), all.height() - AxisPainter::height);
    const int first = m_metrics.count() > 0 ? std::max(0, m_metrics.laneAt(int(visible.top()))) : 0;
    int last = first;
    const JobBarPainter bars(palette);
    const AxisPainter axis(palette, m_geometry);

    painter.save();
    painter.setClipRect(QRectF(headerWidth, AxisPainter::height, visible.width(), visible.height()));
    painter.translate(-scroll);
    for (; last < m_metrics.count() && m_metrics.top(last) < visible.bottom(); ++last)
        paintLane(painter, last, visible);
    if (last > first) {
        const QRectF lanes(visible.left(), m_metrics.top(first), visible.width(), m_metrics.top(last - 1) + m_metrics.height(last - 1) - m_metrics.top(first));
        axis.paintGrid(painter, lanes, 0);
    }
    for (int lane = first; lane < last; ++lane)
        paintBars(painter, lane, visible, bars);
    for (int lane = first; lane < last; ++lane)
        paintAnswers(painter, lane, visible);
    if (m_drag.isDragging() && !m_outside)
        paintGhost(painter, bars);
    painter.restore();

    const QRectF axisRect(headerWidth, 0, lanesWidth(), AxisPainter::height);
    painter.save();
    painter.setClipRect(axisRect);
    axis.paintAxis(painter, axisRect, -scroll.x(), m_model.now().date());
    painter.restore();
    paintNow(painter, axisRect, axis);
    paintHeaders(painter, first, last);
}

void TimelineView::paintLane(QPainter &painter, int lane, const QRectF &clip) const
{
    const Palette &palette = m_theme.palette();
    const TimelineLane &content = m_model.lanes()[size_t(lane)];
    const QRectF rect(clip.left(), m_metrics.top(lane), clip.width(), m_metrics.height(lane));
    const bool refuses = m_drag.isDragging() && !m_outside && !std::ranges::all_of(objectionsOn(lane), isAboutTheHour);
    painter.fillRect(rect, refuses ? palette.refusal() : palette.lane());
    paintOffHours(painter, lane, rect, clip);
    for (const QDate &day : content.absentDays) {
        const QRectF away = spanRect(lane, {WallTime::startOf(day), WallTime::startOf(day.addDays(1))}).intersected(rect);
        if (away.isEmpty())
            continue;
        painter.fillRect(away, QColor(palette.bad.red(), palette.bad.green(), palette.bad.blue(), palette.dark ? 30 : 20));
    }
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), palette.line);
}

void TimelineView::paintOffHours(QPainter &painter, int lane, const QRectF &rect, const QRectF &clip) const
{
    painter.setBrushOrigin(QPointF(0, 0));
    const QBrush strokes(hatching());
    const auto hatch = [&](WallTime from, WallTime to) {
        const double left = std::max(m_geometry.xFor(from), clip.left());
        const double right = std::min(m_geometry.xFor(to), clip.right());
        if (right > left)
            painter.fillRect(QRectF(left, rect.top(), right - left, rect.height()), strokes);
    };
    WallTime free = m_geometry.period().from;
    for (const WallSpan &shift : m_model.lanes()[size_t(lane)].working) {
        if (shift.from > free)
            hatch(free, shift.from);
        free = std::max(free, shift.to);
    }
    if (free < m_geometry.period().to)
        hatch(free, m_geometry.period().to);
}

void TimelineView::paintBars(QPainter &painter, int lane, const QRectF &clip, const JobBarPainter &bars) const
{
    const TimelineLane &content = m_model.lanes()[size_t(lane)];
    const TimelineBar *before = nullptr;
    QRectF beforeRect;
    for (const TimelineBar &bar : content.bars) {
        const QRectF rect = barRect(lane, bar);
        if (before && m_span == Span::Day && before->row == bar.row && rect.left() - beforeRect.right() > 12 && rect.left() > clip.left()
            && beforeRect.right() < clip.right())
            bars.paintTravel(painter, std::max(beforeRect.right(), clip.left() - 8), std::min(rect.left(), clip.right() + 8), rect.center().y());
        before = &bar;
        beforeRect = rect;
        if (!rect.adjusted(-3, 0, 3, 0).intersects(clip))
            continue;
        const bool selected = bar.id == m_current;
        const double ends = m_geometry.xFor(bar.span.to);
        bars.paint(painter, rect, bar, {.selected = selected, .focused = selected && hasFocus(),
                                        .carried = m_drag.isDragging() && m_drag.job() == bar.id,
                                        .shownUntil = ends < rect.right() - 2 ? std::max(ends, rect.left() + 1) : 0});
    }
    if (!content.absence.isEmpty() && !m_drag.isDragging())
        paintAbsence(painter, lane, clip);
}

// Over each run of absent days; a technician who is gone for good has no days, and is so everywhere.
void TimelineView::paintAbsence(QPainter &painter, int lane, const QRectF &clip) const
{
    const TimelineLane &content = m_model.lanes()[size_t(lane)];
    const QRectF whole(clip.left(), m_metrics.top(lane), clip.width(), m_metrics.height(lane));
    const auto &days = content.absentDays;
    if (days.empty())
        return paintPill(painter, lane, whole, content.absence, m_theme.palette().bad);
    for (size_t first = 0; first < days.size();) {
        size_t last = first;
        while (last + 1 < days.size() && days[last + 1] == days[last].addDays(1))
            ++last;
        const QRectF away = spanRect(lane, {WallTime::startOf(days[first]), WallTime::startOf(days[last].addDays(1))}).intersected(whole);
        if (away.width() > 40)
            paintPill(painter, lane, away, content.absence, m_theme.palette().bad);
        first = last + 1;
    }
}

// While a job is held: what each lane says to it, here and now.
void TimelineView::paintAnswers(QPainter &painter, int lane, const QRectF &clip) const
{
    if (!m_drag.isDragging() || m_outside || m_drag.proposal().lane < 0)
        return;
    const Palette &palette = m_theme.palette();
    const QRectF rect(clip.left(), m_metrics.top(lane), clip.width(), m_metrics.height(lane));
    const std::vector<Objection> &against = objectionsOn(lane);
    if (against.empty()) {
        QColor free = palette.good;
        free.setAlphaF(palette.dark ? 0.16f : 0.11f);
        painter.fillRect(spanRect(lane, m_drag.proposal().span).intersected(rect), free);
        return;
    }
    paintPill(painter, lane, rect, words::shortly(against.front()), isAboutTheHour(against.front()) ? palette.warning : palette.bad);
}

// At the right end of `room`, or the first place left of it where it covers no bar's words.
QRectF TimelineView::pillSpot(int lane, const QRectF &room, double width) const
{
    const auto at = [&](double right, double middle) { return QRectF(std::max(room.left() + 2, right - width), middle - 9, width, 18); };
    const QRectF usual = at(room.right() - 10, room.center().y());
    std::vector<double> heights{room.center().y()};
    for (int row = 0; row < m_model.lanes()[size_t(lane)].rows; ++row)
        heights.push_back(m_metrics.row(lane, row).center().y());
    for (const double middle : heights) {
        double right = room.right() - 10;
        while (right - width >= room.left()) {
            const QRectF spot = at(right, middle);
            const auto &bars = m_model.lanes()[size_t(lane)].bars;
            const auto covered = std::ranges::find_if(bars, [&](const TimelineBar &bar) {
                return bar.id != m_drag.job() && barRect(lane, bar).intersects(spot);
            });
            if (covered == bars.end())
                return spot;
            right = barRect(lane, *covered).left() - 6;
        }
    }
    return usual;
}

void TimelineView::paintPill(QPainter &painter, int lane, const QRectF &room, const QString &text, const QColor &color) const
{
    painter.setFont(smallFont());
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, int(room.width()) - 22);
    const double width = painter.fontMetrics().horizontalAdvance(shown) + 18;
    const QRectF pill = pillSpot(lane, room, width);
    painter.setPen(QPen(color, 1));
    painter.setBrush(m_theme.palette().panel);
    painter.drawRoundedRect(pill, 9, 9);
    painter.setPen(m_theme.palette().ink(color, m_theme.palette().panel));
    painter.drawText(pill, Qt::AlignCenter, shown);
}

void TimelineView::paintGhost(QPainter &painter, const JobBarPainter &bars) const
{
    const DragProposal &proposal = m_drag.proposal();
    if (proposal.lane < 0)
        return;
    QRectF rect = spanRect(proposal.lane, proposal.span);
    rect.setWidth(std::max(rect.width(), 26.0));
    rect.adjust(0, 5, 0, -5);
    const auto &against = objectionsOn(proposal.lane);
    const Palette &palette = m_theme.palette();
    bars.paintGhost(painter, rect, ghostLines(), against.empty() ? palette.good : isAboutTheHour(against.front()) ? palette.warning : palette.bad);
}

void TimelineView::paintNow(QPainter &painter, const QRectF &axisRect, const AxisPainter &axis) const
{
    const WallTime now = m_model.now();
    if (!m_geometry.period().contains(now))
        return;
    const double x = xFor(now);
    const double bottom = std::min<double>(viewport()->height(), AxisPainter::height + m_metrics.total() - verticalScrollBar()->value());
    if (x >= headerWidth && x <= viewport()->width())
        axis.paintNowLine(painter, x, AxisPainter::height - 2, bottom);
    // Scrolled away, the flag waits at the edge: the current time is always in sight.
    axis.paintNowFlag(painter, std::clamp(x, headerWidth + 22.0, viewport()->width() - 22.0), axisRect, now.time());
}

void TimelineView::paintHeaders(QPainter &painter, int first, int last) const
{
    const Palette &palette = m_theme.palette();
    const double offset = AxisPainter::height - verticalScrollBar()->value();
    const LaneHeaderPainter headers(palette);
    const int currentLane = m_drag.isDragging() ? m_drag.proposal().lane : chosenLane();
    painter.save();
    painter.setClipRect(QRectF(0, AxisPainter::height, headerWidth, viewport()->height()));
    painter.fillRect(QRectF(0, AxisPainter::height, headerWidth, viewport()->height()), palette.window);
    for (int lane = first; lane < last; ++lane) {
        const QRectF rect(0, m_metrics.top(lane) + offset, headerWidth, m_metrics.height(lane));
        headers.paint(painter, rect, m_model.lanes()[size_t(lane)], lane == currentLane);
        painter.fillRect(QRectF(0, rect.bottom() - 1, headerWidth, 1), palette.line);
        if (!m_technician.isEmpty() && lane == currentLane) { // chosen itself, not only one of its jobs
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette.accent, 2));
            painter.drawRoundedRect(rect.adjusted(2, 2, -3, -3), 4, 4);
        }
    }
    painter.restore();
    painter.fillRect(QRectF(0, 0, headerWidth, AxisPainter::height), palette.panel);
    painter.fillRect(QRectF(0, AxisPainter::height - 1, headerWidth, 1), palette.line);
    painter.fillRect(QRectF(headerWidth - 1, 0, 1, offset + m_metrics.total()), palette.line);
    painter.setFont(smallFont());
    painter.setPen(palette.muted);
    painter.drawText(QRectF(14, 0, headerWidth - 24, AxisPainter::height - 5), Qt::AlignBottom | Qt::AlignLeft,
                     tr("%n technician(s)", nullptr, int(m_model.lanes().size())));
}

QPixmap TimelineView::hatching() const
{
    const Palette &palette = m_theme.palette();
    const double ratio = devicePixelRatioF();
    const QString key = u"hatch-%1-%2"_s.arg(palette.dark).arg(ratio);
    QPixmap tile;
    if (QPixmapCache::find(key, &tile))
        return tile;
    constexpr int side = 14;
    tile = QPixmap(QSize(side, side) * ratio);
    tile.setDevicePixelRatio(ratio);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor stroke = palette.muted;
    stroke.setAlphaF(palette.dark ? 0.13f : 0.12f);
    painter.setPen(QPen(stroke, 4));
    for (int shift = -side; shift <= side; shift += side)
        painter.drawLine(QPointF(shift - 3, side + 3), QPointF(shift + side + 3, -3));
    painter.end();
    QPixmapCache::insert(key, tile);
    return tile;
}

} // namespace targo::desk
