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
    // `gaps`: pixels that are free above each lane, and at last below all; empty: none.
    void set(Density density, const std::vector<int> &rowsOfLanes, const std::vector<int> &gaps = {});

    int count() const { return int(m_tops.size()) - 1; }
    int top(int lane) const { return m_tops[size_t(lane)]; }
    int height(int lane) const { return m_heights[size_t(lane)]; }
    int total() const { return m_tops.back(); }
    const std::vector<int> &tops() const { return m_tops; } // and the end
    int laneAt(int y) const;    // -1 above the first, below the last, and in a gap
    int firstBelow(int y) const; // the first lane of which a part lies at `y` or below; as many as there are: none

    // Top and height of the bars on a row.
    QRectF row(int lane, int row) const;

private:
    Density m_density = Density::Normal;
    std::vector<int> m_rows;
    std::vector<int> m_heights;
    std::vector<int> m_tops{0};
};

} // namespace targo::desk
