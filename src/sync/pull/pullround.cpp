#include "sync/pull/pullround.h"

#include "base/failpoint.h"
#include "net/erpnext/site.h"

#include <algorithm>

namespace targo::sync {

using store::everyKind;
using store::Kind;

namespace {

// With these the next kind would fare no better.
bool endsTheRound(Error::Kind kind)
{
    using enum Error::Kind;
    return kind == Offline || kind == Timeout || kind == Tls || kind == SignedOut || kind == RateLimited || kind == Storage || kind == Cancelled;
}

} // namespace

PullRound::PullRound(net::ApiClient &erp, Intake &intake, const Clock &clock, RecordPull::Settings settings, QObject *parent)
    : QObject(parent), m_erp(erp)
{
    for (const Kind kind : everyKind) {
        m_cursors[kind] = {.kind = kind};
        auto *pull = new RecordPull(pageSource(kind, erp, settings.overlap.site), intake, clock, settings, this);
        m_pulls[kind] = pull;
        connect(pull, &RecordPull::olderFound, this, &PullRound::olderFound);
        connect(pull, &RecordPull::pageStored, this, [this, kind, pageSize = settings.pageSize](int rows) {
            m_loading.received += rows;
            if (!m_cursors[kind].complete || m_loading.received >= pageSize)
                Q_EMIT progressed(m_loading);
        });
    }
}

void PullRound::setCursors(const std::vector<store::CursorRow> &cursors)
{
    for (const Kind kind : everyKind)
        m_cursors[kind] = {.kind = kind};
    for (const store::CursorRow &cursor : cursors)
        m_cursors[cursor.kind] = cursor;
}

void PullRound::goBackTo(Kind kind, const QString &modified)
{
    m_cursors[kind].cursor = {.modified = modified, .name = {}};
}

bool PullRound::everyKindComplete() const
{
    return std::ranges::all_of(m_cursors, [](const auto &entry) { return entry.second.complete; });
}

QFuture<Done> PullRound::run()
{
    m_promise = std::make_shared<QPromise<Done>>();
    m_promise->start();
    const auto future = m_promise->future();
    m_stopped = false;
    m_refusal.reset();
    m_withheldSoFar.clear();
    m_next = 0;
    nextKind();
    return future;
}

void PullRound::stop()
{
    m_stopped = true;
    for (const auto &[kind, pull] : m_pulls)
        pull->stop();
}

void PullRound::nextKind()
{
    if (m_stopped)
        return finish(failure(Error::Kind::Cancelled));
    if (m_next == everyKind.size()) {
        m_withheld = std::exchange(m_withheldSoFar, {});
        return finish(m_refusal ? Done(std::unexpected(*m_refusal)) : Done());
    }
    const Kind kind = everyKind[m_next++];
    m_loading = {.part = int(m_next), .parts = int(everyKind.size()), .records = shownAs(kind)};
    if (m_cursors[kind].complete)
        pull(kind);
    else
        count(kind);
}

void PullRound::count(Kind kind)
{
    m_erp.run(net::erpnext::count(docTypeOf(kind))).then(this, [this, kind](const Result<int> &rows) {
        m_loading.expected = rows.value_or(0); // only for the progress bar; the pull itself tells what is wrong
        Q_EMIT progressed(m_loading);
        pull(kind);
    });
}

void PullRound::pull(Kind kind)
{
    if (m_stopped)
        return finish(failure(Error::Kind::Cancelled));
    RecordPull *pull = m_pulls[kind];
    pull->run(m_cursors[kind]).then(this, [this, kind, pull](const Result<store::CursorRow> &reached) {
        TARGO_FAILPOINT("pull.kind-done");
        m_cursors[kind] = reached ? *reached : pull->reached();
        if (reached)
            return nextKind();
        const Error &error = reached.error();
        if (endsTheRound(error.kind))
            return finish(std::unexpected(error));
        if (error.kind == Error::Kind::Forbidden)
            m_withheldSoFar.push_back(shownAs(kind));
        m_refusal = error;
        nextKind();
    });
}

void PullRound::finish(const Done &result)
{
    TARGO_FAILPOINT("pull.round-done");
    const auto promise = std::exchange(m_promise, nullptr);
    Q_EMIT progressed(std::nullopt);
    promise->addResult(result);
    promise->finish();
}

} // namespace targo::sync
