#pragma once

#include "sandbox/http/json.h"
#include "sandbox/vans/fleet.h"

namespace targo::sandbox::vans {

// Traccar's forms (hub.md 4.2 to 4.6): knots, metres, milliseconds, times with a colon in the offset and no Z.
Json timeJson(std::optional<qint64> moment);
Json deviceJson(const Device &device, const char *status, std::optional<qint64> heard, qint64 position);
Json positionJson(const Device &device, const Fix &fix);
Json incidentJson(const Incident &incident);
Json fenceJson(const Fence &fence);

double knots(double metresPerSecond);
double odometer(int device, int julianDay, double metresToday); // metres

} // namespace targo::sandbox::vans
