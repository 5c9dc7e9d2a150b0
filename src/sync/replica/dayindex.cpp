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

void DayIndex::erase(Days &days, QDate day, const Job &job)
{
    const auto found = days.find(day);
    if (found == days.end())
        return;
    if (const auto at = std::ranges::find(found->second, &job, &Entry::job); at != found->second.end()) {
        *at = std::move(found->second.back());
        found->second.pop_back();
    }
    if (found->second.empty())
        days.erase(found);
}

// A job over midnight stands in two days and is taken on the first of them that is asked for.
std::vector<const Job *> DayIndex::collected(const Days &days, QDate first, QDate last)
{
    std::vector<const Job *> jobs;
    for (auto day = days.lower_bound(first); day != days.end() && day->first <= last; ++day) {
        for (const Entry &entry : day->second) {
            if (!entry.continued || day->first == first)
                jobs.push_back(entry.job);
        }
    }
    return jobs;
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
        m_days[day].push_back({&job, day > *job.date});
        lane[day].push_back({&job, day > *job.date});
    });
}

void DayIndex::remove(const Job &job)
{
    m_unassigned.erase(job.id);
    if (!job.technician)
        return;
    Days &lane = m_lanes[*job.technician];
    eachDay(job, [&](QDate day) {
        erase(m_days, day, job);
        erase(lane, day, job);
    });
}

void DayIndex::clear()
{
    m_days.clear();
    m_lanes.clear();
    m_unassigned.clear();
}

std::vector<const Job *> DayIndex::on(QDate first, QDate last) const
{
    return collected(m_days, first, last);
}

std::vector<const Job *> DayIndex::on(const TechnicianId &technician, QDate first, QDate last) const
{
    const auto lane = m_lanes.find(technician);
    return lane == m_lanes.end() ? std::vector<const Job *>() : collected(*lane, first, last);
}

} // namespace targo::sync
