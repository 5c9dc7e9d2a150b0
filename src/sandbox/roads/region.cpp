#include "sandbox/roads/region.h"

#include <iterator>
#include <numbers>

namespace targo::sandbox::roads {

using namespace Qt::StringLiterals;

namespace {

RoadGraph drawnRegion()
{
    std::vector<Road> roads = trunkRoads();
    std::ranges::move(villageStreets(roads), std::back_inserter(roads));
    std::ranges::move(rankRoads(roads), std::back_inserter(roads));
    return RoadGraph(std::move(roads));
}

} // namespace

const RoadGraph &regionRoads()
{
    static const RoadGraph graph = drawnRegion();
    return graph;
}

std::optional<Doorstep> doorstepNear(GeoPoint point, double side)
{
    const RoadGraph &graph = regionRoads();
    const auto found = graph.nearest(onPlane(point), 8'000);
    if (!found)
        return std::nullopt;
    const Edge &edge = graph.edges()[static_cast<std::size_t>(found->edge)];
    const Road &road = graph.roadOf(edge);
    const double heading = bearing(alongLine(edge.line, found->along - 5), alongLine(edge.line, found->along + 5)) * std::numbers::pi / 180;
    const double away = (side < 0 ? -1 : 1) * (16 + 26 * std::abs(side));
    const Point house = found->point + Point{std::cos(heading), -std::sin(heading)} * away;
    // Civic numbers of a rang start anew in no village, so the way from the road's own beginning decides.
    double way = 0, best = 1e18;
    double passed = 0;
    for (std::size_t i = 1; i < road.line.size(); ++i) {
        const Foot foot = footOn(road.line[i - 1], road.line[i], found->point);
        if (foot.away < best) {
            best = foot.away;
            way = passed + distance(road.line[i - 1], foot.point);
        }
        passed += distance(road.line[i - 1], road.line[i]);
    }
    const double every = road.roadClass == RoadClass::Street ? 9 : 26; // metres for a number of each side
    const int number = 2 * static_cast<int>(way / every) + (side < 0 ? 1 : 2);
    const QString street = edge.inSettlement && road.roadClass == RoadClass::Regional ? u"rue Principale"_s : road.name;
    return Doorstep{onGlobe(house), street, number};
}

} // namespace targo::sandbox::roads
