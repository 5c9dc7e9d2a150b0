#pragma once

#include "domain/ports/syncstatus.h"
#include "sync/pull/recordpull.h"

#include <map>

namespace targo::sync {

// All kinds, one after the other: a first load, or a catch-up. UI thread; one at a time.
class PullRound final : public QObject
{
    Q_OBJECT

public:
    PullRound(net::ApiClient &erp, Intake &intake, const Clock &clock, RecordPull::Settings settings, QObject *parent = nullptr);

    void setCursors(const std::vector<store::CursorRow> &cursors);
    // Reads the kind again from this version on: for rows that were renamed into view without a new `modified`.
    void goBackTo(store::Kind kind, const QString &modified);
    bool everyKindComplete() const;
    bool isRunning() const { return m_promise != nullptr; }

    // A kind that is refused or whose answer is broken is left out, the others are read, and its error is answered at
    // the end. An error of the line ends the round at once. Cancelled after stop().
    QFuture<Done> run();
    void stop();
    // What the last whole round was not allowed to read.
    const std::vector<SyncState::Loading::Records> &withheld() const { return m_withheld; }

Q_SIGNALS:
    // While a round is long: a first load, or more than one page. Nothing: it is over.
    void progressed(const std::optional<targo::SyncState::Loading> &loading);
    void olderFound(const std::vector<targo::JobId> &jobs);

private:
    void nextKind();
    void pull(store::Kind kind);
    void count(store::Kind kind);
    void finish(const Done &result);

    net::ApiClient &m_erp;
    std::map<store::Kind, RecordPull *> m_pulls; // children
    std::map<store::Kind, store::CursorRow> m_cursors;
    std::shared_ptr<QPromise<Done>> m_promise;
    std::optional<Error> m_refusal;
    std::vector<SyncState::Loading::Records> m_withheld, m_withheldSoFar;
    SyncState::Loading m_loading;
    size_t m_next = 0;
    bool m_stopped = false;
};

} // namespace targo::sync
