#pragma once

#include "sandbox/frappe/call.h"

namespace targo::sandbox::frappe {

// One request from the wire to its answer, with the transaction around it.
class Router
{
public:
    explicit Router(Core &core) : core_(core) { }
    HttpReply answer(const HttpRequest &request);

private:
    Outcome<HttpReply> dispatch(Call &call, const std::vector<std::string> &segments);
    HttpReply serveFile(const HttpRequest &request, Call &call);
    Core &core_;
};

} // namespace targo::sandbox::frappe
