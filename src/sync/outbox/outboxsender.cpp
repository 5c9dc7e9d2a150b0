#include "sync/outbox/outboxsender.h"

#include "base/failpoint.h"
#include "net/erpnext/dispatch.h"
#include "sync/outbox/notedelivery.h"

#include <QUuid>

#include <algorithm>

namespace targo::sync {

using namespace Qt::StringLiterals;
using store::OutboxRow;

namespace {

constexpr std::chrono::seconds storageRetry{30};
// A server that takes nothing is tried with one record this often at least: whoever has mended it does not wait long.
constexpr std::chrono::seconds mostPause{25};

bool isNote(const OutboxRow &row) { return std::holds_alternative<AddNote>(row.change.act); }

Error conflict() { return {.kind = Error::Kind::Conflict, .code = u"TimestampMismatchError"_s}; }

// The server cannot, or what it says makes no sense; not that it refuses.
bool isFault(const Error &error)
{
    using enum Error::Kind;
    return error.kind == ServerFault || error.kind == Busy || error.kind == Unclear || error.kind == BadAnswer;
}

// It waits because the server could not, and was not told how long.
bool waitsForServer(const OutboxRow &row)
{
    const auto &reason = row.change.reason;
    return row.change.state == PendingState::Waiting && row.change.nextTry && reason && isFault(*reason) && !reason->retryAfter && !isNote(row);
}

} // namespace

OutboxSender::OutboxSender(net::ApiClient &erp, Intake &intake, const Clock &clock, Settings settings, QObject *parent)
    : QObject(parent), m_erp(erp), m_intake(intake), m_clock(clock), m_settings(std::move(settings))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OutboxSender::wake);
}

OutboxSender::~OutboxSender() = default;

void OutboxSender::setOpen(bool open)
{
    m_open = open;
    if (open)
        wake();
    else
        m_timer.stop();
}

void OutboxSender::recallWaits()
{
    for (const auto &[entry, row] : m_intake.replica().rows()) {
        if (row.change.nextTry && row.change.reason && row.change.reason->kind == Error::Kind::RateLimited && !isPublication(row.change.act))
            m_notBefore = m_notBefore ? std::max(*m_notBefore, *row.change.nextTry) : *row.change.nextTry;
    }
}

void OutboxSender::wake()
{
    if (!m_open || isBusy())
        return;
    const QDateTime now = m_clock.now();
    if (const auto held = m_erp.heldUntil(); held && now < *held)
        return wakeAt(*held);
    for (auto *until : {&m_notBefore, &m_pausedUntil}) {
        if (*until && now < **until)
            return wakeAt(**until);
        until->reset();
    }
    std::optional<QDateTime> earliest;
    std::optional<RecordRef> next;
    int faulted = 0; // records that wait because the server failed
    QSet<RecordRef> seen;
    for (const auto &[entry, row] : m_intake.replica().rows()) {
        const RecordRef record = recordOf(row.change.act);
        if (seen.contains(record))
            continue;
        seen.insert(record);
        const auto time = firstTime(record);
        if (!time)
            continue;
        if (*time <= now)
            return begin(record);
        faulted += waitsForServer(row);
        if (!earliest || *time < *earliest) {
            earliest = *time;
            next = record;
        }
    }
    if (!earliest)
        return;
    // Of several that the server could not take, one goes before its time at the pause's end: it may be mended.
    if (m_faults > 1 && faulted > 1)
        return begin(*next);
    wakeAt(*earliest);
}

void OutboxSender::wakeAt(const QDateTime &time)
{
    const qint64 delay = std::clamp<qint64>(m_clock.now().msecsTo(time), 1, 24 * 3600 * 1000);
    m_timer.start(std::chrono::milliseconds(delay));
}

std::optional<QDateTime> OutboxSender::firstTime(const RecordRef &record) const
{
    const auto rows = m_intake.replica().rowsOf(record);
    if (std::ranges::any_of(rows, [](const OutboxRow *row) { return row->change.state == PendingState::Parked; }))
        return std::nullopt;
    return rows.front()->change.nextTry.value_or(QDateTime::fromMSecsSinceEpoch(0, QTimeZone::UTC));
}

std::vector<OutboxRow> OutboxSender::rowsFor(const Entries &entries) const
{
    std::vector<OutboxRow> rows;
    for (const qint64 entry : entries) {
        if (const OutboxRow *row = m_intake.replica().row(entry))
            rows.push_back(*row);
    }
    return rows;
}

void OutboxSender::begin(const RecordRef &record)
{
    const auto waiting = m_intake.replica().rowsOf(record);
    std::vector<OutboxRow> leading;
    Entries entries;
    for (const OutboxRow *row : std::span(waiting).first(size_t(leadingCount(waiting))))
        leading.push_back(*row);
    if (isPublication(leading.front().change.act) && !isLocal(*jobOf(leading.front().change.act))) {
        auto alike = publicationsLike(leading.front(), m_intake.replica(), m_clock.now());
        if (!alike.empty()) // a clock that was set back in this moment finds none ready
            leading = std::move(alike);
    }
    for (OutboxRow &row : leading) {
        row.change.state = PendingState::Sending; // from here on nobody takes them back without asking
        entries.push_back(row.change.entry);
    }
    const auto *job = std::get_if<JobId>(&record);
    if (job && isLocal(*job) && !std::holds_alternative<CreateJob>(leading.front().change.act))
        return nameLate(*job, entries);
    m_intake.replica().take({.rows = leading});
    TARGO_FAILPOINT("outbox.taken");
    m_delivery = deliveryOf(std::move(leading), {.erp = m_erp, .hub = m_hub, .intake = m_intake, .site = m_settings.site, .user = m_user,
                                                 .takenBack = m_settings.takenBack,
                                                 .aboutToSend = [this, entries](const QString &modified) { return aboutToSend(entries, modified); }}).release();
    m_delivery->setParent(this);
    m_delivery->run().then(this, [this, record, entries](const Ending &ending) {
        m_delivery->deleteLater();
        m_delivery = nullptr;
        m_keeping = true;
        TARGO_FAILPOINT("outbox.answered");
        ended(record, entries, ending);
    });
}

// A change that reached the disk in the very moment when its job was given a name still calls it by the local one.
void OutboxSender::nameLate(const JobId &local, const Entries &entries)
{
    m_keeping = true;
    const auto named = m_intake.replica().namedLike(local);
    if (!named)
        return park(entries, {.kind = Error::Kind::NotFound, .message = local.text()});
    m_intake.finish({.named = store::Renaming{local, *named}}).then(this, [this](const Done &kept) {
        if (!kept) {
            m_open = false; // until the next connection: the disk does not take it
            Q_EMIT storageFailed(kept.error());
        }
        rest();
    });
}

QFuture<Done> OutboxSender::aboutToSend(const Entries &entries, const QString &modified)
{
    std::vector<OutboxRow> rows = rowsFor(entries);
    for (OutboxRow &row : rows) {
        row.change.attempts += 1;
        row.baseModified = modified;
    }
    m_intake.replica().take({.rows = rows});
    TARGO_FAILPOINT("outbox.before-noted");
    return m_intake.store().update(std::move(rows));
}

void OutboxSender::ended(const RecordRef &record, const Entries &entries, const Ending &ending)
{
    if (const auto *outcome = std::get_if<store::Outcome>(&ending)) {
        if (m_faults > 1)
            serverTakesAgain();
        m_faults = 0;
        finish(record, entries, {*outcome});
    } else if (const auto *parted = std::get_if<Parted>(&ending)) {
        m_faults = 0;
        finish(record, entries, *parted);
    } else if (const auto *clash = std::get_if<Clash>(&ending)) {
        m_faults = 0;
        park(entries, conflict(), clash);
    } else if (const Failure &failure = std::get<Failure>(ending); failure.atHub) {
        failedAtHub(entries, failure);
    } else {
        failed(entries, failure);
    }
}

void OutboxSender::finish(const RecordRef &record, const Entries &entries, const Parted &parted)
{
    if (const auto *job = std::get_if<JobId>(&record); job && parted.outcome.records.size() > 0)
        Q_EMIT answered(*job);
    for (const JobRecord &other : parted.outcome.records.jobs) {
        if (RecordRef(other.job.id) != record)
            Q_EMIT answered(other.job.id);
    }
    m_intake.finish(parted.outcome).then(this, [this, entries, parted](const Done &kept) {
        if (!kept)
            return failed(entries, {kept.error(), true});
        TARGO_FAILPOINT("outbox.finished");
        std::vector<OutboxRow> rows = leftOf(entries, parted);
        if (rows.empty())
            return rest();
        keep(std::move(rows));
    });
}

// What went out with a creation that had arrived before is sent as an update of the named job; what was refused among
// several waits for the person.
std::vector<OutboxRow> OutboxSender::leftOf(const Entries &entries, const Parted &parted) const
{
    Entries left;
    std::ranges::copy_if(entries, std::back_inserter(left), [&](qint64 entry) { return !std::ranges::contains(parted.outcome.entries, entry); });
    std::vector<OutboxRow> rows = rowsFor(left);
    for (OutboxRow &row : rows) {
        const auto refusal = std::ranges::find(parted.refused, row.change.entry, &std::pair<qint64, Error>::first);
        const auto clash = std::ranges::find(parted.clashed, row.change.entry, &std::pair<qint64, Clash>::first);
        if (refusal != parted.refused.end())
            park(row, refusal->second, nullptr);
        else if (clash != parted.clashed.end())
            park(row, conflict(), &clash->second);
        else
            row.change.state = PendingState::Waiting;
    }
    return rows;
}

// The hub alone is down, or says no: what does not need it goes on. A sign-in that it no longer takes is the person's.
void OutboxSender::failedAtHub(const Entries &entries, const Failure &failure)
{
    using enum Error::Kind;
    if (failure.error.kind == SignedOut)
        return loseLine(entries, failure);
    if (failure.error.kind == Forbidden)
        Q_EMIT notAllowed();
    if (failure.error.kind == Rejected || failure.error.kind == Forbidden || failure.error.kind == NotFound || failure.error.kind == Duplicate)
        return park(entries, failure.error);
    if (failure.error.kind == Unclear || failure.error.kind == BadAnswer)
        return unclear(entries, failure);
    tryLater(entries, failure);
}

void OutboxSender::failed(const Entries &entries, const Failure &failure)
{
    using enum Error::Kind;
    switch (failure.error.kind) {
    case Offline: case Timeout: case Tls: case SignedOut: case Cancelled:
        return loseLine(entries, failure);
    case Rejected: case Forbidden: case NotFound: case Duplicate:
        return park(entries, failure.error);
    case Unclear: case BadAnswer:
        return unclear(entries, failure);
    case Storage:
        Q_EMIT storageFailed(failure.error);
        return tryLater(entries, failure);
    case Conflict: case RateLimited: case Busy: case ServerFault:
        return tryLater(entries, failure);
    }
}

void OutboxSender::unclear(const Entries &entries, const Failure &failure)
{
    std::vector<OutboxRow> rows = rowsFor(entries);
    int times = 0;
    for (OutboxRow &row : rows)
        times = std::max(times, row.unclear += failure.sent ? 1 : 0);
    const bool enough = times >= m_settings.mostUnclear;
    for (OutboxRow &row : rows)
        row.unclear = enough ? 0 : row.unclear;
    m_intake.replica().take({.rows = std::move(rows)});
    if (enough)
        return park(entries, failure.error);
    if (failure.atHub)
        return tryLater(entries, failure);
    // A bare page hides the true refusal until another request of ours has loaded the user's record; one that finds
    // nothing does (erpnext.md 8.4). Its answer is of no interest.
    m_erp.run(net::erpnext::job(JobId(QUuid::createUuid().toString(QUuid::WithoutBraces)), m_settings.site));
    tryLater(entries, failure);
}

void OutboxSender::park(const Entries &entries, const Error &reason, const Clash *clash)
{
    TARGO_FAILPOINT("outbox.parking");
    std::vector<OutboxRow> rows = rowsFor(entries);
    for (OutboxRow &row : rows)
        park(row, reason, clash);
    keep(std::move(rows));
}

void OutboxSender::park(OutboxRow &row, const Error &reason, const Clash *clash)
{
    row.change.state = PendingState::Parked;
    row.change.reason = reason;
    row.change.nextTry.reset();
    if (!clash)
        return;
    // These rest on more than what they set.
    const bool seesMore = std::holds_alternative<DeleteJob>(row.change.act) || isPublication(row.change.act);
    row.change.theirs = clash->theirs;
    std::erase_if(row.change.theirs, [&](const auto &theirs) { return !seesMore && !row.changes.contains(theirs.first); });
    row.change.theirAuthor = clash->author;
    row.change.theirModified = clash->modified;
}

void OutboxSender::tryLater(const Entries &entries, const Failure &failure)
{
    const Error &reason = failure.error;
    std::vector<OutboxRow> rows = rowsFor(entries);
    int attempts = 1;
    for (const OutboxRow &row : rows)
        attempts = std::max(attempts, row.change.attempts);
    auto delay = reason.kind == Error::Kind::Storage ? std::chrono::milliseconds(storageRetry) : m_settings.backoff.after(attempts);
    if (reason.retryAfter)
        delay = *reason.retryAfter;
    else if (failure.sent && !rows.empty() && isNote(rows.front()))
        delay = std::max<std::chrono::milliseconds>(delay, afterLostNote);
    const QDateTime next = m_clock.now().addDuration(delay);
    if (!failure.atHub)
        holdAfter(reason);
    TARGO_FAILPOINT("outbox.later");
    if (reason.kind == Error::Kind::RateLimited && !failure.atHub)
        m_notBefore = next;
    for (OutboxRow &row : rows) {
        row.change.state = PendingState::Waiting;
        row.change.reason = reason;
        row.change.attempts = std::max(1, row.change.attempts);
        row.change.nextTry = next;
    }
    keep(std::move(rows));
}

// One record that the server cannot take must not stop the others; a server that takes none must not be asked two
// hundred times.
void OutboxSender::holdAfter(const Error &reason)
{
    if (!isFault(reason))
        return;
    if (++m_faults > 1)
        m_pausedUntil = m_clock.now().addDuration(std::min<std::chrono::milliseconds>(m_settings.backoff.after(m_faults - 1), mostPause));
    Q_EMIT serverFaulted();
}

void OutboxSender::serverIsBack()
{
    serverTakesAgain();
    wake();
}

void OutboxSender::serverTakesAgain()
{
    m_faults = 0;
    m_pausedUntil.reset();
    std::vector<OutboxRow> rows;
    for (const auto &[entry, row] : m_intake.replica().rows()) {
        if (!waitsForServer(row))
            continue;
        rows.push_back(row);
        rows.back().change.nextTry.reset();
        rows.back().change.attempts = std::min(1, row.change.attempts);
    }
    if (!rows.empty())
        m_intake.replica().take({.rows = std::move(rows)});
}

void OutboxSender::hubIsBack()
{
    std::vector<OutboxRow> rows;
    for (const auto &[entry, row] : m_intake.replica().rows()) {
        const auto &reason = row.change.reason;
        if (!isPublication(row.change.act) || row.change.state != PendingState::Waiting || !row.change.nextTry || !reason || reason->retryAfter)
            continue;
        rows.push_back(row);
        rows.back().change.nextTry.reset();
    }
    if (rows.empty())
        return;
    m_intake.replica().take({.rows = std::move(rows)});
    wake();
}

void OutboxSender::loseLine(const Entries &entries, const Failure &failure)
{
    std::vector<OutboxRow> rows = rowsFor(entries);
    for (OutboxRow &row : rows) {
        row.change.state = PendingState::Waiting;
        row.change.reason = failure.error;
        row.change.attempts = std::min(1, row.change.attempts); // a line that is down is no reason to wait longer
        row.change.nextTry.reset();
        if (failure.sent && isNote(row))
            row.change.nextTry = m_clock.now().addDuration(afterLostNote);
    }
    m_open = false;
    m_timer.stop();
    TARGO_FAILPOINT("outbox.line-lost");
    keep(std::move(rows));
    Q_EMIT lineLost(failure.error);
}

void OutboxSender::keep(std::vector<OutboxRow> rows)
{
    m_intake.replica().take({.rows = rows});
    m_intake.store().update(std::move(rows)).then(this, [this](const Done &kept) {
        if (!kept)
            Q_EMIT storageFailed(kept.error());
        TARGO_FAILPOINT("outbox.kept");
        rest();
    });
}

void OutboxSender::rest()
{
    m_keeping = false;
    wake();
    if (!isBusy())
        Q_EMIT idle();
}

} // namespace targo::sync
