#include "sandbox/frappe/resourceroutes.h"

#include "sandbox/frappe/documentwriter.h"
#include "sandbox/frappe/envelope.h"
#include "sandbox/frappe/formreader.h"
#include "sandbox/frappe/functions.h"
#include "sandbox/frappe/lister.h"
#include "sandbox/frappe/metareply.h"

namespace targo::sandbox::frappe {

namespace {

// v1 takes the fields either as the body itself or as JSON text in `data`.
Outcome<Json> sentFields(const Call &call)
{
    if (call.version == 1 && call.form.contains("data")) {
        auto data = jsonArgument(call.form, "data");
        if (!data || data->is_object())
            return data;
    }
    return call.form;
}

HttpReply data(Call &call, Json document)
{
    return successReply(call, Json{{"data", call.version == 1 && document.is_object() ? withoutNulls(document) : std::move(document)}});
}

// Lists ask for the right to list first; an unknown DocType is then a matter of who may read DocTypes.
Outcome<const DocType *> listable(const Call &call, const std::string &name)
{
    const DocType *type = call.core.schema.find(name);
    if (type) {
        TARGO_CHECK(call.permissions().demandList(*type, call.words));
        return type;
    }
    const DocType *docTypes = call.core.schema.find("DocType");
    static const DocType nobodys = DocType::fromJson("DocType", Json::object());
    TARGO_CHECK(call.permissions().demand("read", docTypes ? *docTypes : nobodys, nullptr, call.words));
    return refused(call.notFound("DocType", name));
}

Outcome<HttpReply> serveOne(Call &call, const std::string &docType, const std::string &name)
{
    const auto type = call.docType(docType);
    TARGO_CHECK(type);
    DocumentWriter writer(call);
    if (call.isRead()) {
        const auto document = call.demandDocument(docType, name);
        TARGO_CHECK(document);
        return data(call, presented(call, **type, *document));
    }
    if (call.method == "PUT" || (call.method == "PATCH" && call.version == 2)) {
        auto fields = sentFields(call);
        TARGO_CHECK(fields);
        auto saved = writer.update(**type, name, *fields);
        TARGO_CHECK(saved);
        return data(call, std::move(*saved));
    }
    if (call.method == "DELETE") {
        TARGO_CHECK(writer.remove(**type, name));
        call.status = 202;
        return data(call, Json("ok"));
    }
    if (call.method == "POST" && call.version == 1 && call.form.contains("run_method"))
        return runDocumentMethod(call, **type, name, textAt(call.form, "run_method"));
    return refused(Refusal::bare(404, "DoesNotExistError"));
}

Outcome<HttpReply> serveAll(Call &call, const std::string &docType)
{
    if (call.isRead()) {
        const auto type = listable(call, docType);
        TARGO_CHECK(type);
        const auto query = readQuery(call, **type);
        TARGO_CHECK(query);
        Lister lister(call, *query);
        auto rows = lister.rows();
        TARGO_CHECK(rows);
        if (call.version == 2)
            call.extra["has_next_page"] = lister.hasMore();
        return successReply(call, Json{{"data", std::move(*rows)}});
    }
    if (call.method != "POST")
        return refused(Refusal::bare(404, "DoesNotExistError"));
    const auto type = call.docType(docType);
    TARGO_CHECK(type);
    auto fields = sentFields(call);
    TARGO_CHECK(fields);
    // v1 lets the counter decide; v2 takes any name the client sends (erpnext.md 7.5).
    auto created = DocumentWriter(call).insert(**type, *fields, call.version == 2);
    TARGO_CHECK(created);
    return data(call, std::move(*created));
}

} // namespace

Json presented(const Call &call, const DocType &type, Json document)
{
    for (const Field &field : type.fields) {
        if (!call.permissions().sees(type, field)) {
            document.erase(field.name);
            continue;
        }
        Json &value = document[field.name];
        if (field.kind == FieldKind::Time && !call.core.onPostgreSql() && value.is_string())
            value = withoutLeadingZero(textOf(value));
        if (field.kind == FieldKind::Native && value.is_structured())
            value = dumped(value);
        const DocType *childType = field.kind == FieldKind::Table ? call.core.schema.find(field.options) : nullptr;
        for (Json &row : childType ? value : Json()) {
            row = presented(call, *childType, row);
        }
    }
    // Tags show on a document only when there are some.
    const QByteArray *row = type.isTable || !call.core.tables.contains(type.name) ? nullptr : call.core.tables.at(type.name)->row(textAt(document, "name"));
    for (const char *extra : {"_user_tags", "_liked_by"}) {
        if (const std::string_view text = row ? textCell(*row, type.columnOf(extra)) : std::string_view(); !text.empty())
            document[extra] = std::string(text);
    }
    return document;
}

Outcome<HttpReply> serveResource(Call &call, const std::string &docType, const std::string &name)
{
    return name.empty() ? serveAll(call, docType) : serveOne(call, docType, name);
}

Outcome<HttpReply> serveDocument(Call &call, const std::vector<std::string> &segments)
{
    const std::string &docType = segments[0];
    const auto joined = [&](size_t end) {
        std::string name = segments.size() > 1 ? segments[1] : std::string();
        for (size_t i = 2; i < end; ++i)
            name += "/" + segments[i];
        return name;
    };
    if (segments.size() >= 4 && segments[segments.size() - 2] == "method") {
        const auto type = call.docType(docType);
        TARGO_CHECK(type);
        return runDocumentMethod(call, **type, joined(segments.size() - 2), segments.back());
    }
    if (segments.size() >= 3 && segments.back() == "copy" && call.isRead()) {
        const std::string name = joined(segments.size() - 1);
        auto copy = call.demandDocument(docType, name);
        TARGO_CHECK(copy);
        for (const char *own : {"name", "creation", "modified", "modified_by", "owner", "client_uuid"})
            copy->erase(own);
        return successReply(call, Json{{"data", *copy}});
    }
    return serveResource(call, docType, joined(segments.size()));
}

Outcome<HttpReply> serveDocTypeInfo(Call &call, const std::vector<std::string> &segments)
{
    const auto type = listable(call, segments[0]);
    if (segments[1] == "meta") {
        // Anybody signed in may read a schema, child DocTypes included.
        const DocType *known = call.core.schema.find(segments[0]);
        if (!known)
            return refused(type ? Refusal::bare(404, "DoesNotExistError") : type.error());
        if (call.caller.isGuest())
            return refused(Refusal::thrown(403, "PermissionError", call.words.text("Not permitted")));
        return successReply(call, Json{{"data", metaOf(*known, call.core.onPostgreSql())}});
    }
    if (segments[1] != "count")
        return refused(Refusal::bare(404, "DoesNotExistError"));
    TARGO_CHECK(type);
    const auto query = readQuery(call, **type);
    TARGO_CHECK(query);
    return successReply(call, Json{{"data", Lister(call, *query).count()}});
}

} // namespace targo::sandbox::frappe
