#pragma once

#include "net/http/request.h"

namespace targo::net::hub {

// Whom the hub takes us for (hub.md 8.1): the e-mail.
Endpoint<QString> whoAmI();

} // namespace targo::net::hub
