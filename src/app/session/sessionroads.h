#pragma once

#include "domain/ports/roads.h"
#include "net/http/apiclient.h"

#include <QCache>

namespace targo {

// Asks an OSRM server for ways, and keeps the last ones in memory: the same day is looked at many times. Never on the
// disk: a way says where customers live.
class SessionRoads final : public QObject, public Roads
{
    Q_OBJECT

public:
    // `server` is OSRM's address without "/route"; empty: there is none.
    SessionRoads(net::Transport &transport, const QString &server, QObject *parent = nullptr);

    void setServer(const QString &server) override;
    QFuture<Result<Road>> through(const std::vector<Coordinate> &places) override;
    QFuture<Result<std::vector<std::optional<double>>>> secondsTo(const Coordinate &place, const std::vector<Coordinate> &from) override;

private:
    net::Transport &m_transport;
    std::unique_ptr<net::ApiClient> m_osrm;
    QCache<QString, Road> m_kept{200};
};

} // namespace targo
