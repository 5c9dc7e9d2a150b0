#pragma once

#include "domain/dispatch/jobdetails.h"
#include "domain/dispatch/technician.h"
#include "wire/local/format.h"

namespace targo::wire::local {

// Parts that several payloads hold.
std::optional<Coordinate> placeIn(const Fields &fields, const char *key);

Json absenceOf(const std::optional<Absence> &absence);
std::optional<Absence> absenceIn(const Fields &fields, const char *key, QStringList &issues);

// Rows of child tables, each with the server's name of it.
Json toJson(const Assistant &assistant);
Json toJson(const Skill &skill);
Json toJson(const ChecklistItem &item);
Json toJson(const JobEquipment &item);
Json toJson(const JobMaterial &item);
Json toJson(const JobPhoto &photo);
void read(const Fields &row, Assistant &assistant);
void read(const Fields &row, Skill &skill);
void read(const Fields &row, ChecklistItem &item);
void read(const Fields &row, JobEquipment &item);
void read(const Fields &row, JobMaterial &item);
void read(const Fields &row, JobPhoto &photo);

template <class Row>
Json listOf(const std::vector<Row> &rows)
{
    Json list = Json::array();
    for (const Row &row : rows)
        list.push_back(toJson(row));
    return list;
}

template <class Row>
std::vector<Row> listIn(const Fields &fields, const char *key, QStringList &issues)
{
    std::vector<Row> rows;
    for (const Json *stored : fields.rows(key))
        read(Fields(*stored, issues), rows.emplace_back());
    return rows;
}

} // namespace targo::wire::local
