#include "desk/words/connectionwords.h"

#include "desk/words/errorwords.h"

#include <QCoreApplication>
#include <QUrl>

namespace targo::desk::words {

using namespace Qt::StringLiterals;

namespace {

struct Connection
{
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

QString hostOf(const QUrl &url)
{
    return url.port() < 0 ? url.host() : u"%1:%2"_s.arg(url.host()).arg(url.port());
}

QString refusedKey(Server server, const QString &host)
{
    return server == Server::Erpnext ? Connection::tr("%1 does not know this API key and secret.").arg(host)
                                     : Connection::tr("%1 does not accept this hub token.").arg(host);
}

// Whatever answers there speaks another language.
QString wrongServer(Server server, const QString &host)
{
    return server == Server::Erpnext ? Connection::tr("What answers at %1 is not ERPNext.").arg(host)
                                     : Connection::tr("What answers at %1 is not the hub.").arg(host);
}

} // namespace

QString connectionTrouble(const Error &error, Server server, const QString &url)
{
    const QUrl address(url);
    const QString host = hostOf(address);
    const bool page = error.code == "NotJson"_L1 || error.code == "Redirected"_L1;
    switch (error.kind) {
    case Error::Kind::Offline:
        if (error.code == "HostNotFound"_L1)
            return Connection::tr("There is no computer named %1. Check the address, or the network.").arg(address.host());
        if (error.code == "ConnectionRefused"_L1)
            return Connection::tr("%1 refuses the connection: no server is listening there.").arg(host);
        return error.message.isEmpty() ? Connection::tr("%1 cannot be reached.").arg(host)
                                       : Connection::tr("%1 cannot be reached (%2).").arg(host, error.message);
    case Error::Kind::Timeout: return Connection::tr("%1 did not answer in time.").arg(host);
    case Error::Kind::Tls: return Connection::tr("%1 could not prove its identity (%2).").arg(host, error.message);
    case Error::Kind::SignedOut: return page ? wrongServer(server, host) : refusedKey(server, host);
    case Error::Kind::Forbidden: return refusedKey(server, host);
    case Error::Kind::NotFound:
    case Error::Kind::BadAnswer: return wrongServer(server, host);
    case Error::Kind::ServerFault:
        return error.httpStatus < 500 ? wrongServer(server, host) : Connection::tr("%1 has a failure (HTTP %2).").arg(host).arg(error.httpStatus);
    case Error::Kind::Busy: return Connection::tr("%1 is busy or under maintenance. Try again in a while.").arg(host);
    default: return u"%1: %2"_s.arg(host, of(error));
    }
}

QString addressFault(const QString &url)
{
    if (url.isEmpty())
        return {};
    const QUrl address(url, QUrl::StrictMode);
    if (!address.isValid() || address.host().isEmpty())
        return Connection::tr("This is not an address. Write it like %1.").arg("https://erp.example.ca"_L1);
    if (address.scheme() != "https"_L1 && address.scheme() != "http"_L1)
        return Connection::tr("An address begins with https://, not with %1://.").arg(address.scheme());
    return {};
}

} // namespace targo::desk::words
