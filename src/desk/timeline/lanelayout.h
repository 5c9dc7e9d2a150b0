#pragma once

#include "domain/dispatch/walltime.h"

#include <span>
#include <vector>

namespace targo::desk {

// Which row of the lane each bar lies on, so that bars that would cover each other are stacked instead.
struct LaneLayout
{
    std::vector<int> rows; // by index of the span given; from 0
    int rowCount = 1;      // at least one, also for an empty lane

    bool operator==(const LaneLayout &) const = default;
};

// `minimumMinutes` is the width that even the shortest bar is drawn with: a bar of no duration covers something too.
LaneLayout stacked(std::span<const WallSpan> spans, qint64 minimumMinutes);

} // namespace targo::desk
