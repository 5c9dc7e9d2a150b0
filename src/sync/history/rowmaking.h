#pragma once

#include "store/records.h"
#include "sync/replica/boardreplica.h"

namespace targo::sync {

using DetailsByJob = QHash<JobId, JobDetails>;

// The jobs whose details must be at hand before this act can be kept.
bool needsDetails(const Act &act);

// Makes rows of the outbox on top of what is shown now. Short-lived.
class RowMaking
{
public:
    RowMaking(const BoardReplica &replica, const DetailsByJob &details, const QDateTime &now) : m_replica(replica), m_details(details), m_now(now) { }

    // What the fields of `changes` hold as shown; nothing when the record is unknown.
    std::optional<Changes> shown(const RecordRef &record, const Changes &changes) const;
    std::optional<JobRecord> shownJob(const JobId &id) const;

    store::OutboxRow row(const Act &act, const Changes &set, const Changes &base) const;

    // True for a change that the server cannot have: it can be taken out as if it had never been.
    bool neverSent(qint64 entry) const;
    // Takes rows out of `update`'s outbox; later rows of the record rest on what was below.
    void withdraw(const std::vector<qint64> &entries, store::OutboxUpdate &update) const;
    std::vector<qint64> entriesOf(const RecordRef &record) const;

private:
    const BoardReplica &m_replica;
    const DetailsByJob &m_details;
    QDateTime m_now;
};

} // namespace targo::sync
