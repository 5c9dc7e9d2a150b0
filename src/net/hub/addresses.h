#pragma once

#include "domain/ports/addresssource.h"
#include "net/http/request.h"

namespace targo::net::hub {

// hub.md 9.8. At most `limit` of them, the best first.
Endpoint<std::vector<FoundAddress>> addresses(const QString &text, int limit = 8);

} // namespace targo::net::hub
