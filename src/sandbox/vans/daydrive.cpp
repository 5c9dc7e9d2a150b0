#include "sandbox/vans/daydrive.h"

#include "sandbox/roads/region.h"

#include <algorithm>

namespace targo::sandbox::vans {

using roads::noise;
using roads::Point;

namespace {

constexpr qint64 minute = 60'000; // milliseconds

qint64 span(const Ride &ride)
{
    return static_cast<qint64>(std::llround(ride.seconds() * 1000));
}

} // namespace

Point parkingAt(Point place)
{
    const auto road = roads::regionRoads().nearest(place);
    return road ? road->point + (place - road->point) * 0.55 : place;
}

DayDrive::DayDrive(const DayOrder &order) : m_begin(order.begin), m_calls(order.calls)
{
    const Halt home{Halt::Kind::Home, parkingAt(order.home), {}, order.home};
    if (order.calls.empty()) {
        stay(home, order.end);
        return;
    }
    const Halt depot{Halt::Kind::Depot, parkingAt(order.depot), {}, order.depot};
    const Call &first = order.calls.front();
    const double haste = 0.93 + 0.12 * noise(order.van, order.day, order.seed);
    const Ride toDepot(home.at, depot.at, haste), toFirst(depot.at, parkingAt(first.place), haste);
    const auto minutes = [&](int what, int least, int most) { return minute * (least + static_cast<qint64>(noise(order.van * 64 + what, order.day, order.seed) * (most - least + 1))); };
    const qint64 leaves = first.start - span(toFirst) - minutes(1, 1, 5);
    stay(home, std::max(order.begin, leaves - minutes(2, 12, 25) - span(toDepot)));
    drive(depot, toDepot);
    stay(depot, std::max(now(), leaves));
    visit(order, order.calls);
}

Ride DayDrive::rideTo(Point place, const DayOrder &order) const
{
    const double haste = 0.93 + 0.12 * noise(order.van * 16 + static_cast<int>(m_legs.size()), order.day, order.seed + 1);
    return {m_legs.back().placeAt(now()), place, haste};
}

// The calls one after the other, then the depot and home.
void DayDrive::visit(const DayOrder &order, const std::vector<Call> &calls)
{
    const auto spare = [&](const Call &call) { return minute * (1 + static_cast<qint64>(5 * noise(order.van, static_cast<int>(call.start / minute), order.seed + 2))); };
    for (const Call &call : calls) {
        const Halt halt{Halt::Kind::Call, parkingAt(call.place), call.job, call.place};
        const Ride ride = rideTo(halt.at, order);
        stay(m_legs.back().halt, std::max(now(), call.start - span(ride) - spare(call)));
        drive(halt, ride);
        stay(halt, std::max(now(), call.start) + call.end - call.start + spare(call) - 3 * minute);
    }
    const Halt depot{Halt::Kind::Depot, parkingAt(order.depot), {}, order.depot}, home{Halt::Kind::Home, parkingAt(order.home), {}, order.home};
    drive(depot, rideTo(depot.at, order));
    stay(depot, now() + minute * (10 + static_cast<qint64>(15 * noise(order.van, order.day, order.seed + 3))));
    drive(home, rideTo(home.at, order));
    stay(home, std::max(now() + 1, order.end));
}

void DayDrive::stay(const Halt &halt, qint64 until)
{
    const qint64 from = now();
    if (until <= from)
        return;
    if (!m_legs.empty() && !m_legs.back().moves) {
        m_legs.back().to = until;
        return;
    }
    Leg leg{.from = from, .to = until, .halt = halt, .moves = false, .ride = {}, .metresBefore = 0, .engineBefore = 0};
    if (!m_legs.empty()) {
        const Leg &before = m_legs.back();
        leg.metresBefore = before.metresAt(before.to);
        leg.engineBefore = before.engineBefore + before.to - before.from;
    }
    m_legs.push_back(std::move(leg));
}

void DayDrive::drive(const Halt &halt, const Ride &ride)
{
    if (span(ride) <= 0)
        return;
    Leg leg{.from = now(), .to = now() + span(ride), .halt = halt, .moves = true, .ride = ride, .metresBefore = 0, .engineBefore = 0};
    if (!m_legs.empty()) {
        leg.metresBefore = m_legs.back().metresAt(m_legs.back().to);
        leg.engineBefore = m_legs.back().engineBefore + (m_legs.back().moves ? m_legs.back().to - m_legs.back().from : 0);
    }
    m_legs.push_back(std::move(leg));
}

const Leg &DayDrive::legAt(qint64 moment) const
{
    const auto next = std::ranges::upper_bound(m_legs, moment, {}, &Leg::from);
    return next == m_legs.begin() ? m_legs.front() : *std::prev(next);
}

DayDrive DayDrive::changedAt(qint64 moment, const DayOrder &order) const
{
    const bool setOut = std::ranges::any_of(m_legs, [&](const Leg &leg) { return leg.moves && leg.from < moment; });
    if (!setOut) {
        // Still at home: a call that begins soon is driven to from there, as late as it gets.
        DayDrive anew(order);
        const Leg &first = anew.m_legs.front();
        if (order.calls.empty() || first.to >= moment)
            return anew;
    }
    DayDrive changed;
    changed.m_begin = m_begin;
    changed.m_calls = order.calls;
    QStringList served;
    for (const Leg &leg : m_legs) {
        if (leg.from >= moment)
            break;
        changed.m_legs.push_back(leg);
        if (!leg.moves && leg.halt.kind == Halt::Kind::Call)
            served += leg.halt.job;
    }
    Leg &last = changed.m_legs.back();
    const bool stillWanted = !last.moves && std::ranges::any_of(order.calls, [&](const Call &call) { return call.job == last.halt.job; });
    if (!stillWanted)
        last.to = std::min(last.to, moment);
    if (last.moves && last.to > moment)
        last.to = moment;
    const bool moves = last.moves;
    const Halt halt = last.halt;
    const qint64 end = last.to;
    if (moves)
        changed.stay({Halt::Kind::Road, last.placeAt(moment), {}, {}}, end + 1000); // to read the message; `last` is gone after it
    std::vector<Call> left = order.calls;
    std::erase_if(left, [&](const Call &call) { return served.contains(call.job) || call.end < moment; });
    if (left.empty() && !moves && halt.kind == Halt::Kind::Home)
        changed.stay(halt, std::max(moment, order.end)); // the day is over for this one
    else
        changed.visit(order, left);
    return changed;
}

} // namespace targo::sandbox::vans
