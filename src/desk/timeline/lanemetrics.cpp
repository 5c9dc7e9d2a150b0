#include "desk/timeline/lanemetrics.h"

#include <algorithm>

namespace targo::desk {

namespace {

constexpr int shortestRow = 20; // one line of text
constexpr int margin = 6;
constexpr int compactMargin = 3;

} // namespace

void LaneMetrics::set(Density density, const std::vector<int> &rowsOfLanes)
{
    m_density = density;
    m_rows = rowsOfLanes;
    m_tops.assign(1, 0);
    m_tops.reserve(rowsOfLanes.size() + 1);
    const int around = 2 * (density == Density::Compact ? compactMargin : margin);
    for (const int rows : rowsOfLanes)
        m_tops.push_back(m_tops.back() + std::max(laneHeight(density), rows * shortestRow + around));
}

int LaneMetrics::laneAt(int y) const
{
    if (y < 0 || y >= total())
        return -1;
    return int(std::ranges::upper_bound(m_tops, y) - m_tops.begin()) - 1;
}

QRectF LaneMetrics::row(int lane, int row) const
{
    const int around = m_density == Density::Compact ? compactMargin : margin;
    const double each = double(height(lane) - 2 * around) / m_rows[size_t(lane)];
    const double gap = m_rows[size_t(lane)] > 1 ? 2 : 0;
    return QRectF(0, top(lane) + around + row * each, 0, each - gap);
}

} // namespace targo::desk
