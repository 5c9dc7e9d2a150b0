#include "sandbox/vans/traccar.h"
#include "sandbox/vans/traccarjson.h"

#include <QTimeZone>

namespace targo::sandbox::vans {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 shortestStop = 300'000; // milliseconds, as Traccar's own setting
constexpr double litresAMetre = 0.000125;

int dayNumber(qint64 moment)
{
    return static_cast<int>(QDateTime::fromMSecsSinceEpoch(moment, QTimeZone("America/Toronto")).date().toJulianDay());
}

double litres(double metres)
{
    return std::round(metres * litresAMetre * 10) / 10;
}

} // namespace

qint64 Traccar::fixNear(const Device &device, qint64 moment) const
{
    const std::vector<Fix> fixes = m_fleet.history(device, moment - 10'000, moment + 10'000, 3);
    return fixes.empty() ? 0 : fixes.front().id;
}

// What has arrived only: a trip of a tracker that nobody hears from is in no report.
Json Traccar::trips(const Device &device, Period period) const
{
    Json list = Json::array();
    const qint64 now = std::min(m_fleet.now(), m_fleet.lastHeard(device).value_or(0));
    for (const Leg &leg : m_fleet.legs(device, period.from, period.to)) {
        const qint64 end = std::min({leg.to, now, period.to});
        const auto arrived = m_fleet.arrival(device, leg.from);
        if (!leg.moves || leg.from < period.from || end <= leg.from || !arrived || *arrived > m_fleet.now())
            continue;
        const double metres = leg.metresAt(end) - leg.metresBefore;
        const roads::GeoPoint from = roads::onGlobe(leg.placeAt(leg.from)), to = roads::onGlobe(leg.placeAt(end));
        const double before = odometer(device.id, dayNumber(leg.from), leg.metresBefore);
        list.push_back(Json{{"deviceId", device.id}, {"deviceName", utf8(device.name)}, {"distance", metres},
                            {"averageSpeed", knots(metres * 1000 / static_cast<double>(end - leg.from))},
                            {"maxSpeed", knots(leg.ride.fastest(static_cast<double>(end - leg.from) / 1000))}, {"spentFuel", litres(metres)},
                            {"duration", end - leg.from}, {"startTime", timeJson(leg.from)}, {"endTime", timeJson(end)}, {"startAddress", nullptr},
                            {"endAddress", nullptr}, {"startLat", from.latitude}, {"startLon", from.longitude}, {"endLat", to.latitude},
                            {"endLon", to.longitude}, {"startPositionId", fixNear(device, leg.from)}, {"endPositionId", fixNear(device, end)},
                            {"startOdometer", before}, {"endOdometer", before + metres}, {"driverUniqueId", nullptr}, {"driverName", nullptr}});
    }
    return list;
}

Json Traccar::stops(const Device &device, Period period) const
{
    Json list = Json::array();
    const qint64 now = std::min(m_fleet.now(), m_fleet.lastHeard(device).value_or(0));
    for (const Leg &leg : m_fleet.legs(device, period.from, period.to)) {
        const qint64 begin = std::max(leg.from, period.from), end = std::min({leg.to, now, period.to});
        if (leg.moves || end - begin < shortestStop)
            continue;
        const roads::GeoPoint place = roads::onGlobe(leg.halt.at);
        const double standing = odometer(device.id, dayNumber(begin), leg.metresBefore);
        list.push_back(Json{{"deviceId", device.id}, {"deviceName", utf8(device.name)}, {"duration", end - begin}, {"startTime", timeJson(begin)},
                            {"endTime", timeJson(end)}, {"address", nullptr}, {"latitude", place.latitude}, {"longitude", place.longitude},
                            {"positionId", fixNear(device, begin)}, {"spentFuel", 0.0}, {"engineHours", leg.from == begin ? 20'000 : 0},
                            {"distance", 0.0}, {"averageSpeed", 0.0}, {"maxSpeed", 0.0}, {"startOdometer", standing}, {"endOdometer", standing}});
    }
    return list;
}

Json Traccar::summary(const Device &device, Period period) const
{
    double metres = 0, fastest = 0;
    qint64 engine = 0;
    for (const Json &trip : trips(device, period)) {
        metres += trip["distance"].get<double>();
        fastest = std::max(fastest, trip["maxSpeed"].get<double>());
        engine += trip["duration"].get<qint64>();
    }
    const qint64 end = std::min(period.to, m_fleet.now());
    const double before = odometer(device.id, dayNumber(period.from), 0);
    return Json::array({Json{{"deviceId", device.id}, {"deviceName", utf8(device.name)}, {"distance", metres},
                             {"averageSpeed", engine > 0 ? knots(metres * 1000 / static_cast<double>(engine)) : 0.0}, {"maxSpeed", fastest}, {"spentFuel", litres(metres)},
                             {"startOdometer", before}, {"endOdometer", before + metres}, {"startTime", timeJson(period.from)}, {"endTime", timeJson(end)},
                             {"startHours", 4'200'000'000}, {"endHours", 4'200'000'000 + engine}, {"engineHours", engine}}});
}

} // namespace targo::sandbox::vans
