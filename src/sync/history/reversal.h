#pragma once

#include "sync/history/rowmaking.h"

namespace targo::sync {

// What taking back, or doing again, a past intent asks of the outbox. Refused with code ChangedSince and the other
// person's name when what is shown is no longer what the intent (or its undoing) left; with CannotBeUnsaid for what
// was only said; NotFound when a record is gone.
Result<store::OutboxUpdate> undoing(const PastIntent &past, const RowMaking &rows, const BoardReplica &replica);
Result<store::OutboxUpdate> redoing(const PastIntent &past, const RowMaking &rows, const BoardReplica &replica);

} // namespace targo::sync
