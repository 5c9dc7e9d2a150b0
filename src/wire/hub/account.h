#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace targo::wire::hub {

// A person as the hub knows one (hub.md 8.1).
struct Account
{
    QString email;
    // What they may do; nothing when this hub does not say.
    std::optional<QStringList> capabilities = {};
};

// BadAnswer when the body is no JSON object.
Result<Account> accountFromText(const QByteArray &body);

} // namespace targo::wire::hub
