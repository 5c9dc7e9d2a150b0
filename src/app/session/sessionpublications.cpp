#include "app/session/sessionpublications.h"

#include "net/hub/publication.h"

namespace targo {

QFuture<Result<PublicationForecast>> SessionPublications::forecast(const std::vector<JobId> &jobs, bool tell)
{
    if (!m_hub || m_status.state().workOffline)
        return answered<PublicationForecast>(failure(Error::Kind::Offline));
    return m_hub->run(net::hub::forecast(jobs, tell));
}

} // namespace targo
