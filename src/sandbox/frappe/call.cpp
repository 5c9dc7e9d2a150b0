#include "sandbox/frappe/call.h"

namespace targo::sandbox::frappe {

Outcome<const DocType *> Call::docType(const std::string &name) const
{
    if (const DocType *type = core.schema.find(name))
        return type;
    std::string module = name;
    std::ranges::transform(module, module.begin(), [](char c) { return c == ' ' ? '_' : static_cast<char>(std::tolower(c)); });
    Refusal refusal = Refusal::python("ImportError", "No module named 'frappe.core.doctype." + module + "'");
    refusal.exception = "Error: No module named 'frappe.core.doctype." + module + "'";
    return refused(std::move(refusal));
}

Refusal Call::notFound(std::string_view docType, std::string_view name) const
{
    return Refusal::thrown(404, "DoesNotExistError", words.text("{0} {1} not found", {docType, name})).untraced();
}

Outcome<Json> Call::demandDocument(const std::string &docTypeName, const std::string &name, const char *right) const
{
    const auto type = docType(docTypeName);
    if (!type)
        return refused(type.error());
    if ((*type)->isTable) {
        for (const Schema::Link &holder : core.schema.holdersOf(docTypeName)) {
            Json found;
            core.tableOf(*holder.type).inOrderOfCreation([&](const QByteArray &row) {
                for (const QByteArray &child : childRows(row, *holder.type, holder.table->name)) {
                    if (textCell(child, 0) == name)
                        found = unpacked(child, **type, core.schema);
                }
                return found.is_null();
            });
            if (found.is_null())
                continue;
            TARGO_CHECK(permissions().demand(right, **type, nullptr, words));
            return found;
        }
        return refused(notFound(docTypeName, name));
    }
    Json document = core.documentOf(docTypeName, name);
    if (document.is_null()) {
        // Without the right to read at all the answer does not tell whether it exists.
        TARGO_CHECK(permissions().demand("read", **type, nullptr, words));
        return refused(notFound(docTypeName, name));
    }
    TARGO_CHECK(permissions().demand(right, **type, &document, words));
    return document;
}

} // namespace targo::sandbox::frappe
