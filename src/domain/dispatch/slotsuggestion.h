#pragma once

#include "domain/dispatch/besttechnician.h"

namespace targo {

// A time that somebody could take a job at (hub.md 3.4): on the quarter of an hour, wholly inside free working time,
// with room for the road from the work before it and to the work after it.
struct SlotSuggestion
{
    TechnicianId technician;
    WallSpan slot;
    // The road from the work before it that day, or from home, and to the work after it; nothing where a place is not
    // known, or nothing comes after.
    std::optional<int> travelBefore = {};
    std::optional<int> travelAfter = {};
    std::vector<JobId> near = {}; // the work before and after it, where the road takes a quarter of an hour at most

    // In hundredths, 1 to 100: the less road, the more.
    int score() const { return (200 * 60 / (60 + travelBefore.value_or(0) + travelAfter.value_or(0)) + 1) / 2; }
    bool operator==(const SlotSuggestion &) const = default;
};

// The best first, then the earliest, then by name; at most `limit`. Nothing that begins before `earliest`.
std::vector<SlotSuggestion> suggestSlots(const Job &job, QDate first, QDate last, WallTime earliest, std::span<const Technician *const> technicians,
                                         const std::function<std::vector<const Job *>(const TechnicianId &)> &laneOf, int limit);

} // namespace targo
