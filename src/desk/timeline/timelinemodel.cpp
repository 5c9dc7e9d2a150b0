#include "desk/timeline/timelinemodel.h"

#include "desk/timeline/lanelayout.h"
#include "desk/words/jobwords.h"
#include "desk/words/search.h"
#include "desk/words/times.h"
#include "domain/dispatch/workinghours.h"

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

TimelineModel::TimelineModel(BoardSource &board, const Clock &clock, const QTimeZone &site, QObject *parent)
    : QObject(parent)
    , m_board(board)
    , m_clock(clock)
    , m_site(site)
{
    m_first = now().date();
    connect(&board, &BoardSource::jobsChanged, this, &TimelineModel::rereadJobs);
    connect(&board, &BoardSource::techniciansChanged, this, &TimelineModel::reset);
    connect(&board, &BoardSource::boardReplaced, this, &TimelineModel::reset);
    connect(&board, &BoardSource::pendingChanged, this, &TimelineModel::rereadPending);
    reset();
    rereadPending();
}

void TimelineModel::setPeriod(QDate first, int days)
{
    if (first == m_first && days == m_days)
        return;
    m_first = first;
    m_days = days;
    reset();
}

void TimelineModel::setMinimumMinutes(qint64 minutes, int dayFrom, int dayTo)
{
    if (minutes == m_minimumMinutes && dayFrom == m_dayFrom && dayTo == m_dayTo)
        return;
    m_minimumMinutes = minutes;
    m_dayFrom = dayFrom;
    m_dayTo = dayTo;
    for (TimelineLane &lane : m_lanes)
        stack(lane);
    Q_EMIT lanesReset();
}

void TimelineModel::setFilter(const QString &text)
{
    const QStringList filter = words::searchWords(text);
    if (filter == m_filter)
        return;
    m_filter = filter;
    refreshWords();
}

int TimelineModel::laneOf(const TechnicianId &id) const { return m_laneByTechnician.value(id, -1); }
int TimelineModel::laneOf(const JobId &id) const { return m_laneByJob.value(id, -1); }

const TimelineBar *TimelineModel::bar(const JobId &id) const
{
    const int lane = laneOf(id);
    if (lane < 0)
        return nullptr;
    const auto &bars = m_lanes[size_t(lane)].bars;
    const auto found = std::ranges::find(bars, id, &TimelineBar::id);
    return found == bars.end() ? nullptr : &*found;
}

int TimelineModel::matchCount() const
{
    qsizetype count = 0;
    for (const TimelineLane &lane : m_lanes)
        count += std::ranges::count(lane.bars, true, &TimelineBar::matches);
    return int(count);
}

void TimelineModel::refreshWords()
{
    for (int lane = 0; lane < int(m_lanes.size()); ++lane)
        reread(lane);
}

void TimelineModel::reset()
{
    m_lanes.clear();
    m_laneByTechnician.clear();
    m_laneByJob.clear();
    std::vector<TechnicianId> technicians = m_board.technicians();
    const qsizetype known = qsizetype(technicians.size());
    QSet<TechnicianId> seen(technicians.begin(), technicians.end());
    // Work of somebody who left, or whom we never heard of, must not vanish from the board: it gets a lane below.
    for (const JobId &id : m_board.jobsBetween(m_first, m_first.addDays(m_days - 1))) {
        const Job *job = m_board.job(id);
        if (job && job->technician && !seen.contains(*job->technician)) {
            seen.insert(*job->technician);
            technicians.push_back(*job->technician);
        }
    }
    std::sort(technicians.begin() + known, technicians.end());
    m_lanes.reserve(technicians.size());
    for (const TechnicianId &technician : technicians) {
        m_lanes.push_back(read(technician));
        index(int(m_lanes.size()) - 1);
    }
    Q_EMIT lanesReset();
}

void TimelineModel::rereadJobs(const QSet<JobId> &ids)
{
    QSet<int> touched;
    for (const JobId &id : ids) {
        if (const int was = laneOf(id); was >= 0)
            touched.insert(was);
        const Job *job = m_board.job(id);
        if (!job || !job->technician)
            continue;
        const int is = laneOf(*job->technician);
        if (is >= 0)
            touched.insert(is);
        else if (job->date && *job->date >= m_first.addDays(-1) && *job->date < m_first.addDays(m_days))
            return reset();
    }
    // First all are read and then told, so that a job between two lanes is never seen on both or on neither.
    QList<int> different;
    for (const int lane : std::as_const(touched)) {
        TimelineLane now = read(m_lanes[size_t(lane)].id);
        if (now == m_lanes[size_t(lane)])
            continue;
        for (const TimelineBar &bar : m_lanes[size_t(lane)].bars) {
            if (m_laneByJob.value(bar.id, -1) == lane)
                m_laneByJob.remove(bar.id);
        }
        m_lanes[size_t(lane)] = std::move(now);
        index(lane);
        different.append(lane);
    }
    for (const int lane : std::as_const(different))
        Q_EMIT laneChanged(lane);
}

// Marks come and go with the outbox: only the lanes of what waits now or waited before can look different.
void TimelineModel::rereadPending()
{
    QSet<JobId> now;
    for (const PendingChange &change : m_board.pendingChanges())
        if (const auto job = jobOf(change.act))
            now.insert(*job);
    const QSet<JobId> before = std::exchange(m_pending, now);
    rereadJobs(now + before);
}

void TimelineModel::reread(int lane)
{
    TimelineLane now = read(m_lanes[size_t(lane)].id);
    if (now == m_lanes[size_t(lane)])
        return;
    m_lanes[size_t(lane)] = std::move(now);
    index(lane);
    Q_EMIT laneChanged(lane);
}

void TimelineModel::index(int lane)
{
    m_laneByTechnician.insert(m_lanes[size_t(lane)].id, lane);
    for (const TimelineBar &bar : m_lanes[size_t(lane)].bars)
        m_laneByJob.insert(bar.id, lane);
}

} // namespace targo::desk
