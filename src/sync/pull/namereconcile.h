#pragma once

#include "net/erpnext/site.h"
#include "sync/intake.h"
#include "sync/pull/pagesource.h"

namespace targo::sync {

// Finds what no reading by `modified` can find: deletes and renames (erpnext.md 10.3). Compares all names, looks
// again before it removes anything, and removes nothing when a list looks wrong. UI thread; one run at a time.
class NameReconcile final : public QObject
{
    Q_OBJECT

public:
    NameReconcile(net::ApiClient &erp, Intake &intake, QTimeZone site, QObject *parent = nullptr);

    QFuture<Done> run(std::vector<store::Kind> kinds);
    // Asks for each of these by name and removes what the server says it does not have.
    QFuture<Done> lookFor(const QSet<JobId> &jobs);
    // A person said so: looks once more, and removes however many are gone.
    QFuture<Done> removeIfGone(store::Kind kind, const QStringList &names);
    bool isRunning() const { return m_promise != nullptr; }

Q_SIGNALS:
    // An empty list (code "ListTooShort", the DocType as the message): kept all.
    void suspected(const targo::Error &error);
    // More are gone than anyone deletes in half an hour: kept all, a person decides.
    void manyGone(targo::store::Kind kind, const QStringList &names, qsizetype known);
    void asExpected(targo::store::Kind kind); // a list from which no more is missing than usual
    // Records that came into view without a new version, the oldest of them at `modified`: read on from there.
    void foundBehind(targo::store::Kind kind, const QString &modified);

private:
    using Names = QHash<QString, QString>; // modified by name

    QFuture<Done> begin();
    void nextKind();
    bool isBelievable(store::Kind kind, const QStringList &gone, qsizetype known);
    void compare(store::Kind kind, const Names &there, const Names &here);
    void fetchJobs(QStringList names);
    void fetchTechnicians(const QStringList &names);
    void lookAgain(store::Kind kind, const QStringList &gone);
    void lookForJobs(QStringList left, QStringList gone);
    void removeJobs(const QStringList &gone);
    void remove(store::Kind kind, const QStringList &gone);
    void finish(const Done &result);

    net::ApiClient &m_erp;
    Intake &m_intake;
    QTimeZone m_site;
    std::vector<store::Kind> m_left;
    QStringList m_toRemove;
    bool m_allowed = false;          // a person has said that they may go
    qsizetype m_removedByName = 0;   // since all names were compared
    std::shared_ptr<QPromise<Done>> m_promise;
};

} // namespace targo::sync
