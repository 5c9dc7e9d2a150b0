#pragma once

#include "base/result.h"
#include "store/db/key.h"

// A database on disk is a file with companions: SQLite's log and its index, and ours: the key's fingerprint and the
// note that the file is doubtful. Database thread only.
namespace targo::store::DatabaseFiles {

inline constexpr qint64 pageSize = 4096; // bytes; SQLCipher 4's own

// Renames a file that cannot be used, with its companions, to a free name beside it: that name, or Storage.
Result<QString> setAside(const QString &path);
// The newest name a file was set aside under; empty when there is none.
QString newestAside(const QString &path);
// A log without its file is left when setting aside was cut short; it belongs to what was set aside, and would damage
// whatever comes to lie under the old name. Storage when it cannot be moved.
Done moveStrayCompanions(const QString &path);
// The file and all its companions, when they exist. Storage when one cannot be removed.
Done remove(const QString &path);
// Gives a closed file, and its fingerprint, its final name.
Done rename(const QString &from, const QString &to);

// True for a file that any SQLite can read: not ours, ours are encrypted.
bool isPlain(const QString &path); // from any thread

void rememberKey(const QString &path, const Key &key);
bool isKnownKey(const QString &path, const Key &key);

// Damage found while working, not at the start: the next start then begins again instead of failing the same way.
void noteDoubt(const QString &path);
bool isDoubtful(const QString &path);

} // namespace targo::store::DatabaseFiles
