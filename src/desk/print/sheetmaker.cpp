#include "desk/print/sheetmaker.h"

#include "base/clock.h"
#include "desk/words/times.h"
#include "domain/ports/syncstatus.h"

#include <QDeadlineTimer>
#include <QFuture>

namespace targo::desk {

using namespace std::chrono_literals;

SheetMaker::SheetMaker(const DeskPorts &ports, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
{
    connect(&m_step, &QTimer::timeout, this, &SheetMaker::makeSome);
}

std::vector<SheetMaker::Sheet> SheetMaker::sheetsOf(const Wish &wish) const
{
    std::vector<Sheet> sheets;
    if (wish.kind == Kind::WeekGrid) {
        for (QDate monday = mondayOf(wish.first); monday <= wish.last && !wish.technicians.empty(); monday = monday.addDays(7))
            sheets.push_back({std::nullopt, monday});
        return sheets;
    }
    for (const TechnicianId &technician : wish.technicians) {
        for (QDate day = wish.first; day <= wish.last; day = day.addDays(1)) {
            if (wish.emptyDays || !sheetJobs(m_ports.board, technician, day, m_options).empty())
                sheets.push_back({technician, day});
        }
    }
    return sheets;
}

void SheetMaker::make(const Wish &wish)
{
    stop();
    const WallTime now = WallTime::of(m_ports.clock.now().toTimeZone(m_ports.site));
    const bool online = m_ports.sync.state().link == SyncState::Link::Online;
    m_wish = wish;
    m_options = {.drafts = wish.drafts, .now = now};
    m_sheets = sheetsOf(wish);
    m_paper.setFoot((online ? tr("Targo Ops · as planned on %1") : tr("Targo Ops · as planned on %1, offline")).arg(words::dayAndHour(now)));
    m_making = true;
    if (wish.details && wish.kind == Kind::DaySheets)
        return askDetails();
    m_step.start(0ms);
}

void SheetMaker::stop()
{
    ++m_asked;
    m_step.stop();
    m_missing = 0;
    m_next = 0;
    m_making = false;
    m_sheets.clear();
    m_paper.clear();
}

// An answer that is there already is told at once, so all are counted before the first is asked for.
void SheetMaker::askDetails()
{
    std::vector<JobId> ids;
    for (const Sheet &sheet : m_sheets) {
        for (const Job *job : sheetJobs(m_ports.board, *sheet.technician, sheet.first, m_options))
            ids.push_back(job->id);
    }
    m_missing = ids.size();
    if (ids.empty())
        m_step.start(0ms);
    for (const JobId &id : ids) {
        m_ports.board.details(id).then(this, [this, asked = m_asked, id](const Result<JobDetails> &details) {
            if (asked != m_asked)
                return;
            if (details)
                m_options.details.insert(id, *details);
            if (--m_missing == 0)
                m_step.start(0ms);
        });
    }
}

void SheetMaker::makeSome()
{
    const QDeadlineTimer enough(15ms);
    while (m_next < m_sheets.size() && !enough.hasExpired()) {
        const Sheet &sheet = m_sheets[m_next++];
        if (sheet.technician)
            writeDaySheet(m_paper.addPart(), m_ports.board, *sheet.technician, sheet.first, m_options);
        else
            writeWeekGrid(m_paper.addPart(), m_ports.board, m_wish.technicians, sheet.first, m_options);
    }
    Q_EMIT progressed(int(m_next), int(m_sheets.size()));
    if (m_next < m_sheets.size())
        return;
    m_step.stop();
    m_making = false;
    Q_EMIT made();
}

} // namespace targo::desk
