#pragma once

#include "sandbox/roads/roadgraph.h"

namespace targo::sandbox::roads {

// The roads of the south-west of Québec: real towns and route numbers, invented streets. Drawn at the first asking,
// the same on every machine, then only read.
const RoadGraph &regionRoads();

// A place by the road that is nearest to the given one: a building, with its number.
struct Doorstep
{
    GeoPoint place;
    QString street;
    int number = 0; // civic; grows along the road, odd on its left side
};
// `side` from -1 (left of the road) to 1: how far from it. Nothing when no road is near.
std::optional<Doorstep> doorstepNear(GeoPoint point, double side);

} // namespace targo::sandbox::roads
