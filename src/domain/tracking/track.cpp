#include "domain/tracking/track.h"

#include "domain/tracking/distance.h"

#include <algorithm>

namespace targo {

namespace {

constexpr double haltRadius = 80;            // metres
constexpr double shaking = 25;               // metres between two fixes
constexpr qint64 shortestHalt = 5 * 60'000;  // milliseconds

// The fix after the last one of a stay that begins with `first`.
size_t endOfStay(const std::vector<VanPosition> &fixes, size_t first)
{
    const auto isThere = [&](size_t i) { return metresBetween(fixes[first].place, fixes[i].place) <= haltRadius; };
    size_t next = first + 1;
    while (next < fixes.size() && (isThere(next) || (next + 1 < fixes.size() && isThere(next + 1))))
        ++next;
    return next;
}

} // namespace

Track::Track(std::vector<VanPosition> fixes)
    : m_fixes(std::move(fixes))
{
    m_times.reserve(m_fixes.size());
    for (const VanPosition &fix : m_fixes)
        m_times.push_back(fix.fixTime.toMSecsSinceEpoch());
}

double Track::metres() const
{
    double sum = 0;
    for (size_t i = 1; i < m_fixes.size(); ++i) {
        const double way = metresBetween(m_fixes[i - 1].place, m_fixes[i].place);
        sum += way > shaking || m_fixes[i].speed > VanPosition::standing ? way : 0;
    }
    return sum;
}

std::optional<VanPosition> Track::at(const QDateTime &moment) const
{
    const qint64 time = moment.toMSecsSinceEpoch();
    const auto next = std::ranges::upper_bound(m_times, time);
    if (next == m_times.begin())
        return std::nullopt;
    const size_t i = size_t(next - m_times.begin());
    VanPosition held = m_fixes[i - 1];
    if (next == m_times.end() || *next - m_times[i - 1] > longestUnheard)
        return held;
    const VanPosition &to = m_fixes[i];
    const double share = double(time - m_times[i - 1]) / double(*next - m_times[i - 1]);
    held.place = {held.place.latitude + (to.place.latitude - held.place.latitude) * share, held.place.longitude + (to.place.longitude - held.place.longitude) * share};
    held.fixTime = moment;
    return held;
}

std::vector<Halt> haltsIn(const Track &track)
{
    std::vector<Halt> halts;
    const std::vector<VanPosition> &fixes = track.fixes();
    for (size_t first = 0; first < fixes.size();) {
        const size_t end = endOfStay(fixes, first);
        const QDateTime from = fixes[first].fixTime, to = fixes[end - 1].fixTime;
        if (from.msecsTo(to) < shortestHalt) {
            ++first;
            continue;
        }
        halts.push_back({from, to, fixes[first].place});
        first = end;
    }
    return halts;
}

} // namespace targo
