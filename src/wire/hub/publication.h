#pragma once

#include "base/result.h"
#include "domain/dispatch/publication.h"

#include <QByteArray>

namespace targo::wire::hub {

// The bodies of /dispatch/publish and /dispatch/unpublish (hub.md 3.3).
QByteArray publishBody(const std::vector<JobId> &jobs, bool tell, bool dryRun);
QByteArray unpublishBody(const std::vector<JobId> &jobs, const QString &reason);

// BadAnswer when the body is no JSON object with the list of what was published (or withdrawn).
Result<PublicationForecast> publicationFromText(const QByteArray &body);
Result<std::vector<JobId>> unpublishedFromText(const QByteArray &body);

} // namespace targo::wire::hub
