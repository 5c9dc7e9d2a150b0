#include "net/osrm/roads.h"

#include "wire/osrm/answers.h"

namespace targo::net::osrm {

using namespace Qt::StringLiterals;

namespace {

// Longitude first. Only digits, signs, commas and semicolons: nothing to encode.
QString listOf(const std::vector<Coordinate> &places)
{
    QStringList list;
    for (const Coordinate &place : places)
        list << QString::number(place.longitude, 'f', 6) + u',' + QString::number(place.latitude, 'f', 6);
    return list.join(u';');
}

QString numbers(size_t count)
{
    QStringList list;
    for (size_t i = 0; i < count; ++i)
        list << QString::number(i);
    return list.join(u';');
}

} // namespace

Endpoint<Road> route(const std::vector<Coordinate> &places)
{
    return {{.path = u"/route/v1/driving/"_s + listOf(places), .query = {{u"overview"_s, u"full"_s}, {u"geometries"_s, u"polyline6"_s}, {u"steps"_s, u"false"_s}},
             .timeout = std::chrono::seconds(15)},
            [wanted = places.size()](const Reply &reply) -> Result<Road> {
                auto road = wire::osrm::roadFromText(reply.body);
                if (road && road->legs.size() + 1 != wanted)
                    return failure(Error::Kind::BadAnswer);
                return road;
            }};
}

Endpoint<std::vector<std::optional<double>>> secondsTo(const Coordinate &place, const std::vector<Coordinate> &from)
{
    std::vector<Coordinate> places = from;
    places.push_back(place);
    return {{.path = u"/table/v1/driving/"_s + listOf(places),
             .query = {{u"sources"_s, numbers(from.size())}, {u"destinations"_s, QString::number(from.size())}, {u"annotations"_s, u"duration"_s}},
             .timeout = std::chrono::seconds(15)},
            [wanted = from.size()](const Reply &reply) -> Result<std::vector<std::optional<double>>> {
                auto seconds = wire::osrm::secondsFromText(reply.body);
                if (seconds && seconds->size() != wanted)
                    return failure(Error::Kind::BadAnswer);
                return seconds;
            }};
}

} // namespace targo::net::osrm
