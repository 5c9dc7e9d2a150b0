#include "desk/unassigned/urgentwatch.h"

#include "domain/ports/syncstatus.h"

namespace targo::desk {

UrgentWatch::UrgentWatch(BoardSource &board, const SyncStatus &sync, QObject *parent)
    : QObject(parent)
    , m_board(board)
    , m_sync(sync)
    , m_known(urgent())
{
    connect(&board, &BoardSource::jobsChanged, this, &UrgentWatch::look);
    connect(&board, &BoardSource::boardReplaced, this, [this] { m_known = urgent(); });
}

void UrgentWatch::look()
{
    const QSet<JobId> now = urgent();
    std::vector<JobId> fresh;
    for (const JobId &id : now) {
        if (!m_known.contains(id) && !m_board.pendingOf(id))
            fresh.push_back(id);
    }
    m_known = now;
    if (!fresh.empty() && !m_sync.state().firstLoadNeeded)
        Q_EMIT arrived(fresh);
}

QSet<JobId> UrgentWatch::urgent() const
{
    QSet<JobId> jobs;
    for (const JobId &id : m_board.unassignedJobs()) {
        const Job *job = m_board.job(id);
        if (job && job->priority == JobPriority::Urgent)
            jobs.insert(id);
    }
    return jobs;
}

} // namespace targo::desk
