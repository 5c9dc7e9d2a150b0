#pragma once

#include "net/http/judgement.h"

namespace targo::net {

// What a code in an error body means; nothing when it says no more than the status.
std::optional<Error::Kind> kindOfCode(const QString &code, Dialect dialect);

// What a status means. `isJson`: the body was the server's own words; a page came from a proxy or a crash.
Error::Kind kindOfStatus(int status, const Request &request, bool isJson);

} // namespace targo::net
