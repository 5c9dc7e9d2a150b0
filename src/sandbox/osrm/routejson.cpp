#include "sandbox/osrm/routejson.h"

#include "sandbox/osrm/osrm.h"

namespace targo::sandbox::osrm {

using namespace Qt::StringLiterals;
using roads::Edge;
using roads::Line;
using roads::RoadPlace;
using roads::Stretch;

namespace {

// What is driven on one road without turning off.
struct Step
{
    QString name;
    Line line;
    double metres = 0;
    double seconds = 0;
};

QString nameOf(const Edge &edge)
{
    const roads::Road &road = roads::regionRoads().roadOf(edge);
    return edge.inSettlement && road.roadClass == roads::RoadClass::Regional && !road.number.isEmpty() ? u"rue Principale"_s : road.name;
}

Json placeJson(roads::Point point)
{
    const roads::GeoPoint place = roads::onGlobe(point);
    return Json::array({std::round(place.longitude * 1e6) / 1e6, std::round(place.latitude * 1e6) / 1e6});
}

std::string encoded(const std::vector<std::pair<double, double>> &places, double precision)
{
    std::string text;
    const auto put = [&](qint64 step) {
        auto value = static_cast<quint64>(step) << 1;
        if (step < 0)
            value = ~value;
        for (; value >= 0x20; value >>= 5)
            text += static_cast<char>((0x20 | (value & 0x1f)) + 63);
        text += static_cast<char>(value + 63);
    };
    qint64 north = 0, east = 0;
    for (const auto &[latitude, longitude] : places) {
        const qint64 nextNorth = std::llround(latitude * precision), nextEast = std::llround(longitude * precision);
        put(nextNorth - north);
        put(nextEast - east);
        north = nextNorth;
        east = nextEast;
    }
    return text;
}

Json geometryOf(const Line &line, const QString &form)
{
    if (form == "geojson"_L1) {
        Json coordinates = Json::array();
        for (const roads::Point &point : line)
            coordinates.push_back(placeJson(point));
        return Json{{"type", "LineString"}, {"coordinates", coordinates}};
    }
    std::vector<std::pair<double, double>> places;
    for (const roads::Point &point : line) {
        const roads::GeoPoint place = roads::onGlobe(point);
        places.emplace_back(place.latitude, place.longitude);
    }
    return encoded(places, form == "polyline6"_L1 ? 1e6 : 1e5);
}

void append(Line &line, const Line &more)
{
    for (const roads::Point &point : more) {
        if (line.empty() || distance(line.back(), point) > 0.05)
            line.push_back(point);
    }
}

std::vector<Step> stepsOf(const roads::Way &way)
{
    const roads::RoadGraph &graph = roads::regionRoads();
    std::vector<Step> steps;
    for (const Stretch &stretch : way.stretches) {
        const Edge &edge = graph.edges()[static_cast<std::size_t>(stretch.edge)];
        const QString name = nameOf(edge);
        if (steps.empty() || steps.back().name != name)
            steps.push_back({name, steps.empty() ? Line() : Line{steps.back().line.back()}, 0, 0});
        const double metres = std::abs(stretch.leave - stretch.enter);
        append(steps.back().line, graph.lineOf(stretch));
        steps.back().metres += metres;
        steps.back().seconds += edge.seconds * metres / edge.metres;
    }
    for (Step &step : steps) {
        if (step.line.size() == 1)
            step.line.push_back(step.line.front()); // a line has two points
    }
    return steps;
}

const char *modifierOf(double turn)
{
    const double size = std::abs(turn);
    if (size < 20)
        return "straight";
    if (size > 165)
        return "uturn";
    if (turn > 0)
        return size < 55 ? "slight right" : size < 120 ? "right" : "sharp right";
    return size < 55 ? "slight left" : size < 120 ? "left" : "sharp left";
}

Json stepJson(const QString &name, double metres, double seconds, const Line &line, const QString &form, Json maneuver)
{
    return Json{{"distance", tenths(metres)}, {"duration", tenths(seconds)}, {"weight", tenths(seconds)}, {"name", utf8(name)}, {"mode", "driving"},
                {"driving_side", "right"}, {"geometry", geometryOf(line, form)}, {"intersections", Json::array()}, {"maneuver", std::move(maneuver)}};
}

Json stepsJson(const std::vector<Step> &steps, const QString &form)
{
    Json list = Json::array();
    int before = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Line &line = steps[i].line;
        const int after = static_cast<int>(roads::bearing(line[0], line[1])) % 360;
        const double turn = i == 0 ? 0 : roads::turnBetween(before, after);
        list.push_back(stepJson(steps[i].name, steps[i].metres, steps[i].seconds, line, form,
                                Json{{"type", i == 0 ? "depart" : std::abs(turn) < 20 ? "new name" : "turn"}, {"modifier", modifierOf(turn)},
                                     {"location", placeJson(line.front())}, {"bearing_before", before}, {"bearing_after", after}}));
        before = static_cast<int>(roads::bearing(line[line.size() - 2], line.back())) % 360;
    }
    const roads::Point end = steps.back().line.back();
    list.push_back(stepJson(steps.back().name, 0, 0, {end, end}, form,
                            Json{{"type", "arrive"}, {"modifier", "straight"}, {"location", placeJson(end)}, {"bearing_before", before}, {"bearing_after", 0}}));
    return list;
}

} // namespace

std::string polyline6(const std::vector<std::pair<double, double>> &latitudeLongitude)
{
    return encoded(latitudeLongitude, 1e6);
}

double tenths(double value)
{
    return std::round(value * 10) / 10;
}

Json waypointJson(const RoadPlace &place)
{
    return Json{{"name", utf8(nameOf(roads::regionRoads().edges()[static_cast<std::size_t>(place.edge)]))}, {"location", placeJson(place.point)},
                {"distance", tenths(place.away)}, {"hint", ""}};
}

Json routeJson(const std::vector<RoadPlace> &places, const RouteForm &form)
{
    Json legs = Json::array(), waypoints = Json::array();
    Line whole;
    double metres = 0, seconds = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        waypoints.push_back(waypointJson(places[i]));
        if (i == 0)
            continue;
        const roads::Way way = roads::regionRoads().way(places[i - 1], places[i]);
        const std::vector<Step> steps = stepsOf(way);
        const auto longest = std::ranges::max_element(steps, {}, &Step::metres);
        for (const Step &step : steps)
            append(whole, step.line);
        legs.push_back(Json{{"distance", tenths(way.metres)}, {"duration", tenths(way.seconds)}, {"weight", tenths(way.seconds)},
                            {"summary", utf8(form.steps ? longest->name : QString())}, {"steps", form.steps ? stepsJson(steps, form.geometries) : Json::array()}});
        metres += way.metres;
        seconds += way.seconds;
    }
    Json route{{"distance", tenths(metres)}, {"duration", tenths(seconds)}, {"weight", tenths(seconds)}, {"weight_name", "routability"}};
    if (form.overview) {
        if (whole.size() == 1)
            whole.push_back(whole.front());
        route["geometry"] = geometryOf(whole, form.geometries);
    }
    route["legs"] = legs;
    return Json{{"code", "Ok"}, {"waypoints", waypoints}, {"routes", Json::array({route})}};
}

} // namespace targo::sandbox::osrm
