#include "wire/local/sharedparts.h"

namespace targo::wire::local {

using namespace Qt::StringLiterals;

std::optional<Coordinate> placeIn(const Fields &fields, const char *key)
{
    const Json *stored = fields.find(key);
    if (!stored)
        return std::nullopt;
    if (stored->is_array() && stored->size() == 2 && (*stored)[0].is_number() && (*stored)[1].is_number())
        return Coordinate{(*stored)[0].get<double>(), (*stored)[1].get<double>()};
    fields.complain(key, u"not a position"_s);
    return std::nullopt;
}

Json absenceOf(const std::optional<Absence> &absence)
{
    if (!absence)
        return nullptr;
    return {{"reason", text(absence->reason)}, {"from", day(absence->from)}, {"until", day(absence->until)}};
}

std::optional<Absence> absenceIn(const Fields &fields, const char *key, QStringList &issues)
{
    const Json *stored = fields.find(key);
    if (!stored)
        return std::nullopt;
    const Fields absence(*stored, issues);
    return Absence{absence.text("reason"), absence.date("from").value_or(QDate()), absence.date("until")};
}

Json toJson(const Assistant &assistant)
{
    return {{"technician", text(assistant.technician.text())}, {"minutes", assistant.minutes}, {"note", text(assistant.note)},
            {"row", text(assistant.row.text)}};
}

Json toJson(const Skill &skill)
{
    return {{"tag", text(skill.tag.text())}, {"level", skill.level}, {"required", skill.required}, {"row", text(skill.row.text)}};
}

Json toJson(const ChecklistItem &item)
{
    return {{"label", text(item.label)}, {"required", item.required}, {"done", item.done}, {"note", text(item.note)},
            {"row", text(item.row.text)}};
}

Json toJson(const JobEquipment &item)
{
    return {{"equipment", text(item.equipment)}, {"type", text(item.equipmentType)}, {"serial", text(item.serialNumber)},
            {"mac", text(item.macAddress)}, {"action", text(item.action)}, {"done", item.done}, {"notes", text(item.notes)},
            {"row", text(item.row.text)}};
}

Json toJson(const JobMaterial &item)
{
    return {{"code", text(item.itemCode)}, {"name", text(item.itemName)}, {"quantity", item.quantity}, {"unit", text(item.unit)},
            {"row", text(item.row.text)}};
}

Json toJson(const JobPhoto &photo)
{
    return {{"file", text(photo.file)}, {"caption", text(photo.caption)}, {"category", text(photo.category)}, {"takenAt", instant(photo.takenAt)}};
}

void read(const Fields &row, Assistant &assistant)
{
    assistant = {TechnicianId(row.text("technician")), row.whole("minutes"), row.text("note"), {row.text("row")}};
}

void read(const Fields &row, Skill &skill)
{
    skill = {TagId(row.text("tag")), row.whole("level"), row.check("required"), {row.text("row")}};
}

void read(const Fields &row, ChecklistItem &item)
{
    item = {row.text("label"), row.check("required"), row.check("done"), row.text("note"), {row.text("row")}};
}

void read(const Fields &row, JobEquipment &item)
{
    item = {row.text("equipment"), row.text("type"), row.text("serial"), row.text("mac"), row.text("action"), row.check("done"),
            row.text("notes"), {row.text("row")}};
}

void read(const Fields &row, JobMaterial &item)
{
    item = {row.text("code"), row.text("name"), row.number("quantity"), row.text("unit"), {row.text("row")}};
}

void read(const Fields &row, JobPhoto &photo)
{
    photo = {row.text("file"), row.text("caption"), row.text("category"), instantIn(row, "takenAt")};
}

} // namespace targo::wire::local
