#pragma once

#include "net/http/request.h"
#include "wire/hub/health.h"

namespace targo::net::hub {

using wire::hub::Health;

// Whether the hub itself serves, and which features are on. Needs no sign-in.
Endpoint<Health> health();

} // namespace targo::net::hub
