#pragma once

#include "sandbox/roads/segmentgrid.h"

#include <optional>

namespace targo::sandbox::roads {

struct Edge
{
    int from = 0; // nodes
    int to = 0;
    int road = 0;
    bool inSettlement = false;
    Line line;    // from `from` to `to`
    double metres = 0;
    double seconds = 0; // at the usual speed
};

// A place on the road.
struct RoadPlace
{
    int edge = -1;
    double along = 0; // metres from the edge's `from`
    Point point;
    double away = 0;  // metres from where it was asked for
};

// A piece of one edge, as it is driven.
struct Stretch
{
    int edge = 0;
    double enter = 0; // metres from the edge's `from`; more than `leave` when driven backwards
    double leave = 0;
};

struct Way
{
    std::vector<Stretch> stretches;
    double metres = 0;
    double seconds = 0;
};

// The roads as one plane graph: they join wherever they cross, but under highways only where a numbered road does.
// Only the biggest connected part is kept, so there is a way from everywhere to everywhere. Built once, then only read.
class RoadGraph
{
public:
    explicit RoadGraph(std::vector<Road> roads);

    const std::vector<Road> &roads() const { return m_roads; }
    const std::vector<Edge> &edges() const { return m_edges; }
    const std::vector<Point> &nodes() const { return m_nodes; }
    const Road &roadOf(const Edge &edge) const { return m_roads[static_cast<std::size_t>(edge.road)]; }

    // The nearest place where one may stop, never on a highway; nothing beyond `farthest` metres.
    std::optional<RoadPlace> nearest(Point point, double farthest = 60'000) const;
    Way way(const RoadPlace &from, const RoadPlace &to) const;
    // Seconds and metres of the quickest ways from one place to many.
    struct Cost
    {
        double seconds = 0;
        double metres = 0;
    };
    std::vector<Cost> costs(const RoadPlace &from, const std::vector<RoadPlace> &to) const;
    Line lineOf(const Stretch &stretch) const;

private:
    struct Hop
    {
        int edge = 0;
        int to = 0;
    };
    struct Search;

    void cut();
    int nodeAt(Point point);
    void addEdge(int road, Line line);
    void keepBiggestPart();
    void linkNodes();

    std::vector<Road> m_roads;
    std::vector<Point> m_nodes;
    std::vector<Edge> m_edges;
    std::vector<int> m_firstHop; // by node, one more than nodes
    std::vector<Hop> m_hops;
    SegmentGrid m_grid;          // of edges that are no highway
    QHash<quint64, std::vector<int>> m_nodesNear; // while building
};

} // namespace targo::sandbox::roads
