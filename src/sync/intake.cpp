#include "sync/intake.h"

#include "base/failpoint.h"

namespace targo::sync {

Intake::Intake(store::Store &store, BoardReplica &replica, QObject *parent)
    : QObject(parent), m_store(store), m_replica(replica)
{
}

QFuture<Result<store::Written>> Intake::take(store::Records records, store::Origin origin, std::optional<store::CursorRow> cursor)
{
    leaveOutDeleted(records);
    return m_store.write(std::move(records), origin, std::move(cursor))
        .then(this, [this](const Result<store::Written> &written) {
            TARGO_FAILPOINT("intake.taken");
            if (written)
                m_replica.take({.records = written->changed});
            return written;
        });
}

QFuture<Done> Intake::remove(store::Kind kind, const QStringList &names)
{
    TARGO_FAILPOINT("intake.removing");
    return m_store.remove(kind, names).then(this, [this, kind, names](const Done &done) {
        TARGO_FAILPOINT("intake.removed");
        if (done)
            m_replica.take({.removedOthers = names, .removedKind = kind});
        return done;
    });
}

QFuture<Done> Intake::finish(store::Outcome outcome)
{
    rememberDeleted(outcome);
    return m_store.finish(outcome).then(this, [this, outcome](const Result<store::Written> &written) -> Done {
        if (!written)
            return std::unexpected(written.error());
        TARGO_FAILPOINT("intake.finished");
        if (outcome.named)
            Q_EMIT jobNamed(outcome.named->from, outcome.named->to);
        m_replica.take({.records = written->changed, .removedJobs = outcome.deletedJobs, .gone = outcome.entries, .named = outcome.named});
        return {};
    });
}

void Intake::rememberDeleted(const store::Outcome &outcome)
{
    for (const JobId &job : outcome.deletedJobs) {
        QString &version = m_deleted[job];
        version = std::max(version, m_replica.modifiedOf(job));
        for (const qint64 entry : outcome.entries) {
            if (const store::OutboxRow *row = m_replica.row(entry))
                version = std::max(version, row->baseModified);
        }
    }
}

// A page that was read before our deletion may arrive after it, and would put the job back on the board. One that was
// restored at the server has a newer version.
void Intake::leaveOutDeleted(store::Records &records) const
{
    std::erase_if(records.jobs, [this](const JobRecord &record) {
        const auto deleted = m_deleted.constFind(record.job.id);
        return deleted != m_deleted.cend() && record.job.modified <= *deleted;
    });
}

} // namespace targo::sync
