#include "domain/dispatch/slotsuggestion.h"

#include "domain/dispatch/workinghours.h"

#include <algorithm>

namespace targo {

namespace {

using Lane = std::vector<const Job *>;

constexpr int grid = 15;     // minutes
constexpr int nearBy = 15;   // minutes of road

std::optional<int> road(const std::optional<Coordinate> &from, const std::optional<Coordinate> &to)
{
    return from && to ? std::optional(travelMinutesBetween(*from, *to)) : std::nullopt;
}

// One technician's work, by its hours.
class Diary
{
public:
    Diary(const Job &job, const Technician &technician, const Lane &lane) : m_job(job), m_technician(technician)
    {
        for (const Job *other : lane) {
            if (other->id != job.id && other->status != JobStatus::Cancelled && other->span())
                m_work.push_back(other);
        }
        std::ranges::sort(m_work, {}, [](const Job *other) { return std::pair(other->span()->from, other->id); });
    }

    std::optional<SlotSuggestion> at(const WallSpan &slot) const
    {
        SlotSuggestion found{.technician = m_technician.id, .slot = slot};
        const Job *before = nullptr, *after = nullptr;
        for (const Job *other : m_work) {
            const WallSpan taken = *other->span();
            if (taken.overlaps(slot))
                return std::nullopt;
            if (other->date != slot.from.date())
                continue;
            if (taken.to <= slot.from && (!before || std::pair(taken.to, other->id) > std::pair(before->span()->to, before->id)))
                before = other;
            if (taken.from >= slot.to && !after)
                after = other;
        }
        found.travelBefore = road(before ? before->position : m_technician.home, m_job.position);
        if (after)
            found.travelAfter = road(m_job.position, after->position);
        if (before && before->span()->to.plus(found.travelBefore.value_or(0)) > slot.from)
            return std::nullopt;
        if (after && slot.to.plus(found.travelAfter.value_or(0)) > after->span()->from)
            return std::nullopt;
        if (before && found.travelBefore && *found.travelBefore <= nearBy)
            found.near.push_back(before->id);
        if (after && found.travelAfter && *found.travelAfter <= nearBy)
            found.near.push_back(after->id);
        return found;
    }

private:
    const Job &m_job;
    const Technician &m_technician;
    Lane m_work;
};

} // namespace

std::vector<SlotSuggestion> suggestSlots(const Job &job, QDate first, QDate last, WallTime earliest, std::span<const Technician *const> technicians,
                                         const std::function<std::vector<const Job *>(const TechnicianId &)> &laneOf, int limit)
{
    std::vector<SlotSuggestion> found;
    for (const Technician *technician : byName(technicians)) {
        if (takesNoWork(*technician) || !hasRequiredSkills(*technician, job))
            continue;
        const Diary diary(job, *technician, laneOf(technician->id));
        for (QDate day = first; day <= last; day = day.addDays(1)) {
            for (const WallSpan &shift : workingSpans(*technician, day)) {
                const qint64 late = shift.from.minutes() % grid;
                for (WallTime start = late == 0 ? shift.from : shift.from.plus(grid - late); start.plus(job.minutes) <= shift.to; start = start.plus(grid)) {
                    const auto suggestion = start < earliest ? std::nullopt : diary.at({start, start.plus(job.minutes)});
                    if (suggestion)
                        found.push_back(*suggestion);
                }
            }
        }
    }
    std::ranges::stable_sort(found, {}, [](const SlotSuggestion &suggestion) { return std::pair(-suggestion.score(), suggestion.slot.from); });
    if (std::ssize(found) > limit)
        found.resize(size_t(std::max(0, limit)));
    return found;
}

} // namespace targo
