#pragma once

#include "domain/ports/boardsource.h"
#include "domain/ports/intentsink.h"
#include "domain/ports/syncstatus.h"

namespace targo::desk {

// The verbs of the board. Each becomes one intent; what came of it is said in a sentence. The board itself changes
// when its source says so.
class BoardActs : public QObject
{
    Q_OBJECT

public:
    // `sync` says who is signed in; without it nobody is called "you".
    BoardActs(BoardSource &board, IntentSink &intents, const SyncStatus *sync = nullptr, QObject *parent = nullptr);

    void move(const JobId &id, const TechnicianId &technician, WallTime start);
    void resize(const JobId &id, const WallSpan &span);
    void unassign(const JobId &id);
    void setStatus(const JobId &id, JobStatus status);
    void edit(const EditJob &wanted);
    void create(const CreateJob &wanted);
    void remove(const JobId &id);
    QFuture<bool> publish(const std::vector<JobId> &jobs, bool tell); // true: kept
    void withdraw(const JobId &id, const QString &reason);
    void addNote(const JobId &id, const QString &text);
    void setAbsence(const TechnicianId &id, const std::optional<Absence> &absence);
    void undo();
    void redo();
    // Any act of the history.
    void undoPast(const PastIntent &past);
    void redoPast(const PastIntent &past);
    void restore(const std::vector<Act> &acts); // as one
    void retry(qint64 entry);
    // Asks nothing: dropped() carries what brings the change back.
    void discard(qint64 entry);
    void bringBack(const std::vector<Act> &acts);
    void refuse(const QString &why); // something that was asked for and is not possible

    IntentSink &intents() const { return m_intents; }
    QString me() const { return m_sync ? m_sync->state().userName : QString(); } // the address of who is signed in
    BoardSource &board() const { return m_board; }

Q_SIGNALS:
    void done(const QString &sentence);    // it is kept, and can be undone
    void created(const targo::JobId &id);  // after done()
    void noted(const QString &sentence);   // an undo, a retry: nothing to take back from here
    void dropped(const QString &sentence, const std::vector<targo::Act> &acts); // bringBack(acts) makes them again
    void refused(const QString &sentence); // nothing has changed

private:
    QFuture<bool> submit(const Intent &intent, const QString &despite = {}); // whether it was kept
    std::vector<Act> gone(const std::vector<PendingChange> &before, qint64 entry) const;
    QString objectionsTo(const JobId &id, const TechnicianId &technician, const WallSpan &span) const;
    QString told(const Intent &intent) const;
    QString begun(const JobId &id) const; // that somebody is on it already; empty when nobody is
    bool isMovable(const JobId &id);
    void turn(QFuture<Result<qint64>> turned, const QString &sentence);
    void report(const Error &error);

    BoardSource &m_board;
    IntentSink &m_intents;
    const SyncStatus *m_sync;
};

} // namespace targo::desk
