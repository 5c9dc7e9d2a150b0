#include "sandbox/frappe/functions.h"

#include "sandbox/frappe/documentwriter.h"
#include "sandbox/frappe/envelope.h"

namespace targo::sandbox::frappe {

namespace {

Refusal unknownFunction(const std::string &name)
{
    const size_t dot = name.rfind('.');
    if (dot == std::string::npos)
        return Refusal::validation("Failed to get method for command " + name + " with not enough values to unpack");
    const std::string module = name.substr(0, dot);
    return Refusal::validation("Failed to get method for command " + name + " with module '" + module + "' has no attribute '"
                               + name.substr(dot + 1) + "'");
}

Refusal notForGuests(const std::string &name)
{
    return Refusal::thrown(403, "PermissionError", "<details><summary>You are not permitted to access this resource. Login to access</summary>Function "
        + strong(name) + " is not whitelisted.</details>", "Method Not Allowed").untraced();
}

} // namespace

const std::vector<Function> &allFunctions()
{
    static const std::vector<Function> all = [] {
        std::vector<Function> functions;
        for (const auto &some : {clientFunctions(), accountFunctions(), deskFunctions(), fileFunctions()})
            functions.insert(functions.end(), some.begin(), some.end());
        return functions;
    }();
    return all;
}

Outcome<HttpReply> callFunction(Call &call, const std::string &name)
{
    const auto function = std::ranges::find(allFunctions(), name, &Function::name);
    if (function == allFunctions().end())
        return refused(call.caller.isGuest() ? notForGuests(name) : unknownFunction(name));
    if (call.caller.isGuest() && !function->openToGuests)
        return refused(notForGuests(name));
    const bool fits = function->writes ? call.method == "POST" || call.method == "PUT" || (function->deletes && call.method == "DELETE")
                                       : call.method == "GET" || call.method == "POST";
    if (!fits)
        return refused(Refusal::thrown(403, "PermissionError", call.words.text("Not permitted")));
    for (const std::string &needed : function->needs) {
        if (!call.form.contains(needed)) {
            return refused(Refusal::python("TypeError", name.substr(name.rfind('.') + 1)
                + "() missing 1 required positional argument: '" + needed + "'"));
        }
    }
    const auto result = function->run(call);
    if (!result)
        return refused(result.error());
    Json body = Json::object();
    if (*result)
        body[call.version == 1 ? "message" : "data"] = **result;
    return successReply(call, std::move(body));
}

Outcome<HttpReply> callDocTypeFunction(Call &call, const std::string &docType, const std::string &method)
{
    const auto type = call.docType(docType);
    TARGO_CHECK(type);
    return refused(unknownFunction("frappe.model." + docType + "." + method));
}

Outcome<HttpReply> runDocumentMethod(Call &call, const DocType &type, const std::string &name, const std::string &method)
{
    const auto document = call.demandDocument(type.name, name, call.isRead() ? "read" : "write");
    TARGO_CHECK(document);
    const qint64 status = method == "submit" ? 1 : method == "cancel" || method == "discard" ? 2 : -1;
    if (status < 0)
        return call.version == 2 ? Outcome<HttpReply>(notFoundPage())
            : refused(Refusal::python("AttributeError", "'Document' object has no attribute '" + method + "'"));
    auto saved = DocumentWriter(call).update(type, name, Json{{"docstatus", status}});
    TARGO_CHECK(saved);
    call.extra["docs"] = Json::array({*saved});
    return successReply(call, Json{{call.version == 1 ? "message" : "data", nullptr}});
}

} // namespace targo::sandbox::frappe
