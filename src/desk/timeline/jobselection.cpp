#include "desk/timeline/jobselection.h"

#include <algorithm>

namespace targo::desk {

void JobSelection::setOnly(const JobId &id)
{
    m_ids.clear();
    if (!id.isEmpty())
        m_ids.insert(id);
    m_anchor = id;
}

void JobSelection::toggle(const JobId &id)
{
    if (!m_ids.remove(id))
        m_ids.insert(id);
    m_anchor = id;
}

void JobSelection::rename(const JobId &local, const JobId &named)
{
    if (m_ids.remove(local))
        m_ids.insert(named);
    if (m_anchor == local)
        m_anchor = named;
}

std::vector<JobId> JobSelection::shown(const TimelineModel &model) const
{
    std::set<int> lanes;
    for (const JobId &id : m_ids)
        lanes.insert(model.laneOf(id));
    lanes.erase(-1);
    std::vector<JobId> ids;
    for (const int lane : lanes) {
        for (const TimelineBar &bar : model.lanes()[size_t(lane)].bars) {
            if (m_ids.contains(bar.id))
                ids.push_back(bar.id);
        }
    }
    return ids;
}

QSet<JobId> jobsBetween(const TimelineModel &model, const JobId &one, const JobId &other)
{
    const TimelineBar *first = model.bar(one);
    const TimelineBar *second = model.bar(other);
    if (!first || !second)
        return second ? QSet<JobId>{other} : QSet<JobId>();
    const auto [top, bottom] = std::minmax({model.laneOf(one), model.laneOf(other)});
    const auto [from, to] = std::minmax({first->span.from, second->span.from});
    const WallTime last = std::max(first->span.to, second->span.to);
    QSet<JobId> between;
    for (int lane = top; lane <= bottom; ++lane) {
        for (const TimelineBar &bar : model.lanes()[size_t(lane)].bars) {
            const bool inTime = top == bottom ? bar.span.from >= from && bar.span.from <= to : bar.span.from < last && bar.span.to > from;
            if (inTime && bar.matches)
                between.insert(bar.id);
        }
    }
    return between << one << other;
}

QSet<JobId> jobsOnLane(const TimelineModel &model, int lane)
{
    QSet<JobId> jobs;
    for (const TimelineBar &bar : model.lanes()[size_t(lane)].bars) {
        if (bar.matches)
            jobs.insert(bar.id);
    }
    return jobs;
}

QSet<JobId> jobsShown(const TimelineModel &model)
{
    QSet<JobId> jobs;
    for (int lane = 0; lane < int(model.lanes().size()); ++lane)
        jobs.unite(jobsOnLane(model, lane));
    return jobs;
}

} // namespace targo::desk
