#include "wire/erpnext/job.h"

#include "base/overloaded.h"
#include "wire/erpnext/fieldnames.h"
#include "wire/erpnext/skills.h"
#include "wire/fields.h"

namespace targo::wire::erpnext {

using namespace Qt::StringLiterals;

namespace {

std::vector<Assistant> assistantsIn(const Fields &job, QStringList &issues)
{
    using N = AssistantNames;
    std::vector<Assistant> assistants;
    for (const Json *row : job.rows(JobNames::assistants)) {
        const Fields fields(*row, issues);
        if (const auto technician = fields.id<TechnicianId>(N::technician))
            assistants.push_back({*technician, fields.minutesFromHours(N::durationHours), fields.text(N::note)});
        else
            job.complain(JobNames::assistants, u"a row without technician"_s);
    }
    return assistants;
}

std::vector<ChecklistItem> checklistIn(const Fields &job, QStringList &issues)
{
    using N = ChecklistNames;
    std::vector<ChecklistItem> items;
    for (const Json *row : job.rows(JobNames::checklist)) {
        const Fields fields(*row, issues);
        items.push_back({fields.text(N::label), fields.check(N::required), fields.check(N::done), fields.text(N::note)});
    }
    return items;
}

std::vector<JobEquipment> equipmentIn(const Fields &job, QStringList &issues)
{
    using N = EquipmentNames;
    std::vector<JobEquipment> items;
    for (const Json *row : job.rows(JobNames::equipment)) {
        const Fields fields(*row, issues);
        items.push_back({fields.text(N::equipment), fields.text(N::type), fields.text(N::serialNumber),
                         fields.text(N::macAddress), fields.text(N::action), fields.check(N::done), fields.text(N::notes)});
    }
    return items;
}

std::vector<JobMaterial> materialsIn(const Fields &job, QStringList &issues)
{
    using N = MaterialNames;
    std::vector<JobMaterial> items;
    for (const Json *row : job.rows(JobNames::materials)) {
        const Fields fields(*row, issues);
        items.push_back({fields.text(N::itemCode), fields.text(N::itemName), fields.number(N::quantity), fields.text(N::unit)});
    }
    return items;
}

JobDetails detailsIn(const Fields &fields, const QTimeZone &site, QStringList &issues)
{
    using N = JobNames;
    return {
        .description = fields.text(N::description),
        .issue = fields.text(N::issue),
        .completionNotes = fields.text(N::completionNotes),
        .cancelReason = fields.text(N::cancelReason),
        .checklist = checklistIn(fields, issues),
        .equipment = equipmentIn(fields, issues),
        .materials = materialsIn(fields, issues),
        .photoCount = int(fields.rows(N::photos).size()),
        .enRouteAt = fields.instant(N::enRouteAt, site),
        .arrivedAt = fields.instant(N::arrivedAt, site),
        .startedAt = fields.instant(N::startedAt, site),
        .completedAt = fields.instant(N::completedAt, site),
    };
}

// Minutes become hours with all digits a double has, so that 50 minutes come back as 50.
Json valueForServer(JobField field, const FieldValue &value)
{
    return std::visit(Overloaded{
        [](std::monostate) -> Json { return nullptr; },
        [](const QString &text) -> Json { return text.isEmpty() ? Json(nullptr) : Json(utf8(text)); },
        [field](qint64 number) -> Json { return field == JobField::Minutes ? Json(double(number) / 60.0) : Json(number); },
        [](bool yes) -> Json { return yes ? 1 : 0; },
        [](QDate date) -> Json { return date.isValid() ? Json(utf8(date.toString(Qt::ISODate))) : Json(nullptr); },
        [](QTime time) -> Json { return time.isValid() ? Json(utf8(time.toString(u"HH:mm:ss"_s))) : Json(nullptr); },
    }, value);
}

} // namespace

std::optional<JobRecord> jobFromJson(const Json &document, const QTimeZone &site, QStringList &issues)
{
    using N = JobNames;
    const Fields fields(document, issues);
    const auto id = fields.id<JobId>(N::name);
    if (!id)
        return std::nullopt;

    JobRecord record;
    Job &job = record.job;
    job.id = *id;
    job.subject = fields.text(N::subject);
    job.type = typeFromKey(fields.text(N::type));
    job.status = statusFromKey(fields.text(N::status));
    job.priority = priorityFromKey(fields.text(N::priority));
    job.customer = fields.id<CustomerId>(N::customer);
    job.location = fields.id<LocationId>(N::location);
    job.addressText = fields.text(N::addressText);
    job.position = fields.position(N::latitude, N::longitude);
    job.technician = fields.id<TechnicianId>(N::technician);
    job.assistants = assistantsIn(fields, issues);
    job.requiredSkills = skillsIn(fields, N::requiredTags, issues);
    job.date = fields.date(N::date);
    job.start = fields.time(N::start);
    job.minutes = fields.minutesFromHours(N::durationHours);
    job.travelMinutes = fields.whole(N::travelMinutes);
    job.routeOrder = fields.whole(N::routeOrder);
    job.published = fields.check(N::published);
    job.modified = fields.text(N::modified);
    job.modifiedBy = fields.text(N::modifiedBy);
    record.details = detailsIn(fields, site, issues);
    return record;
}

QByteArray jobUpdateBody(const JobChanges &changes, const QString &modified)
{
    Json body = Json::object();
    for (const auto &[field, value] : changes)
        body[serverNameOf(field)] = valueForServer(field, value);
    body[JobNames::modified] = utf8(modified);
    return textOf(body);
}

const char *serverNameOf(JobField field)
{
    using N = JobNames;
    switch (field) {
    case JobField::Subject: return N::subject;
    case JobField::Type: return N::type;
    case JobField::Status: return N::status;
    case JobField::Priority: return N::priority;
    case JobField::Technician: return N::technician;
    case JobField::Date: return N::date;
    case JobField::Start: return N::start;
    case JobField::Minutes: return N::durationHours;
    case JobField::TravelMinutes: return N::travelMinutes;
    case JobField::RouteOrder: return N::routeOrder;
    case JobField::Published: return N::published;
    }
    return N::name;
}

} // namespace targo::wire::erpnext
