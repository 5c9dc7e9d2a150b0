#include "domain/dispatch/jobfields.h"

#include <cmath>

namespace targo {

namespace {

template <class T>
FieldValue orNothing(const std::optional<T> &value)
{
    return value ? FieldValue(*value) : FieldValue();
}

template <class Tag>
FieldValue orNothing(const std::optional<Id<Tag>> &id)
{
    return id ? FieldValue(id->text()) : FieldValue();
}

template <class Row>
FieldValue orNothing(const std::vector<Row> &rows)
{
    return rows.empty() ? FieldValue() : FieldValue(rows);
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

template <class Id>
std::optional<Id> idIn(const FieldValue &value)
{
    const QString text = textIn(value);
    return text.isEmpty() ? std::nullopt : std::optional(Id(text));
}

template <class Row>
std::vector<Row> rowsIn(const FieldValue &value)
{
    return optionalIn<std::vector<Row>>(value).value_or(std::vector<Row>());
}

} // namespace

FieldValue valueOf(const Job &job, Field field)
{
    switch (field) {
    case Field::Subject: return job.subject;
    case Field::Type: return keyOf(job.type);
    case Field::Status: return keyOf(job.status);
    case Field::Priority: return keyOf(job.priority);
    case Field::Technician: return orNothing(job.technician);
    case Field::Date: return orNothing(job.date);
    case Field::Start: return orNothing(job.start);
    case Field::Minutes: return qint64(job.minutes);
    case Field::TravelMinutes: return qint64(job.travelMinutes);
    case Field::RouteOrder: return qint64(job.routeOrder);
    case Field::Published: return job.published;
    case Field::Customer: return orNothing(job.customer);
    case Field::Location: return orNothing(job.location);
    case Field::AddressText: return job.addressText;
    case Field::Position: return orNothing(job.position);
    case Field::Assistants: return orNothing(job.assistants);
    case Field::RequiredSkills: return orNothing(job.requiredSkills);
    default: return {};
    }
}

FieldValue valueOf(const JobDetails &details, Field field)
{
    switch (field) {
    case Field::Description: return details.description;
    case Field::Issue: return details.issue;
    case Field::CompletionNotes: return details.completionNotes;
    case Field::CancelReason: return details.cancelReason;
    case Field::Checklist: return orNothing(details.checklist);
    case Field::Equipment: return orNothing(details.equipment);
    case Field::Materials: return orNothing(details.materials);
    default: return {};
    }
}

FieldValue valueOf(const JobRecord &record, Field field)
{
    return isOfDetails(field) ? valueOf(record.details, field) : valueOf(record.job, field);
}

FieldValue valueOf(const Technician &technician, Field field)
{
    return field == Field::Absence ? orNothing(technician.absence) : FieldValue();
}

void setValue(Job &job, Field field, const FieldValue &value)
{
    switch (field) {
    case Field::Subject: job.subject = textIn(value); return;
    case Field::Type: job.type = typeFromKey(textIn(value)); return;
    case Field::Status: job.status = statusFromKey(textIn(value)); return;
    case Field::Priority: job.priority = priorityFromKey(textIn(value)); return;
    case Field::Technician: job.technician = idIn<TechnicianId>(value); return;
    case Field::Date: job.date = optionalIn<QDate>(value); return;
    case Field::Start: job.start = optionalIn<QTime>(value); return;
    case Field::Minutes: job.minutes = numberIn(value); return;
    case Field::TravelMinutes: job.travelMinutes = numberIn(value); return;
    case Field::RouteOrder: job.routeOrder = numberIn(value); return;
    case Field::Published: job.published = optionalIn<bool>(value).value_or(false); return;
    case Field::Customer: job.customer = idIn<CustomerId>(value); return;
    case Field::Location: job.location = idIn<LocationId>(value); return;
    case Field::AddressText: job.addressText = textIn(value); return;
    case Field::Position: job.position = optionalIn<Coordinate>(value); return;
    case Field::Assistants: job.assistants = rowsIn<Assistant>(value); return;
    case Field::RequiredSkills: job.requiredSkills = rowsIn<Skill>(value); return;
    default: return;
    }
}

void setValue(JobDetails &details, Field field, const FieldValue &value)
{
    switch (field) {
    case Field::Description: details.description = textIn(value); return;
    case Field::Issue: details.issue = textIn(value); return;
    case Field::CompletionNotes: details.completionNotes = textIn(value); return;
    case Field::CancelReason: details.cancelReason = textIn(value); return;
    case Field::Checklist: details.checklist = rowsIn<ChecklistItem>(value); return;
    case Field::Equipment: details.equipment = rowsIn<JobEquipment>(value); return;
    case Field::Materials: details.materials = rowsIn<JobMaterial>(value); return;
    default: return;
    }
}

void setValue(JobRecord &record, Field field, const FieldValue &value)
{
    if (isOfDetails(field))
        setValue(record.details, field, value);
    else
        setValue(record.job, field, value);
}

void setValue(Technician &technician, Field field, const FieldValue &value)
{
    if (field == Field::Absence)
        technician.absence = optionalIn<Absence>(value);
}

Changes everythingIn(const JobRecord &record)
{
    Changes all;
    for (int i = 0; i <= int(lastOfJob); ++i)
        all.emplace(Field(i), valueOf(record, Field(i)));
    return all;
}

Changes withoutNothings(Changes changes)
{
    std::erase_if(changes, [](const auto &change) {
        return change.second == FieldValue() || change.second == FieldValue(QString()) || change.second == FieldValue(false);
    });
    return changes;
}

FieldValue asHeld(Field field, FieldValue value)
{
    if (auto *place = std::get_if<Coordinate>(&value)) {
        place->latitude = std::round(place->latitude * 1e6) / 1e6;
        place->longitude = std::round(place->longitude * 1e6) / 1e6;
    }
    if (auto *text = std::get_if<QString>(&value); text && field != Field::Description) {
        for (qsizetype at = text->indexOf(u'<'); at >= 0; at = text->indexOf(u'<', at + 1)) {
            if (at + 1 < text->size() && !text->at(at + 1).isSpace())
                text->insert(at + 1, u' ');
        }
    }
    return value;
}

} // namespace targo
