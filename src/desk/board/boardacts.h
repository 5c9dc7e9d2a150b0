#pragma once

#include "desk/board/placements.h"
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

    // Of several jobs, those that cannot stay as they are; the rest is done, undone and said as one.
    void move(const std::vector<Placement> &placements);
    void move(const JobId &id, const TechnicianId &technician, WallTime start);
    void resize(const std::vector<Placement> &placements);
    void copy(const std::vector<Placement> &placements); // new jobs, drafts, at these places
    void unassign(const std::vector<JobId> &ids);
    void setStatus(const std::vector<JobId> &ids, JobStatus status);
    void edit(const EditJob &wanted);
    void create(const CreateJob &wanted);
    void remove(const std::vector<JobId> &ids);
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
    void say(const QString &what) { Q_EMIT noted(what); }
    void refuse(const QString &why); // something that was asked for and is not possible

    IntentSink &intents() const { return m_intents; }
    QString me() const { return m_sync ? m_sync->state().userName : QString(); } // the address of who is signed in
    BoardSource &board() const { return m_board; }

Q_SIGNALS:
    void done(const QString &sentence);    // it is kept, and can be undone
    void created(const QSet<targo::JobId> &ids);  // after done()
    void noted(const QString &sentence);   // an undo, a retry: nothing to take back from here
    void dropped(const QString &sentence, const std::vector<targo::Act> &acts); // bringBack(acts) makes them again
    void refused(const QString &sentence); // nothing has changed

private:
    QFuture<bool> submit(const Intent &intent, const QString &despite = {}); // whether it was kept
    std::vector<Act> gone(const std::vector<PendingChange> &before, qint64 entry) const;
    void submitAll(std::vector<Act> acts, QStringList despite);
    void createAll(std::vector<Act> acts, const QString &despite);
    std::vector<Placement> movable(const std::vector<Placement> &placements, QStringList &said);
    std::vector<JobId> movable(const std::vector<JobId> &ids, QStringList &said);
    QStringList reasonsAgainst(const std::vector<Placement> &placements, bool copied = false) const;
    const PastIntent *pastOf(const Intent &intent) const; // the last such act of the history; null: it has none
    QString told(const Intent &intent) const;
    QString madeAnew(const std::vector<const PastStep *> &steps) const;
    QString undone(const PastIntent &past) const;
    QString redone(const PastIntent &past) const;
    QString begun(const JobId &id) const; // that somebody is on it already; empty when nobody is
    void turn(QFuture<Result<qint64>> turned, const QString &sentence);
    void report(const Error &error);

    BoardSource &m_board;
    IntentSink &m_intents;
    const SyncStatus *m_sync;
};

} // namespace targo::desk
