#include "sandbox/frappe/core.h"

namespace targo::sandbox::frappe {

Table &Core::tableOf(const DocType &type)
{
    std::unique_ptr<Table> &table = tables[type.name];
    if (!table)
        table = std::make_unique<Table>(type, schema, journal);
    return *table;
}

Json Core::documentOf(std::string_view docType, std::string_view name) const
{
    const auto table = tables.find(docType);
    return table == tables.end() ? Json(nullptr) : table->second->document(name);
}

bool Core::exists(std::string_view docType, std::string_view name) const
{
    const auto table = tables.find(docType);
    return table != tables.end() && table->second->contains(name);
}

void Core::load(const DocType &type, const Json &document)
{
    const Json whole = completed(type, document);
    naming.learn(type, textAt(whole, "name"));
    tableOf(type).putRow(packed(whole, type, schema));
}

Json Core::completed(const DocType &type, Json given)
{
    Json document = Json::object();
    for (int i = 0; i < static_cast<int>(type.columns.size()); ++i) {
        const Field &column = type.columns[static_cast<size_t>(i)];
        const auto value = given.find(column.name);
        const bool missing = value == given.end() || value->is_null();
        if (missing && !type.isTable && i >= type.endOfFields())
            continue; // list-only columns are the table's own business
        if (column.kind == FieldKind::Real && !missing)
            document[column.name] = realOf(*value);
        else if (column.kind == FieldKind::Time && !missing) // one stored form, whichever database it was taken from
            document[column.name] = timeText(textOf(*value)).value_or(textOf(*value));
        else
            document[column.name] = missing ? column.empty() : *value;
    }
    if (document["name"].is_null())
        document["name"] = naming.hash();
    for (const char *who : {"owner", "modified_by"}) {
        if (document[who].is_null())
            document[who] = "Administrator";
    }
    if (document["modified"].is_null())
        document["modified"] = document["creation"].is_null() ? Json(stamps.next()) : document["creation"];
    if (document["creation"].is_null())
        document["creation"] = document["modified"];
    document["doctype"] = type.name;
    for (const Field &table : type.tables) {
        Json &rows = document[table.name] = Json::array();
        const DocType *childType = schema.find(table.options);
        const auto sent = given.find(table.name);
        if (!childType || sent == given.end() || !sent->is_array())
            continue;
        for (Json row : *sent) {
            for (const char *inherited : {"owner", "creation", "modified", "modified_by"}) {
                if (!row.contains(inherited))
                    row[inherited] = document[inherited];
            }
            if (!row.contains("idx"))
                row["idx"] = rows.size() + 1;
            row["parent"] = document["name"];
            row["parentfield"] = table.name;
            row["parenttype"] = type.name;
            rows.push_back(completed(*childType, std::move(row)));
        }
    }
    return document;
}

} // namespace targo::sandbox::frappe
