#pragma once

#include "sandbox/roads/road.h"

#include <QHash>

namespace targo::sandbox::roads {

// Which pieces of lines lie near a point: squares of half a kilometre. It keeps copies of the ends only.
class SegmentGrid
{
public:
    struct Segment
    {
        int owner = 0; // whatever the user counts: a road, an edge
        int index = 0; // segment from point index to index + 1 of the owner's line
        Point a, b;
    };

    void add(int owner, const Line &line);
    const std::vector<Segment> &segments() const { return m_segments; }
    // Calls `visit(segmentNumber)` for each segment whose squares touch the box around a and b, once or more often.
    template <class Visit>
    void near(Point a, Point b, double margin, Visit visit) const
    {
        const int west = column(std::min(a.x, b.x) - margin), east = column(std::max(a.x, b.x) + margin);
        const int south = column(std::min(a.y, b.y) - margin), north = column(std::max(a.y, b.y) + margin);
        for (int x = west; x <= east; ++x) {
            for (int y = south; y <= north; ++y) {
                if (const auto cell = m_cells.constFind(key(x, y)); cell != m_cells.cend()) {
                    for (const int segment : *cell)
                        visit(segment);
                }
            }
        }
    }

private:
    static constexpr double side = 500; // metres
    static int column(double metres) { return static_cast<int>(std::floor(metres / side)); }
    static quint64 key(int x, int y) { return static_cast<quint64>(static_cast<quint32>(x)) << 32 | static_cast<quint32>(y); }

    std::vector<Segment> m_segments;
    QHash<quint64, std::vector<int>> m_cells;
};

// Where a–b and c–d cross: the shares of both, 0 … 1, `slack` metres beyond the ends allowed. False when they do not.
bool crossing(Point a, Point b, Point c, Point d, double slack, double &onFirst, double &onSecond);

} // namespace targo::sandbox::roads
