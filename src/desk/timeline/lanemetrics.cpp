#include "desk/timeline/lanemetrics.h"

#include <algorithm>

namespace targo::desk {

namespace {

constexpr int shortestRow = 20; // one line of text
constexpr int margin = 6;
constexpr int compactMargin = 3;

} // namespace

void LaneMetrics::set(Density density, const std::vector<int> &rowsOfLanes, const std::vector<int> &gaps)
{
    m_density = density;
    m_rows = rowsOfLanes;
    m_tops.clear();
    m_heights.clear();
    m_tops.reserve(rowsOfLanes.size() + 1);
    m_heights.reserve(rowsOfLanes.size());
    const int around = 2 * (density == Density::Compact ? compactMargin : margin);
    const auto gap = [&](size_t lane) { return lane < gaps.size() ? gaps[lane] : 0; };
    int y = 0;
    for (const int rows : rowsOfLanes) {
        y += gap(m_heights.size());
        m_tops.push_back(y);
        m_heights.push_back(std::max(laneHeight(density), rows * shortestRow + around));
        y += m_heights.back();
    }
    m_tops.push_back(y + gap(m_heights.size()));
}

int LaneMetrics::laneAt(int y) const
{
    const int lane = int(std::upper_bound(m_tops.begin(), m_tops.end() - 1, y) - m_tops.begin()) - 1;
    return lane >= 0 && y < top(lane) + height(lane) ? lane : -1;
}

int LaneMetrics::firstBelow(int y) const
{
    const int lane = std::max(0, int(std::upper_bound(m_tops.begin(), m_tops.end() - 1, y) - m_tops.begin()) - 1);
    return lane < count() && y >= top(lane) + height(lane) ? lane + 1 : lane;
}

QRectF LaneMetrics::row(int lane, int row) const
{
    const int around = m_density == Density::Compact ? compactMargin : margin;
    const double each = double(height(lane) - 2 * around) / m_rows[size_t(lane)];
    const double gap = m_rows[size_t(lane)] > 1 ? 2 : 0;
    return QRectF(0, top(lane) + around + row * each, 0, each - gap);
}

} // namespace targo::desk
