#pragma once

#include "base/result.h"
#include "domain/intents/pastintent.h"

#include <QObject>

namespace targo {

// Where a screen says what the person wants. UI thread. The board changes when the board source says so, never
// before; a refusal has changed nothing.
class IntentSink : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Answers when the intent is safely in the outbox: the first entry's number. Rejected, with IntentFault's name as the
    // code, when it cannot be meant; Storage when it could not be kept.
    virtual QFuture<Result<qint64>> submit(const Intent &intent) = 0;

    // Everything that was ever done here, oldest first; other persons' acts at this desk included.
    virtual const std::vector<PastIntent> &history() const = 0;
    // Takes back, or does again, any act of the history. As undo(); NotFound when it was never done, or is undone
    // already; Rejected with code "CannotBeUnsaid" for what was only said.
    virtual QFuture<Result<qint64>> undoPast(qint64 number) = 0;
    virtual QFuture<Result<qint64>> redoPast(qint64 number) = 0;

    // Rejected with code "ChangedSince" and the other person in `message` when the value is no longer ours;
    // NotFound when there is nothing to undo.
    virtual QFuture<Result<qint64>> undo() = 0;
    virtual QFuture<Result<qint64>> redo() = 0;
    // What undo() and redo() would take back or do again; nothing when there is nothing.
    virtual std::optional<Intent> undoable() const = 0;
    virtual std::optional<Intent> redoable() const = 0;

    // For a change that waits or is parked.
    virtual QFuture<Done> retry(qint64 entry) = 0;   // send again now; on a conflict: keep mine
    virtual QFuture<Done> discard(qint64 entry) = 0; // drop ours, show the server's

Q_SIGNALS:
    void historyChanged();
};

} // namespace targo
