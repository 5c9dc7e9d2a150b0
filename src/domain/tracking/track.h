#pragma once

#include "domain/tracking/van.h"

#include <vector>

namespace targo {

// The way of one van over some hours, as it was told.
class Track
{
public:
    static constexpr qint64 longestUnheard = 10 * 60'000; // milliseconds; what came after a longer silence is another way

    Track() = default;
    explicit Track(std::vector<VanPosition> fixes); // oldest first

    bool isEmpty() const { return m_fixes.empty(); }
    const std::vector<VanPosition> &fixes() const { return m_fixes; }
    double metres() const; // driven; the shaking of what stands does not count
    // Where it was: between two fixes on the straight line between them; while nobody heard of it, where it was last,
    // and when. Nothing before the first fix.
    std::optional<VanPosition> at(const QDateTime &moment) const;

private:
    std::vector<VanPosition> m_fixes;
    std::vector<qint64> m_times; // of the fixes, milliseconds since 1970
};

// Somewhere for a while.
struct Halt
{
    QDateTime from, to; // UTC
    Coordinate place;

    bool operator==(const Halt &) const = default;
};

// A van halts that stays within 80 m for five minutes; one stray fix in between does not count.
std::vector<Halt> haltsIn(const Track &track);

} // namespace targo
