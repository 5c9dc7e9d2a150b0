#include "sandbox/roads/roadgraph.h"

#include "sandbox/roads/towns.h"

#include <algorithm>
#include <numeric>

namespace targo::sandbox::roads {

namespace {

constexpr double nodeReach = 3;     // metres; ends nearer than this are one node
constexpr double shortestStub = 25; // metres; a dead end below it is a drawing's leftover

quint64 squareOf(Point point, int dx, int dy)
{
    const int x = static_cast<int>(std::floor(point.x / nodeReach)) + dx, y = static_cast<int>(std::floor(point.y / nodeReach)) + dy;
    return static_cast<quint64>(static_cast<quint32>(x)) << 32 | static_cast<quint32>(y);
}

bool join(const Road &a, const Road &b)
{
    const auto numbered = [](const Road &road) { return !road.number.isEmpty(); };
    return (a.roadClass != RoadClass::Highway && b.roadClass != RoadClass::Highway) || (numbered(a) && numbered(b));
}

} // namespace

RoadGraph::RoadGraph(std::vector<Road> roads) : m_roads(std::move(roads))
{
    cut();
    keepBiggestPart();
    linkNodes();
}

int RoadGraph::nodeAt(Point point)
{
    for (int dx = -1; dx <= 1; ++dx) {
        for (int dy = -1; dy <= 1; ++dy) {
            if (const auto found = m_nodesNear.constFind(squareOf(point, dx, dy)); found != m_nodesNear.cend()) {
                for (const int node : *found) {
                    if (distance(m_nodes[static_cast<std::size_t>(node)], point) < nodeReach)
                        return node;
                }
            }
        }
    }
    m_nodes.push_back(point);
    m_nodesNear[squareOf(point, 0, 0)].push_back(static_cast<int>(m_nodes.size()) - 1);
    return static_cast<int>(m_nodes.size()) - 1;
}

void RoadGraph::cut()
{
    SegmentGrid grid;
    std::vector<std::size_t> firstSegment;
    for (std::size_t i = 0; i < m_roads.size(); ++i) {
        firstSegment.push_back(grid.segments().size());
        grid.add(static_cast<int>(i), m_roads[i].line);
    }
    const auto &segments = grid.segments();
    std::vector<std::vector<double>> cuts(segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const SegmentGrid::Segment &own = segments[i];
        grid.near(own.a, own.b, 1, [&](int number) {
            const auto other = static_cast<std::size_t>(number);
            // Each pair once, though two segments may share several squares.
            if (other <= i || segments[other].owner == own.owner)
                return;
            double mine = 0, theirs = 0;
            if (!crossing(own.a, own.b, segments[other].a, segments[other].b, nodeReach / 2, mine, theirs)
                || !join(m_roads[static_cast<std::size_t>(own.owner)], m_roads[static_cast<std::size_t>(segments[other].owner)]))
                return;
            cuts[i].push_back(mine);
            cuts[other].push_back(theirs);
        });
    }
    for (std::size_t i = 0; i < m_roads.size(); ++i) {
        const Line &line = m_roads[i].line;
        Line piece{line.front()};
        for (std::size_t point = 1; point < line.size(); ++point) {
            const std::size_t number = firstSegment[i] + point - 1;
            std::ranges::sort(cuts[number]);
            for (const double share : cuts[number]) {
                piece.push_back(line[point - 1] + (line[point] - line[point - 1]) * share);
                addEdge(static_cast<int>(i), piece);
                piece = {piece.back()};
            }
            piece.push_back(line[point]);
        }
        addEdge(static_cast<int>(i), piece);
    }
    m_nodesNear.clear();
}

void RoadGraph::addEdge(int road, Line line)
{
    Edge edge{.from = 0, .to = 0, .road = road, .inSettlement = false, .line = std::move(line), .metres = 0, .seconds = 0};
    if (lengthOf(edge.line) < nodeReach)
        return;
    edge.from = nodeAt(edge.line.front());
    edge.to = nodeAt(edge.line.back());
    if (edge.from == edge.to)
        return;
    edge.line.front() = m_nodes[static_cast<std::size_t>(edge.from)];
    edge.line.back() = m_nodes[static_cast<std::size_t>(edge.to)];
    edge.metres = lengthOf(edge.line); // after its ends were moved onto the nodes
    edge.inSettlement = settlementAt(edge.line[edge.line.size() / 2]) != nullptr;
    const double speed = kilometresPerHour(roadOf(edge).roadClass, edge.inSettlement) / 3.6;
    edge.seconds = edge.metres / speed + 3; // and what a crossing costs
    m_edges.push_back(std::move(edge));
}

void RoadGraph::keepBiggestPart()
{
    std::vector<int> degree(m_nodes.size(), 0);
    for (const Edge &edge : m_edges) {
        ++degree[static_cast<std::size_t>(edge.from)];
        ++degree[static_cast<std::size_t>(edge.to)];
    }
    std::erase_if(m_edges, [&](const Edge &edge) {
        return edge.metres < shortestStub && (degree[static_cast<std::size_t>(edge.from)] == 1 || degree[static_cast<std::size_t>(edge.to)] == 1);
    });
    std::vector<int> part(m_nodes.size());
    std::iota(part.begin(), part.end(), 0);
    const auto rootOf = [&](int node) {
        while (part[static_cast<std::size_t>(node)] != node)
            node = part[static_cast<std::size_t>(node)] = part[static_cast<std::size_t>(part[static_cast<std::size_t>(node)])];
        return node;
    };
    for (const Edge &edge : m_edges)
        part[static_cast<std::size_t>(rootOf(edge.from))] = rootOf(edge.to);
    std::vector<int> size(m_nodes.size(), 0);
    for (const Edge &edge : m_edges)
        ++size[static_cast<std::size_t>(rootOf(edge.from))];
    const int biggest = static_cast<int>(std::ranges::max_element(size) - size.begin());
    std::erase_if(m_edges, [&](const Edge &edge) { return rootOf(edge.from) != biggest; });
}

void RoadGraph::linkNodes()
{
    m_firstHop.assign(m_nodes.size() + 1, 0);
    for (const Edge &edge : m_edges) {
        ++m_firstHop[static_cast<std::size_t>(edge.from) + 1];
        ++m_firstHop[static_cast<std::size_t>(edge.to) + 1];
    }
    std::partial_sum(m_firstHop.begin(), m_firstHop.end(), m_firstHop.begin());
    std::vector<int> next = m_firstHop;
    m_hops.resize(m_edges.size() * 2);
    for (std::size_t i = 0; i < m_edges.size(); ++i) {
        const Edge &edge = m_edges[i];
        m_hops[static_cast<std::size_t>(next[static_cast<std::size_t>(edge.from)]++)] = {static_cast<int>(i), edge.to};
        m_hops[static_cast<std::size_t>(next[static_cast<std::size_t>(edge.to)]++)] = {static_cast<int>(i), edge.from};
        if (roadOf(edge).roadClass != RoadClass::Highway)
            m_grid.add(static_cast<int>(i), edge.line);
    }
}

std::optional<RoadPlace> RoadGraph::nearest(Point point, double farthest) const
{
    std::optional<RoadPlace> best;
    int bestIndex = 0;
    for (double reach = 400;; reach *= 3) {
        m_grid.near(point, point, reach, [&](int number) {
            const SegmentGrid::Segment &segment = m_grid.segments()[static_cast<std::size_t>(number)];
            const Foot foot = footOn(segment.a, segment.b, point);
            if (foot.away > farthest || (best && foot.away >= best->away))
                return;
            best = RoadPlace{.edge = segment.owner, .along = 0, .point = foot.point, .away = foot.away};
            bestIndex = segment.index;
        });
        // What lies just outside the searched squares may be nearer than what was found in their corner.
        if (reach > farthest || (best && best->away <= reach))
            break;
    }
    if (best) {
        const Line &line = m_edges[static_cast<std::size_t>(best->edge)].line;
        for (int i = 0; i < bestIndex; ++i)
            best->along += distance(line[static_cast<std::size_t>(i)], line[static_cast<std::size_t>(i) + 1]);
        best->along += distance(line[static_cast<std::size_t>(bestIndex)], best->point);
    }
    return best;
}

Line RoadGraph::lineOf(const Stretch &stretch) const
{
    const Line &line = m_edges[static_cast<std::size_t>(stretch.edge)].line;
    const double low = std::min(stretch.enter, stretch.leave), high = std::max(stretch.enter, stretch.leave);
    Line part{alongLine(line, low)};
    double way = 0;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        way += distance(line[i - 1], line[i]);
        if (way > low + 0.5 && way < high - 0.5)
            part.push_back(line[i]);
    }
    part.push_back(alongLine(line, high));
    if (stretch.enter > stretch.leave)
        std::ranges::reverse(part);
    return part;
}

} // namespace targo::sandbox::roads
