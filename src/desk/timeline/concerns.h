#pragma once

#include "domain/dispatch/feasibility.h"
#include "domain/ports/boardsource.h"

namespace targo::desk {

struct TimelineLane;

// The kinds of objection that stand against a job where it lies, one bit each.
using Concerns = quint8;
constexpr Concerns concernOf(Objection::Kind kind) { return Concerns(1u << int(kind)); }
constexpr bool isOnlyAboutTheHour(Concerns concerns)
{
    return (concerns & ~(concernOf(Objection::Kind::Overlap) | concernOf(Objection::Kind::OutsideHours))) == 0;
}

// Of all bars of a lane, in their order: the kinds that objections() finds for each, at the price of one look at the
// lane. Work that is over concerns nobody any more; work without an hour has none to clash at.
std::vector<Concerns> concernsOn(const TimelineLane &lane, const BoardSource &board);

} // namespace targo::desk
