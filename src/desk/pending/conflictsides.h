#pragma once

#include "domain/ports/boardsource.h"

namespace targo::desk {

// One line of a conflict: a field as we want it, and as the server holds it.
struct ConflictSide
{
    QString field, mine, theirs;
    bool operator==(const ConflictSide &) const = default;
};

// Only what differs. Of a deletion `mine` says so, and the lines are what somebody changed in the record meanwhile.
std::vector<ConflictSide> conflictSides(const PendingChange &change, const BoardSource &board);

// When the other person wrote, in the site's wall-clock time; nothing when it cannot be told.
std::optional<WallTime> theirMoment(const PendingChange &change);

inline bool isConflict(const PendingChange &change) { return change.state == PendingState::Parked && !change.theirs.empty(); }

} // namespace targo::desk
