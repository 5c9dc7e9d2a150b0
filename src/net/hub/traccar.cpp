#include "net/hub/traccar.h"

#include <algorithm>

namespace targo::net::hub {

using namespace Qt::StringLiterals;

namespace {

Request get(const QStringList &what, QList<QPair<QString, QString>> query = {})
{
    return {.path = pathOf(QStringList{u"traccar"_s} + what), .query = std::move(query), .timeout = std::chrono::seconds(15)};
}

// "Z", never an offset: a "+" that somebody decodes once too often becomes a space.
QString instant(const QDateTime &time) { return time.toUTC().toString(Qt::ISODate); }

Endpoint<std::vector<PositionReport>> positions(QList<QPair<QString, QString>> query = {})
{
    return {get({u"positions"_s}, std::move(query)), [](const Reply &reply) { return wire::traccar::positionsFromText(reply.body); }};
}

} // namespace

Endpoint<std::vector<DeviceReport>> devices()
{
    return {get({u"devices"_s}), [](const Reply &reply) { return wire::traccar::devicesFromText(reply.body); }};
}

Endpoint<std::vector<PositionReport>> lastPositions() { return positions(); }

Endpoint<std::vector<PositionReport>> lastPosition(const QString &device) { return positions({{u"deviceId"_s, device}}); }

Endpoint<std::vector<PositionReport>> track(const QString &device, const QDateTime &from, const QDateTime &to)
{
    return {get({u"positions"_s}, {{u"deviceId"_s, device}, {u"from"_s, instant(from)}, {u"to"_s, instant(to)}}), [device](const Reply &reply) {
        auto answer = wire::traccar::positionsFromText(reply.body);
        if (!answer)
            return answer;
        std::erase_if(*answer, [&](const PositionReport &report) { return report.device != device; });
        std::ranges::stable_sort(*answer, {}, [](const PositionReport &report) { return report.position.fixTime; });
        return answer;
    }};
}

Endpoint<std::vector<Geofence>> geofences()
{
    return {get({u"geofences"_s}), [](const Reply &reply) { return wire::traccar::geofencesFromText(reply.body); }};
}

Endpoint<std::vector<EventReport>> crossings(const QStringList &devices, const QDateTime &from, const QDateTime &to)
{
    QList<QPair<QString, QString>> query;
    for (const QString &device : devices)
        query.emplaceBack(u"deviceId"_s, device);
    query << std::pair(u"from"_s, instant(from)) << std::pair(u"to"_s, instant(to)) << std::pair(u"type"_s, u"geofenceEnter"_s)
          << std::pair(u"type"_s, u"geofenceExit"_s);
    return {get({u"reports"_s, u"events"_s}, std::move(query)), [](const Reply &reply) {
        auto answer = wire::traccar::eventsFromText(reply.body);
        if (answer)
            std::ranges::stable_sort(*answer, {}, &EventReport::time);
        return answer;
    }};
}

} // namespace targo::net::hub
