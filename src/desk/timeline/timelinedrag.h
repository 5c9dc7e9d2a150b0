#pragma once

#include "desk/timeline/timelinegeometry.h"
#include "domain/ids.h"

#include <QPointF>

#include <optional>

namespace targo::desk {

// Where a dragged job would land.
struct DragProposal
{
    int lane = -1;
    WallSpan span;

    bool operator==(const DragProposal &) const = default;
};

// A drag from press to release, as numbers only: pixels of the timeline's content in, a proposal out. Nothing is
// changed anywhere until the owner acts on what release() gives.
class TimelineDrag
{
public:
    enum class Grip { Body, Start, End };
    enum class Phase { Idle, Pressed, Dragging };

    static constexpr int snapMinutes = 15;
    static constexpr int fineMinutes = 1; // while Alt is held
    static constexpr int slack = 4;       // pixels before a press becomes a drag

    // The first quarter of an hour that is not over; `time` itself when it is one.
    static WallTime nextSnap(WallTime time);

    // A bar on a lane was pressed at `at`; `edge` is the pixel of the end that follows the pointer: the bar's
    // beginning, or its end for Grip::End.
    void press(const JobId &job, Grip grip, QPointF at, double edge, const WallSpan &span, int lane);
    // A job from somewhere else comes over the timeline: its start is under the pointer.
    void carry(const JobId &job, qint64 minutes);
    // True when the proposal is another one than before. `lane` is the one under the pointer, -1 for none.
    bool move(QPointF at, int lane, const TimelineGeometry &geometry, bool fine);
    void cancel();
    // Nothing when there was no drag, or when it ends where it began.
    std::optional<DragProposal> release();

    Phase phase() const { return m_phase; }
    bool isDragging() const { return m_phase == Phase::Dragging; }
    Grip grip() const { return m_grip; }
    const JobId &job() const { return m_job; }
    const DragProposal &origin() const { return m_origin; }
    const DragProposal &proposal() const { return m_proposal; }

private:
    Phase m_phase = Phase::Idle;
    Grip m_grip = Grip::Body;
    JobId m_job;
    QPointF m_pressedAt;
    double m_offset = 0; // pixels from the gripped edge to the pointer
    DragProposal m_origin, m_proposal;
};

} // namespace targo::desk
