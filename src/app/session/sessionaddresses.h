#pragma once

#include "domain/ports/addresssource.h"
#include "domain/ports/syncstatus.h"
#include "net/http/apiclient.h"

namespace targo {

// Asks the hub where an address is.
class SessionAddresses final : public AddressSource
{
public:
    // `hub` null: there is none.
    SessionAddresses(net::ApiClient *hub, const SyncStatus &status) : m_hub(hub), m_status(status) { }
    QFuture<Result<std::vector<FoundAddress>>> find(const QString &text) override;

private:
    net::ApiClient *m_hub;
    const SyncStatus &m_status;
};

} // namespace targo
