#include "domain/dispatch/jobfields.h"

#include <algorithm>
#include <array>

namespace targo {

namespace {

template <class Enum>
using Key = std::pair<Enum, QLatin1StringView>;

constexpr auto statusKeys = std::to_array<Key<JobStatus>>({
    {JobStatus::Open, QLatin1StringView("open")},
    {JobStatus::Assigned, QLatin1StringView("assigned")},
    {JobStatus::EnRoute, QLatin1StringView("en_route")},
    {JobStatus::InProgress, QLatin1StringView("in_progress")},
    {JobStatus::OnHold, QLatin1StringView("on_hold")},
    {JobStatus::Completed, QLatin1StringView("completed")},
    {JobStatus::Cancelled, QLatin1StringView("cancelled")},
});

constexpr auto typeKeys = std::to_array<Key<JobType>>({
    {JobType::Installation, QLatin1StringView("Installation")},
    {JobType::Repair, QLatin1StringView("Reparation")},
    {JobType::Maintenance, QLatin1StringView("Maintenance")},
    {JobType::Removal, QLatin1StringView("Retrait")},
    {JobType::Other, QLatin1StringView("Autre")},
});

constexpr auto priorityKeys = std::to_array<Key<JobPriority>>({
    {JobPriority::Low, QLatin1StringView("low")},
    {JobPriority::Medium, QLatin1StringView("medium")},
    {JobPriority::High, QLatin1StringView("high")},
    {JobPriority::Urgent, QLatin1StringView("urgent")},
});

template <class Enum>
QString keyIn(const auto &keys, const Choice<Enum> &choice)
{
    const auto known = std::ranges::find(keys, choice.value, &Key<Enum>::first);
    return known == keys.end() ? choice.unknownText : QString(known->second);
}

template <class Enum>
Choice<Enum> choiceIn(const auto &keys, const QString &key)
{
    const auto known = std::ranges::find(keys, key, [](const Key<Enum> &entry) { return QString(entry.second); });
    return known == keys.end() ? Choice<Enum>::unknown(key) : Choice<Enum>(known->first);
}

} // namespace

QString keyOf(const Choice<JobStatus> &status) { return keyIn(statusKeys, status); }
QString keyOf(const Choice<JobType> &type) { return keyIn(typeKeys, type); }
QString keyOf(const Choice<JobPriority> &priority) { return keyIn(priorityKeys, priority); }
Choice<JobStatus> statusFromKey(const QString &key) { return choiceIn<JobStatus>(statusKeys, key); }
Choice<JobType> typeFromKey(const QString &key) { return choiceIn<JobType>(typeKeys, key); }
Choice<JobPriority> priorityFromKey(const QString &key) { return choiceIn<JobPriority>(priorityKeys, key); }

} // namespace targo
