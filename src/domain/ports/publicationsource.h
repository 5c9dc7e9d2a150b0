#pragma once

#include "base/result.h"
#include "domain/dispatch/publication.h"

#include <QFuture>

namespace targo {

// What the hub says about a publication before it is made. UI thread.
class PublicationSource
{
public:
    virtual ~PublicationSource() = default;
    // Changes nothing there. Offline without asking when the person works offline or there is no hub; Forbidden when
    // the hub does not let this person publish.
    virtual QFuture<Result<PublicationForecast>> forecast(const std::vector<JobId> &jobs, bool tell) = 0;
};

} // namespace targo
