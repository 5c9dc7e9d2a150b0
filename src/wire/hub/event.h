#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace targo::wire::hub {

// What an event of the hub's stream says (hub.md 2.1), reduced to what the desktop acts on: which records changed.
struct HubEvent
{
    QString type;                 // "job.updated", "hello", "resync", "auth.expired", …
    QString topic;                // may be empty
    QString actor;                // who did it; may be empty
    QString originRequestId;      // X-Request-Id of the write; may be empty
    QString docType;              // may be empty
    QStringList names;            // of the records concerned; may be empty
    QString modified;             // ERPNext's text, unaltered; may be empty
};

// BadAnswer when `data` is not JSON: the caller logs and skips it.
Result<HubEvent> eventFromText(const QString &type, const QString &data);

} // namespace targo::wire::hub
