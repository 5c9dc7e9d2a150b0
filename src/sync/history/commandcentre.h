#pragma once

#include "base/clock.h"
#include "domain/ports/intentsink.h"
#include "domain/ports/rights.h"
#include "sync/history/pastlist.h"
#include "sync/history/reversal.h"
#include "sync/intake.h"

#include <deque>

namespace targo::sync {

// Takes what a person wants: into the outbox first, onto the board then, and into the history so that it can be
// taken back, also after a restart. One act at a time, so that each sees the board with all before it.
class CommandCentre final : public IntentSink
{
    Q_OBJECT

public:
    CommandCentre(Intake &intake, const Clock &clock, QObject *parent = nullptr);

    QFuture<Result<qint64>> submit(const Intent &intent) override;
    const std::vector<PastIntent> &history() const override { return m_past.all(); }
    QFuture<Result<qint64>> undo() override;
    QFuture<Result<qint64>> redo() override;
    QFuture<Result<qint64>> undoPast(qint64 number) override;
    QFuture<Result<qint64>> redoPast(qint64 number) override;
    std::optional<Intent> undoable() const override;
    std::optional<Intent> redoable() const override;
    QFuture<Done> retry(qint64 entry) override;
    QFuture<Done> discard(qint64 entry) override;

    void load(std::vector<PastIntent> history);
    // Only this person's own acts are undone in turn.
    void setUser(const QString &user);
    void setRights(const Rights *rights) { m_rights = rights; } // null: everything is tried
    void jobNamed(const JobId &local, const JobId &named);
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void submitted(); // something is there to be sent

private:
    using Answer = QFuture<Result<qint64>>;

    Answer queued(std::function<Answer()> act);
    void next();
    Answer submitNow(const Intent &intent);
    std::optional<Error> missingRight(const Intent &intent) const;
    Answer submitWith(const Intent &intent, const std::vector<Changes> &seen, const DetailsByJob &details);
    Answer turnNow(const PastIntent *past, bool undone);
    Answer turnWith(const PastIntent &past, bool undone, const DetailsByJob &details);
    Answer keep(store::OutboxUpdate update);
    std::vector<store::Renaming> namedMeanwhile(const store::OutboxUpdate &update) const;
    QFuture<Done> nameLate(std::vector<store::Renaming> names);
    // The details of these jobs from the cache, for acts that change or delete them.
    QFuture<Result<DetailsByJob>> detailsOf(std::vector<JobId> jobs);
    void remember(const PastIntent &past);

    Intake &m_intake;
    store::Store &m_store;
    BoardReplica &m_replica;
    const Clock &m_clock;
    const Rights *m_rights = nullptr;
    QString m_user;
    PastList m_past;
    std::deque<std::function<void()>> m_queue;
    bool m_busy = false;
};

} // namespace targo::sync
