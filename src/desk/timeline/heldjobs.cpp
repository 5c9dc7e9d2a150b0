#include "desk/timeline/heldjobs.h"

#include <algorithm>

namespace targo::desk {

void HeldJobs::take(const TimelineModel &model, const JobId &leader, const std::vector<JobId> &others, bool copied)
{
    m_held.clear();
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

void HeldJobs::takeOne(const JobId &leader) { m_held = {{leader, -1, {}}}; }

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
