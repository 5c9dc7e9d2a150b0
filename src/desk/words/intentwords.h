#pragma once

#include "domain/intents/pastintent.h"
#include "domain/intents/pendingchange.h"
#include "domain/ports/boardsource.h"

namespace targo::desk::words {

// What an intent does, without naming the job: "Assigned to Luc Gagnon, Mon 23 Nov at 11:15".
QString did(const Act &act, const BoardSource &board);
QString did(const Intent &intent, const BoardSource &board);
// With the job: "Ferme Bellavance: assigned to …".
QString didTo(const Intent &intent, const BoardSource &board);

QString of(PendingState state);
QString of(const PastIntent &past); // whether it stands: "done", "undone", "overtaken by Marie"
// Why an intent could not be meant (Error::code holds the fault's name), or the error's own words.
QString refusal(const Error &error);

} // namespace targo::desk::words
