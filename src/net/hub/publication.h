#pragma once

#include "domain/dispatch/publication.h"
#include "net/http/request.h"

namespace targo::net::hub {

// hub.md 3.3. `key`: the Idempotency-Key, the same for every try of the same jobs, so that the hub does it once.
Endpoint<PublicationForecast> publish(const std::vector<JobId> &jobs, bool tell, const QByteArray &key);
Endpoint<std::vector<JobId>> unpublish(const std::vector<JobId> &jobs, const QString &reason, const QByteArray &key);
// What publishing them would come to; changes nothing.
Endpoint<PublicationForecast> forecast(const std::vector<JobId> &jobs, bool tell);

} // namespace targo::net::hub
