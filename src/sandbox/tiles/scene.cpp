#include "sandbox/tiles/scene.h"

#include "sandbox/roads/region.h"
#include "sandbox/roads/waters.h"

#include <numbers>

namespace targo::sandbox::tiles {

using roads::noise;
using roads::Point;

namespace {

WorldLine projected(const roads::Line &line)
{
    WorldLine world;
    world.reserve(line.size());
    for (const Point &point : line)
        world.push_back(onWorld(point));
    return world;
}

QRectF boundsOf(const WorldLine &line)
{
    double west = 1, east = 0, north = 1, south = 0;
    for (const QPointF &point : line) {
        west = std::min(west, point.x());
        east = std::max(east, point.x());
        north = std::min(north, point.y());
        south = std::max(south, point.y());
    }
    return {QPointF(west, north), QPointF(east, south)};
}

DrawnArea area(const roads::Line &outline)
{
    DrawnArea drawn{projected(outline), {}};
    drawn.bounds = boundsOf(drawn.outline);
    return drawn;
}

// A shape without corners around a point, longer in one direction.
roads::Line blob(Point centre, double radius, double flatness, double angle, int number)
{
    roads::Line corners;
    constexpr int count = 11;
    for (int i = 0; i < count; ++i) {
        const double turn = 2 * std::numbers::pi * i / count;
        const double reach = radius * (0.72 + 0.5 * noise(i, number, 71));
        const Point round{reach * std::cos(turn), reach * flatness * std::sin(turn)};
        corners.push_back(centre + Point{round.x * std::cos(angle) - round.y * std::sin(angle), round.x * std::sin(angle) + round.y * std::cos(angle)});
    }
    return roads::smoothed(corners, radius / 12, true);
}

std::vector<DrawnArea> drawnWoods()
{
    std::vector<DrawnArea> woods;
    constexpr double every = 1650; // metres
    for (int column = -46; column <= 42; ++column) {
        for (int row = -24; row <= 30; ++row) {
            const int number = column * 128 + row;
            const Point centre{(column + noise(number, 1, 72) - 0.5) * every, (row + noise(number, 2, 72) - 0.5) * every};
            const roads::GeoPoint place = roads::onGlobe(centre);
            // The hills along the border are wooded, the valley is ploughed.
            const double share = place.latitude < 45.055 ? 0.44 : place.latitude < 45.11 ? 0.24 : 0.13;
            if (noise(number, 3, 72) > share || roads::isDeepWater(centre))
                continue;
            const bool builtOn = std::ranges::any_of(roads::settlements(), [&](const roads::Settlement &town) { return distance(town.centre, centre) < town.reach + 450; });
            if (builtOn)
                continue;
            const double angle = (roads::surveyDirection(centre) + 90) * std::numbers::pi / 180;
            woods.push_back(area(blob(centre, 380 + 620 * noise(number, 4, 72), 0.45 + 0.35 * noise(number, 5, 72), angle, number)));
        }
    }
    return woods;
}

// The ground that is built on: what lies between a place's streets.
roads::Line groundOf(const roads::Settlement &town)
{
    std::vector<Point> points;
    for (const roads::Edge &edge : roads::regionRoads().edges()) {
        const bool street = roads::regionRoads().roadOf(edge).roadClass == roads::RoadClass::Street;
        if (street && distance(edge.line.front(), town.centre) < town.reach * 1.1)
            points.insert(points.end(), {edge.line.front(), edge.line.back()});
    }
    std::ranges::sort(points, {}, [](Point point) { return std::pair(point.x, point.y); });
    roads::Line hull; // Andrew's monotone chain
    for (int half = 0; half < 2; ++half) {
        const std::size_t begin = hull.size();
        for (const Point &point : points) {
            while (hull.size() >= begin + 2) {
                const Point a = hull[hull.size() - 2], b = hull.back();
                if ((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) > 0)
                    break;
                hull.pop_back();
            }
            hull.push_back(point);
        }
        if (!hull.empty())
            hull.pop_back();
        std::ranges::reverse(points);
    }
    for (Point &point : hull)
        point = point + (point - town.centre) * (70 / std::max(70.0, distance(point, town.centre)));
    return hull.size() < 4 ? hull : roads::smoothed(hull, 40, true);
}

Scene drawnScene()
{
    Scene scene;
    // A street that leads nowhere is no road; nobody can drive there.
    std::vector<bool> driven(roads::regionRoads().roads().size(), false);
    for (const roads::Edge &edge : roads::regionRoads().edges())
        driven[static_cast<std::size_t>(edge.road)] = true;
    for (const roads::Road &road : roads::regionRoads().roads()) {
        if (!driven[static_cast<std::size_t>(&road - roads::regionRoads().roads().data())])
            continue;
        DrawnRoad drawn{road.roadClass, road.name, road.number, projected(road.line), {}, roads::lengthOf(road.line)};
        drawn.bounds = boundsOf(drawn.line);
        scene.roads.push_back(std::move(drawn));
    }
    for (const roads::Lake &lake : roads::lakes()) {
        scene.lakes.push_back(area(lake.shore));
        if (!lake.name.isEmpty())
            scene.waterNames.push_back({lake.name, onWorld(lake.namePoint), lake.nameAngle, roads::Settlement::Size::Town});
    }
    for (const roads::River &river : roads::rivers()) {
        DrawnRiver drawn{river.name, projected(river.course), {}, river.width};
        drawn.bounds = boundsOf(drawn.line);
        scene.rivers.push_back(std::move(drawn));
    }
    int number = 5000;
    for (const roads::Settlement &town : roads::settlements()) {
        scene.places.push_back({town.name, onWorld(town.centre), 0, town.size});
        if (const roads::Line ground = groundOf(town); ground.size() > 3)
            scene.villages.push_back(area(ground));
        else if (town.size == roads::Settlement::Size::City)
            scene.villages.push_back(area(blob(town.centre, town.name.startsWith(u'M') ? 9'500 : 2'600, 0.8, 0.9, ++number))); // outside the region: its shape alone
    }
    scene.woods = drawnWoods();
    for (double longitude = -74.70; longitude <= -71.5; longitude += 0.02)
        scene.border.push_back(onWorld(roads::onPlane({roads::borderLatitude + 0.0009 * std::sin(longitude * 9), longitude})));
    // The other country, along the river's middle and the border.
    roads::Line beyond = roads::onPlane(std::vector<roads::GeoPoint>{{44.20, -71.5}, {44.20, -76.4}, {44.45, -75.80}, {44.72, -75.45}, {44.985, -74.88}, {44.990, -74.74}});
    for (double longitude = -74.70; longitude <= -71.5; longitude += 0.02)
        beyond.push_back(roads::onPlane(roads::GeoPoint{roads::borderLatitude + 0.0009 * std::sin(longitude * 9), longitude}));
    scene.beyond = {area(beyond)};
    return scene;
}

} // namespace

QPointF onWorld(Point point)
{
    const roads::GeoPoint place = roads::onGlobe(point);
    const double latitude = place.latitude * std::numbers::pi / 180;
    return {(place.longitude + 180) / 360, (1 - std::asinh(std::tan(latitude)) / std::numbers::pi) / 2};
}

Point onPlane(QPointF world)
{
    const double latitude = std::atan(std::sinh(std::numbers::pi * (1 - 2 * world.y()))) * 180 / std::numbers::pi;
    return roads::onPlane({latitude, world.x() * 360 - 180});
}

const Scene &scene()
{
    static const Scene drawn = drawnScene();
    return drawn;
}

std::vector<Lot> lotsIn(const QRectF &around)
{
    constexpr double side = 1300; // metres
    std::vector<Lot> lots;
    const Point northWest = onPlane(around.topLeft()), southEast = onPlane(around.bottomRight());
    const auto cell = [](double metres) { return static_cast<int>(std::floor(metres / side)); };
    for (int column = cell(northWest.x) - 1; column <= cell(southEast.x) + 1; ++column) {
        for (int row = cell(southEast.y) - 1; row <= cell(northWest.y) + 1; ++row) {
            const int number = column * 512 + row;
            const Point centre{(column + 0.5) * side, (row + 0.5) * side};
            if (std::abs(centre.x) > 70'000 || centre.y < -16'200 || centre.y > 40'000)
                continue;
            const double angle = (roads::surveyDirection(centre) + 90) * std::numbers::pi / 180;
            const Point along{std::cos(angle), std::sin(angle)}, across{-along.y, along.x};
            const int count = 4 + static_cast<int>(noise(number, 1, 81) * 4);
            for (int strip = 0; strip < count; ++strip) {
                if (noise(number, strip, 82) < 0.3)
                    continue;
                const double begin = (static_cast<double>(strip) / count - 0.5) * side * 1.15, end = begin + side * 1.15 / count;
                const double back = -side * (0.42 + 0.14 * noise(number, strip, 83)), front = side * (0.42 + 0.14 * noise(number, strip, 84));
                lots.push_back({projected({centre + along * back + across * begin, centre + along * front + across * begin, centre + along * front + across * end, centre + along * back + across * end}),
                                static_cast<int>(noise(number, strip, 85) * 3)});
            }
        }
    }
    return lots;
}

} // namespace targo::sandbox::tiles
