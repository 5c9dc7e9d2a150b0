#include "base/overloaded.h"
#include "wire/local/format.h"
#include "wire/local/payload.h"

namespace targo::wire::local {

using namespace Qt::StringLiterals;

namespace {

Json toJson(const Intent &intent)
{
    Json json = std::visit(Overloaded{
        [](const AssignJob &i) {
            return Json{{"do", "assign"}, {"technician", text(i.technician.text())}, {"date", day(i.date)}, {"start", hour(i.start)}};
        },
        [](const UnassignJob &) { return Json{{"do", "unassign"}}; },
        [](const RescheduleJob &i) { return Json{{"do", "reschedule"}, {"date", day(i.date)}, {"start", hour(i.start)}}; },
        [](const ResizeJob &i) {
            Json resize{{"do", "resize"}, {"minutes", i.minutes}};
            if (i.start) {
                resize["date"] = day(i.start->date());
                resize["start"] = hour(i.start->time());
            }
            return resize;
        },
        [](const SetJobStatus &i) { return Json{{"do", "status"}, {"status", text(keyOf(i.status))}}; },
        [](const EditJob &i) { return Json{{"do", "edit"}, {"changes", changesToJson(i.changes)}}; },
    }, intent);
    json["job"] = text(jobOf(intent).text());
    return json;
}

std::optional<Intent> fromJson(const Json &json, QStringList &issues)
{
    const Fields fields(json, issues);
    const QString verb = fields.text("do");
    const JobId job(fields.text("job"));
    const QDate date = fields.date("date").value_or(QDate());
    const QTime start = hourIn(fields, "start").value_or(QTime());
    if (verb == "assign"_L1)
        return AssignJob{job, TechnicianId(fields.text("technician")), date, start};
    if (verb == "unassign"_L1)
        return UnassignJob{job};
    if (verb == "reschedule"_L1)
        return RescheduleJob{job, date, start};
    if (verb == "resize"_L1) {
        const auto moved = date.isValid() && start.isValid() ? std::optional(WallTime(date, start)) : std::nullopt;
        return ResizeJob{job, fields.whole("minutes"), moved};
    }
    if (verb == "status"_L1)
        return SetJobStatus{job, statusFromKey(fields.text("status"))};
    if (verb == "edit"_L1) {
        const Json *changes = fields.find("changes");
        return EditJob{job, changesFromJson(changes ? *changes : Json(), issues)};
    }
    issues += u"an intent of no known kind: "_s + verb;
    return std::nullopt;
}

} // namespace

QByteArray toText(const Intent &intent)
{
    return versioned(toJson(intent));
}

Result<Intent> intentFromText(const QByteArray &text)
{
    return decoded<Intent>(text, fromJson);
}

QByteArray toText(const JobChanges &changes)
{
    return versioned(Json{{"changes", changesToJson(changes)}});
}

Result<JobChanges> changesFromText(const QByteArray &text)
{
    return decoded<JobChanges>(text, [](const Json &json, QStringList &issues) -> std::optional<JobChanges> {
        const Json *changes = Fields(json, issues).find("changes");
        return changesFromJson(changes ? *changes : Json(), issues);
    });
}

} // namespace targo::wire::local
