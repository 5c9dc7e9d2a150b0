#include "sync/history/commandcentre.h"

#include <QUuid>

#include <algorithm>

namespace targo::sync {

using namespace Qt::StringLiterals;
using store::HistoryRow;
using store::OutboxRow;

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
    }
    return {};
}

QFuture<Result<qint64>> refused(const QString &code, const QString &message = {})
{
    return answered<qint64>(std::unexpected(Error{.kind = Error::Kind::Rejected, .message = message, .code = code}));
}

// The technician an intent gives the job to, if it does.
std::optional<TechnicianId> newTechnician(const JobChanges &changes)
{
    const auto found = changes.find(JobField::Technician);
    if (found == changes.end() || !std::holds_alternative<QString>(found->second))
        return std::nullopt;
    return TechnicianId(std::get<QString>(found->second));
}

// `row` rested on `gone`, which is no more: where it had `gone`'s value below it, it now has what `gone` had.
void rebase(OutboxRow &row, const OutboxRow &gone)
{
    for (auto &[field, below] : row.change.base) {
        const auto set = gone.changes.find(field);
        const auto before = gone.change.base.find(field);
        if (set != gone.changes.end() && before != gone.change.base.end() && below == set->second)
            below = before->second;
    }
}

} // namespace

CommandCentre::CommandCentre(store::Store &store, BoardReplica &replica, const Clock &clock, QObject *parent)
    : IntentSink(parent), m_store(store), m_replica(replica), m_clock(clock)
{
}

void CommandCentre::load(std::vector<HistoryRow> history)
{
    m_history.assign(std::make_move_iterator(history.begin()), std::make_move_iterator(history.end()));
    Q_EMIT historyChanged();
}

void CommandCentre::setUser(const QString &user)
{
    if (m_user == user)
        return;
    m_user = user;
    Q_EMIT historyChanged();
}

QFuture<Result<qint64>> CommandCentre::submit(const Intent &intent)
{
    return queued([this, intent] { return submitNow(intent); });
}

QFuture<Result<qint64>> CommandCentre::undo()
{
    return queued([this] { return undoNow(); });
}

QFuture<Result<qint64>> CommandCentre::redo()
{
    return queued([this] { return redoNow(); });
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

CommandCentre::Answer CommandCentre::submitNow(const Intent &intent)
{
    const Job *before = m_replica.job(jobOf(intent));
    JobChanges changes;
    if (before)
        changes = changesOf(intent, *before);
    const auto technician = newTechnician(changes);
    if (const auto fault = faultIn(intent, before, !technician || m_replica.technician(*technician)))
        return refused(nameOf(*fault));
    const auto inverse = inverseOf(intent, *before);
    HistoryRow past{.intent = intent, .inverse = inverse.value_or(intent), .changes = changes, .user = m_user};
    return keep(intent, changes, std::move(past), true);
}

CommandCentre::Answer CommandCentre::keep(const Intent &intent, const JobChanges &changes, HistoryRow past, bool forgetUndone)
{
    const JobId id = jobOf(intent);
    const Job *shown = m_replica.job(id);
    const Job *server = m_replica.serverJob(id);
    const JobChanges base = valuesIn(*shown, changes);
    OutboxRow row{.change = {.intent = intent, .submittedAt = m_clock.now(), .base = base},
                        .uuid = QUuid::createUuid().toString(QUuid::WithoutBraces),
                        .changes = changes, .inverse = Intent(EditJob{id, base}), .baseModified = server->modified};
    return m_store.submit(row, past, forgetUndone)
        .then(this, [this, row, past, forgetUndone](const Result<store::Store::Kept> &kept) mutable -> Result<qint64> {
            if (!kept)
                return std::unexpected(kept.error());
            row.change.entry = past.entry = kept->entry;
            past.number = kept->number;
            if (forgetUndone)
                std::erase_if(m_history, [this](const HistoryRow &old) { return old.undone && old.user == m_user; });
            remember(past);
            m_replica.take({.rows = {row}});
            Q_EMIT submitted();
            return kept->entry;
        });
}

const HistoryRow *CommandCentre::lastDone() const
{
    const auto found = std::find_if(m_history.rbegin(), m_history.rend(),
                                    [this](const HistoryRow &row) { return !row.undone && row.user == m_user; });
    return found == m_history.rend() ? nullptr : &*found;
}

const HistoryRow *CommandCentre::firstUndone() const
{
    const auto found = std::ranges::find_if(m_history, [this](const HistoryRow &row) { return row.undone && row.user == m_user; });
    return found == m_history.end() ? nullptr : &*found;
}

std::optional<Intent> CommandCentre::undoable() const
{
    const HistoryRow *row = lastDone();
    return row ? std::optional(row->intent) : std::nullopt;
}

std::optional<Intent> CommandCentre::redoable() const
{
    const HistoryRow *row = firstUndone();
    return row ? std::optional(row->intent) : std::nullopt;
}

CommandCentre::Answer CommandCentre::undoNow()
{
    const HistoryRow *row = lastDone();
    return row ? turn(*row, true) : answered<qint64>(failure(Error::Kind::NotFound));
}

CommandCentre::Answer CommandCentre::redoNow()
{
    const HistoryRow *row = firstUndone();
    return row ? turn(*row, false) : answered<qint64>(failure(Error::Kind::NotFound));
}

CommandCentre::Answer CommandCentre::turn(HistoryRow past, bool undone)
{
    const JobId id = jobOf(past.intent);
    const Job *shown = m_replica.job(id);
    if (!shown)
        return answered<qint64>(failure(Error::Kind::NotFound, id.text()));
    const JobChanges back = changesOf(past.inverse, *shown);
    const JobChanges &expected = undone ? past.changes : back;
    const JobChanges &wanted = undone ? back : past.changes;
    if (valuesIn(*shown, expected) != expected) {
        // It can never be turned again as it was: out of the way, so that what lies before it can be.
        const QString author = m_replica.serverJob(id)->modifiedBy;
        return m_store.forget(past.number).then(this, [this, number = past.number, author](const Done &) -> Result<qint64> {
            std::erase_if(m_history, [number](const HistoryRow &row) { return row.number == number; });
            Q_EMIT historyChanged();
            return std::unexpected(Error{.kind = Error::Kind::Rejected, .message = author, .code = u"ChangedSince"_s});
        });
    }
    past.undone = undone;
    if (neverSent(past.entry)) {
        const qint64 entry = past.entry;
        return withdraw({entry}, past).then(this, [this, past, entry](const Done &done) -> Result<qint64> {
            if (!done)
                return std::unexpected(done.error());
            remember(past);
            return entry;
        });
    }
    return keep(EditJob{id, wanted}, wanted, past, false);
}

bool CommandCentre::neverSent(qint64 entry) const
{
    const OutboxRow *row = m_replica.row(entry);
    if (!row)
        return false;
    // A parked row was looked at by the server and not taken, or nobody will send it again: in both cases what is
    // shown returns to the server's own.
    return row->change.state == PendingState::Parked || (row->change.state == PendingState::Waiting && row->change.attempts == 0);
}

QFuture<Done> CommandCentre::withdraw(std::vector<qint64> entries, std::optional<HistoryRow> past)
{
    std::vector<OutboxRow> gone, before, rebased;
    for (const qint64 entry : entries) {
        if (const OutboxRow *row = m_replica.row(entry))
            gone.push_back(*row);
    }
    if (!gone.empty()) {
        for (const OutboxRow *row : m_replica.rowsOf(jobOf(gone.front().change.intent))) {
            if (std::ranges::find(entries, row->change.entry) != entries.end())
                continue;
            before.push_back(*row);
            OutboxRow moved = *row;
            for (auto under = gone.rbegin(); under != gone.rend(); ++under) {
                if (under->change.entry < moved.change.entry)
                    rebase(moved, *under);
            }
            rebased.push_back(std::move(moved));
        }
    }
    // Off the board before it is off the disk, or the sender could pick up in between what is being taken away.
    m_replica.take({.rows = rebased, .gone = entries});
    return m_store.withdraw(entries, rebased, std::move(past))
        .then(this, [this, gone, before](const Done &done) {
            if (!done) {
                std::vector<OutboxRow> rows = gone;
                rows.insert(rows.end(), before.begin(), before.end());
                m_replica.take({.rows = std::move(rows)});
            }
            Q_EMIT submitted();
            return done;
        });
}

void CommandCentre::remember(const HistoryRow &row)
{
    if (HistoryRow *known = find(row.number))
        *known = row;
    else
        m_history.push_back(row);
    Q_EMIT historyChanged();
}

HistoryRow *CommandCentre::find(qint64 number)
{
    const auto found = std::ranges::find(m_history, number, &HistoryRow::number);
    return found == m_history.end() ? nullptr : &*found;
}

QFuture<Done> CommandCentre::retry(qint64 entry)
{
    const OutboxRow *wanted = m_replica.row(entry);
    if (!wanted)
        return answered<void>(failure(Error::Kind::NotFound));
    if (wanted->change.state == PendingState::Sending)
        return answered<void>({});
    std::vector<OutboxRow> rows;
    for (const OutboxRow *row : m_replica.rowsOf(jobOf(wanted->change.intent))) {
        if (row->change.state != wanted->change.state)
            continue;
        OutboxRow again = *row;
        // The person has seen theirs and keeps mine: theirs is what mine rests on now.
        for (const auto &[field, value] : row->change.theirs) {
            if (again.change.base.contains(field))
                again.change.base[field] = value;
        }
        again.change.theirs.clear();
        again.change.theirAuthor.clear();
        again.change.reason.reset();
        again.change.state = PendingState::Waiting;
        again.nextTry.reset();
        rows.push_back(std::move(again));
    }
    m_replica.take({.rows = rows});
    return m_store.update(rows).then(this, [this](const Done &done) {
        Q_EMIT submitted();
        return done;
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
    std::vector<qint64> entries{entry};
    if (state == PendingState::Parked) { // they were parked as one request and are one question to the person
        entries.clear();
        for (const OutboxRow *row : m_replica.rowsOf(jobOf(wanted->change.intent))) {
            if (row->change.state == PendingState::Parked)
                entries.push_back(row->change.entry);
        }
    }
    return withdraw(std::move(entries), std::nullopt);
}

} // namespace targo::sync
