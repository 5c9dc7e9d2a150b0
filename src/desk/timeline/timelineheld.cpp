// What TimelineView does with the jobs that the mouse holds.
#include "desk/timeline/timelineview.h"

#include <QGuiApplication>
#include <QScrollBar>
#include <QTimerEvent>

namespace targo::desk {

namespace {

constexpr int edgeBand = 28;       // pixels in which a held job scrolls the board
constexpr int scrollPeriod = 30;   // milliseconds
constexpr int scrollDwell = 250;   // milliseconds at the edge before it begins

} // namespace

void TimelineView::takeUp(const JobId &id, QPointF content, bool copied)
{
    const TimelineBar *bar = m_model.bar(id);
    if (!bar || (bar->over && !copied)) // finished work can be done once more, but not elsewhere
        return;
    const int lane = m_model.laneOf(id);
    const auto grip = gripAt(content, lane, *bar);
    const double edge = m_geometry.xFor(grip == TimelineDrag::Grip::End ? bar->span.to : bar->span.from);
    m_drag.press(id, grip, content, edge, bar->span, lane);
    const bool together = grip == TimelineDrag::Grip::Body && isSelected(id);
    m_held.take(m_model, id, together ? selected() : std::vector<JobId>(), copied && grip == TimelineDrag::Grip::Body);
}

bool TimelineView::carry(const std::vector<JobId> &jobs, QPoint position)
{
    const Job *held = jobs.empty() ? nullptr : m_model.board().job(jobs.front());
    if (!held)
        return false;
    if (!viewport()->rect().contains(position) || position.y() < AxisPainter::height) {
        cancelDrag();
        return false;
    }
    if (!m_drag.isDragging() || m_drag.job() != held->id) {
        m_drag.carry(held->id, held->minutes);
        m_held.takeWaiting(m_model.board(), jobs);
        m_edgesScroll = false;
        dragBegan();
    }
    followPointer(position, {});
    return m_drag.proposal().lane >= 0;
}

void TimelineView::dropCarried()
{
    const auto grip = m_drag.grip();
    std::vector<HeldJobs::Landing> landings = DragPreview::landings(m_drag, m_held, int(m_model.lanes().size()));
    if (!m_drag.release())
        landings.clear();
    const std::vector<Placement> placements = m_preview.placements(landings);
    const bool copied = m_held.areCopied();
    endDrag();
    if (placements.empty())
        return;
    if (copied)
        Q_EMIT copyWanted(placements);
    else if (grip == TimelineDrag::Grip::Body)
        Q_EMIT moveWanted(placements);
    else
        Q_EMIT resizeWanted(placements);
}

void TimelineView::cancelDrag()
{
    if (m_drag.phase() != TimelineDrag::Phase::Idle)
        endDrag();
}

void TimelineView::endDrag()
{
    m_drag.cancel();
    m_clicked = {};
    m_autoScroll.stop();
    m_outside = false;
    m_edgesScroll = true;
    viewport()->unsetCursor();
    expose(m_preview.clear());
    updateHeld();
    m_held.release();
    updateAbsences(); // they stood back
    Q_EMIT dragEnded();
}

// What is held is left as a shade, and why people are away makes room for what the lanes say.
void TimelineView::dragBegan()
{
    updateHeld();
    updateAbsences();
}

void TimelineView::updateHeld()
{
    for (const JobId &id : m_held.ids())
        updateBar(id);
}

void TimelineView::followPointer(QPointF position, Qt::KeyboardModifiers modifiers)
{
    m_pointer = position;
    m_modifiers = modifiers;
    const bool resizing = m_drag.grip() != TimelineDrag::Grip::Body;
    m_outside = !resizing && m_drag.isDragging() && !viewport()->rect().adjusted(0, 0, 0, 1).contains(position.toPoint());
    const QPointF content = toContent(position);
    const bool onBoard = content.y() >= 0 && content.y() < m_shape.metrics().total();
    const int below = m_shape.metrics().firstBelow(int(content.y())); // over a group's head, its first lane
    const int lane = m_outside || !onBoard || below >= m_shape.metrics().count() ? -1 : below;
    const bool began = !m_drag.isDragging();
    const bool copied = !resizing && m_drag.origin().lane >= 0 && (modifiers & Qt::ControlModifier);
    if (copied != m_held.areCopied()) {
        m_held.setCopied(copied);
        m_preview.forget();
        updateHeld();
    }
    if (m_drag.move(content, resizing ? m_drag.origin().lane : lane, m_geometry, modifiers & Qt::AltModifier))
        m_preview.forget();
    if (!m_drag.isDragging())
        return;
    viewport()->setCursor(resizing ? Qt::SizeHorCursor : copied ? Qt::DragCopyCursor : Qt::ClosedHandCursor);
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
    if (m_band.isPressed())
        pullBand(m_pointer);
    else
        followPointer(m_pointer, m_modifiers);
}

void TimelineView::answer()
{
    expose(m_drag.isDragging() && !m_outside ? m_preview.judge(m_drag, m_held, inSight(), m_theme.palette()) : m_preview.clear());
}

void TimelineView::expose(const std::vector<QRectF> &content)
{
    const QPointF scroll = toContent({0, 0});
    QRegion exposed;
    for (const QRectF &rect : content) {
        if (!rect.isEmpty())
            exposed += rect.translated(-scroll).toAlignedRect().adjusted(-2, -2, 2, 2);
    }
    viewport()->update(exposed & lanesRect());
    lightHead();
}

void TimelineView::lightHead()
{
    const int lane = m_drag.isDragging() ? m_preview.lane() : chosenLane();
    for (const int each : {lane, std::exchange(m_litLane, lane)}) {
        if (each >= 0 && each < m_shape.metrics().count())
            viewport()->update(laneRect(each) & QRect(0, AxisPainter::height, headerWidth, viewport()->height()));
    }
}

} // namespace targo::desk
