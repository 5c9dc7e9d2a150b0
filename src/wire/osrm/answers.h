#pragma once

#include "base/result.h"
#include "domain/tracking/road.h"

#include <QByteArray>

namespace targo::wire::osrm {

// OSRM's answers (hub.md 10.2): metres and seconds, longitude first.
Result<Road> roadFromText(const QByteArray &body);
// The one row of a table with one destination; nothing where there is no way.
Result<std::vector<std::optional<double>>> secondsFromText(const QByteArray &body);

// Google's polyline with `digits` decimals; what is cut off or broken ends the line there.
std::vector<Coordinate> placesFromPolyline(const QByteArray &text, int digits = 6);

} // namespace targo::wire::osrm
