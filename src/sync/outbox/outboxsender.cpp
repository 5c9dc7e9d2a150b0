#include "sync/outbox/outboxsender.h"

#include "net/erpnext/dispatch.h"
#include "sync/outbox/merge.h"

#include <QUuid>

#include <algorithm>

namespace targo::sync {

using namespace Qt::StringLiterals;
using store::OutboxRow;

namespace {

constexpr int mostConflictsInARow = 5; // someone saves faster than we can: take turns
constexpr std::chrono::seconds storageRetry{30};

std::vector<qint64> entriesOf(const std::vector<OutboxRow> &rows)
{
    std::vector<qint64> entries;
    for (const OutboxRow &row : rows)
        entries.push_back(row.change.entry);
    return entries;
}

} // namespace

OutboxSender::OutboxSender(net::ApiClient &erp, Intake &intake, const Clock &clock, Settings settings, QObject *parent)
    : QObject(parent), m_erp(erp), m_intake(intake), m_clock(clock), m_settings(std::move(settings))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OutboxSender::wake);
}

void OutboxSender::setOpen(bool open)
{
    m_open = open;
    if (open)
        wake();
    else
        m_timer.stop();
}

void OutboxSender::wake()
{
    if (!m_open || m_busy)
        return;
    const QDateTime now = m_clock.now();
    if (m_notBefore && now < *m_notBefore)
        return wakeAt(*m_notBefore);
    m_notBefore.reset();
    std::optional<QDateTime> earliest;
    QSet<JobId> seen;
    for (const auto &[entry, row] : m_intake.replica().rows()) {
        const JobId job = jobOf(row.change.intent);
        if (seen.contains(job))
            continue;
        seen.insert(job);
        if (waitingOf(job).empty())
            continue;
        if (row.nextTry && now < *row.nextTry) {
            earliest = earliest ? std::min(*earliest, *row.nextTry) : *row.nextTry;
            continue;
        }
        return begin(job);
    }
    if (earliest)
        wakeAt(*earliest);
}

void OutboxSender::wakeAt(const QDateTime &time)
{
    const qint64 delay = std::clamp<qint64>(m_clock.now().msecsTo(time), 1, 24 * 3600 * 1000);
    m_timer.start(std::chrono::milliseconds(delay));
}

std::vector<OutboxRow> OutboxSender::waitingOf(const JobId &job) const
{
    std::vector<OutboxRow> rows;
    for (const OutboxRow *row : m_intake.replica().rowsOf(job)) {
        if (row->change.state == PendingState::Parked)
            return {};
        rows.push_back(*row);
    }
    return rows;
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

void OutboxSender::begin(const JobId &job)
{
    m_busy = true;
    m_conflicts = 0;
    std::vector<OutboxRow> rows = waitingOf(job);
    for (OutboxRow &row : rows)
        row.change.state = PendingState::Sending; // from here on nobody takes them back without asking
    m_intake.replica().take({.rows = rows});
    const Job *server = m_intake.replica().serverJob(job);
    // Of a clash that the cache shows, the server itself has the last word.
    if (!server || server->modified.isEmpty() || verdictOn(*server, rows) == Verdict::Clash)
        return lookAgain(job, entriesOf(rows));
    decide(job, entriesOf(rows), *server);
}

void OutboxSender::decide(const JobId &job, const Entries &entries, const Job &server)
{
    std::vector<OutboxRow> rows = rowsFor(entries);
    switch (verdictOn(server, rows)) {
    case Verdict::Done:
        return finish(job, entries, std::nullopt);
    case Verdict::Clash:
        return park(entries, {.kind = Error::Kind::Conflict, .code = u"TimestampMismatchError"_s}, &server);
    case Verdict::Send:
        return put(job, std::move(rows), server.modified);
    }
}

void OutboxSender::put(const JobId &job, std::vector<OutboxRow> rows, const QString &modified)
{
    for (OutboxRow &row : rows) {
        row.change.attempts += 1;
        row.baseModified = modified;
    }
    m_intake.replica().take({.rows = rows});
    const Entries entries = entriesOf(rows);
    const JobChanges changes = combined(rows);
    // Sent only when the disk knows that it may have been sent.
    m_intake.store().update(rows).then(this, [this, job, entries, changes, modified](const Done &noted) {
        if (!noted)
            return failed(job, entries, noted.error(), false);
        m_erp.run(net::erpnext::updateJob(job, changes, modified, m_settings.site))
            .then(this, [this, job, entries](const Result<JobRecord> &answer) { answerArrived(job, entries, answer); });
    });
}

void OutboxSender::answerArrived(const JobId &job, const Entries &entries, const Result<JobRecord> &answer)
{
    if (answer) {
        Q_EMIT answered(job);
        return finish(job, entries, *answer);
    }
    if (answer.error().kind == Error::Kind::Conflict) {
        if (++m_conflicts > mostConflictsInARow)
            return tryLater(entries, answer.error());
        return lookAgain(job, entries);
    }
    failed(job, entries, answer.error(), true);
}

void OutboxSender::lookAgain(const JobId &job, const Entries &entries)
{
    m_erp.run(net::erpnext::job(job, m_settings.site)).then(this, [this, job, entries](const Result<JobRecord> &fresh) {
        if (!fresh)
            return failed(job, entries, fresh.error(), false);
        m_intake.take({.jobs = {*fresh}}, store::Origin::Direct)
            .then(this, [this, job, entries, server = fresh->job](const Result<store::Written> &written) {
                if (!written)
                    return failed(job, entries, written.error(), false);
                decide(job, entries, server);
            });
    });
}

void OutboxSender::finish(const JobId &job, const Entries &entries, std::optional<JobRecord> record)
{
    m_intake.finish(std::move(record), entries).then(this, [this, job, entries](const Done &kept) {
        if (!kept)
            return failed(job, entries, kept.error(), true);
        m_unclear.remove(job);
        rest();
    });
}

void OutboxSender::failed(const JobId &job, const Entries &entries, const Error &error, bool sent)
{
    using enum Error::Kind;
    switch (error.kind) {
    case Offline: case Timeout: case Tls: case SignedOut: case Cancelled:
        return loseLine(entries, error);
    case Rejected: case Forbidden: case NotFound: case Duplicate:
        return park(entries, error);
    case Unclear: case BadAnswer:
        if (sent && ++m_unclear[job] >= m_settings.mostUnclear) {
            m_unclear.remove(job);
            return park(entries, error);
        }
        // A bare page hides the true refusal until another request of ours has loaded the user's record; one that
        // finds nothing does (erpnext.md 8.4). Its answer is of no interest.
        m_erp.run(net::erpnext::job(JobId(QUuid::createUuid().toString(QUuid::WithoutBraces)), m_settings.site));
        return tryLater(entries, error);
    case Storage:
        Q_EMIT storageFailed(error);
        return tryLater(entries, error);
    case Conflict: case RateLimited: case Busy: case ServerFault:
        return tryLater(entries, error);
    }
}

void OutboxSender::park(const Entries &entries, const Error &reason, const Job *theirs)
{
    std::vector<OutboxRow> rows = rowsFor(entries);
    for (OutboxRow &row : rows) {
        row.change.state = PendingState::Parked;
        row.change.reason = reason;
        row.nextTry.reset();
        if (theirs) {
            row.change.theirs = valuesIn(*theirs, row.changes);
            row.change.theirAuthor = theirs->modifiedBy;
        }
    }
    keep(std::move(rows));
}

void OutboxSender::tryLater(const Entries &entries, const Error &reason)
{
    std::vector<OutboxRow> rows = rowsFor(entries);
    int attempts = 1;
    for (const OutboxRow &row : rows)
        attempts = std::max(attempts, row.change.attempts);
    auto delay = reason.kind == Error::Kind::Storage ? std::chrono::milliseconds(storageRetry) : m_settings.backoff.after(attempts);
    if (reason.retryAfter)
        delay = *reason.retryAfter;
    const QDateTime next = m_clock.now().addDuration(delay);
    if (reason.kind == Error::Kind::RateLimited)
        m_notBefore = next;
    for (OutboxRow &row : rows) {
        row.change.state = PendingState::Waiting;
        row.change.reason = reason;
        row.change.attempts = std::max(1, row.change.attempts);
        row.nextTry = next;
    }
    keep(std::move(rows));
}

void OutboxSender::loseLine(const Entries &entries, const Error &reason)
{
    std::vector<OutboxRow> rows = rowsFor(entries);
    for (OutboxRow &row : rows) {
        row.change.state = PendingState::Waiting;
        row.change.reason = reason;
        row.change.attempts = std::min(1, row.change.attempts); // a line that is down is no reason to wait longer
        row.nextTry.reset();
    }
    m_open = false;
    m_timer.stop();
    keep(std::move(rows));
    Q_EMIT lineLost(reason);
}

void OutboxSender::keep(std::vector<OutboxRow> rows)
{
    m_intake.replica().take({.rows = rows});
    m_intake.store().update(std::move(rows)).then(this, [this](const Done &kept) {
        if (!kept)
            Q_EMIT storageFailed(kept.error());
        rest();
    });
}

void OutboxSender::rest()
{
    m_busy = false;
    wake();
    if (!m_busy)
        Q_EMIT idle();
}

} // namespace targo::sync
