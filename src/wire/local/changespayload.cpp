#include "base/overloaded.h"
#include "wire/local/payload.h"
#include "wire/local/sharedparts.h"

#include <array>

namespace targo::wire::local {

using namespace Qt::StringLiterals;

namespace {

// The names of fields in stored changes. Written to disk: an entry is never renamed.
constexpr auto fieldNames = std::to_array<std::pair<Field, const char *>>({
    {Field::Subject, "subject"},
    {Field::Type, "type"},
    {Field::Status, "status"},
    {Field::Priority, "priority"},
    {Field::Technician, "technician"},
    {Field::Date, "date"},
    {Field::Start, "start"},
    {Field::Minutes, "minutes"},
    {Field::TravelMinutes, "travelMinutes"},
    {Field::RouteOrder, "routeOrder"},
    {Field::Published, "published"},
    {Field::Customer, "customer"},
    {Field::Location, "location"},
    {Field::AddressText, "address"},
    {Field::Position, "position"},
    {Field::Assistants, "assistants"},
    {Field::RequiredSkills, "skills"},
    {Field::Description, "description"},
    {Field::Issue, "issue"},
    {Field::CompletionNotes, "completionNotes"},
    {Field::CancelReason, "cancelReason"},
    {Field::Checklist, "checklist"},
    {Field::Equipment, "equipment"},
    {Field::Materials, "materials"},
    {Field::Absence, "absence"},
});

Json valueToJson(const FieldValue &value)
{
    return std::visit(Overloaded{
        [](std::monostate) -> Json { return nullptr; },
        [](const QString &words) -> Json { return utf8(words); },
        [](qint64 number) -> Json { return number; },
        [](bool yes) -> Json { return yes; },
        [](QDate date) -> Json { return Json::object({{"day", day(date)}}); },
        [](QTime time) -> Json { return Json::object({{"hour", hour(time)}}); },
        [](const Coordinate &position) -> Json { return Json::object({{"place", place(position)}}); },
        [](const Absence &absence) -> Json { return Json::object({{"absence", absenceOf(absence)}}); },
        [](const std::vector<Assistant> &rows) -> Json { return Json::object({{"assistants", listOf(rows)}}); },
        [](const std::vector<Skill> &rows) -> Json { return Json::object({{"skills", listOf(rows)}}); },
        [](const std::vector<ChecklistItem> &rows) -> Json { return Json::object({{"checklist", listOf(rows)}}); },
        [](const std::vector<JobEquipment> &rows) -> Json { return Json::object({{"equipment", listOf(rows)}}); },
        [](const std::vector<JobMaterial> &rows) -> Json { return Json::object({{"materials", listOf(rows)}}); },
    }, value);
}

FieldValue valueFromJson(const Json &json, QStringList &issues)
{
    if (json.is_null())
        return {};
    if (const auto *words = json.get_ptr<const std::string *>())
        return textFrom(*words);
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number_integer())
        return json.get<qint64>();
    const Fields fields(json, issues);
    if (const auto date = fields.date("day"))
        return *date;
    if (const auto time = hourIn(fields, "hour"))
        return *time;
    if (const auto position = placeIn(fields, "place"))
        return *position;
    if (const auto absence = absenceIn(fields, "absence", issues))
        return *absence;
    if (fields.has("assistants"))
        return listIn<Assistant>(fields, "assistants", issues);
    if (fields.has("skills"))
        return listIn<Skill>(fields, "skills", issues);
    if (fields.has("checklist"))
        return listIn<ChecklistItem>(fields, "checklist", issues);
    if (fields.has("equipment"))
        return listIn<JobEquipment>(fields, "equipment", issues);
    if (fields.has("materials"))
        return listIn<JobMaterial>(fields, "materials", issues);
    issues += u"a value of no known kind"_s;
    return {};
}

} // namespace

Json changesToJson(const Changes &changes)
{
    Json json = Json::object();
    for (const auto &[field, name] : fieldNames) {
        if (const auto change = changes.find(field); change != changes.end())
            json[name] = valueToJson(change->second);
    }
    return json;
}

Changes changesFromJson(const Json &json, QStringList &issues)
{
    Changes changes;
    if (!json.is_object()) {
        issues += u"changes are no object"_s;
        return changes;
    }
    for (const auto &entry : json.items()) {
        const auto known = std::ranges::find_if(fieldNames, [&](const auto &name) { return entry.key() == name.second; });
        if (known == fieldNames.end())
            issues += u"an unknown field: "_s + textFrom(entry.key());
        else
            changes.emplace(known->first, valueFromJson(entry.value(), issues));
    }
    return changes;
}

QByteArray toText(const Changes &changes)
{
    return versioned(Json{{"changes", changesToJson(changes)}});
}

Result<Changes> changesFromText(const QByteArray &text)
{
    return decoded<Changes>(text, [](const Json &json, QStringList &issues) -> std::optional<Changes> {
        const Json *changes = Fields(json, issues).find("changes");
        return changesFromJson(changes ? *changes : Json(), issues);
    });
}

} // namespace targo::wire::local
