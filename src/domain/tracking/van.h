#pragma once

#include "domain/coordinate.h"
#include "domain/ids.h"

#include <QDateTime>

#include <optional>

namespace targo {

// Where a van was, as its device told it.
struct VanPosition
{
    static constexpr double standing = 5; // km/h; a device that stands may report this much

    QDateTime fixTime = {};               // UTC; when the place was found, not when it was told
    Coordinate place = {};
    double speed = 0;                     // km/h, never below 0
    std::optional<double> course = {};    // degrees clockwise from true north, 0 up to 360; nothing: not known
    double accuracy = 0;                  // metres; 0 means unknown, not perfect
    bool valid = true;                    // false: no fix now, this is the last good place
    bool doubtful = false;                // nobody drives like that, or the device's clock is wrong
    std::optional<int> battery = {};      // percent
    std::optional<bool> ignition = {};
    QString alarm = {};                   // Traccar's words, several joined with commas; mostly empty

    bool operator==(const VanPosition &) const = default;
};

enum class DeviceLink { Online, Offline, Unknown };

// One GPS device and where it was last.
struct Van
{
    QString device;                       // Traccar's id, as text
    QString name = {};                    // of the device
    TechnicianId technician = {};         // who drives; empty: nobody that is known
    DeviceLink link = DeviceLink::Unknown;
    std::optional<VanPosition> position = {};
    std::optional<VanPosition> alarmed = {}; // the last one that carried an alarm

    bool operator==(const Van &) const = default;
};

// How much the shown place is worth (hub.md 4.2).
enum class Freshness { Fresh, Ageing, Stale };
Freshness freshnessOf(const Van &van, const QDateTime &now);
bool isAlarmed(const Van &van, const QDateTime &now); // within the last quarter of an hour

// What `reported` makes of the place that is held. Nothing: it changes nothing, because it is older, or no place at all.
// A jump that would take more than 200 km/h and a fix from the future are believed with doubt, and the future one gives
// way to the next. Standing vans keep their heading.
std::optional<VanPosition> accepted(const std::optional<VanPosition> &held, VanPosition reported, const QDateTime &now);

} // namespace targo
