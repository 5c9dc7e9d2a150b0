#include "wire/local/format.h"
#include "wire/local/payload.h"
#include "wire/local/sharedparts.h"

namespace targo::wire::local {

namespace {

std::optional<JobDetails> fromJson(const Json &json, QStringList &issues)
{
    const Fields fields(json, issues);
    return JobDetails{
        .description = fields.text("description"),
        .issue = fields.text("issue"),
        .completionNotes = fields.text("completionNotes"),
        .cancelReason = fields.text("cancelReason"),
        .checklist = listIn<ChecklistItem>(fields, "checklist", issues),
        .equipment = listIn<JobEquipment>(fields, "equipment", issues),
        .materials = listIn<JobMaterial>(fields, "materials", issues),
        .photos = listIn<JobPhoto>(fields, "photoList", issues), // "photos" was their number
        .enRouteAt = instantIn(fields, "enRouteAt"),
        .arrivedAt = instantIn(fields, "arrivedAt"),
        .startedAt = instantIn(fields, "startedAt"),
        .completedAt = instantIn(fields, "completedAt"),
        .publishedBy = fields.text("publishedBy"),
        .signedBy = fields.text("signedBy"),
        .signedAt = instantIn(fields, "signedAt"),
        .actualMinutes = fields.whole("actualMinutes"),
        .recurrence = fields.text("recurrence"),
        .subscription = fields.text("subscription"),
        .invoice = fields.text("invoice"),
        .dependsOn = fields.text("dependsOn"),
        .partOf = fields.text("partOf"),
    };
}

} // namespace

QByteArray toText(const JobDetails &details)
{
    return versioned(Json{
        {"description", text(details.description)},
        {"issue", text(details.issue)},
        {"completionNotes", text(details.completionNotes)},
        {"cancelReason", text(details.cancelReason)},
        {"checklist", listOf(details.checklist)},
        {"equipment", listOf(details.equipment)},
        {"materials", listOf(details.materials)},
        {"photoList", listOf(details.photos)},
        {"enRouteAt", instant(details.enRouteAt)},
        {"arrivedAt", instant(details.arrivedAt)},
        {"startedAt", instant(details.startedAt)},
        {"completedAt", instant(details.completedAt)},
        {"publishedBy", text(details.publishedBy)},
        {"signedBy", text(details.signedBy)},
        {"signedAt", instant(details.signedAt)},
        {"actualMinutes", details.actualMinutes},
        {"recurrence", text(details.recurrence)},
        {"subscription", text(details.subscription)},
        {"invoice", text(details.invoice)},
        {"dependsOn", text(details.dependsOn)},
        {"partOf", text(details.partOf)},
    });
}

Result<JobDetails> detailsFromText(const QByteArray &text)
{
    return decoded<JobDetails>(text, fromJson);
}

} // namespace targo::wire::local
