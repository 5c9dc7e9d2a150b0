#include "sync/replica/dayindex.h"

#include <algorithm>

namespace targo::sync {

namespace {

// A planned duration comes from the server and may be nonsense; it must not fill the index.
constexpr qint64 mostDays = 31;

void eachDay(const Job &job, const auto &visit)
{
    if (!job.date)
        return;
    qint64 days = 1;
    if (const auto span = job.span(); span && span->minutes() > 0)
        days = std::min(mostDays, job.date->daysTo(span->to.plus(-1).date()) + 1);
    for (qint64 day = 0; day < days; ++day)
        visit(job.date->addDays(day));
}

} // namespace

void DayIndex::erase(Days &days, QDate day, const JobId &id)
{
    const auto found = days.find(day);
    if (found == days.end())
        return;
    if (const auto at = std::ranges::find(found->second, id, &Entry::id); at != found->second.end()) {
        *at = std::move(found->second.back());
        found->second.pop_back();
    }
    if (found->second.empty())
        days.erase(found);
}

// A job over midnight stands in two days and is taken on the first of them that is asked for.
std::vector<JobId> DayIndex::collected(const Days &days, QDate first, QDate last)
{
    std::vector<JobId> ids;
    for (auto day = days.lower_bound(first); day != days.end() && day->first <= last; ++day) {
        for (const Entry &entry : day->second) {
            if (!entry.continued || day->first == first)
                ids.push_back(entry.id);
        }
    }
    return ids;
}

void DayIndex::add(const Job &job)
{
    // With a technician and no day it would stand nowhere: that, too, is work to be planned.
    if (!job.isOver() && (!job.technician || !job.date))
        m_unassigned.insert(job.id);
    if (!job.technician)
        return;
    Days &lane = m_lanes[*job.technician];
    eachDay(job, [&](QDate day) {
        m_days[day].push_back({job.id, day > *job.date});
        lane[day].push_back({job.id, day > *job.date});
    });
}

void DayIndex::remove(const Job &job)
{
    m_unassigned.erase(job.id);
    if (!job.technician)
        return;
    Days &lane = m_lanes[*job.technician];
    eachDay(job, [&](QDate day) {
        erase(m_days, day, job.id);
        erase(lane, day, job.id);
    });
}

void DayIndex::clear()
{
    m_days.clear();
    m_lanes.clear();
    m_unassigned.clear();
}

std::vector<JobId> DayIndex::on(QDate first, QDate last) const
{
    return collected(m_days, first, last);
}

std::vector<JobId> DayIndex::on(const TechnicianId &technician, QDate first, QDate last) const
{
    const auto lane = m_lanes.find(technician);
    return lane == m_lanes.end() ? std::vector<JobId>() : collected(*lane, first, last);
}

} // namespace targo::sync
