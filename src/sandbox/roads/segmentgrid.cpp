#include "sandbox/roads/segmentgrid.h"

namespace targo::sandbox::roads {

void SegmentGrid::add(int owner, const Line &line)
{
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point a = line[i - 1], b = line[i];
        const int number = static_cast<int>(m_segments.size());
        m_segments.push_back({owner, static_cast<int>(i) - 1, a, b});
        for (int x = column(std::min(a.x, b.x)); x <= column(std::max(a.x, b.x)); ++x) {
            for (int y = column(std::min(a.y, b.y)); y <= column(std::max(a.y, b.y)); ++y)
                m_cells[key(x, y)].push_back(number);
        }
    }
}

bool crossing(Point a, Point b, Point c, Point d, double slack, double &onFirst, double &onSecond)
{
    const Point u = b - a, v = d - c, w = c - a;
    const double lengthU = std::hypot(u.x, u.y), lengthV = std::hypot(v.x, v.y);
    const double cross = u.x * v.y - u.y * v.x;
    if (std::abs(cross) < 1e-4 * lengthU * lengthV || lengthU <= 0 || lengthV <= 0)
        return false; // as good as parallel
    onFirst = (w.x * v.y - w.y * v.x) / cross;
    onSecond = (w.x * u.y - w.y * u.x) / cross;
    const double slackU = slack / lengthU, slackV = slack / lengthV;
    if (onFirst < -slackU || onFirst > 1 + slackU || onSecond < -slackV || onSecond > 1 + slackV)
        return false;
    onFirst = std::min(std::max(onFirst, 0.0), 1.0);
    onSecond = std::min(std::max(onSecond, 0.0), 1.0);
    return true;
}

} // namespace targo::sandbox::roads
