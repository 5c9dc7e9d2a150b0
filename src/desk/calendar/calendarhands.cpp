// What mouse and keyboard do to CalendarCanvas.
#include "desk/calendar/calendarcanvas.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace targo::desk {

void CalendarCanvas::mousePressEvent(QMouseEvent *event)
{
    const Part *part = partAt(event->pos());
    const JobId id = part ? lane()->bars[part->bar].id : JobId();
    if (event->button() == Qt::LeftButton && part && (event->modifiers() & Qt::ControlModifier)) {
        QSet<JobId> chosen;
        for (const JobId &each : m_timeline.selected())
            chosen.insert(each);
        if (!chosen.remove(id))
            chosen.insert(id);
        return m_timeline.setSelected(chosen, id);
    }
    if (event->button() == Qt::LeftButton || !m_timeline.isSelected(id))
        m_timeline.setCurrent(id);
    if (event->button() != Qt::LeftButton || !part || lane()->bars[part->bar].over)
        return;
    m_held = id;
    m_pressedAt = toContent(event->position());
}

void CalendarCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const TimelineBar *bar = m_model.bar(m_held);
    if (m_held.isEmpty() || !bar)
        return;
    const QPointF at = toContent(event->position());
    if (!m_landing && (at - m_pressedAt).manhattanLength() < TimelineDrag::slack)
        return;
    const int step = event->modifiers() & Qt::AltModifier ? TimelineDrag::fineMinutes : TimelineDrag::snapMinutes;
    const double grip = m_pressedAt.y() - m_geometry.yFor(bar->span.from.time().msecsSinceStartOfDay() / 60000); // stays under the pointer
    m_landing = m_geometry.timeAt({at.x(), at.y() - grip}, step);
    viewport()->update();
}

void CalendarCanvas::mouseReleaseEvent(QMouseEvent *)
{
    const JobId held = std::exchange(m_held, {});
    const auto landing = std::exchange(m_landing, {});
    const TimelineBar *bar = m_model.bar(held);
    viewport()->update();
    if (landing && bar && *landing != bar->span.from)
        Q_EMIT moveWanted({{held, m_technician, {*landing, landing->plus(bar->span.minutes())}}});
}

void CalendarCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const Part *part = partAt(event->pos()))
        Q_EMIT opened(lane()->bars[part->bar].id);
}

void CalendarCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const Part *part = byKey ? nullptr : partAt(event->pos());
    const JobId id = byKey ? m_timeline.current() : part ? lane()->bars[part->bar].id : JobId();
    if (!id.isEmpty())
        Q_EMIT menuWanted(id, viewport()->mapToGlobal(byKey ? rectOf(id).center() : event->pos()));
}

std::vector<Placement> CalendarCanvas::chosenHere() const
{
    std::vector<Placement> placements;
    for (const JobId &id : m_timeline.selected()) {
        const TimelineBar *bar = m_model.bar(id);
        if (bar && m_model.laneOf(id) == m_model.laneOf(m_technician))
            placements.push_back({id, m_technician, bar->span});
    }
    return placements;
}

void CalendarCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (!std::exchange(m_held, {}).isEmpty()) {
            m_landing.reset();
            return viewport()->update();
        }
        return m_timeline.setCurrent({});
    }
    if (!m_held.isEmpty() || !(movesJob(event) || (event->modifiers() == Qt::NoModifier && movesFocus(event->key()))))
        event->ignore();
}

// Down the hours and across the days: a quarter of an hour, or a day.
bool CalendarCanvas::movesJob(const QKeyEvent *event)
{
    std::vector<Placement> placements = chosenHere();
    if (!(event->modifiers() & Qt::AltModifier) || placements.empty())
        return false;
    int minutes = 0;
    switch (event->key()) {
    case Qt::Key_Up: minutes = -TimelineDrag::snapMinutes; break;
    case Qt::Key_Down: minutes = TimelineDrag::snapMinutes; break;
    case Qt::Key_Left: minutes = -24 * 60; break;
    case Qt::Key_Right: minutes = 24 * 60; break;
    default: return false;
    }
    const bool resizing = event->modifiers() & Qt::ShiftModifier;
    if (resizing && std::abs(minutes) != TimelineDrag::snapMinutes)
        return true; // a day more of it is not meant by a key
    for (Placement &placement : placements) {
        if (!resizing)
            placement.span.from = placement.span.from.plus(minutes);
        placement.span.to = std::max(placement.span.to.plus(minutes), placement.span.from.plus(resizing ? TimelineDrag::snapMinutes : 0));
    }
    if (resizing)
        Q_EMIT resizeWanted(placements);
    else
        Q_EMIT moveWanted(placements);
    return true;
}

// Up and down through the jobs in order; left and right to the day before or after that has any, nearest in hour.
bool CalendarCanvas::movesFocus(int key)
{
    const TimelineLane *shown = lane();
    if (!shown || shown->bars.empty() || (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_Left && key != Qt::Key_Right))
        return false;
    const auto &bars = shown->bars;
    const auto at = std::ranges::find(bars, m_timeline.current(), &TimelineBar::id);
    if (at == bars.end()) {
        m_timeline.setCurrent(bars.front().id);
        return true;
    }
    const bool forward = key == Qt::Key_Down || key == Qt::Key_Right;
    const TimelineBar *next = nullptr;
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const auto index = std::clamp<qsizetype>(at - bars.begin() + (forward ? 1 : -1), 0, qsizetype(bars.size()) - 1);
        next = &bars[size_t(index)];
    } else {
        const QDate here = at->span.from.date();
        const auto distance = [&](const TimelineBar &bar) {
            return std::pair(std::abs(here.daysTo(bar.span.from.date())), std::abs(bar.span.from.time().secsTo(at->span.from.time())));
        };
        for (const TimelineBar &bar : bars) {
            const bool beyond = forward ? bar.span.from.date() > here : bar.span.from.date() < here;
            if (beyond && (!next || distance(bar) < distance(*next)))
                next = &bar;
        }
    }
    if (next)
        m_timeline.setCurrent(next->id);
    return true;
}

} // namespace targo::desk
