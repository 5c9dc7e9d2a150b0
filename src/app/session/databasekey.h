#pragma once

#include "app/session/secretstore.h"

namespace targo {

// The 256-bit key of this person's databases: read from the keychain, or made and kept there the first time.
// Storage when there is no keychain; the program then stores nothing on disk.
QFuture<Result<QByteArray>> databaseKey(SecretStore &secrets, const QString &account);

// 32 bytes from the system's cryptographic random source.
QByteArray newDatabaseKey();

} // namespace targo
