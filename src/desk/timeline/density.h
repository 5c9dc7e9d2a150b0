#pragma once

namespace targo::desk {

// How much room a lane gets.
enum class Density { Compact, Normal, Wide };

// Pixels of a lane whose bars do not overlap.
constexpr int laneHeight(Density density)
{
    return density == Density::Compact ? 34 : density == Density::Wide ? 92 : 66;
}

} // namespace targo::desk
