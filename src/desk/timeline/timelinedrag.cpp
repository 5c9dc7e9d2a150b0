#include "desk/timeline/timelinedrag.h"

#include <algorithm>

namespace targo::desk {

WallTime TimelineDrag::nextSnap(WallTime time)
{
    const int past = time.time().minute() % snapMinutes;
    return past == 0 ? time : time.plus(snapMinutes - past);
}

void TimelineDrag::press(const JobId &job, Grip grip, QPointF at, double edge, const WallSpan &span, int lane)
{
    m_phase = Phase::Pressed;
    m_grip = grip;
    m_job = job;
    m_pressedAt = at;
    m_offset = at.x() - edge;
    m_origin = m_proposal = {.lane = lane, .span = span};
}

void TimelineDrag::carry(const JobId &job, qint64 minutes)
{
    m_phase = Phase::Dragging;
    m_grip = Grip::Body;
    m_job = job;
    m_offset = 0;
    m_origin = m_proposal = {.lane = -1, .span = {WallTime(), WallTime().plus(minutes)}};
}

bool TimelineDrag::move(QPointF at, int lane, const TimelineGeometry &geometry, bool fine)
{
    if (m_phase == Phase::Idle)
        return false;
    if (m_phase == Phase::Pressed) {
        if ((at - m_pressedAt).manhattanLength() < slack)
            return false;
        m_phase = Phase::Dragging;
    }
    const int step = fine ? fineMinutes : snapMinutes;
    const WallSpan &was = m_origin.span;
    DragProposal next = m_origin;
    if (m_grip == Grip::Body) {
        // Off every lane the job keeps what it last was offered.
        next.lane = lane;
        const WallTime from = geometry.snapped(at.x() - m_offset, step);
        next.span = {from, from.plus(was.minutes())};
        // Straight up or down keeps the minute, even one that is off the grid.
        if (m_origin.lane >= 0 && std::abs(at.x() - m_pressedAt.x()) < slack)
            next.span = was;
    } else if (m_grip == Grip::Start) {
        next.span.from = std::min(geometry.snapped(at.x() - m_offset, step), was.to.plus(-step));
    } else {
        next.span.to = std::max(geometry.snapped(at.x() - m_offset, step), was.from.plus(step));
    }
    const bool different = next != m_proposal;
    m_proposal = next;
    return different;
}

void TimelineDrag::cancel()
{
    m_phase = Phase::Idle;
    m_job = {};
}

std::optional<DragProposal> TimelineDrag::release()
{
    const bool meant = m_phase == Phase::Dragging && m_proposal.lane >= 0 && m_proposal != m_origin;
    m_phase = Phase::Idle;
    return meant ? std::optional(m_proposal) : std::nullopt;
}

} // namespace targo::desk
