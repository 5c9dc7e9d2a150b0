#include "support/fakeboard.h"

#include <algorithm>

namespace targo::test {

namespace {

template <class Map, class Key>
auto find(const Map &map, const Key &key) -> const typename Map::mapped_type *
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

bool touches(const Job &job, QDate first, QDate last)
{
    if (!job.date)
        return false;
    const QDate end = job.span() ? job.span()->to.plus(-1).date() : *job.date;
    return *job.date <= last && std::max(end, *job.date) >= first;
}

} // namespace

const Job *FakeBoard::job(const JobId &id) const { return find(m_jobs, id); }
const Technician *FakeBoard::technician(const TechnicianId &id) const { return find(m_technicians, id); }
const Customer *FakeBoard::customer(const CustomerId &id) const { return find(m_customers, id); }
const Location *FakeBoard::location(const LocationId &id) const { return find(m_locations, id); }

std::vector<TechnicianId> FakeBoard::technicians() const
{
    std::vector<TechnicianId> ids;
    for (const auto &[id, technician] : m_technicians) {
        if (!technician.disabled)
            ids.push_back(id);
    }
    std::ranges::stable_sort(ids, {}, [this](const TechnicianId &id) { return m_technicians.at(id).fullName; });
    return ids;
}

std::vector<JobId> FakeBoard::jobsBetween(QDate first, QDate last) const
{
    std::vector<JobId> ids;
    for (const auto &[id, job] : m_jobs) {
        if (job.technician && touches(job, first, last))
            ids.push_back(id);
    }
    return ids;
}

std::vector<const Job *> FakeBoard::lane(const TechnicianId &technician, QDate first, QDate last) const
{
    std::vector<const Job *> jobs;
    for (const auto &[id, job] : m_jobs) {
        if (job.technician == technician && touches(job, first, last))
            jobs.push_back(&job);
    }
    std::ranges::stable_sort(jobs, {}, [](const Job *job) { return WallTime(*job->date, job->start.value_or(QTime(0, 0))); });
    return jobs;
}

std::vector<JobId> FakeBoard::unassignedJobs() const
{
    std::vector<JobId> ids;
    for (const auto &[id, job] : m_jobs) {
        if (!job.isOver() && (!job.technician || !job.date))
            ids.push_back(id);
    }
    return ids;
}

const PendingChange *FakeBoard::pendingOf(const JobId &id) const
{
    const auto found = std::ranges::find_if(m_pending, [&](const PendingChange &change) { return jobOf(change.act) == id; });
    return found == m_pending.end() ? nullptr : &*found;
}

QFuture<Result<JobDetails>> FakeBoard::details(const JobId &id)
{
    const JobDetails *held = find(m_details, id);
    return answered<JobDetails>(held ? *held : JobDetails());
}

FakeBoard &FakeBoard::add(const Job &job) { m_jobs[job.id] = job; return *this; }
FakeBoard &FakeBoard::add(const Technician &technician) { m_technicians[technician.id] = technician; return *this; }
FakeBoard &FakeBoard::add(const Customer &customer) { m_customers[customer.id] = customer; return *this; }
FakeBoard &FakeBoard::add(const Location &location) { m_locations[location.id] = location; return *this; }

FakeBoard &FakeBoard::addTag(const char *name, TagCategory category)
{
    m_tags.push_back({.id = TagId(QString::fromUtf8(name)), .category = category});
    return *this;
}

const Tag *FakeBoard::tag(const TagId &id) const
{
    const auto found = std::ranges::find(m_tags, id, &Tag::id);
    return found == m_tags.end() ? nullptr : &*found;
}

std::vector<TagId> FakeBoard::tags() const
{
    std::vector<TagId> ids;
    for (const Tag &tag : m_tags)
        ids.push_back(tag.id);
    return ids;
}

void FakeBoard::put(const JobId &id, const JobDetails &details)
{
    m_details[id] = details;
    Q_EMIT jobsChanged({id});
}

void FakeBoard::put(const Technician &technician)
{
    m_technicians[technician.id] = technician;
    Q_EMIT techniciansChanged();
}

void FakeBoard::name(const JobId &local, const JobId &named)
{
    Job job = m_jobs.at(local);
    job.id = named;
    m_jobs.erase(local);
    Q_EMIT jobNamed(local, named);
    m_jobs[named] = job;
    m_details[named] = m_details[local];
    Q_EMIT jobsChanged({local, named});
}

void FakeBoard::put(const Job &job)
{
    m_jobs[job.id] = job;
    Q_EMIT jobsChanged({job.id});
}

void FakeBoard::remove(const JobId &id)
{
    m_jobs.erase(id);
    Q_EMIT jobsChanged({id});
}

void FakeBoard::setPending(std::vector<PendingChange> pending)
{
    m_pending = std::move(pending);
    Q_EMIT pendingChanged();
}

void FakeIntents::make(const Intent &intent)
{
    for (const Act &act : actsOf(intent)) {
        const auto id = jobOf(act);
        if (!id) {
            const auto &wanted = std::get<SetAbsence>(act);
            Technician technician = *m_board.technician(wanted.technician);
            technician.absence = wanted.absence;
            m_board.put(technician);
        } else if (std::holds_alternative<DeleteJob>(act))
            m_board.remove(*id);
        else {
            const Job *before = m_board.job(*id);
            Job job = before ? *before : Job{.id = *id};
            JobDetails details = m_board.details(*id).result().value();
            apply(job, changesOf(act, before));
            apply(details, changesOf(act, before));
            m_board.setDetails(*id, details);
            m_board.put(job);
        }
    }
    Q_EMIT historyChanged();
}

QFuture<Result<qint64>> FakeIntents::submit(const Intent &intent)
{
    if (m_failure)
        return answered<qint64>(std::unexpected(*std::exchange(m_failure, std::nullopt)));
    std::vector<Act> inverses;
    for (const Act &act : actsOf(intent)) {
        const auto id = jobOf(act);
        const auto named = technicianNamedIn(act);
        const Technician anyone;
        const Technician *technician = named ? m_board.technician(*named) : nullptr;
        const Job *before = id ? m_board.job(*id) : nullptr;
        if (const auto fault = faultIn(act, before, technician ? technician : &anyone))
            return answered<qint64>(std::unexpected(Error{.kind = Error::Kind::Rejected, .code = *fault == IntentFault::NothingChanges ? u"NothingChanges"_s : *fault == IntentFault::AlreadyPublished ? u"AlreadyPublished"_s : u"InvalidDuration"_s}));
        const JobRecord held{before ? *before : Job(), id ? m_board.details(*id).result().value() : JobDetails()};
        const Changes was = std::holds_alternative<DeleteJob>(act) ? everythingIn(held)
            : !id && technician ? Changes{{Field::Absence, valueOf(*technician, Field::Absence)}} : valuesIn(held, changesOf(act, before));
        if (const auto inverse = inverseOf(act, was))
            inverses.insert(inverses.begin(), *inverse);
    }
    submitted.push_back(intent);
    if (!inverses.empty())
        m_done.push_back({intent, intentOf(inverses)});
    m_undone.clear();
    make(intent);
    return answered<qint64>(qint64(submitted.size()));
}

QFuture<Result<qint64>> FakeIntents::undo()
{
    if (m_done.empty())
        return answered<qint64>(failure(Error::Kind::NotFound));
    const Past act = m_done.back();
    m_done.pop_back();
    m_undone.push_back(act);
    make(act.inverse);
    return answered<qint64>(1);
}

QFuture<Result<qint64>> FakeIntents::redo()
{
    if (m_undone.empty())
        return answered<qint64>(failure(Error::Kind::NotFound));
    const Past act = m_undone.back();
    m_undone.pop_back();
    m_done.push_back(act);
    make(act.intent);
    return answered<qint64>(1);
}

std::optional<Intent> FakeIntents::undoable() const { return m_done.empty() ? std::nullopt : std::optional(m_done.back().intent); }
std::optional<Intent> FakeIntents::redoable() const { return m_undone.empty() ? std::nullopt : std::optional(m_undone.back().intent); }

QFuture<Done> FakeIntents::retry(qint64 entry)
{
    retried.push_back(entry);
    return answered<void>({});
}

QFuture<Done> FakeIntents::discard(qint64 entry)
{
    discarded.push_back(entry);
    auto left = m_board.pendingChanges();
    std::erase_if(left, [entry](const PendingChange &change) { return change.entry == entry; });
    m_board.setPending(std::move(left));
    return answered<void>({});
}

void FakeSync::setWorkOffline(bool offline)
{
    m_state.workOffline = offline;
    m_state.link = offline ? SyncState::Link::Offline : SyncState::Link::Online;
    Q_EMIT stateChanged();
}

void FakeSync::set(const SyncState &state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace targo::test
