#include "probe/readable.h"

#include "domain/dispatch/jobfields.h"
#include "wire/choices.h"

namespace targo::probe {

using namespace Qt::StringLiterals;
using wire::Json;
using wire::utf8;

namespace {

Json text(const QString &value)
{
    return utf8(value);
}

Json day(const std::optional<QDate> &value)
{
    return value ? text(value->toString(Qt::ISODate)) : Json();
}

// Seconds only where there are any.
Json hour(const std::optional<QTime> &value)
{
    return value ? text(value->toString(value->second() ? u"HH:mm:ss"_s : u"HH:mm"_s)) : Json();
}

Json instant(const std::optional<QDateTime> &value)
{
    return value ? text(value->toUTC().toString(Qt::ISODate)) : Json();
}

Json place(const std::optional<Coordinate> &value)
{
    return value ? Json{{"latitude", value->latitude}, {"longitude", value->longitude}} : Json();
}

template <class Id>
Json id(const std::optional<Id> &value)
{
    return value ? text(value->text()) : Json();
}

template <class Item, class Write>
Json list(const std::vector<Item> &items, Write write)
{
    Json array = Json::array();
    for (const Item &item : items)
        array.push_back(write(item));
    return array;
}

Json skills(const std::vector<Skill> &skills)
{
    return list(skills, [](const Skill &skill) {
        return Json{{"tag", text(skill.tag.text())}, {"level", skill.level}, {"required", skill.required}};
    });
}

Json interval(const DayInterval &hours)
{
    return {{"start", hour(hours.start)}, {"end", hour(hours.end)}};
}

Json detailsOf(const JobDetails &details)
{
    return {
        {"description", text(details.description)},
        {"issue", text(details.issue)},
        {"completionNotes", text(details.completionNotes)},
        {"cancelReason", text(details.cancelReason)},
        {"checklist", list(details.checklist, [](const ChecklistItem &item) {
            return Json{{"label", text(item.label)}, {"required", item.required}, {"done", item.done}, {"note", text(item.note)}};
        })},
        {"equipment", list(details.equipment, [](const JobEquipment &item) {
            return Json{{"equipment", text(item.equipment)}, {"type", text(item.equipmentType)}, {"serialNumber", text(item.serialNumber)},
                        {"macAddress", text(item.macAddress)}, {"action", text(item.action)}, {"done", item.done}, {"notes", text(item.notes)}};
        })},
        {"materials", list(details.materials, [](const JobMaterial &item) {
            return Json{{"itemCode", text(item.itemCode)}, {"itemName", text(item.itemName)}, {"quantity", item.quantity}, {"unit", text(item.unit)}};
        })},
        {"photos", details.photos.size()},
        {"enRouteAt", instant(details.enRouteAt)},
        {"arrivedAt", instant(details.arrivedAt)},
        {"startedAt", instant(details.startedAt)},
        {"completedAt", instant(details.completedAt)},
    };
}

Json weekOf(const Technician &technician)
{
    static constexpr std::array days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    Json week = Json::object();
    for (size_t i = 0; i < days.size(); ++i)
        week[days[i]] = list(technician.weeklyHours[i], interval);
    return week;
}

} // namespace

Json readable(const JobRecord &record)
{
    const Job &job = record.job;
    Json json{
        {"job", text(job.id.text())},
        {"subject", text(job.subject)},
        {"type", text(keyOf(job.type))},
        {"status", text(keyOf(job.status))},
        {"priority", text(keyOf(job.priority))},
        {"customer", id(job.customer)},
        {"location", id(job.location)},
        {"address", text(job.addressText)},
        {"position", place(job.position)},
        {"technician", id(job.technician)},
        {"assistants", list(job.assistants, [](const Assistant &assistant) {
            return Json{{"technician", text(assistant.technician.text())}, {"minutes", assistant.minutes}, {"note", text(assistant.note)}};
        })},
        {"requiredSkills", skills(job.requiredSkills)},
        {"date", day(job.date)},
        {"start", hour(job.start)},
        {"minutes", job.minutes},
        {"travelMinutes", job.travelMinutes},
        {"routeOrder", job.routeOrder},
        {"published", job.published},
        {"modified", text(job.modified)},
        {"modifiedBy", text(job.modifiedBy)},
    };
    json.update(detailsOf(record.details));
    return json;
}

Json readable(const Technician &technician)
{
    const auto &absence = technician.absence;
    return {
        {"technician", text(technician.id.text())},
        {"fullName", text(technician.fullName)},
        {"phone", text(technician.phone)},
        {"email", text(technician.email)},
        {"status", text(wire::keyOf(technician.status))},
        {"color", text(technician.color)},
        {"skills", skills(technician.skills)},
        {"weeklyHours", weekOf(technician)},
        {"extraShifts", list(technician.extraShifts, [](const ExtraShift &shift) {
            return Json{{"id", text(shift.id)}, {"rrule", text(shift.rrule)}, {"start", hour(shift.hours.start)}, {"end", hour(shift.hours.end)},
                        {"from", day(shift.from)}, {"until", day(shift.until)}, {"label", text(shift.label)}};
        })},
        {"absence", absence ? Json{{"reason", text(absence->reason)}, {"from", day(absence->from)}, {"until", day(absence->until)}} : Json()},
        {"home", place(technician.home)},
        {"gpsDevice", text(technician.gpsDevice)},
        {"maxJobsPerDay", technician.maxJobsPerDay},
        {"disabled", technician.disabled},
        {"modified", text(technician.modified)},
    };
}

Json readable(const Tag &tag)
{
    return {
        {"tag", text(tag.id.text())},
        {"category", text(wire::keyOf(tag.category))},
        {"color", text(tag.color)},
        {"description", text(tag.description)},
        {"modified", text(tag.modified)},
    };
}

Json readable(const Customer &customer)
{
    return {
        {"customer", text(customer.id.text())},
        {"name", text(customer.name)},
        {"phone", text(customer.phone)},
        {"commercial", customer.commercial},
        {"disabled", customer.disabled},
        {"modified", text(customer.modified)},
    };
}

Json readable(const Location &location)
{
    return {
        {"location", text(location.id.text())},
        {"customer", id(location.customer)},
        {"label", text(location.label)},
        {"addressLine", text(location.addressLine)},
        {"city", text(location.city)},
        {"postalCode", text(location.postalCode)},
        {"position", place(location.position)},
        {"contactName", text(location.contactName)},
        {"contactPhone", text(location.contactPhone)},
        {"accessNotes", text(location.accessNotes)},
        {"modified", text(location.modified)},
    };
}

} // namespace targo::probe
