#include "domain/tracking/road.h"

#include "domain/tracking/distance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace targo {

namespace {

constexpr double detour = 1.35;
constexpr double metresPerSecond = 60.0 / 3.6;
constexpr int slight = 5, grave = 20; // minutes

} // namespace

double Road::metres() const
{
    return std::accumulate(legs.begin(), legs.end(), 0.0, [](double sum, const Leg &leg) { return sum + leg.metres; });
}

double Road::seconds() const
{
    return std::accumulate(legs.begin(), legs.end(), 0.0, [](double sum, const Leg &leg) { return sum + leg.seconds; });
}

Road::Leg straightLeg(const Coordinate &from, const Coordinate &to)
{
    const double metres = metresBetween(from, to) * detour;
    return {metres, metres / metresPerSecond};
}

Road straightThrough(const std::vector<Coordinate> &places)
{
    Road road{.line = places, .straight = true};
    for (size_t i = 1; i < places.size(); ++i)
        road.legs.push_back(straightLeg(places[i - 1], places[i]));
    return road;
}

std::vector<Stop> stopsLeft(std::span<const Job *const> lane, QDate day, const std::function<std::optional<Coordinate>(const Job &)> &placeOf)
{
    std::vector<Stop> stops;
    for (const Job *job : lane) {
        const auto place = placeOf(*job);
        if (job->isOver() || job->date != day || !place)
            continue;
        const auto span = job->span();
        stops.push_back({job->id, *place, span ? std::optional(span->from) : std::nullopt, job->minutes, job->status == JobStatus::InProgress});
    }
    // Where they are comes first, whatever the plan says.
    std::ranges::stable_partition(stops, [](const Stop &stop) { return stop.running; });
    return stops;
}

std::vector<Arrival> arrivals(WallTime now, std::span<const Stop> stops, std::span<const Road::Leg> legs)
{
    std::vector<Arrival> found;
    WallTime free = now;
    for (size_t i = 0; i < stops.size(); ++i) {
        const Stop &stop = stops[i];
        if (stop.running) {
            free = std::max(now, stop.start ? stop.start->plus(stop.minutes) : now.plus(stop.minutes));
            continue;
        }
        const double seconds = i < legs.size() ? legs[i].seconds : 0;
        const WallTime there = free.plus(std::llround(seconds / 60));
        const qint64 late = stop.start ? std::max<qint64>(0, stop.start->minutesUntil(there)) : 0;
        found.push_back({stop.job, there, int(late)});
        free = (stop.start ? std::max(there, *stop.start) : there).plus(stop.minutes);
    }
    return found;
}

Delay delayOf(std::span<const Arrival> arrivals)
{
    int worst = 0;
    for (const Arrival &arrival : arrivals)
        worst = std::max(worst, arrival.lateMinutes);
    return worst >= grave ? Delay::Grave : worst >= slight ? Delay::Slight : Delay::None;
}

} // namespace targo
