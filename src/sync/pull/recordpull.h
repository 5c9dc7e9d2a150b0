#pragma once

#include "base/clock.h"
#include "sync/intake.h"
#include "sync/pull/overlap.h"
#include "sync/pull/pagesource.h"

namespace targo::sync {

// Reads what changed of one kind, page by page; each page and the place it ends at are stored as one. UI thread;
// one run at a time.
class RecordPull final : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        int pageSize = 500;
        Overlap overlap;
    };

    RecordPull(PageSource source, Intake &intake, const Clock &clock, Settings settings, QObject *parent = nullptr);

    // Answers where it stands now: at the end. Cancelled after stop(); what was read is kept, and the next run goes
    // on from there.
    QFuture<Result<store::CursorRow>> run(const store::CursorRow &from);
    void stop() { m_stopped = true; }
    // How far the last run came, whether or not it reached the end.
    const store::CursorRow &reached() const { return m_reached; }

Q_SIGNALS:
    void pageStored(int rows);
    // The stored version is later than the one in the list: which is right, only a read by name can tell.
    void olderFound(const std::vector<targo::JobId> &jobs);

private:
    void nextPage(const std::optional<wire::erpnext::Cursor> &after);
    void store(const PullPage &page);
    void finish(Result<store::CursorRow> result);

    PageSource m_source;
    Intake &m_intake;
    const Clock &m_clock;
    Settings m_settings;
    store::CursorRow m_reached;
    std::optional<wire::erpnext::Cursor> m_asked;
    std::shared_ptr<QPromise<Result<store::CursorRow>>> m_promise;
    bool m_stopped = false;
};

} // namespace targo::sync
