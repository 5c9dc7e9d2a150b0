#pragma once

#include "domain/ports/boardsource.h"

namespace targo {
class SyncStatus;
}

namespace targo::desk {

// Tells of urgent work that somebody else has put among what is to be planned: the list may be out of sight. Not of what a
// first load brings, nor of what was put there from here.
class UrgentWatch : public QObject
{
    Q_OBJECT

public:
    UrgentWatch(BoardSource &board, const SyncStatus &sync, QObject *parent = nullptr);

Q_SIGNALS:
    void arrived(const std::vector<targo::JobId> &jobs); // at least one

private:
    void look();
    QSet<JobId> urgent() const;

    BoardSource &m_board;
    const SyncStatus &m_sync;
    QSet<JobId> m_known;
};

} // namespace targo::desk
