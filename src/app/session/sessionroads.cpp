#include "app/session/sessionroads.h"

#include "net/osrm/roads.h"

namespace targo {

using namespace Qt::StringLiterals;

namespace {

// To some ten metres: a van that stands and shakes asks for nothing new.
QString keyOf(const std::vector<Coordinate> &places)
{
    QString key;
    for (const Coordinate &place : places)
        key += QString::number(place.latitude, 'f', 4) + u' ' + QString::number(place.longitude, 'f', 4) + u';';
    return key;
}

} // namespace

SessionRoads::SessionRoads(net::Transport &transport, const QString &server, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
{
    setServer(server);
}

void SessionRoads::setServer(const QString &server)
{
    m_kept.clear();
    m_osrm.reset();
    if (!server.isEmpty())
        m_osrm = std::make_unique<net::ApiClient>(m_transport, net::ApiClient::Dialect::Hub, QUrl(server), QByteArray());
}

QFuture<Result<Road>> SessionRoads::through(const std::vector<Coordinate> &places)
{
    if (!m_osrm || places.size() < 2)
        return answered<Road>(failure(Error::Kind::NotFound));
    const QString key = keyOf(places);
    if (const Road *kept = m_kept.object(key))
        return answered<Road>(*kept);
    return m_osrm->run(net::osrm::route(places)).then(this, [this, key](const Result<Road> &road) {
        if (road)
            m_kept.insert(key, new Road(*road));
        return road;
    });
}

QFuture<Result<std::vector<std::optional<double>>>> SessionRoads::secondsTo(const Coordinate &place, const std::vector<Coordinate> &from)
{
    if (!m_osrm || from.empty())
        return answered<std::vector<std::optional<double>>>(failure(Error::Kind::NotFound));
    return m_osrm->run(net::osrm::secondsTo(place, from));
}

} // namespace targo
