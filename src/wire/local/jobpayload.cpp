#include "wire/local/format.h"
#include "wire/local/payload.h"
#include "wire/local/sharedparts.h"

namespace targo::wire::local {

namespace {

Json toJson(const std::optional<Assignment> &assignment)
{
    if (!assignment)
        return nullptr;
    return Json{{"technician", idOf(assignment->technician)}, {"date", day(assignment->date)}, {"start", hour(assignment->start)},
                {"minutes", assignment->minutes}};
}

std::optional<Assignment> placementIn(const Fields &job, QStringList &issues)
{
    const Json *stored = job.find("publishedAs");
    if (!stored)
        return std::nullopt;
    const Fields fields(*stored, issues);
    return Assignment{.technician = fields.id<TechnicianId>("technician"), .date = fields.date("date"), .start = hourIn(fields, "start"),
                     .minutes = fields.whole("minutes")};
}

std::optional<Job> jobFromJson(const Json &json, QStringList &issues)
{
    const Fields fields(json, issues);
    return Job{
        .id = JobId(fields.text("id")),
        .subject = fields.text("subject"),
        .type = typeFromKey(fields.text("type")),
        .status = statusFromKey(fields.text("status")),
        .priority = priorityFromKey(fields.text("priority")),
        .customer = fields.id<CustomerId>("customer"),
        .location = fields.id<LocationId>("location"),
        .addressText = fields.text("address"),
        .position = placeIn(fields, "position"),
        .technician = fields.id<TechnicianId>("technician"),
        .assistants = listIn<Assistant>(fields, "assistants", issues),
        .requiredSkills = listIn<Skill>(fields, "skills", issues),
        .date = fields.date("date"),
        .start = hourIn(fields, "start"),
        .minutes = fields.whole("minutes"),
        .travelMinutes = fields.whole("travelMinutes"),
        .routeOrder = fields.whole("routeOrder"),
        .published = fields.check("published"),
        .publishedAt = instantIn(fields, "publishedAt"),
        .publishedAs = placementIn(fields, issues),
        .clientUuid = fields.text("clientUuid"),
        .modified = fields.text("modified"),
        .modifiedBy = fields.text("modifiedBy"),
    };
}

} // namespace

QByteArray toText(const Job &job)
{
    return versioned(Json{
        {"id", text(job.id.text())},
        {"subject", text(job.subject)},
        {"type", text(keyOf(job.type))},
        {"status", text(keyOf(job.status))},
        {"priority", text(keyOf(job.priority))},
        {"customer", idOf(job.customer)},
        {"location", idOf(job.location)},
        {"address", text(job.addressText)},
        {"position", place(job.position)},
        {"technician", idOf(job.technician)},
        {"assistants", listOf(job.assistants)},
        {"skills", listOf(job.requiredSkills)},
        {"date", day(job.date)},
        {"start", hour(job.start)},
        {"minutes", job.minutes},
        {"travelMinutes", job.travelMinutes},
        {"routeOrder", job.routeOrder},
        {"published", job.published},
        {"publishedAt", instant(job.publishedAt)},
        {"publishedAs", toJson(job.publishedAs)},
        {"clientUuid", text(job.clientUuid)},
        {"modified", text(job.modified)},
        {"modifiedBy", text(job.modifiedBy)},
    });
}

Result<Job> jobFromText(const QByteArray &text)
{
    return decoded<Job>(text, jobFromJson);
}

} // namespace targo::wire::local
