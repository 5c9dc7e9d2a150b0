#include "sync/history/commandcentre.h"

#include "base/failpoint.h"

#include <algorithm>

namespace targo::sync {

using namespace Qt::StringLiterals;
using store::OutboxRow;
using store::OutboxUpdate;

namespace {

QString nameOf(IntentFault fault)
{
    switch (fault) {
    case IntentFault::NoSuchJob: return u"NoSuchJob"_s;
    case IntentFault::NoSuchTechnician: return u"NoSuchTechnician"_s;
    case IntentFault::InvalidDate: return u"InvalidDate"_s;
    case IntentFault::InvalidStart: return u"InvalidStart"_s;
    case IntentFault::InvalidDuration: return u"InvalidDuration"_s;
    case IntentFault::NothingChanges: return u"NothingChanges"_s;
    case IntentFault::EmptySubject: return u"EmptySubject"_s;
    case IntentFault::EmptyText: return u"EmptyText"_s;
    case IntentFault::AlreadyPublished: return u"AlreadyPublished"_s;
    case IntentFault::InvalidAbsence: return u"InvalidAbsence"_s;
    case IntentFault::TooLong: return u"TooLong"_s;
    case IntentFault::NotPlanned: return u"NotPlanned"_s;
    case IntentFault::NotPublished: return u"NotPublished"_s;
    }
    return {};
}

QFuture<Result<qint64>> refused(const Error &error) { return answered<qint64>(std::unexpected(error)); }

QFuture<Result<qint64>> refused(IntentFault fault)
{
    return refused(Error{.kind = Error::Kind::Rejected, .code = nameOf(fault)});
}

// Gives the fields of `base` that `seen` holds, too, the values there.
void prefer(Changes &base, const Changes &seen)
{
    for (auto &[field, value] : base) {
        if (const auto known = seen.find(field); known != seen.end())
            value = known->second;
    }
}

// What the person saw in the fields when they changed them: in the form as it was opened, or on the board when they
// said so. `seen` is the board then: while the details are read, a colleague's change may arrive.
Changes baseOf(const Act &act, const Changes &set, const RowMaking &rows, const Changes &seen)
{
    if (std::holds_alternative<CreateJob>(act))
        return {};
    Changes base = std::holds_alternative<DeleteJob>(act) ? everythingIn(*rows.shownJob(*jobOf(act)))
                                                          : rows.shown(recordOf(act), set).value_or(Changes());
    if (isPublication(act))
        base.merge(restsOn(act, rows.shownJob(*jobOf(act))->job));
    prefer(base, seen);
    if (const auto *edit = std::get_if<EditJob>(&act))
        prefer(base, edit->base);
    return base;
}

// What the board shows of an act's record, without the details.
Changes seenOf(const Act &act, const BoardReplica &replica)
{
    const auto id = jobOf(act);
    const Job *job = id ? replica.job(*id) : nullptr;
    if (!job)
        return {};
    Changes seen = everythingIn({*job, {}});
    std::erase_if(seen, [](const auto &value) { return isOfDetails(value.first); });
    return seen;
}

} // namespace

CommandCentre::CommandCentre(Intake &intake, const Clock &clock, QObject *parent)
    : IntentSink(parent), m_intake(intake), m_store(intake.store()), m_replica(intake.replica()), m_clock(clock)
{
}

void CommandCentre::load(std::vector<PastIntent> history)
{
    m_past.load(std::move(history));
    Q_EMIT historyChanged();
}

void CommandCentre::setUser(const QString &user)
{
    if (m_user == user)
        return;
    m_user = user;
    Q_EMIT historyChanged();
}

void CommandCentre::jobNamed(const JobId &local, const JobId &named)
{
    m_past.rename(local, named);
}

QFuture<Result<qint64>> CommandCentre::submit(const Intent &intent)
{
    return queued([this, intent] { return submitNow(intent); });
}

QFuture<Result<qint64>> CommandCentre::undo()
{
    return queued([this] { return turnNow(m_past.lastDone(m_user), true); });
}

QFuture<Result<qint64>> CommandCentre::redo()
{
    return queued([this] { return turnNow(m_past.firstUndone(m_user), false); });
}

QFuture<Result<qint64>> CommandCentre::undoPast(qint64 number)
{
    return queued([this, number] { return turnNow(m_past.find(number), true); });
}

QFuture<Result<qint64>> CommandCentre::redoPast(qint64 number)
{
    return queued([this, number] { return turnNow(m_past.find(number), false); });
}

std::optional<Intent> CommandCentre::undoable() const
{
    const PastIntent *past = m_past.lastDone(m_user);
    return past ? std::optional(past->intent) : std::nullopt;
}

std::optional<Intent> CommandCentre::redoable() const
{
    const PastIntent *past = m_past.firstUndone(m_user);
    return past ? std::optional(past->intent) : std::nullopt;
}

CommandCentre::Answer CommandCentre::queued(std::function<Answer()> act)
{
    auto promise = std::make_shared<QPromise<Result<qint64>>>();
    promise->start();
    const Answer future = promise->future();
    m_queue.push_back([this, promise, act = std::move(act)] {
        act().then(this, [this, promise](const Result<qint64> &result) {
            m_busy = false;
            promise->addResult(result);
            promise->finish();
            next();
        });
    });
    next();
    return future;
}

void CommandCentre::next()
{
    if (m_busy || m_queue.empty())
        return;
    m_busy = true;
    const auto act = std::move(m_queue.front());
    m_queue.pop_front();
    act();
}

QFuture<Result<DetailsByJob>> CommandCentre::detailsOf(std::vector<JobId> jobs)
{
    if (jobs.empty())
        return answered<DetailsByJob>(DetailsByJob());
    const JobId job = jobs.back();
    jobs.pop_back();
    return m_replica.details(job).then(this, [this, job, jobs](const Result<JobDetails> &details) {
        if (!details)
            return answered<DetailsByJob>(std::unexpected(details.error()));
        return detailsOf(jobs).then(this, [job, details](Result<DetailsByJob> others) {
            if (others)
                others->insert(job, *details);
            return others;
        });
    }).unwrap();
}

CommandCentre::Answer CommandCentre::submitNow(const Intent &intent)
{
    if (const auto missing = missingRight(intent))
        return refused(*missing);
    std::vector<JobId> jobs;
    std::vector<Changes> seen;
    for (const Act &act : actsOf(intent)) {
        seen.push_back(seenOf(act, m_replica));
        if (needsDetails(act) && m_replica.job(*jobOf(act)))
            jobs.push_back(*jobOf(act));
    }
    if (jobs.empty()) // nothing to wait for
        return submitWith(intent, seen, {});
    return detailsOf(std::move(jobs)).then(this, [this, intent, seen](const Result<DetailsByJob> &details) {
        return details ? submitWith(intent, seen, *details) : refused(details.error());
    }).unwrap();
}

// What is not known is tried: the server decides.
std::optional<Error> CommandCentre::missingRight(const Intent &intent) const
{
    if (!m_rights || std::ranges::none_of(actsOf(intent), isPublication))
        return std::nullopt;
    switch (m_rights->may(publishCapability)) {
    case Rights::Answer::No: return Error{.kind = Error::Kind::Forbidden, .code = publishCapability};
    case Rights::Answer::NoHub: return Error{.kind = Error::Kind::Forbidden, .code = u"NoHub"_s};
    case Rights::Answer::Yes:
    case Rights::Answer::Unknown: break;
    }
    return std::nullopt;
}

CommandCentre::Answer CommandCentre::submitWith(const Intent &intent, const std::vector<Changes> &seen, const DetailsByJob &details)
{
    const QDateTime now = m_clock.now();
    const RowMaking rows(m_replica, details, now);
    OutboxUpdate update{.past = PastIntent{.at = now, .intent = intent, .user = m_user}, .setAsideUndoneOf = m_user};
    const std::vector<Act> acts = actsOf(intent);
    for (size_t i = 0; i < acts.size(); ++i) {
        const Act &act = acts[i];
        const auto job = jobOf(act);
        const auto technician = technicianNamedIn(act);
        const Job *before = job ? m_replica.job(*job) : nullptr;
        const auto fault = faultIn(act, before, technician ? m_replica.technician(*technician) : nullptr);
        if (fault == IntentFault::NothingChanges && acts.size() > 1)
            continue;
        if (fault)
            return refused(*fault);
        const Changes set = changesOf(act, before);
        const Changes base = baseOf(act, set, rows, seen[i]);
        if (!set.empty() && set == base)
            continue;
        update.past->steps.push_back({act, set, base});
        const auto waiting = job ? rows.entriesOf(*job) : std::vector<qint64>();
        // What the server has never seen needs no deleting there.
        if (std::holds_alternative<DeleteJob>(act) && isLocal(*job) && !waiting.empty() && rows.neverSent(waiting.front()))
            rows.withdraw(waiting, update);
        else
            update.added.push_back({rows.row(act, set, base), qsizetype(update.past->steps.size()) - 1});
    }
    return update.past->steps.empty() ? refused(IntentFault::NothingChanges) : keep(std::move(update));
}

CommandCentre::Answer CommandCentre::turnNow(const PastIntent *past, bool undone)
{
    if (!past || !(undone ? past->state == PastIntent::State::Stands : isUndone(*past)))
        return refused(Error{.kind = Error::Kind::NotFound});
    std::vector<JobId> jobs;
    for (const PastStep &step : past->steps) {
        const auto job = jobOf(step.act);
        const bool creates = std::holds_alternative<CreateJob>(step.act);
        if (job && m_replica.job(*job) && (creates || needsDetails(step.act)))
            jobs.push_back(*job);
    }
    if (jobs.empty())
        return turnWith(*past, undone, {});
    return detailsOf(std::move(jobs)).then(this, [this, past = *past, undone](const Result<DetailsByJob> &details) {
        return details ? turnWith(past, undone, *details) : refused(details.error());
    }).unwrap();
}

CommandCentre::Answer CommandCentre::turnWith(const PastIntent &past, bool undone, const DetailsByJob &details)
{
    const RowMaking rows(m_replica, details, m_clock.now());
    auto update = undone ? undoing(past, rows, m_replica) : redoing(past, rows, m_replica);
    TARGO_FAILPOINT("intent.turn");
    if (update)
        return keep(*std::move(update));
    const Error refusal = update.error();
    if (refusal.code != "ChangedSince"_L1 && refusal.kind != Error::Kind::NotFound)
        return refused(refusal);
    if (past.state == PastIntent::State::SetAside) // in nobody's way
        return refused(refusal);
    // It can never be turned again as it was: out of the way, so that what lies before it can be.
    PastIntent overtaken = past;
    overtaken.state = PastIntent::State::Overtaken;
    overtaken.overtakenBy = refusal.message;
    return keep({.past = overtaken}).then(this, [refusal](const Result<qint64> &) -> Result<qint64> { return std::unexpected(refusal); });
}

CommandCentre::Answer CommandCentre::keep(OutboxUpdate update)
{
    // Off the board before it is off the disk, or the sender could pick up in between what is being taken away.
    std::vector<OutboxRow> before;
    for (const qint64 entry : update.gone)
        before.push_back(*m_replica.row(entry));
    for (const OutboxRow &row : update.changed)
        before.push_back(*m_replica.row(row.change.entry));
    if (!before.empty())
        m_replica.take({.rows = update.changed, .gone = update.gone});
    TARGO_FAILPOINT("intent.before-keep");
    return m_store.keep(update).then(this, [this, update, before](const Result<store::Store::Kept> &kept) mutable -> Result<qint64> {
        if (!kept) {
            m_replica.take({.rows = before});
            return std::unexpected(kept.error());
        }
        TARGO_FAILPOINT("intent.kept");
        std::vector<OutboxRow> rows;
        for (size_t i = 0; i < update.added.size(); ++i) {
            auto &[row, step] = update.added[i];
            row.change.entry = kept->entries[i];
            if (update.past)
                update.past->steps[size_t(step)].entry = row.change.entry;
            rows.push_back(std::move(row));
        }
        m_replica.take({.rows = std::move(rows)});
        if (update.setAsideUndoneOf)
            m_past.setAsideUndone(*update.setAsideUndoneOf);
        for (const PastIntent &other : update.others)
            remember(other);
        if (update.past) {
            update.past->number = kept->number;
            remember(*update.past);
        }
        Q_EMIT submitted();
        return update.past ? update.past->steps.front().entry : 0;
    }).then(this, [this, update](const Result<qint64> &entry) {
        return entry ? nameLate(namedMeanwhile(update)).then(this, [entry](const Done &) { return entry; }) : answered<qint64>(entry);
    }).unwrap();
}

// While an act about a job that only we knew was written to the disk, the job may have been given its name.
std::vector<store::Renaming> CommandCentre::namedMeanwhile(const OutboxUpdate &update) const
{
    std::vector<store::Renaming> names;
    for (const PastStep &step : update.past ? update.past->steps : std::vector<PastStep>()) { // what was added is about the same
        const auto job = jobOf(step.act);
        const auto named = job && isLocal(*job) ? m_replica.namedLike(*job) : std::nullopt;
        const auto rows = named ? m_replica.rowsOf(*job) : std::vector<const OutboxRow *>();
        // Its creation still waits for the answer: that brings the name.
        if (named && (rows.empty() || !std::holds_alternative<CreateJob>(rows.front()->change.act)))
            names.push_back({*job, *named});
    }
    return names;
}

QFuture<Done> CommandCentre::nameLate(std::vector<store::Renaming> names)
{
    if (names.empty())
        return answered<void>({});
    const store::Renaming named = names.back();
    names.pop_back();
    return m_intake.finish({.named = named}).then(this, [this, names](const Done &kept) {
        // Where it failed, the sender finds the name again, or says that the disk does not take it.
        return kept ? nameLate(names) : answered<void>(kept);
    }).unwrap();
}

void CommandCentre::remember(const PastIntent &past)
{
    m_past.put(past);
    Q_EMIT historyChanged();
}

QFuture<Done> CommandCentre::retry(qint64 entry)
{
    const OutboxRow *wanted = m_replica.row(entry);
    if (!wanted)
        return answered<void>(failure(Error::Kind::NotFound));
    if (wanted->change.state == PendingState::Sending)
        return answered<void>({});
    OutboxUpdate update;
    for (const OutboxRow *row : m_replica.rowsOf(recordOf(wanted->change.act))) {
        if (row->change.state != wanted->change.state)
            continue;
        OutboxRow again = *row;
        const PastIntent *past = m_past.withEntry(row->change.entry);
        PastIntent overwriting = past ? *past : PastIntent();
        // The person has seen theirs and keeps mine: theirs is what mine rests on now, and what undoing it gives back.
        for (const auto &[field, value] : row->change.theirs) {
            if (again.change.base.contains(field))
                again.change.base[field] = value;
            for (PastStep &step : overwriting.steps) {
                if (step.entry == row->change.entry && step.before.contains(field))
                    step.before[field] = value;
            }
        }
        if (past && overwriting != *past)
            update.others.push_back(std::move(overwriting));
        again.change.theirs.clear();
        again.change.theirAuthor.clear();
        again.change.theirModified.clear();
        again.change.reason.reset();
        again.change.state = PendingState::Waiting;
        again.change.nextTry.reset();
        again.unclear = 0;
        update.changed.push_back(std::move(again));
    }
    TARGO_FAILPOINT("intent.retry");
    return keep(std::move(update)).then(this, [](const Result<qint64> &kept) -> Done {
        return kept ? Done() : Done(std::unexpected(kept.error()));
    });
}

QFuture<Done> CommandCentre::discard(qint64 entry)
{
    const OutboxRow *wanted = m_replica.row(entry);
    if (!wanted)
        return answered<void>(failure(Error::Kind::NotFound));
    const PendingState state = wanted->change.state;
    if (state == PendingState::Sending)
        return answered<void>(std::unexpected(Error{.kind = Error::Kind::Rejected, .code = u"OnTheWire"_s}));
    const DetailsByJob none;
    const RowMaking rows(m_replica, none, m_clock.now());
    const bool creates = std::holds_alternative<CreateJob>(wanted->change.act);
    std::vector<qint64> entries;
    for (const OutboxRow *row : m_replica.rowsOf(recordOf(wanted->change.act))) {
        // They were parked as one request and are one question to the person; a job that is not created has no changes.
        if (row->change.entry == entry || creates || (state == PendingState::Parked && row->change.state == PendingState::Parked))
            entries.push_back(row->change.entry);
    }
    OutboxUpdate update;
    rows.withdraw(entries, update);
    for (const qint64 gone : entries) {
        const PastIntent *past = m_past.withEntry(gone);
        if (!past || past->state == PastIntent::State::Overtaken)
            continue;
        PastIntent given = *past;
        given.state = PastIntent::State::Overtaken;
        given.overtakenBy = m_replica.row(gone)->change.theirAuthor;
        update.others.push_back(std::move(given));
    }
    TARGO_FAILPOINT("intent.discard");
    return keep(std::move(update)).then(this, [](const Result<qint64> &kept) -> Done {
        return kept ? Done() : Done(std::unexpected(kept.error()));
    });
}

} // namespace targo::sync
