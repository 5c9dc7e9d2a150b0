#include "domain/intents/intent.h"

#include "base/overloaded.h"

namespace targo {

namespace {

// A week: longer work is planned as several jobs.
constexpr int longestMinutes = 7 * 24 * 60;

bool isAcceptable(JobField field, const FieldValue &value)
{
    if (field == JobField::Minutes) {
        const auto *minutes = std::get_if<qint64>(&value);
        return minutes && *minutes >= 0 && *minutes <= longestMinutes;
    }
    return true;
}

} // namespace

JobId jobOf(const Intent &intent)
{
    return std::visit([](const auto &wanted) { return wanted.job; }, intent);
}

JobChanges changesOf(const Intent &intent, const Job &before)
{
    return std::visit(Overloaded{
        [&](const AssignJob &wanted) {
            JobChanges changes{{JobField::Technician, wanted.technician.text()}, {JobField::Date, wanted.date}, {JobField::Start, wanted.start}};
            if (before.status == JobStatus::Open)
                changes[JobField::Status] = keyOf(JobStatus::Assigned);
            return changes;
        },
        [&](const UnassignJob &) {
            JobChanges changes{{JobField::Technician, {}}};
            if (before.status == JobStatus::Assigned || before.status == JobStatus::EnRoute)
                changes[JobField::Status] = keyOf(JobStatus::Open);
            return changes;
        },
        [](const RescheduleJob &wanted) {
            return JobChanges{{JobField::Date, wanted.date}, {JobField::Start, wanted.start}};
        },
        [](const ResizeJob &wanted) {
            JobChanges changes{{JobField::Minutes, qint64(wanted.minutes)}};
            if (wanted.start) {
                changes[JobField::Date] = wanted.start->date();
                changes[JobField::Start] = wanted.start->time();
            }
            return changes;
        },
        [](const SetJobStatus &wanted) { return JobChanges{{JobField::Status, keyOf(wanted.status)}}; },
        [](const EditJob &wanted) { return wanted.changes; },
    }, intent);
}

std::optional<Intent> inverseOf(const Intent &intent, const Job &before)
{
    return EditJob{before.id, valuesIn(before, changesOf(intent, before))};
}

std::optional<IntentFault> faultIn(const Intent &intent, const Job *before, bool technicianKnown)
{
    if (!before)
        return IntentFault::NoSuchJob;
    if (!technicianKnown)
        return IntentFault::NoSuchTechnician;
    const JobChanges changes = changesOf(intent, *before);
    for (const auto &[field, value] : changes) {
        if (const auto *date = std::get_if<QDate>(&value); date && !date->isValid())
            return IntentFault::InvalidDate;
        if (const auto *time = std::get_if<QTime>(&value); time && !time->isValid())
            return IntentFault::InvalidStart;
        if (!isAcceptable(field, value))
            return IntentFault::InvalidDuration;
    }
    if (const auto *resize = std::get_if<ResizeJob>(&intent); resize && resize->minutes <= 0)
        return IntentFault::InvalidDuration;
    if (valuesIn(*before, changes) == changes)
        return IntentFault::NothingChanges;
    return std::nullopt;
}

} // namespace targo
