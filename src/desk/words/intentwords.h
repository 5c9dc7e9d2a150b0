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
// The same of what is past: a job that is no more is called what it was.
QString didTo(const PastIntent &past, const BoardSource &board);
QString didTo(const PendingChange &change, const BoardSource &board);

QString merged(const std::vector<JobId> &jobs, const BoardSource &board); // BoardSource::assignmentsMerged
QString of(PendingState state);
QString of(const PastIntent &past, const QString &me = {}); // whether it stands: "done", "undone", "overtaken by Marie"
// Why an intent could not be meant (Error::code holds the fault's name), or the error's own words.
QString refusal(const Error &error, const QString &me = {});

} // namespace targo::desk::words
