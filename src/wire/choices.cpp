#include "wire/choices.h"

#include <algorithm>
#include <array>

namespace targo::wire {

namespace {

template <class Enum>
using Key = std::pair<Enum, QLatin1StringView>;

constexpr auto statusKeys = std::to_array<Key<TechnicianStatus>>({
    {TechnicianStatus::Available, QLatin1StringView("Disponible")},
    {TechnicianStatus::EnRoute, QLatin1StringView("En route")},
    {TechnicianStatus::Busy, QLatin1StringView("Occupe")},
    {TechnicianStatus::OffDuty, QLatin1StringView("Hors ligne")},
    {TechnicianStatus::Inactive, QLatin1StringView("Inactif")},
});

constexpr auto categoryKeys = std::to_array<Key<TagCategory>>({
    {TagCategory::Skill, QLatin1StringView("Skill")},
    {TagCategory::Service, QLatin1StringView("Service")},
    {TagCategory::Region, QLatin1StringView("Region")},
    {TagCategory::Equipment, QLatin1StringView("Equipment")},
    {TagCategory::Custom, QLatin1StringView("Custom")},
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
    const auto known = std::ranges::find_if(keys, [&](const Key<Enum> &entry) { return entry.second == key; });
    return known == keys.end() ? Choice<Enum>::unknown(key) : Choice<Enum>(known->first);
}

} // namespace

QString keyOf(const Choice<TechnicianStatus> &status) { return keyIn(statusKeys, status); }
QString keyOf(const Choice<TagCategory> &category) { return keyIn(categoryKeys, category); }
Choice<TechnicianStatus> technicianStatusFromKey(const QString &key) { return choiceIn<TechnicianStatus>(statusKeys, key); }
Choice<TagCategory> tagCategoryFromKey(const QString &key) { return choiceIn<TagCategory>(categoryKeys, key); }

} // namespace targo::wire
