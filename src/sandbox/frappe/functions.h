#pragma once

#include "sandbox/frappe/call.h"

#include <functional>

namespace targo::sandbox::frappe {

// A function under /api/method: its name, who may call it how, and what it does.
struct Function
{
    std::string name;
    bool writes = false;          // refused with GET
    bool openToGuests = false;
    std::vector<std::string> needs; // arguments without which Python would not even call it
    std::function<Outcome<std::optional<Json>>(Call &)> run; // nothing: the reply has no message
    bool deletes = false;         // DELETE is allowed too
};

const std::vector<Function> &allFunctions();
std::vector<Function> clientFunctions(); // frappe.client.*
std::vector<Function> accountFunctions(); // who am I, roles, login
std::vector<Function> deskFunctions();   // search, timeline, comments, tags, assignments
std::vector<Function> fileFunctions();

Outcome<HttpReply> callFunction(Call &call, const std::string &name);
Outcome<HttpReply> callDocTypeFunction(Call &call, const std::string &docType, const std::string &method); // v2
Outcome<HttpReply> runDocumentMethod(Call &call, const DocType &type, const std::string &name, const std::string &method);

} // namespace targo::sandbox::frappe
