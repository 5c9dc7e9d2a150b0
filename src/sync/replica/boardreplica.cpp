#include "sync/replica/boardreplica.h"

#include "store/store.h"
#include "sync/replica/fold.h"

#include <algorithm>

namespace targo::sync {

namespace {

template <class Id, class Record>
const Record *find(const std::unordered_map<Id, Record> &records, const Id &id)
{
    const auto found = records.find(id);
    return found == records.end() ? nullptr : &found->second;
}

} // namespace

BoardReplica::BoardReplica(store::Store &store, QObject *parent) : BoardSource(parent), m_store(store) { }
BoardReplica::~BoardReplica() = default;

const Job *BoardReplica::job(const JobId &id) const
{
    const Entry *entry = find(m_jobs, id);
    return entry ? &entry->shown() : nullptr;
}

const Job *BoardReplica::serverJob(const JobId &id) const
{
    const Entry *entry = find(m_jobs, id);
    return entry ? &entry->server : nullptr;
}

const Technician *BoardReplica::technician(const TechnicianId &id) const { return find(m_technicians, id); }
const Customer *BoardReplica::customer(const CustomerId &id) const { return find(m_customers, id); }
const Location *BoardReplica::location(const LocationId &id) const { return find(m_locations, id); }
qsizetype BoardReplica::jobCount() const { return qsizetype(m_jobs.size()); }
std::vector<JobId> BoardReplica::jobsBetween(QDate first, QDate last) const { return m_index.on(first, last); }
std::vector<JobId> BoardReplica::unassignedJobs() const { return m_index.unassigned(); }
QFuture<Result<JobDetails>> BoardReplica::details(const JobId &id) { return m_store.details(id); }

std::vector<TechnicianId> BoardReplica::technicians() const
{
    std::vector<const Technician *> enabled;
    for (const auto &[id, technician] : m_technicians) {
        if (!technician.disabled)
            enabled.push_back(&technician);
    }
    std::ranges::sort(enabled, [](const Technician *a, const Technician *b) {
        const int order = a->fullName.localeAwareCompare(b->fullName);
        return order != 0 ? order < 0 : a->id < b->id;
    });
    std::vector<TechnicianId> ids;
    for (const Technician *technician : enabled)
        ids.push_back(technician->id);
    return ids;
}

std::vector<TagId> BoardReplica::tags() const
{
    std::vector<TagId> ids;
    for (const auto &[id, tag] : m_tags)
        ids.push_back(id);
    return ids;
}

std::vector<const Job *> BoardReplica::lane(const TechnicianId &technician, QDate first, QDate last) const
{
    std::vector<const Job *> jobs;
    for (const JobId &id : m_index.on(technician, first, last))
        jobs.push_back(job(id));
    std::ranges::sort(jobs, [](const Job *a, const Job *b) {
        return std::tie(*a->date, a->start, a->id) < std::tie(*b->date, b->start, b->id);
    });
    return jobs;
}

const PendingChange *BoardReplica::pendingOf(const JobId &id) const
{
    const auto rows = rowsOf(id);
    if (rows.empty())
        return nullptr;
    const auto parked = std::ranges::find(rows, PendingState::Parked, [](const store::OutboxRow *row) { return row->change.state; });
    return parked != rows.end() ? &(*parked)->change : &rows.back()->change;
}

std::vector<PendingChange> BoardReplica::pendingChanges() const
{
    std::vector<PendingChange> changes;
    for (const auto &[entry, row] : m_rows)
        changes.push_back(row.change);
    return changes;
}

const store::OutboxRow *BoardReplica::row(qint64 entry) const
{
    const auto found = m_rows.find(entry);
    return found == m_rows.end() ? nullptr : &found->second;
}

std::vector<const store::OutboxRow *> BoardReplica::rowsOf(const JobId &id) const
{
    std::vector<const store::OutboxRow *> rows;
    for (const qint64 entry : m_rowsByJob.value(id))
        rows.push_back(row(entry));
    return rows;
}

void BoardReplica::load(store::Board board)
{
    m_jobs.clear();
    m_technicians.clear();
    m_customers.clear();
    m_locations.clear();
    m_tags.clear();
    m_rows.clear();
    m_rowsByJob.clear();
    m_index.clear();
    for (Technician &technician : board.technicians)
        m_technicians.insert_or_assign(technician.id, std::move(technician));
    for (Customer &customer : board.customers)
        m_customers.insert_or_assign(customer.id, std::move(customer));
    for (Location &location : board.locations)
        m_locations.insert_or_assign(location.id, std::move(location));
    for (Tag &tag : board.tags)
        m_tags.insert_or_assign(tag.id, std::move(tag));
    for (store::OutboxRow &row : board.outbox)
        takeRow(std::move(row));
    m_jobs.reserve(board.jobs.size());
    for (Job &job : board.jobs)
        takeJob(std::move(job));
    m_changedJobs.clear();
    m_pendingChanged = m_techniciansChanged = false;
    Q_EMIT boardReplaced();
}

void BoardReplica::take(Update update)
{
    for (Tag &tag : update.records.tags)
        m_tags.insert_or_assign(tag.id, std::move(tag));
    for (Technician &technician : update.records.technicians) {
        m_techniciansChanged = true;
        m_technicians.insert_or_assign(technician.id, std::move(technician));
    }
    for (Customer &customer : update.records.customers) {
        m_changedCustomers.insert(customer.id);
        m_customers.insert_or_assign(customer.id, std::move(customer));
    }
    for (Location &location : update.records.locations) {
        m_changedLocations.insert(location.id);
        m_locations.insert_or_assign(location.id, std::move(location));
    }
    QSet<JobId> touched;
    for (const qint64 entry : update.gone) {
        if (const store::OutboxRow *gone = row(entry)) {
            touched.insert(jobOf(gone->change.intent));
            forgetRow(entry);
        }
    }
    for (store::OutboxRow &row : update.rows) {
        touched.insert(jobOf(row.change.intent));
        takeRow(std::move(row));
    }
    // After the rows: each job is folded once, with both sides as they are now.
    for (JobRecord &record : update.records.jobs) {
        touched.remove(record.job.id);
        takeJob(std::move(record.job));
    }
    for (const JobId &id : update.removedJobs) {
        touched.remove(id);
        removeJob(id);
    }
    for (const JobId &id : std::as_const(touched))
        refold(id);
    removeOthers(update.removedKind, update.removedOthers);
    tellSoon();
}

void BoardReplica::takeJob(Job server)
{
    const JobId id = server.id;
    const auto [place, isNew] = m_jobs.try_emplace(id);
    if (!isNew)
        m_index.remove(place->second.shown());
    place->second.server = std::move(server);
    place->second.folded.reset();
    m_index.add(place->second.shown());
    m_changedJobs.insert(id);
    if (m_rowsByJob.contains(id))
        refold(id);
}

void BoardReplica::removeJob(const JobId &id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    m_index.remove(found->second.shown());
    m_jobs.erase(found);
    m_changedJobs.insert(id);
}

void BoardReplica::refold(const JobId &id)
{
    m_changedJobs.insert(id);
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    Entry &entry = found->second;
    m_index.remove(entry.shown());
    const auto rows = rowsOf(id);
    entry.folded = rows.empty() ? nullptr : std::make_unique<Job>(folded(entry.server, rows));
    m_index.add(entry.shown());
}

void BoardReplica::takeRow(store::OutboxRow row)
{
    m_pendingChanged = true;
    const qint64 entry = row.change.entry;
    auto &entries = m_rowsByJob[jobOf(row.change.intent)];
    if (const auto at = std::ranges::lower_bound(entries, entry); at == entries.end() || *at != entry)
        entries.insert(at, entry);
    m_rows.insert_or_assign(entry, std::move(row));
}

void BoardReplica::forgetRow(qint64 entry)
{
    m_pendingChanged = true;
    const auto found = m_rows.find(entry);
    const JobId id = jobOf(found->second.change.intent);
    auto &entries = m_rowsByJob[id];
    std::erase(entries, entry);
    if (entries.empty())
        m_rowsByJob.remove(id);
    m_rows.erase(found);
}

void BoardReplica::removeOthers(store::Kind kind, const QStringList &names)
{
    for (const QString &name : names) {
        switch (kind) {
        case store::Kind::Tag: m_tags.erase(TagId(name)); break;
        case store::Kind::Technician: m_techniciansChanged |= m_technicians.erase(TechnicianId(name)) > 0; break;
        case store::Kind::Customer: m_customers.erase(CustomerId(name)); break;
        case store::Kind::Location: m_locations.erase(LocationId(name)); break;
        case store::Kind::Job: removeJob(JobId(name)); break;
        }
    }
}

void BoardReplica::tellSoon()
{
    if (std::exchange(m_telling, true))
        return;
    QMetaObject::invokeMethod(this, &BoardReplica::tell, Qt::QueuedConnection);
}

void BoardReplica::tell()
{
    m_telling = false;
    if (!m_changedCustomers.isEmpty() || !m_changedLocations.isEmpty()) {
        for (const auto &[id, entry] : m_jobs) { // rare and short: a few milliseconds for the largest board
            if ((entry.server.customer && m_changedCustomers.contains(*entry.server.customer))
                || (entry.server.location && m_changedLocations.contains(*entry.server.location)))
                m_changedJobs.insert(id);
        }
        m_changedCustomers.clear();
        m_changedLocations.clear();
    }
    if (std::exchange(m_techniciansChanged, false))
        Q_EMIT techniciansChanged();
    if (const QSet<JobId> changed = std::exchange(m_changedJobs, {}); !changed.isEmpty())
        Q_EMIT jobsChanged(changed);
    if (std::exchange(m_pendingChanged, false))
        Q_EMIT pendingChanged();
}

} // namespace targo::sync
