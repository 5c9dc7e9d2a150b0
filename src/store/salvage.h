#pragma once

#include "store/db/key.h"
#include "store/records.h"

#include "base/result.h"

namespace targo::store::Salvage {

// True when the file at `path` cannot be this program's outbox any more, so that a new one has to take its place. Not
// for a wrong key, a later version or a full disk: there the file may be right, and is left alone.
bool isNeeded(const Error &error, const QString &path);

// Puts a new outbox in the place of the damaged one, which is kept under another name. Every row that could be read
// whole is in it. Its changes wait again when nothing speaks against that; they are parked with the code
// "OutboxSalvaged" when an earlier change of the same job may be missing. Storage, and nothing has changed, when the
// new file cannot be written.
Result<Notice> replaceOutbox(const QString &path, const Key &key, const QString &reason);

// Ends what a power cut interrupted between the two names; nothing when there is nothing to end.
Result<std::optional<Notice>> finishReplacing(const QString &path, const Key &key);

} // namespace targo::store::Salvage
