// frappe.client.*: documents and lists as functions.
#include "sandbox/frappe/documentwriter.h"
#include "sandbox/frappe/formreader.h"
#include "sandbox/frappe/functions.h"
#include "sandbox/frappe/lister.h"
#include "sandbox/frappe/resourceroutes.h"

namespace targo::sandbox::frappe {

namespace {

using Answer = Outcome<std::optional<Json>>;

Outcome<const DocType *> listed(Call &call)
{
    const auto type = call.docType(textAt(call.form, "doctype"));
    TARGO_CHECK(type);
    TARGO_CHECK(call.permissions().demandList(**type, call.words));
    return type;
}

Answer getList(Call &call)
{
    const auto type = listed(call);
    TARGO_CHECK(type);
    const auto query = readQuery(call, **type);
    TARGO_CHECK(query);
    auto rows = Lister(call, *query).rows();
    TARGO_CHECK(rows);
    return std::move(*rows);
}

Answer getCount(Call &call)
{
    const auto type = listed(call);
    TARGO_CHECK(type);
    call.form.erase("fields");
    const auto query = readQuery(call, **type);
    TARGO_CHECK(query);
    return Json(Lister(call, *query).count());
}

// The name meant by `filters`: a name itself, or conditions of which the first match counts. Empty: none.
Outcome<std::string> nameByFilters(Call &call, const DocType &type)
{
    const auto found = call.form.find("filters");
    if (found == call.form.end() || found->is_null())
        return std::string();
    if (found->is_string() && !parsed(found->get_ref<const std::string &>()).is_structured())
        return found->get<std::string>();
    Query query{.type = &type, .length = 1};
    const auto filters = jsonArgument(call.form, "filters");
    TARGO_CHECK(filters);
    auto tree = readFilters(call, type, *filters, false);
    TARGO_CHECK(tree);
    query.filters = std::move(*tree);
    query.fields.push_back({.key = "name", .column = {.type = &type, .column = 0}});
    const auto rows = Lister(call, query).rows();
    TARGO_CHECK(rows);
    return rows->empty() ? std::string() : textAt(rows->front(), "name");
}

Answer get(Call &call)
{
    const auto type = call.docType(textAt(call.form, "doctype"));
    TARGO_CHECK(type);
    std::string name = textAt(call.form, "name");
    if (name.empty()) {
        const auto found = nameByFilters(call, **type);
        TARGO_CHECK(found);
        name = *found;
    }
    const auto document = call.demandDocument((*type)->name, name);
    TARGO_CHECK(document);
    return presented(call, **type, *document);
}

Answer getValue(Call &call)
{
    const auto type = listed(call);
    TARGO_CHECK(type);
    const auto name = nameByFilters(call, **type);
    TARGO_CHECK(name);
    const Json document = call.core.documentOf((*type)->name, *name);
    Json names = parsed(textAt(call.form, "fieldname"));
    if (call.form["fieldname"].is_array())
        names = call.form["fieldname"];
    if (!names.is_array())
        names = Json::array({textAt(call.form, "fieldname")});
    Json values = Json::object();
    for (const Json &one : document.is_null() ? Json::array() : names) {
        const Field *field = (*type)->field(textOf(one));
        if (!field)
            return refused(Refusal::thrown(417, "DataError", "Field not permitted in query: " + textOf(one)));
        if (call.permissions().sees(**type, *field))
            values[field->name] = document.value(field->name, Json(nullptr));
    }
    return values;
}

Answer setValue(Call &call)
{
    const auto type = call.docType(textAt(call.form, "doctype"));
    TARGO_CHECK(type);
    Json fields = call.form["fieldname"];
    if (fields.is_string()) {
        const Json read = parsed(fields.get_ref<const std::string &>());
        fields = read.is_object() ? read : Json{{fields.get<std::string>(), call.form.value("value", Json(nullptr))}};
    }
    auto saved = DocumentWriter(call).update(**type, textAt(call.form, "name"), fields);
    TARGO_CHECK(saved);
    return std::move(*saved);
}

Outcome<Json> insertOne(Call &call, const Json &document)
{
    const auto type = call.docType(textAt(document, "doctype"));
    TARGO_CHECK(type);
    DocumentWriter writer(call);
    if (!(*type)->isTable)
        return writer.insert(**type, document, false);
    const DocType *parent = call.core.schema.find(textAt(document, "parenttype"));
    const std::string table = textAt(document, "parentfield");
    const Json before = parent ? call.core.documentOf(parent->name, textAt(document, "parent")) : Json();
    if (before.is_null() || !parent->table(table))
        return refused(call.notFound(textAt(document, "parenttype"), textAt(document, "parent")));
    Json rows = before[table];
    rows.push_back(document);
    rows.back()["idx"] = rows.size();
    return writer.update(*parent, textAt(document, "parent"), Json{{table, rows}});
}

Answer insert(Call &call)
{
    const auto document = jsonArgument(call.form, "doc");
    TARGO_CHECK(document);
    auto created = insertOne(call, *document);
    TARGO_CHECK(created);
    return std::move(*created);
}

Answer insertMany(Call &call)
{
    const auto documents = jsonArgument(call.form, "docs");
    TARGO_CHECK(documents);
    if (documents->size() > 200)
        return refused(Refusal::validation("Only 200 inserts allowed in one request"));
    Json names = Json::array();
    for (const Json &document : *documents) {
        const auto created = insertOne(call, document);
        TARGO_CHECK(created);
        names.push_back((*created)["name"]);
    }
    return names;
}

Answer save(Call &call)
{
    const auto document = jsonArgument(call.form, "doc");
    TARGO_CHECK(document);
    const auto type = call.docType(textAt(*document, "doctype"));
    TARGO_CHECK(type);
    auto saved = DocumentWriter(call).replace(**type, *document);
    TARGO_CHECK(saved);
    return std::move(*saved);
}

Answer submit(Call &call)
{
    auto document = jsonArgument(call.form, "doc");
    TARGO_CHECK(document);
    (*document)["docstatus"] = 1;
    call.form["doc"] = *document;
    return save(call);
}

Answer cancel(Call &call)
{
    const auto type = call.docType(textAt(call.form, "doctype"));
    TARGO_CHECK(type);
    auto saved = DocumentWriter(call).update(**type, textAt(call.form, "name"), Json{{"docstatus", 2}});
    TARGO_CHECK(saved);
    return std::move(*saved);
}

Answer bulkUpdate(Call &call)
{
    const auto documents = jsonArgument(call.form, "docs");
    TARGO_CHECK(documents);
    Json failed = Json::array();
    for (const Json &document : *documents) {
        Json fields = document;
        fields.erase("doctype");
        fields.erase("docname");
        const auto type = call.docType(textAt(document, "doctype"));
        const auto saved = type ? DocumentWriter(call).update(**type, textAt(document, "docname"), fields) : refused(type.error());
        if (saved)
            continue;
        failed.push_back({{"doc", document}, {"exc", "Traceback (most recent call last):\n  ...\n" + saved.error().exception + "\n"}});
        call.notices.insert(call.notices.end(), saved.error().messages.begin(), saved.error().messages.end());
    }
    return Json{{"failed_docs", failed}};
}

Answer remove(Call &call)
{
    const auto type = call.docType(textAt(call.form, "doctype"));
    TARGO_CHECK(type);
    TARGO_CHECK(DocumentWriter(call).remove(**type, textAt(call.form, "name")));
    return std::nullopt;
}

Answer rename(Call &call)
{
    const auto type = call.docType(textAt(call.form, "doctype"));
    TARGO_CHECK(type);
    const auto name = DocumentWriter(call).rename(**type, textAt(call.form, "old_name"), textAt(call.form, "new_name"));
    TARGO_CHECK(name);
    return Json(*name);
}

Answer hasPermission(Call &call)
{
    const auto type = call.docType(textAt(call.form, "doctype"));
    TARGO_CHECK(type);
    const std::string right = call.form.contains("perm_type") ? textAt(call.form, "perm_type") : "read";
    const Json document = call.core.documentOf((*type)->name, textAt(call.form, "docname"));
    return Json{{"has_permission", call.permissions().may(right.c_str(), **type, document.is_null() ? nullptr : &document)}};
}

Answer docPermissions(Call &call)
{
    const auto document = call.demandDocument(textAt(call.form, "doctype"), textAt(call.form, "docname"));
    TARGO_CHECK(document);
    return Json{{"permissions", call.permissions().rights(**call.docType(textAt(call.form, "doctype")), *document)}};
}

Answer timeZone(Call &call)
{
    // The caller's zone; without login it is what was set when the site was installed, and wrong (erpnext.md 3.3).
    return Json{{"time_zone", call.caller.isGuest() ? "Asia/Kolkata" : utf8(call.core.options.timeZone)}};
}

Answer validateLink(Call &call)
{
    const DocType *type = call.core.schema.find(textAt(call.form, "doctype"));
    const Json document = type ? call.core.documentOf(type->name, textAt(call.form, "docname")) : Json();
    if (document.is_null() || !call.permissions().may("read", *type, &document))
        return Json::object();
    Json values{{"name", document["name"]}};
    const auto fields = jsonArgument(call.form, call.form.contains("fields_to_fetch") ? "fields_to_fetch" : "fields");
    for (const Json &field : fields && fields->is_array() ? *fields : Json::array())
        values[textOf(field)] = document.value(textOf(field), Json(nullptr));
    return values;
}

} // namespace

std::vector<Function> clientFunctions()
{
    const std::string prefix = "frappe.client.";
    return {
        {.name = prefix + "get_list", .needs = {"doctype"}, .run = getList},
        {.name = prefix + "get_count", .needs = {"doctype"}, .run = getCount},
        {.name = prefix + "get", .needs = {"doctype"}, .run = get},
        {.name = prefix + "get_value", .needs = {"doctype", "fieldname"}, .run = getValue},
        {.name = prefix + "set_value", .writes = true, .needs = {"doctype", "name", "fieldname"}, .run = setValue},
        {.name = prefix + "insert", .writes = true, .run = insert},
        {.name = prefix + "insert_many", .writes = true, .run = insertMany},
        {.name = prefix + "save", .writes = true, .needs = {"doc"}, .run = save},
        {.name = prefix + "submit", .writes = true, .needs = {"doc"}, .run = submit},
        {.name = prefix + "cancel", .writes = true, .needs = {"doctype", "name"}, .run = cancel},
        {.name = prefix + "bulk_update", .writes = true, .needs = {"docs"}, .run = bulkUpdate},
        {.name = prefix + "delete", .writes = true, .needs = {"doctype", "name"}, .run = remove, .deletes = true},
        {.name = prefix + "rename_doc", .writes = true, .needs = {"doctype", "old_name", "new_name"}, .run = rename},
        {.name = prefix + "has_permission", .needs = {"doctype", "docname"}, .run = hasPermission},
        {.name = prefix + "get_doc_permissions", .needs = {"doctype", "docname"}, .run = docPermissions},
        {.name = prefix + "get_time_zone", .openToGuests = true, .run = timeZone},
        {.name = prefix + "validate_link_and_fetch", .needs = {"doctype", "docname"}, .run = validateLink},
        {.name = prefix + "validate_link", .needs = {"doctype", "docname"}, .run = validateLink},
    };
}

} // namespace targo::sandbox::frappe
