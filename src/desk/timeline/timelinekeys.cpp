// What the keyboard does to TimelineView.
#include "desk/timeline/timelineview.h"

#include "desk/timeline/axispainter.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace targo::desk {

namespace {

Qt::KeyboardModifier modifierOf(int key) { return key == Qt::Key_Control ? Qt::ControlModifier : Qt::AltModifier; }

} // namespace

void TimelineView::chooseTechnician(const TechnicianId &id)
{
    if (id == m_technician)
        return;
    setCurrent({});
    setSpot({});
    m_technician = id;
    viewport()->update();
    lightHead();
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
    m_selection.rename(local, named);
    if (m_current == local)
        m_current = named;
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
    if (rect.top() < groups().ceiling() + 6)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - groups().ceiling() - 6);
    else if (rect.bottom() > bottom)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom() - bottom);
}

bool TimelineView::event(QEvent *event)
{
    // While a job is held, Esc is about the job, whatever else it means on the board.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && (m_drag.phase() != TimelineDrag::Phase::Idle || m_band.isPressed())) {
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
        if (m_band.isPressed())
            return giveUpBand();
        return setCurrent({});
    }
    if (m_drag.isDragging() && (event->key() == Qt::Key_Control || event->key() == Qt::Key_Alt))
        return followPointer(m_pointer, m_modifiers | modifierOf(event->key()));
    if (m_drag.phase() != TimelineDrag::Phase::Idle || m_band.isPressed())
        return event->ignore(); // one thing at a time: the mouse holds a job
    if (movesJob(event) || selects(event) || movesFocus(event))
        return event->accept();
    event->ignore();
}

void TimelineView::keyReleaseEvent(QKeyEvent *event)
{
    if (m_drag.isDragging() && (event->key() == Qt::Key_Control || event->key() == Qt::Key_Alt))
        followPointer(m_pointer, m_modifiers & ~modifierOf(event->key()));
    QAbstractScrollArea::keyReleaseEvent(event);
}

bool TimelineView::movesFocus(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier | Qt::ShiftModifier))
        return false;
    if (movesOverHeads(event))
        return true;
    const auto next = towards(event->key());
    if (!next)
        return false;
    if (!next->isEmpty()) {
        setCurrent(*next);
        ensureVisible(*next);
    }
    return true;
}

std::optional<JobId> TimelineView::towards(int key) const
{
    switch (key) {
    case Qt::Key_Left: return neighbour(-1);
    case Qt::Key_Right: return neighbour(1);
    case Qt::Key_Up: return onNextLane(-1);
    case Qt::Key_Down: return onNextLane(1);
    case Qt::Key_Home: return neighbour(-100000);
    case Qt::Key_End: return neighbour(100000);
    default: return std::nullopt;
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
    if (head.top() < groups().ceiling())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + head.top() - groups().ceiling());
    else if (head.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + head.bottom() - viewport()->height());
}

// Along the lane; without a current bar, the first on the board.
JobId TimelineView::neighbour(int step) const
{
    const int lane = m_model.laneOf(m_current);
    if (lane < 0)
        return onNextLane(1);
    const auto &bars = m_model.lanes()[size_t(lane)].bars;
    const auto at = std::ranges::find(bars, m_current, &TimelineBar::id) - bars.begin();
    const auto next = std::clamp<qsizetype>(at + step, 0, qsizetype(bars.size()) - 1);
    return bars[size_t(next)].id;
}

// On the next lane that has bars: the one whose beginning is nearest in time. Empty where there is none.
JobId TimelineView::onNextLane(int step) const
{
    const TimelineBar *from = m_model.bar(m_current);
    for (int lane = m_model.laneOf(m_current) + step; lane >= 0 && lane < int(m_model.lanes().size()); lane += step) {
        const auto &bars = m_model.lanes()[size_t(lane)].bars;
        if (bars.empty())
            continue;
        return std::ranges::min_element(bars, {}, [&](const TimelineBar &bar) {
            return from ? std::abs(from->span.from.minutesUntil(bar.span.from)) : 0;
        })->id;
    }
    return {};
}

// All that are chosen, or else the one that has the focus.
bool TimelineView::movesJob(QKeyEvent *event)
{
    if (!(event->modifiers() & Qt::AltModifier) || (event->modifiers() & Qt::ControlModifier))
        return false;
    std::vector<JobId> jobs = selected();
    if (jobs.empty() && m_model.bar(m_current))
        jobs.push_back(m_current);
    if (jobs.empty())
        return false;
    const int step = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up ? -1 : 1;
    const int quarter = step * TimelineDrag::snapMinutes;
    const bool resizing = event->modifiers() & Qt::ShiftModifier;
    const bool single = jobs.size() == 1 && m_model.bar(jobs.front())->over; // why it cannot is told by whoever is asked
    HeldJobs held;
    held.take(m_model, {}, jobs);
    std::vector<HeldJobs::Landing> landings;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        landings = held.moved(0, resizing ? 0 : quarter);
        for (HeldJobs::Landing &landing : landings) {
            if (resizing)
                landing.span.to = std::max(landing.span.to.plus(quarter), landing.span.from.plus(TimelineDrag::snapMinutes));
        }
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (held.lanesWithin(step, int(m_model.lanes().size())) == step)
            landings = held.moved(step, 0);
        break;
    default:
        return false;
    }
    if (single)
        landings = {{jobs.front(), m_model.laneOf(jobs.front()), m_model.bar(jobs.front())->span}};
    const JobId seen = m_current.isEmpty() ? jobs.front() : m_current;
    const std::vector<Placement> placements = m_preview.placements(landings);
    if (placements.empty())
        return true;
    if (resizing && event->key() != Qt::Key_Up && event->key() != Qt::Key_Down)
        Q_EMIT resizeWanted(placements);
    else
        Q_EMIT moveWanted(placements);
    ensureVisible(seen);
    return true;
}

} // namespace targo::desk
