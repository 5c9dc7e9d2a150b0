#pragma once

#include "base/clock.h"
#include "net/http/apiclient.h"
#include "sync/backoff.h"
#include "sync/intake.h"
#include "sync/outbox/delivery.h"

#include <QTimer>
#include <QTimeZone>

namespace targo::sync {

// Brings waiting changes to ERPNext: the first of each record, one request at a time, because serialization
// failures are real there. What several waiting changes of one record come to is one request. UI thread.
class OutboxSender final : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QTimeZone site;
        Backoff backoff;
        QString takenBack = QStringLiteral("undo"); // the reason given when a publication is undone; colleagues read it
        int mostUnclear = 3; // answers that leave the outcome open, before a person must look
    };

    OutboxSender(net::ApiClient &erp, Intake &intake, const Clock &clock, Settings settings, QObject *parent = nullptr);
    ~OutboxSender() override;

    void setUser(const QString &user) { m_user = user; } // who is signed in
    void setHub(net::ApiClient *hub) { m_hub = hub; }    // for what goes through it; null: there is none
    // After the rows were loaded: a wait that the server asked of everyone outlives the program.
    void recallWaits();

    // Closed, nothing is sent and nothing is lost.
    void setOpen(bool open);
    bool isOpen() const { return m_open; }
    // The whole server was down and is back: what waited because of that, and was not told how long, need not wait on.
    void serverIsBack();
    // The same of the hub, which only some changes need.
    void hubIsBack();
    bool isBusy() const { return m_delivery != nullptr || m_keeping; }
    void wake(); // something may be ready to be sent

Q_SIGNALS:
    // Offline, Timeout, Tls or SignedOut: closed until setOpen(true). What was on the wire is sent again then.
    void lineLost(const targo::Error &error);
    void answered(const targo::JobId &job); // the server took our change; what was read before may be older
    void storageFailed(const targo::Error &error);
    void notAllowed();    // what was known of the person's rights may be old
    void serverFaulted(); // it cannot, or does not make sense; is it this record or the whole server?
    void idle();                            // nothing is on the wire any more

private:
    using Entries = std::vector<qint64>;

    std::vector<store::OutboxRow> rowsFor(const Entries &entries) const;
    std::optional<QDateTime> firstTime(const RecordRef &record) const; // nothing: not to be sent
    void begin(const RecordRef &record);
    void nameLate(const JobId &local, const Entries &entries);
    QFuture<Done> aboutToSend(const Entries &entries, const QString &modified);
    void ended(const RecordRef &record, const Entries &entries, const Ending &ending);
    void finish(const RecordRef &record, const Entries &entries, const Parted &parted);
    std::vector<store::OutboxRow> leftOf(const Entries &entries, const Parted &parted) const;
    void failed(const Entries &entries, const Failure &failure);
    void unclear(const Entries &entries, const Failure &failure);
    void failedAtHub(const Entries &entries, const Failure &failure);
    void park(const Entries &entries, const Error &reason, const Clash *clash = nullptr);
    static void park(store::OutboxRow &row, const Error &reason, const Clash *clash);
    void tryLater(const Entries &entries, const Failure &failure);
    void loseLine(const Entries &entries, const Failure &failure);
    void serverTakesAgain();
    void holdAfter(const Error &reason);
    void keep(std::vector<store::OutboxRow> rows);
    void rest();
    void wakeAt(const QDateTime &time);

    net::ApiClient &m_erp;
    net::ApiClient *m_hub = nullptr;
    Intake &m_intake;
    const Clock &m_clock;
    Settings m_settings;
    QString m_user;
    QTimer m_timer;
    bool m_open = false;
    bool m_keeping = false;                // an ending is on its way to the disk
    Delivery *m_delivery = nullptr;        // a child; the one exchange under way
    std::optional<QDateTime> m_notBefore;  // the server asked everyone to wait
    std::optional<QDateTime> m_pausedUntil; // it seems to be down for everyone
    int m_faults = 0;                      // of the server, in a row, whatever the record
};

} // namespace targo::sync
