#pragma once

#include "net/http/request.h"
#include "domain/tracking/road.h"

namespace targo::net::osrm {

// hub.md 10.2. At least two places.
Endpoint<Road> route(const std::vector<Coordinate> &places);
// From each of them to one place, in one request.
Endpoint<std::vector<std::optional<double>>> secondsTo(const Coordinate &place, const std::vector<Coordinate> &from);

} // namespace targo::net::osrm
