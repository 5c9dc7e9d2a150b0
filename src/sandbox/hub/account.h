#pragma once

#include <QString>
#include <QStringList>

namespace targo::sandbox::hub {

// A person as the hub knows one.
struct Account
{
    QString email;
    QString name;
    QStringList groups;   // ops-dispatch, ops-csr …
    QByteArray token;     // bearer
    QByteArray erpToken = {}; // ERPNext's "key:secret", good here too: the hub stands in front of the same site
    bool expired = false; // the token has run out; the hub answers 401 token_expired
};

} // namespace targo::sandbox::hub
