#pragma once

#include "domain/intents/pastintent.h"
#include "domain/ports/boardsource.h"

namespace targo::desk {

enum class Side { Before, After };

// What gives the records the values again that they had before a past act, or after it, whatever stands there now.
// Nothing where there is nothing to give back, such as before a job was created.
std::vector<Act> restoring(const PastIntent &past, Side side, const BoardSource &board);

// Also a note, as long as it was never sent and nobody can have read it.
bool canBeTakenBack(const PastIntent &past, const BoardSource &board);

// The jobs that the server had and has no more, and that undoing, or doing again, therefore makes anew: each gets
// another number, and its notes stay with the old one.
std::vector<const PastStep *> madeAnewByUndo(const PastIntent &past, const BoardSource &board);
std::vector<const PastStep *> madeAnewByRedo(const PastIntent &past);

} // namespace targo::desk
