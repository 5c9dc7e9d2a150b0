#include "net/hub/hub.h"

namespace targo::net::hub {

using namespace Qt::StringLiterals;

Endpoint<Health> health()
{
    return {Request{.path = pathOf({u"health"_s}), .timeout = std::chrono::seconds(15)},
            [](const Reply &reply) { return wire::hub::healthFromText(reply.body); }};
}

} // namespace targo::net::hub
