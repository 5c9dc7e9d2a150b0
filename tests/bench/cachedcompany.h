#pragma once

#include "app/session/accountstore.h"
#include "app/session/secretstore.h"
#include "bench/world.h"

#include <QTemporaryDir>

namespace targo::bench {

// A computer on which somebody signed in before: the encrypted cache of a world in the account's folder. Its server
// is a closed port of this machine, so whatever is measured comes from the cache.
class CachedCompany
{
public:
    explicit CachedCompany(const World &world); // ends the program when the files cannot be written

    // For a child process: folder and key, and how it gets the company back.
    QStringList arguments() const { return {m_folder.path(), QString::fromLatin1(m_key.toHex())}; }

    static ConnectionSettings connection();
    static QString accountFolder(const QString &folder);
    static void remember(SecretStore &secrets, const QByteArray &key); // as the keychain would hold it

private:
    QTemporaryDir m_folder;
    QByteArray m_key;
};

} // namespace targo::bench
