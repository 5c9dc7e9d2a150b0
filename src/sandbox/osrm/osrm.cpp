#include "sandbox/osrm/osrm.h"

#include "sandbox/osrm/routejson.h"

#include <QUrlQuery>

namespace targo::sandbox::osrm {

using namespace Qt::StringLiterals;
using roads::RoadPlace;

namespace {

constexpr int mostRoutePoints = 100;
constexpr int mostTablePoints = 300;
constexpr double farthestSnap = 20'000; // metres; farther from any road is not in the region

HttpReply refusal(const char *code, const QString &message)
{
    return jsonReply(400, Json{{"code", code}, {"message", utf8(message)}});
}

struct Asked
{
    std::vector<RoadPlace> places;
    std::optional<HttpReply> refusal;
};

// "-74.1,45.1;-74.0,45.2": longitude first.
Asked placesIn(const QString &coordinates, int most)
{
    const auto wrong = [](const char *code, const QString &message) { return Asked{{}, refusal(code, message)}; };
    Asked asked;
    const QStringList pairs = coordinates.split(u';');
    if (pairs.size() > most)
        return wrong("TooBig", u"Too many coordinates"_s);
    for (const QString &pair : pairs) {
        bool eastRead = false, northRead = false;
        const double longitude = pair.section(u',', 0, 0).toDouble(&eastRead), latitude = pair.section(u',', 1, 1).toDouble(&northRead);
        if (!eastRead || !northRead || pair.count(u',') != 1)
            return wrong("InvalidQuery", u"Query string malformed close to position %1"_s.arg(coordinates.indexOf(pair)));
        if (std::abs(longitude) > 180 || std::abs(latitude) > 90)
            return wrong("InvalidValue", u"Invalid coordinate value."_s);
        const auto place = roads::regionRoads().nearest(roads::onPlane({latitude, longitude}), farthestSnap);
        if (!place)
            return wrong("NoSegment", u"Could not find a matching segment for coordinate %1"_s.arg(asked.places.size()));
        asked.places.push_back(*place);
    }
    return asked;
}

HttpReply route(const QString &coordinates, const QUrlQuery &query)
{
    const Asked asked = placesIn(coordinates, mostRoutePoints);
    if (asked.refusal)
        return *asked.refusal;
    if (asked.places.size() < 2)
        return refusal("InvalidOptions", u"Number of coordinates needs to be at least two."_s);
    const QString geometries = query.hasQueryItem(u"geometries"_s) ? query.queryItemValue(u"geometries"_s) : u"polyline"_s;
    const QString overview = query.hasQueryItem(u"overview"_s) ? query.queryItemValue(u"overview"_s) : u"simplified"_s;
    if (!QStringList{u"polyline"_s, u"polyline6"_s, u"geojson"_s}.contains(geometries) || !QStringList{u"full"_s, u"simplified"_s, u"false"_s}.contains(overview))
        return refusal("InvalidQuery", u"Query string malformed"_s);
    return jsonReply(200, routeJson(asked.places, {.geometries = geometries, .overview = overview != "false"_L1, .steps = query.queryItemValue(u"steps"_s) == "true"_L1}));
}

// "0;2": which of the coordinates; all when the option is absent. Nothing when it cannot be read.
std::optional<std::vector<std::size_t>> chosen(const QUrlQuery &query, const QString &name, std::size_t count)
{
    std::vector<std::size_t> indices;
    const QString text = query.queryItemValue(name, QUrl::FullyDecoded);
    if (text.isEmpty() || text == "all"_L1) {
        for (std::size_t i = 0; i < count; ++i)
            indices.push_back(i);
        return indices;
    }
    for (const QString &part : text.split(u';')) {
        bool read = false;
        const uint index = part.toUInt(&read);
        if (!read || index >= count)
            return std::nullopt;
        indices.push_back(index);
    }
    return indices;
}

HttpReply table(const QString &coordinates, const QUrlQuery &query)
{
    const Asked asked = placesIn(coordinates, mostTablePoints);
    if (asked.refusal)
        return *asked.refusal;
    const auto sources = chosen(query, u"sources"_s, asked.places.size()), destinations = chosen(query, u"destinations"_s, asked.places.size());
    if (!sources || !destinations)
        return refusal("InvalidOptions", u"Source or destination index is out of bounds."_s);
    const QString annotations = query.hasQueryItem(u"annotations"_s) ? query.queryItemValue(u"annotations"_s, QUrl::FullyDecoded) : u"duration"_s;
    std::vector<RoadPlace> ends;
    Json goals = Json::array(), starts = Json::array();
    for (const std::size_t index : *destinations) {
        ends.push_back(asked.places[index]);
        goals.push_back(waypointJson(asked.places[index]));
    }
    Json durations = Json::array(), distances = Json::array();
    for (const std::size_t index : *sources) {
        starts.push_back(waypointJson(asked.places[index]));
        Json seconds = Json::array(), metres = Json::array();
        for (const roads::RoadGraph::Cost &cost : roads::regionRoads().costs(asked.places[index], ends)) {
            const bool found = std::isfinite(cost.seconds);
            seconds.push_back(found ? Json(tenths(cost.seconds)) : Json(nullptr));
            metres.push_back(found ? Json(tenths(cost.metres)) : Json(nullptr));
        }
        durations.push_back(std::move(seconds));
        distances.push_back(std::move(metres));
    }
    Json answer{{"code", "Ok"}};
    if (annotations.contains(u"duration"_s))
        answer["durations"] = durations;
    if (annotations.contains(u"distance"_s))
        answer["distances"] = distances;
    answer["sources"] = starts;
    answer["destinations"] = goals;
    return jsonReply(200, answer);
}

} // namespace

HttpReply answer(const HttpRequest &request)
{
    // /osrm/{service}/v1/{profile}/{coordinates}
    const QStringList parts = QString::fromUtf8(QByteArray::fromPercentEncoding(request.path)).split(u'/');
    if (request.method != "GET" || parts.size() != 6 || parts[3] != "v1"_L1)
        return refusal("InvalidUrl", u"URL string malformed close to position 1"_s);
    const QUrlQuery query(QString::fromLatin1(request.query));
    if (parts[4] != "driving"_L1)
        return refusal("InvalidUrl", u"Only the profile driving is served"_s);
    if (parts[2] == "route"_L1)
        return route(parts[5], query);
    if (parts[2] == "table"_L1)
        return table(parts[5], query);
    if (QStringList{u"nearest"_s, u"match"_s, u"trip"_s, u"tile"_s}.contains(parts[2]))
        return refusal("NotImplemented", u"Service %1 is not served"_s.arg(parts[2]));
    return refusal("InvalidService", u"Service %1 not found!"_s.arg(parts[2]));
}

} // namespace targo::sandbox::osrm
