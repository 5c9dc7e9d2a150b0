#include "wire/local/format.h"
#include "wire/local/payload.h"

namespace targo::wire::local {

namespace {

Json toJson(const ChecklistItem &item)
{
    return {{"label", text(item.label)}, {"required", item.required}, {"done", item.done}, {"note", text(item.note)}};
}

Json toJson(const JobEquipment &item)
{
    return {{"equipment", text(item.equipment)}, {"type", text(item.equipmentType)}, {"serial", text(item.serialNumber)},
            {"mac", text(item.macAddress)}, {"action", text(item.action)}, {"done", item.done}, {"notes", text(item.notes)}};
}

Json toJson(const JobMaterial &item)
{
    return {{"code", text(item.itemCode)}, {"name", text(item.itemName)}, {"quantity", item.quantity}, {"unit", text(item.unit)}};
}

template <class Item>
Json listOf(const std::vector<Item> &items)
{
    Json list = Json::array();
    for (const Item &item : items)
        list.push_back(toJson(item));
    return list;
}

template <class Item, class Read>
std::vector<Item> listIn(const Fields &fields, const char *key, QStringList &issues, Read read)
{
    std::vector<Item> items;
    for (const Json *row : fields.rows(key))
        items.push_back(read(Fields(*row, issues)));
    return items;
}

std::optional<JobDetails> fromJson(const Json &json, QStringList &issues)
{
    const Fields fields(json, issues);
    return JobDetails{
        .description = fields.text("description"),
        .issue = fields.text("issue"),
        .completionNotes = fields.text("completionNotes"),
        .cancelReason = fields.text("cancelReason"),
        .checklist = listIn<ChecklistItem>(fields, "checklist", issues, [](const Fields &row) {
            return ChecklistItem{row.text("label"), row.check("required"), row.check("done"), row.text("note")};
        }),
        .equipment = listIn<JobEquipment>(fields, "equipment", issues, [](const Fields &row) {
            return JobEquipment{row.text("equipment"), row.text("type"), row.text("serial"), row.text("mac"),
                                row.text("action"), row.check("done"), row.text("notes")};
        }),
        .materials = listIn<JobMaterial>(fields, "materials", issues, [](const Fields &row) {
            return JobMaterial{row.text("code"), row.text("name"), row.number("quantity"), row.text("unit")};
        }),
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
