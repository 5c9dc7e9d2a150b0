#include "base/overloaded.h"
#include "wire/local/payload.h"
#include "wire/local/sharedparts.h"

namespace targo::wire::local {

using namespace Qt::StringLiterals;

namespace {

Json body(const Act &act)
{
    return std::visit(Overloaded{
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
        [](const EditJob &i) { return Json{{"do", "edit"}, {"changes", changesToJson(i.changes)}, {"base", changesToJson(i.base)}}; },
        [](const CreateJob &i) { return Json{{"do", "create"}, {"changes", changesToJson(i.fields)}}; },
        [](const DeleteJob &) { return Json{{"do", "delete"}}; },
        [](const AddNote &i) { return Json{{"do", "note"}, {"text", text(i.text)}}; },
        [](const PublishJob &i) { return Json{{"do", "publish"}, {"tell", i.tell}}; },
        [](const UnpublishJob &i) { return Json{{"do", "unpublish"}, {"reason", text(i.reason)}}; },
        [](const SetAbsence &i) { return Json{{"do", "absence"}, {"technician", text(i.technician.text())}, {"absence", absenceOf(i.absence)}}; },
    }, act);
}

Json toJson(const Act &act)
{
    Json json = body(act);
    if (const auto job = jobOf(act))
        json["job"] = text(job->text());
    return json;
}

Changes changesIn(const Fields &fields, const char *key, QStringList &issues)
{
    const Json *changes = fields.find(key);
    return changesFromJson(changes ? *changes : Json::object(), issues);
}

std::optional<Act> actFromJson(const Json &json, QStringList &issues)
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
        if (!fields.has("changes"))
            issues += u"an edit without changes"_s;
        return EditJob{job, changesIn(fields, "changes", issues), changesIn(fields, "base", issues)};
    }
    if (verb == "create"_L1)
        return CreateJob{job, changesIn(fields, "changes", issues)};
    if (verb == "delete"_L1)
        return DeleteJob{job};
    if (verb == "note"_L1)
        return AddNote{job, fields.text("text")};
    if (verb == "publish"_L1)
        return PublishJob{job, fields.check("tell")};
    if (verb == "unpublish"_L1)
        return UnpublishJob{job, fields.text("reason")};
    if (verb == "absence"_L1)
        return SetAbsence{TechnicianId(fields.text("technician")), absenceIn(fields, "absence", issues)};
    issues += u"an intent of no known kind: "_s + verb;
    return std::nullopt;
}

std::optional<Intent> intentFromJson(const Json &json, QStringList &issues)
{
    const Fields fields(json, issues);
    if (fields.text("do") != "batch"_L1) {
        const auto act = actFromJson(json, issues);
        return act ? std::optional(intentOf(*act)) : std::nullopt;
    }
    Batch batch;
    for (const Json *stored : fields.rows("acts")) {
        auto act = actFromJson(*stored, issues);
        if (!act)
            return std::nullopt;
        batch.acts.push_back(*std::move(act));
    }
    return batch;
}

std::optional<std::vector<PastStep>> stepsFromJson(const Json &json, QStringList &issues)
{
    std::vector<PastStep> steps;
    const Fields fields(json, issues);
    for (const Json *stored : fields.rows("steps")) {
        const Fields step(*stored, issues);
        const Json *act = step.find("act");
        auto done = actFromJson(act ? *act : Json::object(), issues);
        if (!done)
            return std::nullopt;
        const Json *entry = step.find("entry");
        steps.push_back({*std::move(done), changesIn(step, "set", issues), changesIn(step, "before", issues),
                         entry && entry->is_number_integer() ? entry->get<qint64>() : 0});
    }
    return steps;
}

} // namespace

QByteArray toText(const Act &act)
{
    return versioned(toJson(act));
}

Result<Act> actFromText(const QByteArray &text)
{
    return decoded<Act>(text, actFromJson);
}

QByteArray toText(const std::vector<PastStep> &steps)
{
    Json list = Json::array();
    for (const PastStep &step : steps)
        list.push_back({{"act", toJson(step.act)}, {"set", changesToJson(step.set)}, {"before", changesToJson(step.before)}, {"entry", step.entry}});
    return versioned(Json{{"steps", std::move(list)}});
}

Result<std::vector<PastStep>> stepsFromText(const QByteArray &text)
{
    return decoded<std::vector<PastStep>>(text, stepsFromJson);
}

QByteArray toText(const Intent &intent)
{
    const auto *batch = std::get_if<Batch>(&intent);
    if (!batch)
        return toText(actsOf(intent).front());
    Json acts = Json::array();
    for (const Act &act : batch->acts)
        acts.push_back(toJson(act));
    return versioned(Json{{"do", "batch"}, {"acts", std::move(acts)}});
}

Result<Intent> intentFromText(const QByteArray &text)
{
    return decoded<Intent>(text, intentFromJson);
}

} // namespace targo::wire::local
