#include "domain/intents/intent.h"

#include "base/overloaded.h"

namespace targo {

namespace {

// A week: longer work is planned as several jobs.
constexpr int longestMinutes = 7 * 24 * 60;
constexpr qsizetype longestData = 140;  // of a Data field (erpnext.md 7.4)
constexpr qsizetype longestNote = 20'000;

std::optional<IntentFault> faultIn(Field field, const FieldValue &value)
{
    using enum IntentFault;
    if (const auto *date = std::get_if<QDate>(&value); date && !date->isValid())
        return InvalidDate;
    if (const auto *time = std::get_if<QTime>(&value); time && !time->isValid())
        return InvalidStart;
    if (field == Field::Minutes) {
        const auto *minutes = std::get_if<qint64>(&value);
        if (!minutes || *minutes < 0 || *minutes > longestMinutes)
            return InvalidDuration;
    }
    if (field == Field::Subject) {
        const auto *text = std::get_if<QString>(&value);
        if (text && text->size() > longestData)
            return TooLong;
    }
    return std::nullopt;
}

std::optional<IntentFault> faultInFields(const Changes &changes)
{
    for (const auto &[field, value] : changes) {
        if (const auto fault = faultIn(field, value))
            return fault;
    }
    return std::nullopt;
}

bool hasSubject(const Changes &fields)
{
    const auto found = fields.find(Field::Subject);
    const auto *text = found == fields.end() ? nullptr : std::get_if<QString>(&found->second);
    return text && !text->trimmed().isEmpty();
}

// The details are not at hand here: a change of theirs always counts as one.
bool changesNothing(const Changes &changes, const Job &before)
{
    for (const auto &[field, value] : changes) {
        if (isOfDetails(field) || valueOf(before, field) != value)
            return false;
    }
    return true;
}

std::optional<IntentFault> faultInAbsence(const SetAbsence &wanted, const Technician &technician)
{
    if (wanted.absence == technician.absence)
        return IntentFault::NothingChanges;
    if (!wanted.absence)
        return std::nullopt;
    const Absence &absence = *wanted.absence;
    if (!absence.from.isValid() || (absence.until && (!absence.until->isValid() || *absence.until < absence.from)))
        return IntentFault::InvalidAbsence;
    return absence.reason.size() > longestData ? std::optional(IntentFault::TooLong) : std::nullopt;
}

} // namespace

std::optional<IntentFault> faultIn(const Act &act, const Job *before, const Technician *technician)
{
    using enum IntentFault;
    if (technicianNamedIn(act) && !technician)
        return NoSuchTechnician;
    if (const auto *wanted = std::get_if<SetAbsence>(&act))
        return faultInAbsence(*wanted, *technician);
    const Changes changes = changesOf(act, before);
    if (const auto *wanted = std::get_if<CreateJob>(&act))
        return hasSubject(wanted->fields) ? faultInFields(changes) : EmptySubject;
    if (!before)
        return NoSuchJob;
    if (std::holds_alternative<DeleteJob>(act))
        return before->published ? std::optional(AlreadyPublished) : std::nullopt;
    if (const auto *note = std::get_if<AddNote>(&act))
        return note->text.trimmed().isEmpty() ? std::optional(EmptyText) : note->text.size() > longestNote ? std::optional(TooLong) : std::nullopt;
    if (std::holds_alternative<PublishJob>(act)) {
        if (!before->technician || !before->date)
            return NotPlanned;
        return before->published && !before->isChangedSincePublished() ? std::optional(NothingChanges) : std::nullopt;
    }
    if (std::holds_alternative<UnpublishJob>(act))
        return before->published ? std::nullopt : std::optional(NotPublished);
    if (const auto fault = faultInFields(changes))
        return fault;
    if (const auto *resize = std::get_if<ResizeJob>(&act); resize && resize->minutes <= 0)
        return InvalidDuration;
    if (changes.contains(Field::Subject) && !hasSubject(changes))
        return EmptySubject;
    return changesNothing(changes, *before) ? std::optional(NothingChanges) : std::nullopt;
}

} // namespace targo
