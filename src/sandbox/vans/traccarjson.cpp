#include "sandbox/vans/traccarjson.h"

#include <QTimeZone>

namespace targo::sandbox::vans {

using namespace Qt::StringLiterals;
using roads::noise;

namespace {

double roundedTo(double value, double steps)
{
    return std::round(value * steps) / steps;
}

// 2026-01-01; what a van had behind it then is its own, and no day adds more than this.
constexpr int countedFrom = 2461042;
constexpr double mostMetresADay = 400'000;

Json attributesOf(const Device &device, const Fix &fix)
{
    const auto chance = [&](int stream) { return noise(static_cast<int>(fix.at / 60'000 % 1'000'000), fix.device, stream); };
    if (device.temper == Temper::Phone) {
        // A telephone's battery wanes over its day and is full in the morning.
        const int level = std::clamp(100 - static_cast<int>(fix.at / 600'000 % 144) * 6 / 10, 8, 100);
        return Json{{"batteryLevel", level}, {"charge", false}, {"motion", fix.moving}, {"distance", roundedTo(fix.metresSinceLast, 100)},
                    {"totalDistance", roundedTo(odometer(fix.device, fix.day, fix.metresToday), 100)}};
    }
    return Json{{"sat", fix.valid ? 7 + static_cast<int>(chance(911) * 9) : 0},
                {"ignition", fix.ignition},
                {"motion", fix.moving},
                {"distance", roundedTo(fix.metresSinceLast, 100)},
                {"totalDistance", roundedTo(odometer(fix.device, fix.day, fix.metresToday), 100)},
                {"hours", 4'200'000'000 + static_cast<qint64>(fix.device) * 61'000'000 + static_cast<qint64>(fix.day - countedFrom) * 28'000'000 + fix.engineToday},
                {"power", roundedTo(fix.ignition ? 13.6 + 0.6 * chance(912) : 12.3 + 0.3 * chance(912), 10)},
                {"battery", roundedTo(4.0 + 0.2 * chance(913), 100)},
                {"batteryLevel", 78 + static_cast<int>(22 * noise(fix.day, fix.device, 914))}};
}

} // namespace

double knots(double metresPerSecond)
{
    return metresPerSecond / 0.514444;
}

double odometer(int device, int julianDay, double metresToday)
{
    return 31'000'000 + device * 1'730'000.0 + (julianDay - countedFrom) * mostMetresADay + std::min(metresToday, mostMetresADay);
}

Json timeJson(std::optional<qint64> moment)
{
    if (!moment)
        return nullptr;
    return utf8(QDateTime::fromMSecsSinceEpoch(*moment, QTimeZone::UTC).toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz"_s) + u"+00:00"_s);
}

Json deviceJson(const Device &device, const char *status, std::optional<qint64> heard, qint64 position)
{
    Json attributes = Json::object();
    if (!device.technician.isEmpty())
        attributes["technician"] = utf8(device.technician);
    return Json{{"id", device.id}, {"name", utf8(device.name)}, {"uniqueId", utf8(device.uniqueId)}, {"status", status}, {"disabled", false},
                {"lastUpdate", timeJson(heard)}, {"positionId", position}, {"groupId", 2}, {"calendarId", 0},
                {"phone", device.phone.isEmpty() ? Json(nullptr) : Json(utf8(device.phone))}, {"model", utf8(device.model)}, {"contact", nullptr},
                {"category", device.temper == Temper::Phone ? "person" : "van"}, {"expirationTime", nullptr}, {"attributes", attributes}};
}

Json positionJson(const Device &device, const Fix &fix)
{
    const roads::GeoPoint place = roads::onGlobe(fix.place);
    Json fences = nullptr;
    if (fix.inside == "depot"_L1)
        fences = Json::array({depotFor(fix.place) == depotFor(roads::onPlane({45.08, -74.2})) ? 1 : 2});
    else if (!fix.inside.isEmpty())
        fences = Json::array({fenceOfJob(fix.inside)});
    return Json{{"id", fix.id},
                {"deviceId", fix.device},
                {"protocol", device.temper == Temper::Phone ? "osmand" : "teltonika"},
                {"serverTime", timeJson(fix.arrived)},
                {"deviceTime", timeJson(fix.at)},
                {"fixTime", timeJson(fix.at)},
                {"valid", fix.valid},
                {"latitude", roundedTo(place.latitude, 1e7)},
                {"longitude", roundedTo(place.longitude, 1e7)},
                {"altitude", std::round(48 + 12 * std::sin(place.latitude * 90) + 9 * std::cos(place.longitude * 70))},
                {"speed", roundedTo(knots(fix.speed), 1e4)},
                {"course", std::round(fix.course)},
                {"address", nullptr},
                {"accuracy", fix.accuracy},
                {"network", nullptr},
                {"geofenceIds", fences},
                {"attributes", attributesOf(device, fix)}};
}

Json incidentJson(const Incident &incident)
{
    return Json{{"id", incident.id}, {"type", incident.type}, {"eventTime", timeJson(incident.at)}, {"deviceId", incident.device},
                {"positionId", incident.fix}, {"geofenceId", incident.fence}, {"maintenanceId", 0}, {"attributes", Json::object()}};
}

Json fenceJson(const Fence &fence)
{
    const roads::GeoPoint centre = roads::onGlobe(fence.centre);
    Json attributes{{"color", fence.job.isEmpty() ? "#1E88E5" : "#43A047"}};
    if (!fence.job.isEmpty())
        attributes["job"] = utf8(fence.job);
    return Json{{"id", fence.id}, {"name", utf8(fence.name)}, {"description", ""},
                {"area", utf8(u"CIRCLE (%1 %2, %3)"_s.arg(centre.latitude, 0, 'f', 6).arg(centre.longitude, 0, 'f', 6).arg(fence.radius, 0, 'f', 1))},
                {"calendarId", 0}, {"attributes", attributes}};
}

} // namespace targo::sandbox::vans
