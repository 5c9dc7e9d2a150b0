#pragma once

#include "domain/ports/boardsource.h"
#include "store/records.h"
#include "sync/replica/dayindex.h"
#include "sync/replica/fold.h"

#include <memory>
#include <unordered_map>

namespace targo::store {
class Store;
}

namespace targo::sync {

// The board in memory: the server's records and, apart from them, our own changes. What is shown is computed when
// either side changes, so a foreign edit during a pending one moves only the left side. UI thread.
//
// The rows of the outbox held here lead; the file follows in the same order.
class BoardReplica final : public BoardSource
{
    Q_OBJECT

public:
    explicit BoardReplica(store::Store &store, QObject *parent = nullptr);
    ~BoardReplica() override;

    const Job *job(const JobId &id) const override;
    const Job *goneJob(const JobId &id) const override;
    const Technician *technician(const TechnicianId &id) const override;
    const Customer *customer(const CustomerId &id) const override;
    const Location *location(const LocationId &id) const override;
    std::vector<TechnicianId> technicians() const override;
    const Tag *tag(const TagId &id) const override;
    std::vector<TagId> tags() const override;
    std::vector<JobId> jobsBetween(QDate first, QDate last) const override;
    std::vector<const Job *> lane(const TechnicianId &technician, QDate first, QDate last) const override;
    std::vector<JobId> unassignedJobs() const override;
    qsizetype jobCount() const override { return m_shownJobs; }
    const PendingChange *pendingOf(const JobId &id) const override;
    std::vector<PendingChange> pendingChanges() const override;
    QFuture<Result<JobDetails>> details(const JobId &id) override;

    // As the server holds them, also what we have deleted here; null for a job it has not named yet.
    const Job *serverJob(const JobId &id) const;
    const Technician *serverTechnician(const TechnicianId &id) const;
    QString modifiedOf(const RecordRef &record) const;   // the server's version; empty when it has none
    QString modifiedByOf(const RecordRef &record) const;
    QHash<QString, QString> namesAndModified(store::Kind kind) const; // of all the server has shown us
    // The job that was created with the key of this local one; nothing as long as the server has not shown it.
    std::optional<JobId> namedLike(const JobId &local) const;

    const std::map<qint64, store::OutboxRow> &rows() const { return m_rows; }
    std::vector<const store::OutboxRow *> rowsOf(const RecordRef &record) const; // by entry
    const store::OutboxRow *row(qint64 entry) const;

    void load(store::Board board); // tells boardReplaced()

    // What happened at once, so that no half of it is ever shown.
    struct Update
    {
        store::Records records = {};
        std::vector<JobId> removedJobs = {};
        QStringList removedOthers = {};            // of removedKind
        store::Kind removedKind = store::Kind::Job;
        std::vector<store::OutboxRow> rows = {};   // new or changed
        std::vector<qint64> gone = {};             // rows that are no more
        std::optional<store::Renaming> named = {}; // goes first
    };
    void take(Update update);

private:
    struct JobEntry
    {
        std::optional<Job> server;   // nothing: ours only
        std::unique_ptr<Job> folded; // null: nothing of ours on top
        bool hidden = true;          // not in the index: deleted by us, or known under the server's name already

        const Job *shown() const { return hidden ? nullptr : folded ? folded.get() : server ? &*server : nullptr; }
    };
    // Not noexcept: the library then keeps each hash instead of working it out again for every entry it passes.
    struct Hash
    {
        size_t operator()(const JobId &id) const { return qHash(id.text()); }
    };
    struct TechnicianEntry
    {
        Technician server;
        Technician shown;
    };

    void takeJob(Job server);
    bool movesUnparked(const JobId &id) const;
    void removeJob(const JobId &id);
    void refold(const RecordRef &record);
    void refoldJob(const JobId &id);
    void hide(JobEntry &entry); // before either side changes: the index must find it as it was added
    void show(JobEntry &entry);
    void takeRow(store::OutboxRow row);
    void forgetRow(qint64 entry);
    void rename(const store::Renaming &named);
    void takeTechnician(Technician server);
    void removeOthers(store::Kind kind, const QStringList &names);
    void tellSoon();
    void tell();

    store::Store &m_store;
    std::unordered_map<JobId, JobEntry, Hash> m_jobs;
    std::unordered_map<JobId, Job, Hash> m_goneJobs;
    std::unordered_map<TechnicianId, TechnicianEntry> m_technicians;
    std::unordered_map<CustomerId, Customer> m_customers;
    std::unordered_map<LocationId, Location> m_locations;
    std::map<TagId, Tag> m_tags;
    std::map<qint64, store::OutboxRow> m_rows;
    QHash<RecordRef, std::vector<qint64>> m_rowsByRecord;
    QHash<QString, JobId> m_jobByKey; // what was created by any program, by its key
    DayIndex m_index;
    qsizetype m_shownJobs = 0;

    QSet<JobId> m_changedJobs;
    std::vector<JobId> m_mergedJobs;
    QSet<CustomerId> m_changedCustomers;
    QSet<LocationId> m_changedLocations;
    bool m_techniciansChanged = false;
    bool m_pendingChanged = false;
    bool m_telling = false;
};

} // namespace targo::sync
