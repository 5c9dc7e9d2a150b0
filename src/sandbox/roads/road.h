#pragma once

#include "sandbox/roads/geo.h"

#include <QString>

namespace targo::sandbox::roads {

enum class RoadClass {
    Highway,  // joined only by numbered roads; others pass over it
    Regional, // numbered
    Rank,     // rangs, montées, chemins between the farms
    Street,
};

struct Road
{
    RoadClass roadClass = RoadClass::Street;
    QString name;
    QString number; // on the shield; empty when there is none
    Line line;
};

double kilometresPerHour(RoadClass roadClass, bool inSettlement);

// The parts the map is made of. Each is given what was drawn before it.
std::vector<Road> trunkRoads();
std::vector<Road> villageStreets(const std::vector<Road> &trunk);
std::vector<Road> rankRoads(const std::vector<Road> &drawn);

// How the country around was surveyed: the direction of its rangs, degrees counter-clockwise from east.
double surveyDirection(Point point);

} // namespace targo::sandbox::roads
