#pragma once

#include "desk/map/mapscene.h"

#include <span>

namespace targo::desk {

// Pins that would cover each other, drawn as one.
struct PinGroup
{
    QPointF world;            // of the first
    std::vector<size_t> pins; // in the order of the scene; mostly one
    int toPlan = 0;

    bool operator==(const PinGroup &) const = default;
};

// Those within `reach` pixels of the first of a group are in it, so panning never changes who stands with whom. The
// pin of `apart` stands alone: what is chosen is always seen.
std::vector<PinGroup> grouped(std::span<const JobPin> pins, double scale, double reach, const JobId &apart = {});

} // namespace targo::desk
