// Who the caller is, and the cookie login.
#include "sandbox/frappe/documentwriter.h"
#include "sandbox/frappe/formreader.h"
#include "sandbox/frappe/functions.h"

namespace targo::sandbox::frappe {

namespace {

using Answer = Outcome<std::optional<Json>>;

Answer ping(Call &)
{
    return Json("pong");
}

Answer loggedUser(Call &call)
{
    return Json(call.user());
}

Answer roles(Call &call)
{
    Json names = Json::array();
    for (const QString &role : std::as_const(call.caller.roles))
        names.push_back(utf8(role));
    return names;
}

Answer logIn(Call &call)
{
    const QString name = fromUtf8(textAt(call.form, "usr"));
    const QByteArray sid = call.core.accounts.logIn(name, fromUtf8(textAt(call.form, "pwd")), call.core.clock.now().toMSecsSinceEpoch());
    if (sid.isEmpty()) {
        Refusal refusal = Refusal::bare(401, "AuthenticationError");
        refusal.plainMessage = call.words.text("Invalid login credentials");
        return refused(std::move(refusal));
    }
    call.caller = call.core.accounts.callerFor(name);
    call.cookieSid = sid;
    call.extra["home_page"] = !call.caller.onDesk ? "/me" : call.core.onPostgreSql() ? "/desk" : "/app/home";
    call.extra["full_name"] = utf8(call.core.accounts.find(name)->fullName);
    return Json(call.caller.onDesk ? "Logged In" : "No App");
}

Answer logOut(Call &)
{
    return std::nullopt; // the router has ended the session
}

Answer runDocMethod(Call &call)
{
    std::string docType = textAt(call.form, "dt"), name = textAt(call.form, "dn");
    if (const auto document = jsonArgument(call.form, "docs"); document && document->is_object()) {
        docType = textAt(*document, "doctype");
        name = textAt(*document, "name");
        const Json stored = call.core.documentOf(docType, name);
        if (!stored.is_null() && textAt(stored, "modified") != textAt(*document, "modified"))
            return refused(Refusal::thrown(417, "TimestampMismatchError", "Error: Document has been modified after you have opened it"));
    }
    const auto document = call.demandDocument(docType, name);
    TARGO_CHECK(document);
    return refused(Refusal::python("AttributeError", "'Document' object has no attribute '" + textAt(call.form, "method") + "'"));
}

} // namespace

std::vector<Function> accountFunctions()
{
    return {
        {.name = "ping", .openToGuests = true, .run = ping},
        {.name = "frappe.ping", .openToGuests = true, .run = ping},
        {.name = "frappe.auth.get_logged_user", .run = loggedUser},
        {.name = "frappe.core.doctype.user.user.get_roles", .run = roles},
        {.name = "login", .writes = true, .openToGuests = true, .run = logIn},
        {.name = "logout", .writes = true, .openToGuests = true, .run = logOut},
        {.name = "run_doc_method", .writes = true, .needs = {"method"}, .run = runDocMethod},
    };
}

} // namespace targo::sandbox::frappe
