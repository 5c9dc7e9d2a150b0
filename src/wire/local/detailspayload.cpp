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
        .photoCount = fields.whole("photos"),
        .enRouteAt = instantIn(fields, "enRouteAt"),
        .arrivedAt = instantIn(fields, "arrivedAt"),
        .startedAt = instantIn(fields, "startedAt"),
        .completedAt = instantIn(fields, "completedAt"),
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
        {"photos", details.photoCount},
        {"enRouteAt", instant(details.enRouteAt)},
        {"arrivedAt", instant(details.arrivedAt)},
        {"startedAt", instant(details.startedAt)},
        {"completedAt", instant(details.completedAt)},
    });
}

Result<JobDetails> detailsFromText(const QByteArray &text)
{
    return decoded<JobDetails>(text, fromJson);
}

} // namespace targo::wire::local
