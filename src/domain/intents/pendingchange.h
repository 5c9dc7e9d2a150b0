#pragma once

#include "base/error.h"
#include "domain/intents/intent.h"

#include <QDateTime>

namespace targo {

enum class PendingState {
    Waiting, // not sent yet, or to be sent again
    Sending, // on the wire
    Parked,  // only a person can decide
};

// A change that is not on the server yet: one row of the outbox as people see it.
struct PendingChange
{
    qint64 entry = 0; // rises with the order of submission
    Act act;
    PendingState state = PendingState::Waiting;
    std::optional<Error> reason = {};   // of the last refusal or failure
    QDateTime submittedAt;              // UTC
    int attempts = 0;
    std::optional<QDateTime> nextTry = {}; // Waiting: not before, UTC; nothing: now
    Changes base = {};               // what the touched fields held when the person changed them
    Changes theirs = {};             // Parked by a conflict: what the server holds now
    QString theirAuthor = {};           // and who wrote it
    QString theirModified = {};         // in which version: the server's text, naive site time
};

} // namespace targo
