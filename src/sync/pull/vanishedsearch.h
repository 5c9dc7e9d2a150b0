#pragma once

#include "base/clock.h"
#include "sync/pull/namereconcile.h"

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

Q_SIGNALS:
    void compared(const QDateTime &at); // all names, to the end
    void suspected(const targo::Error &error);
    void foundBehind(targo::store::Kind kind, const QString &modified);

private:
    void compareAll();

    NameReconcile m_reconcile;
    const Clock &m_clock;
    std::chrono::milliseconds m_every;
    std::optional<QDateTime> m_last;
    QSet<JobId> m_doubtful;
};

} // namespace targo::sync
