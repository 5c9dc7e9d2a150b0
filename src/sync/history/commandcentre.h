#pragma once

#include "base/clock.h"
#include "domain/ports/intentsink.h"
#include "store/store.h"
#include "sync/replica/boardreplica.h"

#include <deque>

namespace targo::sync {

// Takes what a person wants: into the outbox first, onto the board then, and into the history so that it can be
// taken back, also after a restart. One act at a time, so that each sees the board with all before it.
class CommandCentre final : public IntentSink
{
    Q_OBJECT

public:
    CommandCentre(store::Store &store, BoardReplica &replica, const Clock &clock, QObject *parent = nullptr);

    QFuture<Result<qint64>> submit(const Intent &intent) override;
    QFuture<Result<qint64>> undo() override;
    QFuture<Result<qint64>> redo() override;
    std::optional<Intent> undoable() const override;
    std::optional<Intent> redoable() const override;
    QFuture<Done> retry(qint64 entry) override;
    QFuture<Done> discard(qint64 entry) override;

    void load(std::vector<store::HistoryRow> history);
    // Only this person's own acts can be undone here.
    void setUser(const QString &user);
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void submitted(); // something is there to be sent

private:
    using Answer = QFuture<Result<qint64>>;

    Answer queued(std::function<Answer()> act);
    void next();
    Answer submitNow(const Intent &intent);
    Answer undoNow();
    Answer redoNow();
    // Sends `intent` with `changes` fixed as they are; `past` is its place in the history.
    Answer keep(const Intent &intent, const JobChanges &changes, store::HistoryRow past, bool forgetUndone);
    // Takes rows away as if they had never been; later rows of the job rest on what was below.
    QFuture<Done> withdraw(std::vector<qint64> entries, std::optional<store::HistoryRow> past);
    Answer turn(store::HistoryRow past, bool undone);
    bool neverSent(qint64 entry) const;
    store::HistoryRow *find(qint64 number);
    const store::HistoryRow *lastDone() const;
    const store::HistoryRow *firstUndone() const;
    void remember(const store::HistoryRow &row);

    store::Store &m_store;
    BoardReplica &m_replica;
    const Clock &m_clock;
    QString m_user;
    std::deque<store::HistoryRow> m_history; // by number
    std::deque<std::function<void()>> m_queue;
    bool m_busy = false;
};

} // namespace targo::sync
