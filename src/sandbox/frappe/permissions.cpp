#include "sandbox/frappe/permissions.h"

namespace targo::sandbox::frappe {

namespace {

bool set(const Json &rule, const char *key)
{
    const auto found = rule.find(key);
    return found != rule.end() && truth(*found);
}

} // namespace

bool Permissions::granted(const char *right, const DocType &type, bool owned, int level) const
{
    if (ignored_ || caller_.isAdministrator())
        return true;
    return std::ranges::any_of(type.permissions, [&](const Json &rule) {
        const int at = rule.contains("permlevel") ? static_cast<int>(integerOf(rule["permlevel"])) : 0;
        return at == level && set(rule, right) && (owned || !set(rule, "if_owner"))
            && caller_.roles.contains(fromUtf8(textAt(rule, "role")));
    });
}

std::string Permissions::ownerField(const DocType &type)
{
    const std::string field = textAt(type.definition, "owner_field");
    return field.empty() ? "owner" : field;
}

bool Permissions::owns(const DocType &type, const Json &document) const
{
    return textAt(document, ownerField(type).c_str()) == utf8(caller_.user);
}

bool Permissions::may(const char *right, const DocType &type, const Json *document) const
{
    if (type.isTable) {
        return std::ranges::any_of(schema_.holdersOf(type.name), [&](const Schema::Link &holder) {
            return granted(right, *holder.type, true, 0);
        });
    }
    // A new document is one's own from the start.
    return granted(right, type, !document || owns(type, *document), 0);
}

bool Permissions::onlyOwn(const char *right, const DocType &type) const
{
    return !type.isTable && !granted(right, type, false, 0);
}

bool Permissions::sees(const DocType &type, const Field &field, const char *right) const
{
    return field.permissionLevel == 0 || granted(right, type, true, field.permissionLevel);
}

Verdict Permissions::demand(const char *right, const DocType &type, const Json *document, const Translation &words) const
{
    if (may(right, type, document))
        return {};
    Refusal refusal = Refusal::bare(403, "PermissionError");
    refusal.messages.push_back({.text = words.text("User {0} does not have doctype access via role permission for document {1}",
                                                   {strong(utf8(caller_.user)), strong(type.name)})});
    refusal.errorMessage = words.text("No permission for {0}", {type.name});
    return refused(std::move(refusal));
}

Verdict Permissions::demandList(const DocType &type, const Translation &words) const
{
    if (may("read", type) || may("select", type))
        return {};
    return refused(Refusal::thrown(403, "PermissionError", words.text("Insufficient Permission for {0}", {strong(type.name)})));
}

Json Permissions::rights(const DocType &type, const Json &document) const
{
    Json rights{{"if_owner", Json::object()}, {"has_if_owner_enabled", false}};
    for (const char *right : {"select", "read", "write", "create", "delete", "submit", "cancel", "amend", "print", "email",
                              "report", "import", "export", "share"})
        rights[right] = may(right, type, &document) ? 1 : 0;
    // Rights that need a submittable DocType are nobody's on another, not even an administrator's.
    for (const char *right : {"submit", "cancel", "amend"}) {
        if (!type.isSubmittable)
            rights[right] = 0;
    }
    return rights;
}

} // namespace targo::sandbox::frappe
