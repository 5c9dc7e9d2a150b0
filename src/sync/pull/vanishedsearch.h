#pragma once

#include "base/clock.h"
#include "domain/ports/syncstatus.h"
#include "sync/pull/namereconcile.h"

#include <map>

namespace targo::sync {

// Decides when to look for records that are no more: all names from time to time, single ones when they are in
// doubt. UI thread.
class VanishedSearch final : public QObject
{
    Q_OBJECT

public:
    VanishedSearch(net::ApiClient &erp, Intake &intake, const Clock &clock, QTimeZone site, std::chrono::milliseconds every,
                   QObject *parent = nullptr);

    void setLast(const std::optional<QDateTime> &last) { m_last = last; }
    bool isRunning() const { return m_reconcile.isRunning(); }

    void doubt(const QSet<JobId> &jobs) { m_doubtful += jobs; }
    // Both need the line, and a cache that was loaded to the end: half a cache differs from the server in everything.
    void searchIfDue();
    void searchDoubtful();

    // What only a person can decide, and the decision.
    std::optional<SyncState::Vanished> question() const;
    void answer(bool remove);

Q_SIGNALS:
    void compared(const QDateTime &at); // all names, to the end
    void suspected(const targo::Error &error);
    void questionChanged();
    void foundBehind(targo::store::Kind kind, const QString &modified);

private:
    struct Missed
    {
        QStringList names;
        qsizetype known = 0;
    };

    void compareAll();
    void ask(store::Kind kind, const QStringList &names, qsizetype known);
    void removeAnswered();

    NameReconcile m_reconcile;
    const Clock &m_clock;
    std::chrono::milliseconds m_every;
    std::optional<QDateTime> m_last;
    bool m_comparing = false; // all names
    QSet<JobId> m_doubtful;
    std::map<store::Kind, Missed> m_missed;          // asked about, in this order
    std::map<store::Kind, Missed> m_toRemove;        // a person said so, and it is still to be done
    std::map<store::Kind, QSet<QString>> m_keptOnPurpose;
};

} // namespace targo::sync
