#include "sync/pull/recordpull.h"

#include "base/failpoint.h"

namespace targo::sync {

using wire::erpnext::Cursor;

RecordPull::RecordPull(PageSource source, Intake &intake, const Clock &clock, Settings settings, QObject *parent)
    : QObject(parent), m_source(std::move(source)), m_intake(intake), m_clock(clock), m_settings(std::move(settings))
{
}

QFuture<Result<store::CursorRow>> RecordPull::run(const store::CursorRow &from)
{
    m_stopped = false;
    m_reached = from;
    m_promise = std::make_shared<QPromise<Result<store::CursorRow>>>();
    m_promise->start();
    const auto future = m_promise->future();
    if (from.cursor.modified.isEmpty())
        nextPage(std::nullopt);
    else if (from.complete)
        nextPage(Cursor{.modified = m_settings.overlap.before(from.cursor.modified), .name = {}});
    else
        nextPage(from.cursor);
    return future;
}

void RecordPull::nextPage(const std::optional<Cursor> &after)
{
    if (m_stopped)
        return finish(failure(Error::Kind::Cancelled));
    m_asked = after;
    m_source(after, m_settings.pageSize).then(this, [this](const Result<PullPage> &page) {
        if (!page)
            return finish(std::unexpected(page.error()));
        TARGO_FAILPOINT("pull.page-arrived");
        store(*page);
    });
}

void RecordPull::store(const PullPage &page)
{
    const qsizetype rows = page.records.size();
    store::CursorRow reached = m_reached;
    // The overlap re-reads older rows: the place never moves back.
    const auto pair = [](const Cursor &cursor) { return std::tie(cursor.modified, cursor.name); };
    if (page.last && pair(reached.cursor) < pair(*page.last))
        reached.cursor = *page.last;
    // A row that could not be read is left out of the answer, so a page with a few missing is not yet the end. A
    // server that answers with what was asked before would keep us here for ever.
    const bool more = rows * 10 >= qsizetype(m_settings.pageSize) * 9 && page.last && (!m_asked || *page.last != *m_asked);
    if (!more) {
        reached.complete = true;
        reached.syncedAt = m_clock.now();
    }
    m_intake.take(page.records, store::Origin::Page, reached)
        .then(this, [this, reached, rows, more, last = page.last](const Result<store::Written> &written) {
            if (!written)
                return finish(std::unexpected(written.error()));
            TARGO_FAILPOINT("pull.page-stored");
            m_reached = reached;
            Q_EMIT pageStored(int(rows));
            if (!written->olderJobs.empty())
                Q_EMIT olderFound(written->olderJobs);
            if (more)
                nextPage(last);
            else
                finish(m_reached);
        });
}

void RecordPull::finish(Result<store::CursorRow> result)
{
    const auto promise = std::exchange(m_promise, nullptr);
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace targo::sync
