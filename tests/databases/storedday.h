#pragma once

#include "store/db/migrations.h"
#include "store/store.h"

namespace targo::test {

// A small day as a program leaves it on disk: records of every kind, changes in every state, acts done and undone.
// The fixtures hold it in the schema of their time, and every later program must read it back whole.

// The key of the fixtures. Nothing real is locked with it.
store::Key storedDayKey();

// Writes the day through an open store that is still empty; what went wrong first, if anything.
Done storeTheDay(store::Store &store);

// What `found` lacks, has too much, or holds otherwise, in words; nothing when all is there. The row that was on the
// wire counts as waiting: that is what a start makes of it.
// Against what a program with this schema version wrote: an older cache is fetched again, and shown until then.
inline constexpr int firstWithPublications = 16, firstWithPictures = 18;
QStringList cacheDifferences(const store::Board &found, int writtenBy);
QStringList outboxDifferences(const store::Board &found, const std::vector<PastIntent> &history);

// The changes as a start offers them, by entry.
std::vector<store::OutboxRow> storedChanges();
std::vector<PastIntent> storedHistory();
store::Records storedRecords();

template <class T>
T waited(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

} // namespace targo::test
