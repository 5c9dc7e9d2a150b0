// What the mouse does to TimelineView.
#include "desk/timeline/timelineview.h"

#include "desk/timeline/axispainter.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr double gripWidth = 6;

} // namespace

TimelineDrag::Grip TimelineView::gripAt(QPointF content, int lane, const TimelineBar &bar) const
{
    const QRectF rect(barRect(lane, bar));
    if (bar.hourless || rect.width() < 4 * gripWidth)
        return TimelineDrag::Grip::Body;
    if (content.x() >= rect.right() - gripWidth)
        return TimelineDrag::Grip::End;
    return content.x() < rect.left() + gripWidth ? TimelineDrag::Grip::Start : TimelineDrag::Grip::Body;
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (at.y() < AxisPainter::height)
        return;
    if (const int group = groups().at(at.toPoint()); group >= 0)
        return event->button() == Qt::LeftButton ? m_model.setArrangement(GroupHeads::folded(m_model, group)) : void();
    if (at.x() < headerWidth) {
        const int named = m_shape.metrics().laneAt(int(toContent(at).y()));
        return chooseTechnician(named < 0 ? TechnicianId() : m_model.lanes()[size_t(named)].id);
    }
    int lane = -1;
    const TimelineBar *bar = barAt(toContent(at), &lane);
    const bool more = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (!bar) {
        if (!more)
            setCurrent({});
        if (lane >= 0)
            setSpot(BoardSpot{m_model.lanes()[size_t(lane)].id, m_geometry.snapped(toContent(at).x(), TimelineDrag::snapMinutes)});
        if (event->button() == Qt::LeftButton)
            m_band.press(toContent(at), m_selection.ids());
        return;
    }
    const bool waits = event->modifiers() & Qt::ControlModifier || isSelected(bar->id); // it may be the beginning of a drag
    const JobId pressed = bar->id;
    if (event->button() != Qt::LeftButton) {
        if (!isSelected(pressed)) // a menu is about all that are chosen
            setCurrent(pressed);
        return;
    }
    if (!waits)
        click(pressed, event->modifiers());
    m_clicked = waits ? pressed : JobId();
    takeUp(pressed, toContent(at), event->modifiers() & Qt::ControlModifier);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_band.isPressed())
        return pullBand(event->position());
    if (m_drag.phase() == TimelineDrag::Phase::Idle) {
        int lane = -1;
        if (groups().at(event->position().toPoint()) >= 0)
            return viewport()->setCursor(Qt::PointingHandCursor);
        const TimelineBar *bar = event->position().x() < headerWidth ? nullptr : barAt(toContent(event->position()), &lane);
        const bool edge = bar && !bar->over && gripAt(toContent(event->position()), lane, *bar) != TimelineDrag::Grip::Body;
        viewport()->setCursor(edge ? Qt::SizeHorCursor : bar && !bar->over ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    followPointer(event->position(), event->modifiers());
    if (m_outside)
        Q_EMIT carriedOutside(m_drag.job(), event->globalPosition().toPoint());
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_band.isPressed())
        return endBand();
    const JobId clicked = std::exchange(m_clicked, {});
    if (!m_drag.isDragging()) {
        cancelDrag();
        return click(clicked, event->modifiers());
    }
    followPointer(event->position(), event->modifiers()); // a key may have been let go since the mouse moved
    if (!m_outside)
        return dropCarried();
    const std::vector<JobId> held = m_held.areCopied() ? std::vector<JobId>() : m_held.ids(); // a copy lands nowhere there
    endDrag();
    Q_EMIT droppedOutside(held, event->globalPosition().toPoint());
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const bool beside = event->position().x() < headerWidth || groups().at(event->position().toPoint()) >= 0;
    const TimelineBar *bar = beside ? nullptr : barAt(toContent(event->position()));
    if (bar && event->button() == Qt::LeftButton)
        Q_EMIT opened(bar->id);
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint global = byKey ? viewport()->mapToGlobal(rectOf(m_current).center()) : event->globalPos();
    const TimelineBar *bar = byKey ? m_model.bar(m_current) : barAt(toContent(event->pos()));
    const bool overHead = !byKey && event->pos().x() < headerWidth;
    if (byKey && m_model.laneOf(m_technician) >= 0)
        return Q_EMIT laneMenuWanted(m_technician, viewport()->mapToGlobal(headRect(m_model.laneOf(m_technician)).center()));
    if (byKey && !bar && m_spot && m_model.laneOf(m_spot->technician) >= 0) {
        const QPoint place(xFor(m_spot->time), laneRect(m_model.laneOf(m_spot->technician)).center().y());
        return Q_EMIT gapMenuWanted(m_spot->technician, m_spot->time, viewport()->mapToGlobal(place));
    }
    if (!byKey && event->pos().y() < AxisPainter::height)
        return overHead ? void() : Q_EMIT axisMenuWanted(global);
    if (!byKey && groups().at(event->pos()) >= 0)
        return;
    if (bar && !overHead)
        Q_EMIT menuWanted(bar->id, global);
    if (byKey || (bar && !overHead))
        return;
    const QPointF content = toContent(event->pos());
    const int lane = m_shape.metrics().laneAt(int(content.y()));
    if (lane < 0)
        return;
    const TechnicianId &technician = m_model.lanes()[size_t(lane)].id;
    if (overHead)
        return Q_EMIT laneMenuWanted(technician, global);
    const BoardSpot spot{technician, m_geometry.snapped(content.x(), TimelineDrag::snapMinutes)};
    setCurrent({});
    setSpot(spot);
    Q_EMIT gapMenuWanted(spot.technician, spot.time, global);
}

} // namespace targo::desk
