#pragma once

#include "sandbox/http/json.h"
#include "sandbox/roads/region.h"

namespace targo::sandbox::osrm {

struct RouteForm
{
    QString geometries; // polyline, polyline6 or geojson
    bool overview = true;
    bool steps = false;
};

// The whole answer of the route service. `places` are two or more.
Json routeJson(const std::vector<roads::RoadPlace> &places, const RouteForm &form);
Json waypointJson(const roads::RoadPlace &place);
double tenths(double value); // rounded

} // namespace targo::sandbox::osrm
