#pragma once

#include "app/session/secretstore.h"
#include "domain/ports/connectionsettings.h"

namespace targo {

// Remembers one person's connection between two starts. Everything goes to the keychain, addresses too: whoever
// reads the plain settings file learns nothing.
class AccountStore
{
public:
    explicit AccountStore(SecretStore &secrets) : m_secrets(secrets) { }

    // NotFound on the first run, BadAnswer when what is kept cannot be read, Storage without a keychain.
    QFuture<Result<ConnectionSettings>> load();
    QFuture<Done> save(const ConnectionSettings &connection);
    // Of the connection only. The key of the databases stays: what waits in them is sent when the person comes back.
    QFuture<Done> forget();

    // A short text that differs for every server and person: names the folder of their databases, so that two
    // people on one machine never see each other's.
    static QString idOf(const ConnectionSettings &connection);

private:
    SecretStore &m_secrets;
};

} // namespace targo
