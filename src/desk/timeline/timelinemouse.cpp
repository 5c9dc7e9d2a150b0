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
constexpr int edgeBand = 28;       // pixels in which a held job scrolls the board
constexpr int scrollPeriod = 30;   // milliseconds
constexpr int scrollDwell = 250;   // milliseconds at the edge before it begins

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
    if (at.x() < headerWidth) {
        const int named = m_shape.metrics().laneAt(int(toContent(at).y()));
        return chooseTechnician(named < 0 ? TechnicianId() : m_model.lanes()[size_t(named)].id);
    }
    int lane = -1;
    const TimelineBar *bar = barAt(toContent(at), &lane);
    setCurrent(bar ? bar->id : JobId());
    if (!bar || event->button() != Qt::LeftButton || bar->over)
        return;
    const auto grip = gripAt(toContent(at), lane, *bar);
    const double edge = grip == TimelineDrag::Grip::End ? m_geometry.xFor(bar->span.to) : m_geometry.xFor(bar->span.from);
    m_drag.press(bar->id, grip, toContent(at), edge, bar->span, lane);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag.phase() == TimelineDrag::Phase::Idle) {
        int lane = -1;
        const TimelineBar *bar = event->position().x() < headerWidth ? nullptr : barAt(toContent(event->position()), &lane);
        const bool edge = bar && !bar->over && gripAt(toContent(event->position()), lane, *bar) != TimelineDrag::Grip::Body;
        viewport()->setCursor(edge ? Qt::SizeHorCursor : bar && !bar->over ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    followPointer(event->position(), event->modifiers() & Qt::AltModifier);
    if (m_outside)
        Q_EMIT carriedOutside(m_drag.job(), event->globalPosition().toPoint());
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_drag.phase() == TimelineDrag::Phase::Idle)
        return;
    const JobId job = m_drag.job();
    if (m_drag.isDragging() && m_outside) {
        endDrag();
        Q_EMIT droppedOutside(job, event->globalPosition().toPoint());
        return;
    }
    dropCarried();
}

void TimelineView::dropCarried()
{
    const JobId job = m_drag.job();
    const auto grip = m_drag.grip();
    const auto landed = m_drag.release();
    endDrag();
    if (!landed)
        return;
    if (grip == TimelineDrag::Grip::Body)
        Q_EMIT moveWanted(job, m_model.lanes()[size_t(landed->lane)].id, landed->span.from);
    else
        Q_EMIT resizeWanted(job, landed->span);
}

void TimelineView::cancelDrag()
{
    if (m_drag.phase() != TimelineDrag::Phase::Idle)
        endDrag();
}

void TimelineView::endDrag()
{
    const JobId held = m_drag.job();
    m_drag.cancel();
    m_autoScroll.stop();
    m_outside = false;
    m_edgesScroll = true;
    m_objections.clear();
    viewport()->unsetCursor();
    answer();
    updateBar(held);
    updateAbsences(); // they stood back
    Q_EMIT dragEnded();
}

bool TimelineView::carry(const JobId &job, QPoint position)
{
    const Job *held = m_model.board().job(job);
    if (!held)
        return false;
    if (!viewport()->rect().contains(position) || position.y() < AxisPainter::height) {
        cancelDrag();
        return false;
    }
    if (!m_drag.isDragging() || m_drag.job() != job) {
        m_drag.carry(job, held->minutes);
        m_edgesScroll = false;
        dragBegan();
    }
    followPointer(position, false);
    return m_drag.proposal().lane >= 0;
}

// What is held is left as a shade, and why people are away makes room for what the lanes say.
void TimelineView::dragBegan()
{
    updateBar(m_drag.job());
    updateAbsences();
}

void TimelineView::followPointer(QPointF position, bool fine)
{
    m_pointer = position;
    const bool resizing = m_drag.grip() != TimelineDrag::Grip::Body;
    m_outside = !resizing && m_drag.isDragging() && !viewport()->rect().adjusted(0, 0, 0, 1).contains(position.toPoint());
    const QPointF content = toContent(position);
    const int lane = m_outside ? -1 : std::clamp(m_shape.metrics().laneAt(int(content.y())), -1, m_shape.metrics().count() - 1);
    const bool began = !m_drag.isDragging();
    if (m_drag.move(content, resizing ? m_drag.origin().lane : lane, m_geometry, fine))
        m_objections.clear();
    if (!m_drag.isDragging())
        return;
    viewport()->setCursor(resizing ? Qt::SizeHorCursor : Qt::ClosedHandCursor);
    scrollAtEdges(position);
    answer();
    if (began)
        dragBegan();
}

void TimelineView::scrollAtEdges(QPointF position)
{
    const bool nearEdge = position.x() < headerWidth + edgeBand || position.x() > viewport()->width() - edgeBand
        || position.y() < AxisPainter::height + edgeBand || position.y() > viewport()->height() - edgeBand;
    // What comes in over an edge, as from the list below, is not meant to scroll by that.
    m_edgesScroll |= !nearEdge;
    if (nearEdge && m_edgesScroll && !m_outside && !m_autoScroll.isActive())
        m_autoScroll.start(scrollDwell, this);
    else if (!nearEdge || m_outside)
        m_autoScroll.stop();
}

void TimelineView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_autoScroll.timerId())
        return QAbstractScrollArea::timerEvent(event);
    m_autoScroll.start(scrollPeriod, this);
    const auto push = [](double before, double after) { return int((before < 0 ? before : after > 0 ? after : 0) / 2); };
    horizontalScrollBar()->setValue(horizontalScrollBar()->value()
        + push(m_pointer.x() - headerWidth - edgeBand, m_pointer.x() - viewport()->width() + edgeBand));
    verticalScrollBar()->setValue(verticalScrollBar()->value()
        + push(m_pointer.y() - AxisPainter::height - edgeBand, m_pointer.y() - viewport()->height() + edgeBand));
    followPointer(m_pointer, false);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const TimelineBar *bar = event->position().x() < headerWidth ? nullptr : barAt(toContent(event->position()));
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
    if (bar && !overHead)
        Q_EMIT menuWanted(bar->id, global);
    if (byKey || event->pos().y() < AxisPainter::height || (bar && !overHead))
        return;
    const QPointF content = toContent(event->pos());
    const int lane = m_shape.metrics().laneAt(int(content.y()));
    if (lane < 0)
        return;
    const TechnicianId &technician = m_model.lanes()[size_t(lane)].id;
    if (overHead)
        Q_EMIT laneMenuWanted(technician, global);
    else
        Q_EMIT gapMenuWanted(technician, m_geometry.snapped(content.x(), TimelineDrag::snapMinutes), global);
}

} // namespace targo::desk
