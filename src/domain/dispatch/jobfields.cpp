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

template <class T>
FieldValue orNothing(const std::optional<T> &value)
{
    return value ? FieldValue(*value) : FieldValue();
}

QString textIn(const FieldValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

int numberIn(const FieldValue &value)
{
    const auto *number = std::get_if<qint64>(&value);
    return number ? int(*number) : 0;
}

template <class T>
std::optional<T> optionalIn(const FieldValue &value)
{
    const auto *held = std::get_if<T>(&value);
    return held ? std::optional<T>(*held) : std::nullopt;
}

} // namespace

QString keyOf(const Choice<JobStatus> &status) { return keyIn(statusKeys, status); }
QString keyOf(const Choice<JobType> &type) { return keyIn(typeKeys, type); }
QString keyOf(const Choice<JobPriority> &priority) { return keyIn(priorityKeys, priority); }
Choice<JobStatus> statusFromKey(const QString &key) { return choiceIn<JobStatus>(statusKeys, key); }
Choice<JobType> typeFromKey(const QString &key) { return choiceIn<JobType>(typeKeys, key); }
Choice<JobPriority> priorityFromKey(const QString &key) { return choiceIn<JobPriority>(priorityKeys, key); }

FieldValue valueOf(const Job &job, JobField field)
{
    switch (field) {
    case JobField::Subject: return job.subject;
    case JobField::Type: return keyOf(job.type);
    case JobField::Status: return keyOf(job.status);
    case JobField::Priority: return keyOf(job.priority);
    case JobField::Technician: return job.technician ? FieldValue(job.technician->text()) : FieldValue();
    case JobField::Date: return orNothing(job.date);
    case JobField::Start: return orNothing(job.start);
    case JobField::Minutes: return qint64(job.minutes);
    case JobField::TravelMinutes: return qint64(job.travelMinutes);
    case JobField::RouteOrder: return qint64(job.routeOrder);
    case JobField::Published: return job.published;
    }
    return {};
}

void setValue(Job &job, JobField field, const FieldValue &value)
{
    switch (field) {
    case JobField::Subject: job.subject = textIn(value); return;
    case JobField::Type: job.type = typeFromKey(textIn(value)); return;
    case JobField::Status: job.status = statusFromKey(textIn(value)); return;
    case JobField::Priority: job.priority = priorityFromKey(textIn(value)); return;
    case JobField::Technician:
        job.technician = textIn(value).isEmpty() ? std::nullopt : std::optional(TechnicianId(textIn(value)));
        return;
    case JobField::Date: job.date = optionalIn<QDate>(value); return;
    case JobField::Start: job.start = optionalIn<QTime>(value); return;
    case JobField::Minutes: job.minutes = numberIn(value); return;
    case JobField::TravelMinutes: job.travelMinutes = numberIn(value); return;
    case JobField::RouteOrder: job.routeOrder = numberIn(value); return;
    case JobField::Published: job.published = std::get_if<bool>(&value) && std::get<bool>(value); return;
    }
}

JobChanges valuesIn(const Job &job, const JobChanges &changes)
{
    JobChanges values;
    for (const auto &[field, value] : changes)
        values.emplace(field, valueOf(job, field));
    return values;
}

void apply(Job &job, const JobChanges &changes)
{
    for (const auto &[field, value] : changes)
        setValue(job, field, value);
}

} // namespace targo
