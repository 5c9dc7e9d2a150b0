#include "domain/dispatch/publication.h"

#include "domain/dispatch/feasibility.h"
#include "domain/dispatch/workinghours.h"

#include <algorithm>
#include <array>
#include <map>

namespace targo {

namespace {

constexpr auto keys = std::to_array<std::pair<SkipReason, QLatin1StringView>>({
    {SkipReason::Unassigned, QLatin1StringView("unassigned")},
    {SkipReason::NoDate, QLatin1StringView("no_date")},
    {SkipReason::TechnicianAbsent, QLatin1StringView("technician_absent")},
    {SkipReason::Overlap, QLatin1StringView("overlap")},
    {SkipReason::AlreadyPublished, QLatin1StringView("already_published")},
    {SkipReason::InPast, QLatin1StringView("in_past")},
});

bool overlapsAny(const Job &job, std::span<const Job *const> lane)
{
    const auto span = job.span();
    return span && std::ranges::any_of(lane, [&](const Job *other) { return other->technician == job.technician && overlaps(job.id, *span, *other); });
}

bool liesIn(const std::optional<QDate> &date, QDate first, QDate last) { return date && *date >= first && *date <= last; }

} // namespace

QString keyOf(SkipReason reason)
{
    const auto known = std::ranges::find(keys, reason, &std::pair<SkipReason, QLatin1StringView>::first);
    return known == keys.end() ? QString() : QString(known->second);
}

SkipReason skipReasonFromKey(const QString &key)
{
    const auto known = std::ranges::find_if(keys, [&](const auto &entry) { return key == entry.second; });
    return known == keys.end() ? SkipReason::Unknown : known->first;
}

std::optional<SkipReason> reasonToSkip(const Job &job, const Technician *technician, std::span<const Job *const> lane, QDate today)
{
    if (!job.technician)
        return SkipReason::Unassigned;
    if (!job.date)
        return SkipReason::NoDate;
    if (technician && isAbsent(*technician, *job.date))
        return SkipReason::TechnicianAbsent;
    if (overlapsAny(job, lane))
        return SkipReason::Overlap;
    if (job.published && !job.isChangedSincePublished())
        return SkipReason::AlreadyPublished;
    if (*job.date < today)
        return SkipReason::InPast;
    return std::nullopt;
}

std::vector<TechnicianDifference> publishedDifferences(std::span<const Job *const> jobs, QDate first, QDate last)
{
    using Kind = PublishedDifference::Kind;
    std::map<TechnicianId, std::vector<PublishedDifference>> found;
    for (const Job *job : jobs) {
        const Assignment after = job->assignment();
        const std::optional<Assignment> before = job->published ? job->publishedAs.value_or(after) : std::optional<Assignment>();
        const bool concerned = liesIn(after.date, first, last) || (before && liesIn(before->date, first, last));
        if (!concerned || job->isOver() || before == after)
            continue;
        const bool stays = before && before->technician == after.technician;
        if (before && before->technician && (!stays || !after.date))
            found[*before->technician].push_back({Kind::Removed, job->id, before, after});
        if (!after.technician || !after.date)
            continue;
        const bool moved = stays && (before->date != after.date || before->start != after.start);
        found[*after.technician].push_back({!stays || !before->date ? Kind::New : moved ? Kind::Moved : Kind::Changed, job->id, before, after});
    }
    std::vector<TechnicianDifference> differences;
    for (auto &[technician, theirs] : found) {
        std::ranges::sort(theirs, {}, [](const PublishedDifference &difference) {
            const Assignment &assignment = difference.kind == Kind::Removed ? *difference.before : difference.after;
            return std::tuple(assignment.date, assignment.start, difference.job);
        });
        differences.push_back({technician, std::move(theirs)});
    }
    return differences;
}

} // namespace targo
