#pragma once

#include "base/result.h"
#include "domain/tracking/van.h"

#include <QByteArray>

#include <variant>
#include <vector>

namespace targo::wire::traccar {

// What Traccar and the hub's `gps` topic say (hub.md 4.2, 4.3).
struct PositionReport
{
    QString device;
    TechnicianId technician = {}; // the hub's; may be empty
    VanPosition position;

    bool operator==(const PositionReport &) const = default;
};

struct DeviceReport
{
    QString device;
    QString name = {};
    TechnicianId technician = {}; // of the device's attributes, or the hub's; may be empty
    DeviceLink link = DeviceLink::Offline;

    bool operator==(const DeviceReport &) const = default;
};

struct EventReport
{
    QString device;
    TechnicianId technician = {};
    QString type;     // "geofenceEnter", …
    QString geofence; // its id; empty when the event has none
    QDateTime time;   // UTC

    bool operator==(const EventReport &) const = default;
};

using GpsNews = std::variant<PositionReport, DeviceReport, EventReport>;

// BadAnswer when the body is no list. What cannot be read of a list is left out: a device without a place, say.
Result<std::vector<PositionReport>> positionsFromText(const QByteArray &body);
Result<std::vector<DeviceReport>> devicesFromText(const QByteArray &body);
Result<std::vector<EventReport>> eventsFromText(const QByteArray &body);

// One event of the stream. Nothing when it is none of these, or says nothing that can be used.
std::optional<GpsNews> newsFromText(const QString &type, const QString &data);

} // namespace targo::wire::traccar
