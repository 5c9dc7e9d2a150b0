#pragma once

#include "net/http/request.h"
#include "wire/traccar/geofences.h"
#include "wire/traccar/positions.h"

namespace targo::net::hub {

using wire::traccar::DeviceReport;
using wire::traccar::EventReport;
using wire::traccar::PositionReport;

// hub.md 4.1. The server refuses with a stack trace; what people are shown is its first line.
Endpoint<std::vector<DeviceReport>> devices();
Endpoint<std::vector<PositionReport>> lastPositions();                     // of every device, in one request
Endpoint<std::vector<PositionReport>> lastPosition(const QString &device); // none or one: the server takes one device only
// By fix time, oldest first. At most one day at a time: more is cut by the server.
Endpoint<std::vector<PositionReport>> track(const QString &device, const QDateTime &from, const QDateTime &to);

Endpoint<std::vector<Geofence>> geofences();
// Who came into a geofence or left it, oldest first. At most one day, and so many devices that the address stays short.
Endpoint<std::vector<EventReport>> crossings(const QStringList &devices, const QDateTime &from, const QDateTime &to);

} // namespace targo::net::hub
