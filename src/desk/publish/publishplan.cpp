#include "desk/publish/publishplan.h"

#include <algorithm>
#include <map>

namespace targo::desk {

namespace {

// How far from the period work may have been moved and still be found in it.
constexpr int reach = 62; // days

std::optional<SkipReason> reasonToSkip(const BoardSource &board, const Job &job, QDate today)
{
    const Technician *technician = job.technician ? board.technician(*job.technician) : nullptr;
    const QDate day = job.date.value_or(today);
    const auto lane = job.technician ? board.lane(*job.technician, day.addDays(-1), day.addDays(1)) : std::vector<const Job *>();
    return targo::reasonToSkip(job, technician, lane, today);
}

std::vector<const Job *> around(const BoardSource &board, QDate first, QDate last)
{
    std::vector<const Job *> jobs;
    for (const JobId &id : board.jobsBetween(first.addDays(-reach), last.addDays(reach)))
        jobs.push_back(board.job(id));
    for (const JobId &id : board.unassignedJobs())
        jobs.push_back(board.job(id));
    return jobs;
}

} // namespace

PublishPlan publishPlan(const BoardSource &board, QDate first, QDate last, QDate today, const QSet<TechnicianId> &leftOut)
{
    const std::vector<const Job *> jobs = around(board, first, last);
    PublishPlan plan{.differences = publishedDifferences(jobs, first, last)};
    std::ranges::stable_sort(plan.differences, [&](const TechnicianDifference &a, const TechnicianDifference &b) {
        const Technician *one = board.technician(a.technician), *other = board.technician(b.technician);
        return one && other && one->fullName.localeAwareCompare(other->fullName) < 0;
    });
    QSet<JobId> judged;
    for (const auto &[technician, theirs] : plan.differences) {
        for (const PublishedDifference &difference : theirs) {
            if (difference.kind == PublishedDifference::Kind::Removed)
                continue;
            judged.insert(difference.job);
            if (const auto reason = reasonToSkip(board, *board.job(difference.job), today))
                plan.skipped.push_back({difference.job, *reason});
            else if (!leftOut.contains(technician))
                plan.ready.push_back(difference.job);
        }
    }
    for (const Job *job : jobs) {
        if (judged.contains(job->id) || job->isOver() || !job->date || *job->date < first || *job->date > last)
            continue;
        judged.insert(job->id);
        if (job->published && !job->isChangedSincePublished())
            ++plan.published;
        else if (const auto reason = reasonToSkip(board, *job, today))
            plan.skipped.push_back({job->id, *reason});
    }
    return plan;
}

std::vector<PublicationForecast::Notification> losersUntold(const PublishPlan &plan, const std::vector<PublicationForecast::Notification> &told)
{
    std::vector<PublicationForecast::Notification> losers;
    for (const auto &[technician, theirs] : plan.differences) {
        const auto lost = std::ranges::count_if(theirs, [&](const PublishedDifference &difference) {
            return difference.kind == PublishedDifference::Kind::Removed && std::ranges::contains(plan.ready, difference.job);
        });
        if (lost > 0 && !std::ranges::contains(told, technician, &PublicationForecast::Notification::technician))
            losers.push_back({.technician = technician, .channel = {}, .jobs = int(lost)});
    }
    return losers;
}

std::vector<PublicationForecast::Notification> notificationsFor(const BoardSource &board, const std::vector<JobId> &jobs)
{
    std::map<TechnicianId, int> counts;
    for (const JobId &id : jobs) {
        const Job *job = board.job(id);
        if (job && job->technician)
            ++counts[*job->technician];
    }
    std::vector<PublicationForecast::Notification> notifications;
    for (const auto &[technician, count] : counts)
        notifications.push_back({technician, QStringLiteral("sms"), count});
    return notifications;
}

} // namespace targo::desk
