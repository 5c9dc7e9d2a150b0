#pragma once

#include "store/db/key.h"
#include "store/db/migrations.h"

#include <QString>

namespace targo::store {

// The first page of a file says where every table begins: without it nothing else is found, however whole it is. This
// makes a copy beside an outbox.db whose first page is damaged, with the first page that a new file would have: the
// copy's path, to be removed by the caller. It is right for a file that began at the newest schema; where tables began
// elsewhere, what is read from the copy is not what the columns say, and must be thrown away. Nothing when it cannot be
// made: also where the first 16 bytes are gone, without which no page can be decrypted (the copy then answers Damaged).
std::optional<QString> copyWithNewFirstPage(const QString &path, const Key &key, std::span<const Migration> outboxMigrations);

} // namespace targo::store
