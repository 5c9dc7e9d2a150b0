#include "net/hub/account.h"

namespace targo::net::hub {

Endpoint<Account> whoAmI()
{
    return {.request = {.path = QStringLiteral("/auth/me"), .timeout = std::chrono::seconds(15)},
            .decode = [](const Reply &reply) { return wire::hub::accountFromText(reply.body); }};
}

} // namespace targo::net::hub
