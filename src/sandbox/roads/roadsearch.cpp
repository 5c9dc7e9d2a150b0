#include "sandbox/roads/roadgraph.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace targo::sandbox::roads {

namespace {

constexpr double fastest = 104 / 3.6; // metres a second; no road allows more, so that the guess is never too long
constexpr double never = std::numeric_limits<double>::infinity();

} // namespace

// Quickest ways from one place, towards a goal when there is one.
struct RoadGraph::Search
{
    struct Entry
    {
        double guess;
        int node;
        bool operator>(const Entry &other) const { return guess > other.guess; }
    };

    const RoadGraph &graph;
    std::optional<Point> goal;
    std::vector<double> seconds;
    std::vector<int> cameBy; // edge
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;

    Search(const RoadGraph &searched, const RoadPlace &from, std::optional<Point> towards)
        : graph(searched), goal(towards), seconds(searched.m_nodes.size(), never), cameBy(searched.m_nodes.size(), -1)
    {
        const Edge &edge = graph.m_edges[static_cast<std::size_t>(from.edge)];
        const double share = edge.metres > 0 ? from.along / edge.metres : 0;
        reach(edge.from, edge.seconds * share, from.edge);
        reach(edge.to, edge.seconds * (1 - share), from.edge);
    }

    void reach(int node, double after, int by)
    {
        const auto index = static_cast<std::size_t>(node);
        if (after >= seconds[index])
            return;
        seconds[index] = after;
        cameBy[index] = by;
        open.push({after + (goal ? distance(graph.m_nodes[index], *goal) / fastest : 0), node});
    }

    // The next node that is settled, or -1.
    int settle()
    {
        while (!open.empty()) {
            const Entry next = open.top();
            open.pop();
            const auto index = static_cast<std::size_t>(next.node);
            const double guess = seconds[index] + (goal ? distance(graph.m_nodes[index], *goal) / fastest : 0);
            if (next.guess > guess)
                continue; // reached more quickly since
            for (int hop = graph.m_firstHop[index]; hop < graph.m_firstHop[index + 1]; ++hop) {
                const Hop &step = graph.m_hops[static_cast<std::size_t>(hop)];
                reach(step.to, seconds[index] + graph.m_edges[static_cast<std::size_t>(step.edge)].seconds, step.edge);
            }
            return next.node;
        }
        return -1;
    }
};

Way RoadGraph::way(const RoadPlace &from, const RoadPlace &to) const
{
    Way way;
    const Edge &last = m_edges[static_cast<std::size_t>(to.edge)];
    const double share = to.along / last.metres;
    double best = from.edge == to.edge ? last.seconds * std::abs(to.along - from.along) / last.metres : never;
    int end = -1;
    Search search(*this, from, to.point);
    for (bool firstEnd = false, secondEnd = false; !(firstEnd && secondEnd);) {
        const int node = search.settle();
        if (node < 0 || search.seconds[static_cast<std::size_t>(node)] >= best)
            break;
        if (node != last.from && node != last.to)
            continue;
        const double total = search.seconds[static_cast<std::size_t>(node)] + last.seconds * (node == last.from ? share : 1 - share);
        if (total < best) {
            best = total;
            end = node;
        }
        (node == last.from ? firstEnd : secondEnd) = true;
    }
    if (end < 0) {
        way.stretches.push_back({to.edge, from.along, to.along});
    } else {
        way.stretches.push_back({to.edge, end == last.from ? 0 : last.metres, to.along});
        const Edge &first = m_edges[static_cast<std::size_t>(from.edge)];
        for (int node = end;;) {
            const int by = search.cameBy[static_cast<std::size_t>(node)];
            const Edge &edge = m_edges[static_cast<std::size_t>(by)];
            const int before = edge.from == node ? edge.to : edge.from;
            const double seconds = search.seconds[static_cast<std::size_t>(node)];
            // The first edge is driven from the place itself, unless the way came back over it.
            const double start = first.seconds * (node == first.from ? from.along / first.metres : 1 - from.along / first.metres);
            if (by == from.edge && (node == first.from || node == first.to) && std::abs(seconds - start) < 1e-9) {
                way.stretches.push_back({by, from.along, node == first.from ? 0 : first.metres});
                break;
            }
            way.stretches.push_back({by, edge.from == node ? edge.metres : 0, edge.from == node ? 0 : edge.metres});
            node = before;
        }
        std::ranges::reverse(way.stretches);
    }
    std::erase_if(way.stretches, [&](const Stretch &stretch) { return way.stretches.size() > 1 && std::abs(stretch.enter - stretch.leave) < 0.01; });
    for (const Stretch &stretch : way.stretches)
        way.metres += std::abs(stretch.enter - stretch.leave);
    way.seconds = best;
    return way;
}

std::vector<RoadGraph::Cost> RoadGraph::costs(const RoadPlace &from, const std::vector<RoadPlace> &to) const
{
    Search search(*this, from, std::nullopt);
    std::vector<int> wanted(m_nodes.size(), 0);
    int left = 0;
    for (const RoadPlace &place : to) {
        for (const int node : {m_edges[static_cast<std::size_t>(place.edge)].from, m_edges[static_cast<std::size_t>(place.edge)].to})
            left += ++wanted[static_cast<std::size_t>(node)] == 1;
    }
    std::vector<double> metres(m_nodes.size(), 0);
    const Edge &first = m_edges[static_cast<std::size_t>(from.edge)];
    while (left > 0) {
        const int node = search.settle();
        if (node < 0)
            break;
        const auto index = static_cast<std::size_t>(node);
        const Edge &by = m_edges[static_cast<std::size_t>(search.cameBy[index])];
        const double start = first.seconds * (node == first.from ? from.along / first.metres : 1 - from.along / first.metres);
        if (search.cameBy[index] == from.edge && std::abs(search.seconds[index] - start) < 1e-9)
            metres[index] = node == first.from ? from.along : first.metres - from.along;
        else
            metres[index] = metres[static_cast<std::size_t>(by.from == node ? by.to : by.from)] + by.metres;
        left -= wanted[index] > 0;
    }
    std::vector<Cost> costs;
    for (const RoadPlace &place : to) {
        const Edge &edge = m_edges[static_cast<std::size_t>(place.edge)];
        Cost best{never, 0};
        const auto offer = [&](double seconds, double length) {
            if (seconds < best.seconds)
                best = {seconds, length};
        };
        if (place.edge == from.edge)
            offer(edge.seconds * std::abs(place.along - from.along) / edge.metres, std::abs(place.along - from.along));
        const double share = place.along / edge.metres;
        offer(search.seconds[static_cast<std::size_t>(edge.from)] + edge.seconds * share, metres[static_cast<std::size_t>(edge.from)] + place.along);
        offer(search.seconds[static_cast<std::size_t>(edge.to)] + edge.seconds * (1 - share), metres[static_cast<std::size_t>(edge.to)] + edge.metres - place.along);
        costs.push_back(best);
    }
    return costs;
}

} // namespace targo::sandbox::roads
