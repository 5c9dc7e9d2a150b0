#include "desk/timeline/lanelayout.h"

#include <algorithm>
#include <numeric>

namespace targo::desk {

LaneLayout stacked(std::span<const WallSpan> spans, qint64 minimumMinutes)
{
    LaneLayout layout{.rows = std::vector<int>(spans.size(), 0), .rowCount = 1};
    std::vector<size_t> order(spans.size());
    std::iota(order.begin(), order.end(), size_t(0));
    if (!std::ranges::is_sorted(spans, {}, &WallSpan::from)) // they mostly are
        std::ranges::stable_sort(order, {}, [&](size_t index) { return spans[index].from; });
    std::vector<WallTime> rowEnds;
    for (const size_t index : order) {
        const WallTime from = spans[index].from;
        const auto row = std::ranges::find_if(rowEnds, [&](WallTime end) { return end <= from; });
        const auto rowIndex = row - rowEnds.begin();
        if (row == rowEnds.end())
            rowEnds.push_back(from);
        rowEnds[size_t(rowIndex)] = std::max(spans[index].to, from.plus(minimumMinutes));
        layout.rows[index] = int(rowIndex);
    }
    layout.rowCount = std::max(1, int(rowEnds.size()));
    return layout;
}

} // namespace targo::desk
