#pragma once

#include "sandbox/http/json.h"

namespace targo::sandbox::osrm {

// OSRM's route and table services on the region's roads (hub.md 10.2): longitude first, metres and seconds, errors as
// 400 with a code. Nobody signs in. `path` begins with /osrm/.
HttpReply answer(const HttpRequest &request);

// Google's polyline with six decimals.
std::string polyline6(const std::vector<std::pair<double, double>> &latitudeLongitude);

} // namespace targo::sandbox::osrm
