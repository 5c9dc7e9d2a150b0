#pragma once

#include "desk/board/placements.h"
#include "domain/dispatch/changes.h"

namespace targo::desk {

// What a copy of `record` is given: what is to be done, where, for whom, with what. Not what became of it: number,
// state, notes, photos, signature, serial numbers, ticks. It is a draft on the placement's lane and hour.
Changes copyOf(const JobRecord &record, const Placement &placement);

} // namespace targo::desk
