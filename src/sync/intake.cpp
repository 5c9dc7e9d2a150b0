#include "sync/intake.h"

namespace targo::sync {

Intake::Intake(store::Store &store, BoardReplica &replica, QObject *parent)
    : QObject(parent), m_store(store), m_replica(replica)
{
}

QFuture<Result<store::Written>> Intake::take(store::Records records, store::Origin origin, std::optional<store::CursorRow> cursor)
{
    return m_store.write(std::move(records), origin, std::move(cursor))
        .then(this, [this](const Result<store::Written> &written) {
            if (written)
                m_replica.take({.records = written->changed});
            return written;
        });
}

QFuture<Done> Intake::remove(store::Kind kind, const QStringList &names)
{
    return m_store.remove(kind, names).then(this, [this, kind, names](const Done &done) {
        if (done)
            m_replica.take({.removedOthers = names, .removedKind = kind});
        return done;
    });
}

QFuture<Done> Intake::finish(std::optional<JobRecord> record, std::vector<qint64> entries)
{
    return m_store.finish(std::move(record), entries)
        .then(this, [this, entries](const Result<store::Written> &written) -> Done {
            if (!written)
                return std::unexpected(written.error());
            m_replica.take({.records = written->changed, .gone = entries});
            return {};
        });
}

} // namespace targo::sync
