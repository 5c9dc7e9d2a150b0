#pragma once

#include "desk/timeline/density.h"

#include <QRectF>

#include <vector>

namespace targo::desk {

// Where lanes and rows lie, top to bottom, in pixels from the first lane's top. A lane grows when its bars stack
// higher than its density has room for.
class LaneMetrics
{
public:
    void set(Density density, const std::vector<int> &rowsOfLanes);

    int count() const { return int(m_tops.size()) - 1; }
    int top(int lane) const { return m_tops[size_t(lane)]; }
    int height(int lane) const { return m_tops[size_t(lane) + 1] - m_tops[size_t(lane)]; }
    int total() const { return m_tops.back(); }
    const std::vector<int> &tops() const { return m_tops; }
    int laneAt(int y) const; // -1 above the first or below the last

    // Top and height of the bars on a row.
    QRectF row(int lane, int row) const;

private:
    Density m_density = Density::Normal;
    std::vector<int> m_rows;
    std::vector<int> m_tops{0};
};

} // namespace targo::desk
