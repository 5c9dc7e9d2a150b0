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
    // The server's answer to our own change: the documents are kept, then the rows go, and both are shown at once.
    QFuture<Done> finish(store::Outcome outcome);

    store::Store &store() { return m_store; }
    BoardReplica &replica() { return m_replica; }

Q_SIGNALS:
    void jobNamed(const targo::JobId &local, const targo::JobId &named);

private:
    void rememberDeleted(const store::Outcome &outcome);
    void leaveOutDeleted(store::Records &records) const;

    store::Store &m_store;
    BoardReplica &m_replica;
    QHash<JobId, QString> m_deleted; // by us: the last version that was
};

} // namespace targo::sync
