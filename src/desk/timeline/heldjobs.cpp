#include "desk/timeline/heldjobs.h"

#include "desk/board/placements.h"

#include <algorithm>

namespace targo::desk {

void HeldJobs::take(const TimelineModel &model, const JobId &leader, const std::vector<JobId> &others, bool copied)
{
    release();
    m_copied = copied;
    const auto add = [&](const JobId &id) {
        const TimelineBar *bar = model.bar(id);
        if (bar && (copied || !bar->over) && !holds(id))
            m_held.push_back({id, model.laneOf(id), bar->span});
    };
    add(leader);
    for (const JobId &id : others)
        add(id);
}

void HeldJobs::takeWaiting(const BoardSource &board, const std::vector<JobId> &jobs)
{
    release();
    m_waiting = true;
    for (const Placement &each : oneAfterAnother(board, jobs, {}, {}))
        m_held.push_back({each.job, -1, each.span});
}

std::vector<HeldJobs::Landing> HeldJobs::queued(int lane, WallTime start) const
{
    std::vector<Landing> landings;
    for (const Landing &held : m_held) {
        const WallTime from = start.plus(m_held.front().span.from.minutesUntil(held.span.from));
        landings.push_back({held.job, lane, {from, from.plus(held.span.minutes())}});
    }
    return landings;
}

bool HeldJobs::holds(const JobId &id) const { return std::ranges::find(m_held, id, &Landing::job) != m_held.end(); }

std::vector<JobId> HeldJobs::ids() const
{
    std::vector<JobId> ids;
    for (const Landing &held : m_held)
        ids.push_back(held.job);
    return ids;
}

int HeldJobs::lanesWithin(int lanes, int laneCount) const
{
    if (m_held.empty())
        return 0;
    const auto [top, bottom] = std::ranges::minmax(m_held, {}, &Landing::lane);
    return std::clamp(lanes, -top.lane, std::max(-top.lane, laneCount - 1 - bottom.lane));
}

std::vector<HeldJobs::Landing> HeldJobs::moved(int lanes, qint64 minutes) const
{
    std::vector<Landing> landings = m_held;
    for (Landing &landing : landings) {
        landing.lane += lanes;
        landing.span = {landing.span.from.plus(minutes), landing.span.to.plus(minutes)};
    }
    return landings;
}

} // namespace targo::desk
