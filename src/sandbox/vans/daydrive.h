#pragma once

#include "sandbox/vans/ride.h"

#include <QString>

namespace targo::sandbox::vans {

// A visit that the schedule asks for. Times are milliseconds since 1970, UTC.
struct Call
{
    QString job;
    QString label;      // for people
    roads::Point place; // where the customer is
    qint64 start = 0;
    qint64 end = 0;

    friend bool operator==(const Call &, const Call &) = default;
};

// Where a van stands.
struct Halt
{
    enum class Kind { Home, Depot, Call, Road };

    Kind kind = Kind::Home;
    roads::Point at;     // where it is parked
    QString job;         // Call only
    roads::Point centre; // of the fence around it
};

// A stay at a halt, or the ride to it.
struct Leg
{
    qint64 from = 0;
    qint64 to = 0;        // half open
    Halt halt;
    bool moves = false;
    Ride ride;            // when it moves
    double metresBefore = 0;   // driven on this day before
    qint64 engineBefore = 0;   // milliseconds

    double metresAt(qint64 moment) const { return metresBefore + (moves ? ride.at(static_cast<double>(moment - from) / 1000).metres : 0); }
    roads::Point placeAt(qint64 moment) const { return moves ? ride.at(static_cast<double>(moment - from) / 1000).at : halt.at; }
};

struct DayOrder
{
    qint64 begin = 0;  // midnight, and the next one
    qint64 end = 0;
    roads::Point home;
    roads::Point depot;
    int van = 0;
    int day = 0;       // any number that grows with the days
    int seed = 0;
    std::vector<Call> calls; // by start
};

// Where one van is at each moment of a day: at home, at the depot in the morning and the evening, at its calls, and on
// the roads between. It comes when the schedule says, or later when the day is too full. Nothing but the order decides.
class DayDrive
{
public:
    DayDrive() = default;
    explicit DayDrive(const DayOrder &order);

    const std::vector<Leg> &legs() const { return m_legs; }
    const Leg &legAt(qint64 moment) const; // clamped to the day
    const std::vector<Call> &calls() const { return m_calls; }
    // The same up to `now`, then what a new order asks for from where the van is: what was driven stays driven.
    DayDrive changedAt(qint64 now, const DayOrder &order) const;

private:
    void stay(const Halt &halt, qint64 until);
    void drive(const Halt &halt, const Ride &ride);
    void visit(const DayOrder &order, const std::vector<Call> &calls);
    Ride rideTo(roads::Point place, const DayOrder &order) const;
    qint64 now() const { return m_legs.empty() ? m_begin : m_legs.back().to; }

    qint64 m_begin = 0;
    std::vector<Leg> m_legs;
    std::vector<Call> m_calls;
};

// Where a van parks to serve a place: beside the road, on the customer's drive.
roads::Point parkingAt(roads::Point place);

} // namespace targo::sandbox::vans
