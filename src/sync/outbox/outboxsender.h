#pragma once

#include "base/clock.h"
#include "net/http/apiclient.h"
#include "sync/backoff.h"
#include "sync/intake.h"

#include <QTimer>
#include <QTimeZone>

namespace targo::sync {

// Brings waiting changes to ERPNext: the first of each record, one request at a time, because serialization
// failures are real there. What several waiting changes of one job come to is one request. UI thread.
class OutboxSender final : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QTimeZone site;
        Backoff backoff;
        int mostUnclear = 3; // answers that leave the outcome open, before a person must look
    };

    OutboxSender(net::ApiClient &erp, Intake &intake, const Clock &clock, Settings settings, QObject *parent = nullptr);

    // Closed, nothing is sent and nothing is lost.
    void setOpen(bool open);
    bool isOpen() const { return m_open; }
    bool isBusy() const { return m_busy; }
    void wake(); // something may be ready to be sent

Q_SIGNALS:
    // Offline, Timeout, Tls or SignedOut: closed until setOpen(true). What was on the wire is sent again then.
    void lineLost(const targo::Error &error);
    void answered(const targo::JobId &job); // the server took our change; what was read before may be older
    void storageFailed(const targo::Error &error);
    void idle();                            // nothing is on the wire any more

private:
    using Entries = std::vector<qint64>;

    std::vector<store::OutboxRow> waitingOf(const JobId &job) const; // empty while one of them is parked
    std::vector<store::OutboxRow> rowsFor(const Entries &entries) const;
    void begin(const JobId &job);
    void put(const JobId &job, std::vector<store::OutboxRow> rows, const QString &modified);
    void answerArrived(const JobId &job, const Entries &entries, const Result<JobRecord> &answer);
    void lookAgain(const JobId &job, const Entries &entries);
    void decide(const JobId &job, const Entries &entries, const Job &server);
    void finish(const JobId &job, const Entries &entries, std::optional<JobRecord> record);
    void failed(const JobId &job, const Entries &entries, const Error &error, bool sent);
    void park(const Entries &entries, const Error &reason, const Job *theirs = nullptr);
    void tryLater(const Entries &entries, const Error &reason);
    void loseLine(const Entries &entries, const Error &reason);
    void keep(std::vector<store::OutboxRow> rows);
    void rest();
    void wakeAt(const QDateTime &time);

    net::ApiClient &m_erp;
    Intake &m_intake;
    const Clock &m_clock;
    Settings m_settings;
    QTimer m_timer;
    bool m_open = false;
    bool m_busy = false;
    std::optional<QDateTime> m_notBefore; // the server asked everyone to wait
    QHash<JobId, int> m_unclear;
    int m_conflicts = 0; // in a row, on the record in work
};

} // namespace targo::sync
