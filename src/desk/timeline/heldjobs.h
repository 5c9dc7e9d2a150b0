#pragma once

#include "desk/timeline/timelinedrag.h"
#include "desk/timeline/timelinemodel.h"

#include <optional>

namespace targo::desk {

// The jobs that the mouse holds: the one under it, and with it the others that are chosen. Those of the board keep their
// distance from each other, in lanes and in minutes; those that have no place yet come one after the other.
class HeldJobs
{
public:
    struct Landing
    {
        JobId job;
        int lane = -1;
        WallSpan span;
        bool operator==(const Landing &) const = default;
    };

    // `leader` is shown; those of `others` that are over stay where they are, unless they are `copied`.
    void take(const TimelineModel &model, const JobId &leader, const std::vector<JobId> &others, bool copied = false);
    void takeWaiting(const BoardSource &board, const std::vector<JobId> &jobs); // that are to be planned, the leader first
    void release() { *this = {}; }
    bool areCopied() const { return m_copied; } // what is there stays there
    void setCopied(bool copied) { m_copied = copied; }

    bool holds(const JobId &id) const;
    size_t count() const { return m_held.size(); }
    std::vector<JobId> ids() const;

    // How far up or down all of them can go: as many lanes as nearest to `lanes` are there.
    int lanesWithin(int lanes, int laneCount) const;
    // Where each would land, the leader first; `lanes` and `minutes` from where they are now.
    std::vector<Landing> moved(int lanes, qint64 minutes) const;
    // Where each would land that has no place yet, from `start` on.
    bool areWaiting() const { return m_waiting; }
    std::vector<Landing> queued(int lane, WallTime start) const;

private:
    std::vector<Landing> m_held; // as they are now
    bool m_copied = false;
    bool m_waiting = false;
};

} // namespace targo::desk
