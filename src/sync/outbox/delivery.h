#pragma once

#include "net/http/apiclient.h"
#include "sync/intake.h"

#include <QTimeZone>

#include <variant>

namespace targo::sync {

// How one exchange with the server ended.
struct Clash // only a person can decide
{
    Changes theirs; // what the server holds in the fields we change, or in those that changed under our deletion
    QString author;
    QString modified; // of the version that holds them
};
struct Failure
{
    Error error;
    bool sent = false; // the change itself went out, and may have come about
    bool atHub = false; // ERPNext has nothing to do with it: the other records go on
};
struct Parted // of several records each fared as it did
{
    store::Outcome outcome;
    std::vector<std::pair<qint64, Error>> refused = {}; // by entry
    std::vector<std::pair<qint64, Clash>> clashed = {};
};
using Ending = std::variant<store::Outcome, Clash, Failure, Parted>;

// What a delivery works with.
struct DeliveryContext
{
    net::ApiClient &erp;
    net::ApiClient *hub; // null: there is none
    Intake &intake;
    QTimeZone site;
    QString user; // who is signed in
    QString takenBack = {}; // the reason given when a publication is undone
    // Called before the change itself goes out: the disk must know first that it may have been sent.
    std::function<QFuture<Done>(const QString &modified)> aboutToSend;
};

// Brings the leading changes of one record, or of what goes with it, to the server: looks where needed, sends, looks again. One use. UI thread.
class Delivery : public QObject
{
    Q_OBJECT

public:
    Delivery(DeliveryContext context, std::vector<store::OutboxRow> rows) : m_context(std::move(context)), m_rows(std::move(rows)) { }

    QFuture<Ending> run();

protected:
    virtual void start() = 0;
    void end(Ending ending);
    void fail(const Error &error, bool sent) { end(Failure{error, sent}); }
    void failAtHub(const Error &error) { end(Failure{error, true, true}); } // of the change itself

    const std::vector<store::OutboxRow> &rows() const { return m_rows; }
    std::vector<qint64> entries() const;
    net::ApiClient &erp() { return m_context.erp; }
    net::ApiClient *hub() { return m_context.hub; }
    Intake &intake() { return m_context.intake; }
    const DeliveryContext &context() const { return m_context; }
    // `next` runs when the disk knows that the change may have been sent on top of this version.
    void send(const QString &modified, std::function<void()> next);

private:
    DeliveryContext m_context;
    std::vector<store::OutboxRow> m_rows;
    QPromise<Ending> m_promise;
};

// Of a record's waiting changes, in order, those that go out together: a row of updates, or a creation with the
// updates behind it, or one of what stands alone. Other records may join that one: publicationsLike().
qsizetype leadingCount(const std::vector<const store::OutboxRow *> &rows);

// What was published (or withdrawn) with `first` in one act, can go out now, and was tried as often: the same each time,
// so that a second try is known for one.
std::vector<store::OutboxRow> publicationsLike(const store::OutboxRow &first, const BoardReplica &replica, const QDateTime &now);

std::unique_ptr<Delivery> deliveryOf(std::vector<store::OutboxRow> leading, DeliveryContext context);

} // namespace targo::sync
