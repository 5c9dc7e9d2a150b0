#include "domain/tracking/van.h"

#include "domain/tracking/distance.h"

namespace targo {

namespace {

using namespace std::chrono_literals;

constexpr auto fresh = 5min;
constexpr auto ageing = 30min;
constexpr auto alarmLasts = 15min;
constexpr auto clocksDiffer = 2min; // by so much a device may be ahead of us without being wrong
constexpr double fastest = 200;     // km/h
constexpr double leastJump = 300;   // metres: below that it is the fix that is bad, not the driving
constexpr double slow = 2 * 1.852;  // km/h; below it a course means nothing

bool isFuture(const VanPosition &position, const QDateTime &now) { return position.fixTime > now.addDuration(clocksDiffer); }

bool isJump(const VanPosition &from, const VanPosition &to)
{
    const double metres = metresBetween(from.place, to.place);
    const double hours = double(from.fixTime.msecsTo(to.fixTime)) / 3'600'000;
    return metres > leastJump && metres / 1000 > fastest * hours;
}

} // namespace

Freshness freshnessOf(const Van &van, const QDateTime &now)
{
    if (!van.position || van.link == DeviceLink::Offline)
        return Freshness::Stale;
    const auto age = std::chrono::milliseconds(van.position->fixTime.msecsTo(now));
    if (age > ageing)
        return Freshness::Stale;
    return age >= fresh || van.link == DeviceLink::Unknown || van.position->doubtful ? Freshness::Ageing : Freshness::Fresh;
}

bool isAlarmed(const Van &van, const QDateTime &now)
{
    return van.alarmed && !isFuture(*van.alarmed, now) && van.alarmed->fixTime.addDuration(alarmLasts) > now;
}

std::optional<VanPosition> accepted(const std::optional<VanPosition> &held, VanPosition reported, const QDateTime &now)
{
    if (reported.place == Coordinate{} || !reported.fixTime.isValid())
        return std::nullopt;
    reported.doubtful = isFuture(reported, now);
    if (!held)
        return reported;
    const bool heldIsFuture = isFuture(*held, now);
    if (reported.fixTime <= held->fixTime && !heldIsFuture)
        return std::nullopt;
    if (!heldIsFuture && isJump(*held, reported))
        reported.doubtful = true;
    if (reported.speed < slow && held->course)
        reported.course = held->course;
    return reported;
}

} // namespace targo
