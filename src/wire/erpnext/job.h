#pragma once

#include "domain/dispatch/jobdetails.h"
#include "wire/json.h"

#include <QStringList>
#include <QTimeZone>

namespace targo::wire::erpnext {

// One Dispatch Job, sparse or full, v1 or v2, from a list or the echo of a write. Nothing when it has no name; what
// else is odd is left out and told in `issues`. `site` is the zone of the server's naive times.
std::optional<JobRecord> jobFromJson(const Json &document, const QTimeZone &site, QStringList &issues);

} // namespace targo::wire::erpnext
