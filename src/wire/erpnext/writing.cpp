#include "wire/erpnext/writing.h"

#include "base/overloaded.h"
#include "wire/erpnext/fieldnames.h"

namespace targo::wire::erpnext {

using namespace Qt::StringLiterals;

namespace {

Json textOrNull(const QString &text) { return text.isEmpty() ? Json(nullptr) : Json(utf8(text)); }
Json dayOrNull(QDate date) { return date.isValid() ? Json(utf8(date.toString(Qt::ISODate))) : Json(nullptr); }

// With all digits a double has, so that 50 minutes come back as 50.
Json hoursFrom(qint64 minutes) { return double(minutes) / 60.0; }

// The server's name of a field that is one field there, too.
const char *nameOf(Field field)
{
    using N = JobNames;
    switch (field) {
    case Field::Subject: return N::subject;
    case Field::Type: return N::type;
    case Field::Status: return N::status;
    case Field::Priority: return N::priority;
    case Field::Technician: return N::technician;
    case Field::Date: return N::date;
    case Field::Start: return N::start;
    case Field::Minutes: return N::durationHours;
    case Field::TravelMinutes: return N::travelMinutes;
    case Field::RouteOrder: return N::routeOrder;
    case Field::Published: return N::published;
    case Field::Customer: return N::customer;
    case Field::Location: return N::location;
    case Field::AddressText: return N::addressText;
    case Field::Assistants: return N::assistants;
    case Field::RequiredSkills: return N::requiredTags;
    case Field::Description: return N::description;
    case Field::Issue: return N::issue;
    case Field::CompletionNotes: return N::completionNotes;
    case Field::CancelReason: return N::cancelReason;
    case Field::Checklist: return N::checklist;
    case Field::Equipment: return N::equipment;
    case Field::Materials: return N::materials;
    case Field::Position: case Field::Absence: break; // two and three fields there
    }
    return nullptr;
}

void write(Json &row, const Assistant &assistant)
{
    using N = AssistantNames;
    row[N::technician] = utf8(assistant.technician.text());
    row[N::durationHours] = hoursFrom(assistant.minutes);
    row[N::note] = textOrNull(assistant.note);
}

void write(Json &row, const Skill &skill)
{
    using N = TagLinkNames;
    row[N::tag] = utf8(skill.tag.text());
    row[N::level] = skill.level;
    row[N::required] = skill.required ? 1 : 0;
}

void write(Json &row, const ChecklistItem &item)
{
    using N = ChecklistNames;
    row[N::label] = utf8(item.label);
    row[N::required] = item.required ? 1 : 0;
    row[N::done] = item.done ? 1 : 0;
    row[N::note] = textOrNull(item.note);
}

void write(Json &row, const JobEquipment &item)
{
    using N = EquipmentNames;
    row[N::equipment] = textOrNull(item.equipment);
    row[N::type] = textOrNull(item.equipmentType);
    row[N::serialNumber] = textOrNull(item.serialNumber);
    row[N::macAddress] = textOrNull(item.macAddress);
    row[N::action] = textOrNull(item.action);
    row[N::done] = item.done ? 1 : 0;
    row[N::notes] = textOrNull(item.notes);
}

void write(Json &row, const JobMaterial &item)
{
    using N = MaterialNames;
    row[N::itemCode] = textOrNull(item.itemCode);
    row[N::itemName] = textOrNull(item.itemName);
    row[N::quantity] = item.quantity;
    row[N::unit] = textOrNull(item.unit);
}

Json ownRow(const Json &held)
{
    Json row = held;
    for (const char *name : {"owner", "creation", "modified", "modified_by", "docstatus", "parent", "parentfield", "parenttype", "doctype", "__unsaved"})
        row.erase(name);
    return row;
}

template <class Row>
Json table(const char *name, const std::vector<Row> &rows, const ChildRows &held)
{
    Json list = Json::array();
    for (const Row &row : rows) {
        const Json *known = row.row.text.isEmpty() ? nullptr : held.find(name, row.row.text);
        Json sent = known ? ownRow(*known) : Json::object();
        write(sent, row);
        sent["idx"] = list.size() + 1;
        list.push_back(std::move(sent));
    }
    return list;
}

void writePosition(Json &body, const FieldValue &value)
{
    const auto *place = std::get_if<Coordinate>(&value);
    body[JobNames::latitude] = place ? place->latitude : 0.0; // there is no null for numbers
    body[JobNames::longitude] = place ? place->longitude : 0.0;
}

void writeAbsence(Json &body, const FieldValue &value)
{
    using N = TechnicianNames;
    const auto *absence = std::get_if<Absence>(&value);
    body[N::absenceReason] = absence ? textOrNull(absence->reason) : Json(nullptr);
    body[N::absenceFrom] = absence ? dayOrNull(absence->from) : Json(nullptr);
    body[N::absenceUntil] = absence ? dayOrNull(absence->until.value_or(QDate())) : Json(nullptr);
}

bool isTable(Field field)
{
    return field == Field::Assistants || field == Field::RequiredSkills || field == Field::Checklist || field == Field::Equipment
        || field == Field::Materials;
}

void write(Json &body, Field field, const FieldValue &value, const ChildRows &held)
{
    if (field == Field::Position)
        return writePosition(body, value);
    if (field == Field::Absence)
        return writeAbsence(body, value);
    const char *name = nameOf(field);
    body[name] = std::visit(Overloaded{
        [&](std::monostate) -> Json { return isTable(field) ? Json(Json::array()) : Json(nullptr); },
        [](const QString &text) { return textOrNull(text); },
        [&](qint64 number) -> Json { return field == Field::Minutes ? hoursFrom(number) : Json(number); },
        [](bool yes) -> Json { return yes ? 1 : 0; },
        [](QDate date) { return dayOrNull(date); },
        [](QTime time) -> Json { return time.isValid() ? Json(utf8(time.toString(u"HH:mm:ss"_s))) : Json(nullptr); },
        [](const Coordinate &) -> Json { return nullptr; },
        [](const Absence &) -> Json { return nullptr; },
        [&](const auto &rows) { return table(name, rows, held); },
    }, value);
}

Json bodyOf(const Changes &changes, const ChildRows &held)
{
    Json body = Json::object();
    for (const auto &[field, value] : changes)
        write(body, field, value, held);
    return body;
}

} // namespace

const Json *ChildRows::find(const char *table, const QString &name) const
{
    if (!m_document.is_object())
        return nullptr;
    const auto rows = m_document.find(table);
    if (rows == m_document.end() || !rows->is_array())
        return nullptr;
    for (const Json &row : *rows) {
        if (!row.is_object())
            continue;
        const auto found = row.find(Standard::name);
        if (found != row.end() && found->is_string() && found->get_ref<const std::string &>() == utf8(name))
            return &row;
    }
    return nullptr;
}

QByteArray updateBody(const Changes &changes, const QString &modified, const ChildRows &held)
{
    Json body = bodyOf(changes, held);
    body[Standard::modified] = utf8(modified);
    return textOf(body);
}

QByteArray createBody(const Changes &fields, const QString &clientUuid)
{
    Json body = bodyOf(fields, {});
    body[Standard::clientUuid] = utf8(clientUuid);
    return textOf(body);
}

} // namespace targo::wire::erpnext
