#include "domain/intents/intent.h"

#include "base/overloaded.h"

#include <QUuid>

namespace targo {

using namespace Qt::StringLiterals;

Act::Act() = default;
Act::Act(const Act &other) = default;
Act::Act(Act &&other) noexcept = default;
Act &Act::operator=(const Act &other) = default;
Act &Act::operator=(Act &&other) noexcept = default;
Act::~Act() = default;
bool Act::operator==(const Act &other) const { return static_cast<const variant &>(*this) == other; }

Intent::Intent() = default;
Intent::Intent(const Intent &other) = default;
Intent::Intent(Intent &&other) noexcept = default;
Intent &Intent::operator=(const Intent &other) = default;
Intent &Intent::operator=(Intent &&other) noexcept = default;
Intent::~Intent() = default;
bool Intent::operator==(const Intent &other) const { return static_cast<const variant &>(*this) == other; }

namespace {

constexpr auto localPrefix = "new-"_L1; // the server's counters give "DJ-00042"

Changes held(Changes changes)
{
    for (auto &[field, value] : changes)
        value = asHeld(field, std::move(value));
    return changes;
}

} // namespace

std::vector<Act> actsOf(const Intent &intent)
{
    return std::visit(Overloaded{
        [](const Batch &batch) { return batch.acts; },
        [](const auto &act) { return std::vector<Act>{act}; },
    }, intent);
}

Intent intentOf(const Act &act)
{
    return std::visit([](const auto &wanted) { return Intent(wanted); }, act);
}

Intent intentOf(std::vector<Act> acts)
{
    return acts.size() == 1 ? intentOf(acts.front()) : Intent(Batch{std::move(acts)});
}

size_t qHash(const RecordRef &record, size_t seed)
{
    return qHashMulti(seed, record.index(), nameOf(record));
}

RecordRef recordOf(const Act &act)
{
    return std::visit(Overloaded{
        [](const SetAbsence &wanted) { return RecordRef(wanted.technician); },
        [](const auto &wanted) { return RecordRef(wanted.job); },
    }, act);
}

const QString &nameOf(const RecordRef &record)
{
    return std::visit([](const auto &id) -> const QString & { return id.text(); }, record);
}

std::optional<JobId> jobOf(const Act &act)
{
    const RecordRef record = recordOf(act);
    const auto *job = std::get_if<JobId>(&record);
    return job ? std::optional(*job) : std::nullopt;
}

Act aboutJob(Act act, const JobId &job)
{
    std::visit(Overloaded{
        [](SetAbsence &) { },
        [&](auto &wanted) { wanted.job = job; },
    }, act);
    return act;
}

bool isPublication(const Act &act)
{
    return std::holds_alternative<PublishJob>(act) || std::holds_alternative<UnpublishJob>(act);
}

Changes restsOn(const Act &act, const Job &before)
{
    if (!std::holds_alternative<PublishJob>(act))
        return {};
    return valuesIn(before, Changes{{Field::Technician, {}}, {Field::Date, {}}, {Field::Start, {}}, {Field::Minutes, {}}});
}

Changes changesOf(const Act &act, const Job *before)
{
    return held(std::visit(Overloaded{
        [&](const AssignJob &wanted) {
            Changes changes{{Field::Technician, wanted.technician.text()}, {Field::Date, wanted.date}, {Field::Start, wanted.start}};
            if (before && before->status == JobStatus::Open)
                changes[Field::Status] = keyOf(JobStatus::Assigned);
            return changes;
        },
        [&](const UnassignJob &) {
            Changes changes{{Field::Technician, {}}};
            if (before && (before->status == JobStatus::Assigned || before->status == JobStatus::EnRoute))
                changes[Field::Status] = keyOf(JobStatus::Open);
            return changes;
        },
        [](const RescheduleJob &wanted) {
            return Changes{{Field::Date, wanted.date}, {Field::Start, wanted.start}};
        },
        [](const ResizeJob &wanted) {
            Changes changes{{Field::Minutes, qint64(wanted.minutes)}};
            if (wanted.start) {
                changes[Field::Date] = wanted.start->date();
                changes[Field::Start] = wanted.start->time();
            }
            return changes;
        },
        [](const SetJobStatus &wanted) { return Changes{{Field::Status, keyOf(wanted.status)}}; },
        [](const EditJob &wanted) { return wanted.changes; },
        [](const CreateJob &wanted) { return wanted.fields; },
        [](const DeleteJob &) { return Changes(); },
        [](const AddNote &) { return Changes(); },
        [](const PublishJob &) { return Changes{{Field::Published, true}}; },
        [](const UnpublishJob &) { return Changes{{Field::Published, false}}; },
        [](const SetAbsence &wanted) {
            return Changes{{Field::Absence, wanted.absence ? FieldValue(*wanted.absence) : FieldValue()}};
        },
    }, act));
}

std::optional<Act> inverseOf(const Act &act, const Changes &before)
{
    return std::visit(Overloaded{
        [](const CreateJob &wanted) -> std::optional<Act> { return DeleteJob{wanted.job}; },
        [&](const DeleteJob &) -> std::optional<Act> { return CreateJob{newLocalJob(), withoutNothings(before)}; },
        [](const AddNote &) -> std::optional<Act> { return std::nullopt; },
        [&](const PublishJob &wanted) -> std::optional<Act> {
            const auto held = before.find(Field::Published);
            if (held != before.end() && held->second == FieldValue(true)) // told once more: it was published before, too
                return std::nullopt;
            return UnpublishJob{wanted.job};
        },
        [](const UnpublishJob &wanted) -> std::optional<Act> { return PublishJob{wanted.job}; },
        [&](const SetAbsence &wanted) -> std::optional<Act> {
            const auto held = before.find(Field::Absence);
            const auto *absence = held == before.end() ? nullptr : std::get_if<Absence>(&held->second);
            return SetAbsence{wanted.technician, absence ? std::optional(*absence) : std::nullopt};
        },
        [&](const auto &wanted) -> std::optional<Act> { return EditJob{wanted.job, before}; },
    }, act);
}

std::optional<TechnicianId> technicianNamedIn(const Act &act)
{
    if (const auto *wanted = std::get_if<SetAbsence>(&act))
        return wanted->technician;
    const Changes changes = changesOf(act, nullptr);
    const auto found = changes.find(Field::Technician);
    const auto *name = found == changes.end() ? nullptr : std::get_if<QString>(&found->second);
    return name && !name->isEmpty() ? std::optional(TechnicianId(*name)) : std::nullopt;
}

JobId newLocalJob() { return localJob(QUuid::createUuid().toString(QUuid::WithoutBraces)); }
JobId localJob(const QString &clientUuid) { return JobId(localPrefix + clientUuid); }

bool isLocal(const JobId &job) { return job.text().startsWith(localPrefix); }
QString clientKeyOf(const JobId &localJob) { return localJob.text().sliced(localPrefix.size()); }

} // namespace targo
