// What the keyboard does to TimelineView.
#include "desk/timeline/timelineview.h"

#include "desk/timeline/axispainter.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QScrollBar>

namespace targo::desk {

void TimelineView::setCurrent(const JobId &id)
{
    m_left = {};
    if (id == m_current && m_technician.isEmpty())
        return;
    if (!std::exchange(m_technician, {}).isEmpty())
        viewport()->update();
    updateBar(std::exchange(m_current, id));
    updateBar(id);
    lightHead();
    announce();
    Q_EMIT currentChanged(id);
}

void TimelineView::chooseTechnician(const TechnicianId &id)
{
    if (id == m_technician)
        return;
    m_left = {};
    m_current = {};
    m_technician = id;
    viewport()->update();
    lightHead();
    announce();
    Q_EMIT currentChanged({});
}

int TimelineView::chosenLane() const { return m_technician.isEmpty() ? m_model.laneOf(m_current) : m_model.laneOf(m_technician); }

QRect TimelineView::headRect(int lane) const
{
    return QRect(0, m_shape.metrics().top(lane) + AxisPainter::height - verticalScrollBar()->value(), headerWidth, m_shape.metrics().height(lane));
}

// The same job; its bar has the new name when the board tells of the change.
void TimelineView::follow(const JobId &local, const JobId &named)
{
    if (m_current == local)
        m_current = named;
}

void TimelineView::announce()
{
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void TimelineView::ensureVisible(const JobId &id)
{
    const QRect rect = rectOf(id);
    if (rect.isNull())
        return;
    const int right = viewport()->width() - 8;
    const int bottom = viewport()->height() - 8;
    if (rect.left() < headerWidth + 8)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + rect.left() - headerWidth - 8);
    else if (rect.right() > right)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + std::min(rect.right() - right, rect.left() - headerWidth - 8));
    if (rect.top() < AxisPainter::height + 6)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - AxisPainter::height - 6);
    else if (rect.bottom() > bottom)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom() - bottom);
}

bool TimelineView::event(QEvent *event)
{
    // While a job is held, Esc is about the job, whatever else it means on the board.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && m_drag.phase() != TimelineDrag::Phase::Idle) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_drag.phase() != TimelineDrag::Phase::Idle)
            return cancelDrag();
        return setCurrent({});
    }
    if (m_drag.phase() != TimelineDrag::Phase::Idle)
        return event->ignore(); // one thing at a time: the mouse holds a job
    if (movesJob(event) || movesFocus(event))
        return event->accept();
    event->ignore();
}

bool TimelineView::movesFocus(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier | Qt::ShiftModifier))
        return false;
    if (movesOverHeads(event))
        return true;
    switch (event->key()) {
    case Qt::Key_Left: focusNeighbour(-1); return true;
    case Qt::Key_Right: focusNeighbour(1); return true;
    case Qt::Key_Up: focusLane(-1); return true;
    case Qt::Key_Down: focusLane(1); return true;
    case Qt::Key_Home: focusNeighbour(-100000); return true;
    case Qt::Key_End: focusNeighbour(100000); return true;
    default: return false;
    }
}

// Left of a lane's first bar stands its technician; from there up and down to the others, also those without work.
bool TimelineView::movesOverHeads(const QKeyEvent *event)
{
    const int lane = chosenLane();
    if (lane < 0)
        return false;
    const auto &bars = m_model.lanes()[size_t(lane)].bars;
    if (m_technician.isEmpty()) {
        if (event->key() != Qt::Key_Left || bars.empty() || bars.front().id != m_current)
            return false;
        chooseTechnician(m_model.lanes()[size_t(lane)].id);
        return true;
    }
    int next = lane;
    switch (event->key()) {
    case Qt::Key_Up: next = lane - 1; break;
    case Qt::Key_Down: next = lane + 1; break;
    case Qt::Key_Home: next = 0; break;
    case Qt::Key_End: next = int(m_model.lanes().size()) - 1; break;
    case Qt::Key_Left: return true;
    case Qt::Key_Right:
        if (!bars.empty()) {
            setCurrent(bars.front().id);
            ensureVisible(m_current);
        }
        return true;
    default: return false;
    }
    next = std::clamp(next, 0, int(m_model.lanes().size()) - 1);
    chooseTechnician(m_model.lanes()[size_t(next)].id);
    ensureVisible(m_technician);
    return true;
}

void TimelineView::ensureVisible(const TechnicianId &technician)
{
    const int lane = m_model.laneOf(technician);
    if (lane < 0)
        return;
    const QRect head = headRect(lane);
    if (head.top() < AxisPainter::height)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + head.top() - AxisPainter::height);
    else if (head.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + head.bottom() - viewport()->height());
}

// Along the lane; without a current bar, the first on the board.
void TimelineView::focusNeighbour(int step)
{
    const int lane = m_model.laneOf(m_current);
    if (lane < 0)
        return focusLane(1);
    const auto &bars = m_model.lanes()[size_t(lane)].bars;
    const auto at = std::ranges::find(bars, m_current, &TimelineBar::id) - bars.begin();
    const auto next = std::clamp<qsizetype>(at + step, 0, qsizetype(bars.size()) - 1);
    setCurrent(bars[size_t(next)].id);
    ensureVisible(m_current);
}

// To the next lane that has bars: the bar whose beginning is nearest in time.
void TimelineView::focusLane(int step)
{
    const TimelineBar *from = m_model.bar(m_current);
    for (int lane = m_model.laneOf(m_current) + step; lane >= 0 && lane < int(m_model.lanes().size()); lane += step) {
        const auto &bars = m_model.lanes()[size_t(lane)].bars;
        if (bars.empty())
            continue;
        const auto nearest = std::ranges::min_element(bars, {}, [&](const TimelineBar &bar) {
            return from ? std::abs(from->span.from.minutesUntil(bar.span.from)) : 0;
        });
        setCurrent(nearest->id);
        return ensureVisible(m_current);
    }
}

bool TimelineView::movesJob(QKeyEvent *event)
{
    const TimelineBar *bar = m_model.bar(m_current);
    const int lane = m_model.laneOf(m_current);
    if (!bar || !(event->modifiers() & Qt::AltModifier) || (event->modifiers() & Qt::ControlModifier))
        return false;
    const int step = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up ? -1 : 1;
    const TechnicianId &here = m_model.lanes()[size_t(lane)].id;
    const JobId job = m_current;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (event->modifiers() & Qt::ShiftModifier) {
            const qint64 minutes = std::max<qint64>(TimelineDrag::snapMinutes, bar->span.minutes() + step * TimelineDrag::snapMinutes);
            if (minutes != bar->span.minutes())
                Q_EMIT resizeWanted(job, {bar->span.from, bar->span.from.plus(minutes)});
        } else {
            Q_EMIT moveWanted(job, here, bar->span.from.plus(step * TimelineDrag::snapMinutes));
        }
        break;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int target = lane + step;
        if (target >= 0 && target < int(m_model.lanes().size()))
            Q_EMIT moveWanted(job, m_model.lanes()[size_t(target)].id, bar->span.from);
        break;
    }
    default:
        return false;
    }
    ensureVisible(job);
    return true;
}

} // namespace targo::desk
