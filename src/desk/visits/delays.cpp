#include "desk/visits/delays.h"

#include "desk/map/mapscene.h"

#include <algorithm>

namespace targo::desk {

namespace {

using namespace std::chrono_literals;

constexpr auto gathered = 500ms; // many jobs change at once
constexpr int readEvery = 15;    // seconds

} // namespace

Delays::Delays(BoardSource &board, VanSource &vans, const Clock &clock, const QTimeZone &site, QObject *parent)
    : QObject(parent)
    , m_board(board)
    , m_vans(vans)
    , m_clock(clock)
    , m_site(site)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gathered);
    connect(&m_soon, &QTimer::timeout, this, &Delays::read);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&board, &BoardSource::jobsChanged, this, soon);
    connect(&board, &BoardSource::boardReplaced, this, soon);
    connect(&vans, &VanSource::vansChanged, this, &Delays::follow);
    soon();
}

const Arrival *Delays::worst(const TechnicianId &technician) const
{
    const auto late = m_late.constFind(technician);
    return late == m_late.cend() ? nullptr : &*late;
}

void Delays::setRoad(const TechnicianId &technician, const std::optional<Road> &road)
{
    m_roadOf = technician;
    m_road = road;
    m_soon.start();
}

void Delays::passTime() { m_soon.start(); }

void Delays::follow()
{
    if (!m_readAt.isValid() || m_readAt.secsTo(m_clock.now()) >= readEvery)
        read();
}

std::optional<Arrival> Delays::worstOf(const Van &van, WallTime now) const
{
    const std::vector<const Job *> lane = m_board.lane(van.technician, now.date(), now.date());
    const std::vector<Stop> stops = stopsLeft(lane, now.date(), [this](const Job &job) { return placeOf(job, m_board); });
    if (stops.empty())
        return std::nullopt;
    std::vector<Road::Leg> legs;
    if (m_road && van.technician == m_roadOf && m_road->legs.size() == stops.size()) {
        legs = m_road->legs;
    } else {
        Coordinate from = van.position->place;
        for (const Stop &stop : stops)
            legs.push_back(straightLeg(std::exchange(from, stop.place), stop.place));
    }
    const std::vector<Arrival> expected = arrivals(now, stops, legs);
    const auto worst = std::ranges::max_element(expected, {}, &Arrival::lateMinutes);
    return worst != expected.end() && worst->lateMinutes >= leastLate ? std::optional(*worst) : std::nullopt;
}

void Delays::read()
{
    m_readAt = m_clock.now();
    // Without a van in sight nobody knows where they are; of two in one hand the newer fix counts.
    QHash<TechnicianId, const Van *> vans;
    for (const Van &van : m_vans.vans()) {
        if (van.technician.isEmpty() || freshnessOf(van, m_readAt) == Freshness::Stale || van.position->doubtful)
            continue;
        const Van *&known = vans[van.technician];
        if (!known || known->position->fixTime < van.position->fixTime)
            known = &van;
    }
    const WallTime now = WallTime::of(m_readAt.toTimeZone(m_site));
    QHash<TechnicianId, Arrival> late;
    for (const Van *van : std::as_const(vans)) {
        if (const auto worst = worstOf(*van, now))
            late.insert(van->technician, *worst);
    }
    if (std::exchange(m_late, late) != late)
        Q_EMIT changed();
}

} // namespace targo::desk
