#pragma once

#include "net/http/request.h"
#include "wire/hub/account.h"

namespace targo::net::hub {

using wire::hub::Account;

// Whom the hub takes us for, and what it lets us do (hub.md 8.1).
Endpoint<Account> whoAmI();

} // namespace targo::net::hub
