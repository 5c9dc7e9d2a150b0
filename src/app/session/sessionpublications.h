#pragma once

#include "domain/ports/publicationsource.h"
#include "domain/ports/syncstatus.h"
#include "net/http/apiclient.h"

namespace targo {

// Asks the hub what a publication would come to.
class SessionPublications final : public PublicationSource
{
public:
    // `hub` null: there is none.
    SessionPublications(net::ApiClient *hub, const SyncStatus &status) : m_hub(hub), m_status(status) { }
    QFuture<Result<PublicationForecast>> forecast(const std::vector<JobId> &jobs, bool tell) override;

private:
    net::ApiClient *m_hub;
    const SyncStatus &m_status;
};

} // namespace targo
