#include "wire/local/format.h"

#include "base/overloaded.h"

#include <array>

namespace targo::wire::local {

using namespace Qt::StringLiterals;

namespace {

// The names of fields in stored changes. Written to disk: an entry is never renamed.
constexpr auto fieldNames = std::to_array<std::pair<JobField, const char *>>({
    {JobField::Subject, "subject"},
    {JobField::Type, "type"},
    {JobField::Status, "status"},
    {JobField::Priority, "priority"},
    {JobField::Technician, "technician"},
    {JobField::Date, "date"},
    {JobField::Start, "start"},
    {JobField::Minutes, "minutes"},
    {JobField::TravelMinutes, "travelMinutes"},
    {JobField::RouteOrder, "routeOrder"},
    {JobField::Published, "published"},
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
    issues += u"a value of no known kind"_s;
    return {};
}

} // namespace

Json text(const QString &value)
{
    return value.isEmpty() ? Json(nullptr) : Json(utf8(value));
}

Json day(const std::optional<QDate> &value)
{
    return value && value->isValid() ? Json(utf8(value->toString(Qt::ISODate))) : Json(nullptr);
}

Json hour(const std::optional<QTime> &value)
{
    return value && value->isValid() ? Json(utf8(value->toString(Qt::ISODateWithMs))) : Json(nullptr);
}

Json instant(const std::optional<QDateTime> &value)
{
    return value && value->isValid() ? Json(utf8(value->toUTC().toString(Qt::ISODateWithMs))) : Json(nullptr);
}

Json place(const std::optional<Coordinate> &value)
{
    return value ? Json::array({value->latitude, value->longitude}) : Json(nullptr);
}

std::optional<QTime> hourIn(const Fields &fields, const char *key)
{
    const QString stored = fields.text(key);
    if (stored.isEmpty())
        return std::nullopt;
    const QTime time = QTime::fromString(stored, Qt::ISODateWithMs);
    if (time.isValid())
        return time;
    fields.complain(key, u"not a time"_s);
    return std::nullopt;
}

std::optional<QDateTime> instantIn(const Fields &fields, const char *key)
{
    const QString stored = fields.text(key);
    if (stored.isEmpty())
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(stored, Qt::ISODateWithMs);
    if (time.isValid())
        return time.toUTC();
    fields.complain(key, u"not an instant"_s);
    return std::nullopt;
}

Json changesToJson(const JobChanges &changes)
{
    Json json = Json::object();
    for (const auto &[field, name] : fieldNames) {
        if (const auto change = changes.find(field); change != changes.end())
            json[name] = valueToJson(change->second);
    }
    return json;
}

JobChanges changesFromJson(const Json &json, QStringList &issues)
{
    JobChanges changes;
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

QByteArray versioned(Json payload)
{
    payload["v"] = version;
    return textOf(payload);
}

Result<Json> unversioned(const QByteArray &text)
{
    auto payload = parsed(text);
    if (!payload || !payload->is_object())
        return failure(Error::Kind::BadAnswer, u"not a payload"_s);
    const auto written = payload->find("v");
    if (written == payload->end() || !written->is_number_integer())
        return failure(Error::Kind::BadAnswer, u"a payload without version"_s);
    if (*written < 1 || *written > version)
        return failure(Error::Kind::BadAnswer, u"a payload of a newer program"_s);
    return *std::move(payload);
}

} // namespace targo::wire::local
