#include "sync/replica/boardreplica.h"

#include "base/overloaded.h"
#include "store/store.h"
#include "sync/replica/fold.h"

#include <algorithm>
#include <ranges>

namespace targo::sync {

namespace {

template <class Id, class Record, class Hash>
const Record *find(const std::unordered_map<Id, Record, Hash> &records, const Id &id)
{
    const auto found = records.find(id);
    return found == records.end() ? nullptr : &found->second;
}

} // namespace

BoardReplica::BoardReplica(store::Store &store, QObject *parent) : BoardSource(parent), m_store(store) { }
BoardReplica::~BoardReplica() = default;

const Job *BoardReplica::job(const JobId &id) const
{
    const JobEntry *entry = find(m_jobs, id);
    return entry ? entry->shown() : nullptr;
}

const Job *BoardReplica::goneJob(const JobId &id) const { return m_rowsByRecord.contains(id) ? find(m_goneJobs, id) : nullptr; }

const Job *BoardReplica::serverJob(const JobId &id) const
{
    const JobEntry *entry = find(m_jobs, id);
    return entry && entry->server ? &*entry->server : nullptr;
}

const Technician *BoardReplica::technician(const TechnicianId &id) const
{
    const TechnicianEntry *entry = find(m_technicians, id);
    return entry ? &entry->shown : nullptr;
}

const Technician *BoardReplica::serverTechnician(const TechnicianId &id) const
{
    const TechnicianEntry *entry = find(m_technicians, id);
    return entry ? &entry->server : nullptr;
}

QString BoardReplica::modifiedOf(const RecordRef &record) const
{
    return std::visit(Overloaded{
        [&](const JobId &id) { const Job *held = serverJob(id); return held ? held->modified : QString(); },
        [&](const TechnicianId &id) { const Technician *held = serverTechnician(id); return held ? held->modified : QString(); },
    }, record);
}

QString BoardReplica::modifiedByOf(const RecordRef &record) const
{
    return std::visit(Overloaded{
        [&](const JobId &id) { const Job *held = serverJob(id); return held ? held->modifiedBy : QString(); },
        [&](const TechnicianId &id) { const Technician *held = serverTechnician(id); return held ? held->modifiedBy : QString(); },
    }, record);
}

QHash<QString, QString> BoardReplica::namesAndModified(store::Kind kind) const
{
    QHash<QString, QString> found;
    const auto add = [&found](const auto &record) { found.insert(record.id.text(), record.modified); };
    switch (kind) {
    case store::Kind::Job:
        for (const auto &[id, entry] : m_jobs) {
            if (entry.server)
                add(*entry.server);
        }
        break;
    case store::Kind::Technician: std::ranges::for_each(std::views::values(m_technicians), add, &TechnicianEntry::server); break;
    case store::Kind::Customer: std::ranges::for_each(std::views::values(m_customers), add); break;
    case store::Kind::Location: std::ranges::for_each(std::views::values(m_locations), add); break;
    case store::Kind::Tag: std::ranges::for_each(std::views::values(m_tags), add); break;
    }
    return found;
}

std::optional<JobId> BoardReplica::namedLike(const JobId &local) const
{
    const auto found = m_jobByKey.constFind(clientKeyOf(local));
    return found == m_jobByKey.cend() ? std::nullopt : std::optional(*found);
}

const Customer *BoardReplica::customer(const CustomerId &id) const { return find(m_customers, id); }
const Location *BoardReplica::location(const LocationId &id) const { return find(m_locations, id); }
std::vector<JobId> BoardReplica::unassignedJobs() const { return m_index.unassigned(); }

QFuture<Result<JobDetails>> BoardReplica::details(const JobId &id)
{
    const auto withOurs = [this, id](JobDetails details) { return foldedDetails(std::move(details), rowsOf(id)); };
    if (!serverJob(id) && job(id)) // nobody else knows it yet
        return answered<JobDetails>(withOurs({}));
    return m_store.details(id).then(this, [withOurs](Result<JobDetails> details) -> Result<JobDetails> {
        if (!details)
            return details;
        return withOurs(*std::move(details));
    });
}

std::vector<TechnicianId> BoardReplica::technicians() const
{
    std::vector<const Technician *> enabled;
    for (const auto &[id, entry] : m_technicians) {
        if (!entry.shown.disabled)
            enabled.push_back(&entry.shown);
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

const Tag *BoardReplica::tag(const TagId &id) const
{
    const auto found = m_tags.find(id);
    return found == m_tags.end() ? nullptr : &found->second;
}

std::vector<TagId> BoardReplica::tags() const
{
    std::vector<TagId> ids;
    for (const auto &[id, tag] : m_tags)
        ids.push_back(id);
    return ids;
}

std::vector<JobId> BoardReplica::jobsBetween(QDate first, QDate last) const
{
    const std::vector<const Job *> jobs = m_index.on(first, last);
    std::vector<JobId> ids;
    ids.reserve(jobs.size());
    std::ranges::transform(jobs, std::back_inserter(ids), &Job::id);
    return ids;
}

std::vector<const Job *> BoardReplica::lane(const TechnicianId &technician, QDate first, QDate last) const
{
    std::vector<const Job *> jobs = m_index.on(technician, first, last);
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

std::vector<const store::OutboxRow *> BoardReplica::rowsOf(const RecordRef &record) const
{
    std::vector<const store::OutboxRow *> rows;
    for (const qint64 entry : m_rowsByRecord.value(record))
        rows.push_back(row(entry));
    return rows;
}

void BoardReplica::load(store::Board board)
{
    m_jobs.clear();
    m_goneJobs.clear();
    m_technicians.clear();
    m_customers.clear();
    m_locations.clear();
    m_tags.clear();
    m_rows.clear();
    m_rowsByRecord.clear();
    m_jobByKey.clear();
    m_index.clear();
    m_shownJobs = 0;
    for (store::OutboxRow &row : board.outbox)
        takeRow(std::move(row));
    for (Technician &technician : board.technicians)
        takeTechnician(std::move(technician));
    for (Customer &customer : board.customers)
        m_customers.insert_or_assign(customer.id, std::move(customer));
    for (Location &location : board.locations)
        m_locations.insert_or_assign(location.id, std::move(location));
    for (Tag &tag : board.tags)
        m_tags.insert_or_assign(tag.id, std::move(tag));
    m_jobs.reserve(board.jobs.size());
    for (Job &job : board.jobs)
        takeJob(std::move(job));
    for (auto record = m_rowsByRecord.keyBegin(); record != m_rowsByRecord.keyEnd(); ++record)
        refold(*record); // those that only we know
    m_changedJobs.clear();
    m_mergedJobs.clear();
    m_pendingChanged = m_techniciansChanged = false;
    Q_EMIT boardReplaced();
}

void BoardReplica::take(Update update)
{
    if (update.named)
        rename(*update.named);
    for (Tag &tag : update.records.tags)
        m_tags.insert_or_assign(tag.id, std::move(tag));
    for (Customer &customer : update.records.customers) {
        m_changedCustomers.insert(customer.id);
        m_customers.insert_or_assign(customer.id, std::move(customer));
    }
    for (Location &location : update.records.locations) {
        m_changedLocations.insert(location.id);
        m_locations.insert_or_assign(location.id, std::move(location));
    }
    QSet<RecordRef> touched;
    if (update.named)
        touched.insert(update.named->to);
    for (const qint64 entry : update.gone) {
        if (const store::OutboxRow *gone = row(entry)) {
            touched.insert(recordOf(gone->change.act));
            forgetRow(entry);
        }
    }
    for (store::OutboxRow &row : update.rows) {
        touched.insert(recordOf(row.change.act));
        takeRow(std::move(row));
    }
    // After the rows: each record is folded once, with both sides as they are now.
    for (Technician &technician : update.records.technicians) {
        touched.remove(technician.id);
        takeTechnician(std::move(technician));
    }
    for (JobRecord &record : update.records.jobs) {
        touched.remove(record.job.id);
        takeJob(std::move(record.job));
    }
    for (const JobId &id : update.removedJobs) {
        touched.remove(id);
        removeJob(id);
    }
    for (const RecordRef &record : std::as_const(touched))
        refold(record);
    removeOthers(update.removedKind, update.removedOthers);
    tellSoon();
}

void BoardReplica::takeJob(Job server)
{
    const JobId id = server.id;
    if (!server.clientUuid.isEmpty() && m_jobByKey.value(server.clientUuid) != id) {
        m_jobByKey.insert(server.clientUuid, id);
        const JobId local = localJob(server.clientUuid);
        if (m_jobs.contains(local))
            refoldJob(local); // it is on the server: shown once
    }
    JobEntry &entry = m_jobs[id];
    const Job *before = entry.server ? entry.shown() : nullptr;
    const std::optional<Assignment> stood = before ? std::optional(before->assignment()) : std::nullopt;
    hide(entry);
    entry.server = std::move(server);
    refoldJob(id);
    if (const Job *now = entry.shown(); now && stood && *stood != now->assignment() && movesUnparked(id))
        m_mergedJobs.push_back(id);
}

// A parked change is a question to the person already.
bool BoardReplica::movesUnparked(const JobId &id) const
{
    const auto rows = rowsOf(id);
    const auto isParked = [](const store::OutboxRow *row) { return row->change.state == PendingState::Parked; };
    const auto moves = [](const store::OutboxRow *row) {
        return std::ranges::any_of(row->changes, [](const auto &change) { return isOfAssignment(change.first); });
    };
    return std::ranges::none_of(rows, isParked) && std::ranges::any_of(rows, moves);
}

void BoardReplica::removeJob(const JobId &id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    if (found->second.server && !found->second.server->clientUuid.isEmpty())
        m_jobByKey.remove(found->second.server->clientUuid);
    hide(found->second);
    if (found->second.server && m_rowsByRecord.contains(id))
        m_goneJobs.insert_or_assign(id, *std::move(found->second.server));
    m_jobs.erase(found);
    m_changedJobs.insert(id);
}

void BoardReplica::refold(const RecordRef &record)
{
    if (const auto *job = std::get_if<JobId>(&record))
        return refoldJob(*job);
    m_techniciansChanged = true;
    const auto found = m_technicians.find(std::get<TechnicianId>(record));
    if (found != m_technicians.end())
        found->second.shown = folded(found->second.server, rowsOf(record));
}

void BoardReplica::refoldJob(const JobId &id)
{
    m_changedJobs.insert(id);
    const auto rows = rowsOf(id);
    auto found = m_jobs.find(id);
    if (isLocal(id)) {
        if (rows.empty() || !std::holds_alternative<CreateJob>(rows.front()->change.act)) {
            if (found != m_jobs.end())
                removeJob(id);
            return;
        }
        found = m_jobs.try_emplace(id).first;
    }
    if (found == m_jobs.end())
        return;
    JobEntry &entry = found->second;
    hide(entry);
    entry.folded.reset();
    if (!rows.empty()) {
        const auto job = folded(entry.server.value_or(Job{.id = id}), rows);
        if (!job || (isLocal(id) && namedLike(id)))
            return;
        entry.folded = std::make_unique<Job>(*job);
    }
    show(entry);
}

void BoardReplica::hide(JobEntry &entry)
{
    if (const Job *shown = entry.shown()) {
        m_index.remove(*shown);
        --m_shownJobs;
    }
    entry.hidden = true;
}

void BoardReplica::show(JobEntry &entry)
{
    entry.hidden = false;
    m_index.add(*entry.shown());
    ++m_shownJobs;
}

void BoardReplica::takeTechnician(Technician server)
{
    m_techniciansChanged = true;
    const TechnicianId id = server.id;
    Technician shown = folded(server, rowsOf(id));
    m_technicians.insert_or_assign(id, TechnicianEntry{std::move(server), std::move(shown)});
}

void BoardReplica::takeRow(store::OutboxRow row)
{
    m_pendingChanged = true;
    const qint64 entry = row.change.entry;
    auto &entries = m_rowsByRecord[recordOf(row.change.act)];
    if (const auto at = std::ranges::lower_bound(entries, entry); at == entries.end() || *at != entry)
        entries.insert(at, entry);
    m_rows.insert_or_assign(entry, std::move(row));
}

void BoardReplica::forgetRow(qint64 entry)
{
    m_pendingChanged = true;
    const auto found = m_rows.find(entry);
    const RecordRef record = recordOf(found->second.change.act);
    auto &entries = m_rowsByRecord[record];
    std::erase(entries, entry);
    if (entries.empty())
        m_rowsByRecord.remove(record);
    m_rows.erase(found);
}

void BoardReplica::rename(const store::Renaming &named)
{
    const std::vector<qint64> entries = m_rowsByRecord.take(named.from);
    for (const qint64 entry : entries) {
        store::OutboxRow &row = m_rows.at(entry);
        row.change.act = aboutJob(std::move(row.change.act), named.to);
    }
    if (!entries.empty()) {
        auto &all = m_rowsByRecord[named.to];
        all.insert(all.end(), entries.begin(), entries.end());
        std::ranges::sort(all);
    }
    removeJob(named.from);
    m_pendingChanged = true;
    Q_EMIT jobNamed(named.from, named.to);
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
            const Job *shown = entry.shown();
            if (shown && ((shown->customer && m_changedCustomers.contains(*shown->customer))
                || (shown->location && m_changedLocations.contains(*shown->location))))
                m_changedJobs.insert(id);
        }
        m_changedCustomers.clear();
        m_changedLocations.clear();
    }
    if (std::exchange(m_techniciansChanged, false))
        Q_EMIT techniciansChanged();
    if (const QSet<JobId> changed = std::exchange(m_changedJobs, {}); !changed.isEmpty())
        Q_EMIT jobsChanged(changed);
    if (const std::vector<JobId> merged = std::exchange(m_mergedJobs, {}); !merged.empty())
        Q_EMIT assignmentsMerged(merged);
    if (std::exchange(m_pendingChanged, false))
        Q_EMIT pendingChanged();
}

} // namespace targo::sync
