#include "wire/erpnext/job.h"

#include "domain/dispatch/jobfields.h"
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
            assistants.push_back({*technician, fields.minutesFromHours(N::durationHours), fields.text(N::note), rowName(fields)});
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
        items.push_back({fields.text(N::label), fields.check(N::required), fields.check(N::done), fields.text(N::note), rowName(fields)});
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
                         fields.text(N::macAddress), fields.text(N::action), fields.check(N::done), fields.text(N::notes),
                         rowName(fields)});
    }
    return items;
}

std::vector<JobMaterial> materialsIn(const Fields &job, QStringList &issues)
{
    using N = MaterialNames;
    std::vector<JobMaterial> items;
    for (const Json *row : job.rows(JobNames::materials)) {
        const Fields fields(*row, issues);
        items.push_back({fields.text(N::itemCode), fields.text(N::itemName), fields.number(N::quantity), fields.text(N::unit), rowName(fields)});
    }
    return items;
}

std::vector<JobPhoto> photosIn(const Fields &job, const QTimeZone &site, QStringList &issues)
{
    using N = PhotoNames;
    std::vector<JobPhoto> photos;
    for (const Json *row : job.rows(JobNames::photos)) {
        const Fields fields(*row, issues);
        photos.push_back({fields.text(N::image), fields.text(N::caption), fields.text(N::category), fields.instant(N::takenAt, site)});
    }
    return photos;
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
        .photos = photosIn(fields, site, issues),
        .enRouteAt = fields.instant(N::enRouteAt, site),
        .arrivedAt = fields.instant(N::arrivedAt, site),
        .startedAt = fields.instant(N::startedAt, site),
        .completedAt = fields.instant(N::completedAt, site),
        .publishedBy = fields.text(N::publishedBy),
        .signedBy = fields.text(N::signedBy),
        .signedAt = fields.instant(N::signedOn, site),
        .actualMinutes = fields.minutesFromHours(N::actualHours),
        .recurrence = fields.text(N::recurrenceRule),
        .subscription = fields.text(N::subscription),
        .invoice = fields.text(N::invoice),
        .dependsOn = fields.text(N::dependsOn),
        .partOf = fields.text(N::parent),
    };
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
    if (job.published)
        job.publishedAt = fields.instant(N::publishedOn, site);
    job.clientUuid = fields.text(N::clientUuid);
    job.modified = fields.text(N::modified);
    job.modifiedBy = fields.text(N::modifiedBy);
    record.details = detailsIn(fields, site, issues);
    return record;
}

} // namespace targo::wire::erpnext
