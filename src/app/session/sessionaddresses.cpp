#include "app/session/sessionaddresses.h"

#include "net/hub/addresses.h"

namespace targo {

QFuture<Result<std::vector<FoundAddress>>> SessionAddresses::find(const QString &text)
{
    if (!m_hub || m_status.state().workOffline)
        return answered<std::vector<FoundAddress>>(failure(Error::Kind::Offline));
    if (text.trimmed().size() < leastLetters)
        return answered<std::vector<FoundAddress>>(std::vector<FoundAddress>());
    return m_hub->run(net::hub::addresses(text.trimmed()));
}

} // namespace targo
