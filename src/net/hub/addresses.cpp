#include "net/hub/addresses.h"

#include "wire/hub/addresses.h"

namespace targo::net::hub {

using namespace Qt::StringLiterals;

Endpoint<std::vector<FoundAddress>> addresses(const QString &text, int limit)
{
    return {.request = {.path = u"/api/address"_s, .query = {{u"q"_s, text}, {u"limit"_s, QString::number(limit)}}, .timeout = std::chrono::seconds(8)},
            .decode = [](const Reply &reply) { return wire::hub::addressesFromText(reply.body); }};
}

} // namespace targo::net::hub
