#include "domain/tracking/visits.h"

#include "domain/tracking/distance.h"

#include <algorithm>

namespace targo {

namespace {

using namespace std::chrono_literals;

constexpr double away = 250; // metres
constexpr auto longEnough = 2min;
constexpr auto longEnoughInFence = 1min;
constexpr double widest = 600;           // metres: a larger geofence is about a town, not about a customer

} // namespace

void VisitWatch::crossed(const FenceCrossing &crossing, std::span<const Stop> stops)
{
    if (crossing.fence.across() > widest)
        return;
    const auto held = m_stays.find(crossing.technician);
    if (held != m_stays.end() && crossing.fence.contains(held->place)) {
        held->fenced |= crossing.entered;
        held->outOfFence = !crossing.entered;
        if (crossing.entered && !held->told)
            held->since = std::min(held->since, crossing.time);
        return;
    }
    const auto stop = std::ranges::find_if(stops, [&](const Stop &one) { return crossing.fence.contains(one.place); });
    const bool isNewest = held == m_stays.end() || (!held->told && held->since < crossing.time); // a gap is told after what followed it
    if (crossing.entered && stop != stops.end() && isNewest)
        m_stays.insert(crossing.technician, {.job = stop->job, .place = stop->place, .since = crossing.time, .fenced = true});
}

std::optional<Visit> VisitWatch::moved(const TechnicianId &technician, const VanPosition &position, std::span<const Stop> stops)
{
    if (!position.valid || position.doubtful)
        return std::nullopt;
    auto held = m_stays.find(technician);
    if (held != m_stays.end() && std::ranges::none_of(stops, [&](const Stop &stop) { return stop.job == held->job; })) {
        m_stays.erase(held); // over, or somebody else's now
        held = m_stays.end();
    }
    if (held == m_stays.end()) {
        const auto stop = std::ranges::find_if(stops, [&](const Stop &one) { return metresBetween(one.place, position.place) <= Visit::near; });
        if (stop != stops.end())
            m_stays.insert(technician, {.job = stop->job, .place = stop->place, .since = position.fixTime});
        return std::nullopt;
    }
    const auto lasts = [&](const QDateTime &since) { return std::chrono::milliseconds(since.msecsTo(position.fixTime)); };
    const double metres = metresBetween(held->place, position.place);
    if (metres <= Visit::near) {
        held->goneSince = {};
        const bool stands = held->fenced && (position.speed < VanPosition::standing || lasts(held->since) >= longEnoughInFence);
        if (held->told || lasts(held->since) < 0ms || (!stands && lasts(held->since) < longEnough))
            return std::nullopt;
        held->told = true;
        return Visit{Visit::Kind::Arrived, technician, held->job, held->since};
    }
    if (metres <= away)
        return std::nullopt;
    if (!held->told) { // only drove past
        m_stays.erase(held);
        return std::nullopt;
    }
    if (!held->goneSince.isValid())
        held->goneSince = position.fixTime;
    if (!held->outOfFence && lasts(held->goneSince) < longEnough)
        return std::nullopt;
    const Visit left{Visit::Kind::Left, technician, held->job, held->goneSince};
    m_stays.erase(held);
    return left;
}

} // namespace targo
