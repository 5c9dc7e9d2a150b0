#pragma once

#include "store/store.h"
#include "sync/replica/boardreplica.h"

namespace targo::sync {

// The one road of server records into the cache and onto the board: first stored, then shown. UI thread.
class Intake : public QObject
{
    Q_OBJECT

public:
    Intake(store::Store &store, BoardReplica &replica, QObject *parent = nullptr);

    QFuture<Result<store::Written>> take(store::Records records, store::Origin origin,
                                         std::optional<store::CursorRow> cursor = std::nullopt);
    QFuture<Done> remove(store::Kind kind, const QStringList &names);
    // The server's answer to our own change: the document is kept, then the rows go, and both are shown at once.
    // Without a record only the rows go.
    QFuture<Done> finish(std::optional<JobRecord> record, std::vector<qint64> entries);

    store::Store &store() { return m_store; }
    BoardReplica &replica() { return m_replica; }

private:
    store::Store &m_store;
    BoardReplica &m_replica;
};

} // namespace targo::sync
