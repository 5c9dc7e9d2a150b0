#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>

namespace targo::wire::hub {

struct Health
{
    QString status;
    QString version;
    QMap<QString, bool> features; // empty: every feature is on (hub.md 1.7)
};

// BadAnswer when the body is no JSON object.
Result<Health> healthFromText(const QByteArray &body);

} // namespace targo::wire::hub
