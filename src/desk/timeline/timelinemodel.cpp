#include "desk/timeline/timelinemodel.h"

#include "desk/words/search.h"

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
}

void TimelineModel::setPeriod(QDate first, int days)
{
    if (first == m_first && days == m_days)
        return;
    m_first = first;
    m_days = days;
    reset();
}

void TimelineModel::setFilter(const QString &text)
{
    const QStringList filter = words::searchWords(text);
    if (filter == m_filter)
        return;
    m_filter = filter;
    refreshWords();
}

void TimelineModel::setJobFilter(const JobFilter &filter)
{
    if (filter == m_jobFilter)
        return;
    m_jobFilter = filter;
    refreshWords();
    Q_EMIT lookChanged();
}

void TimelineModel::setArrangement(const LaneArrangement &arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    reset();
    Q_EMIT lookChanged();
}

void TimelineModel::showEverything()
{
    LaneArrangement arrangement = m_arrangement;
    arrangement.hidden.clear();
    arrangement.tags.clear();
    arrangement.folded.clear();
    setArrangement(arrangement);
    setJobFilter({});
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

const std::vector<BarWords> &TimelineModel::words(int lane) const
{
    std::vector<BarWords> &known = m_words[size_t(lane)];
    const auto &bars = m_lanes[size_t(lane)].bars;
    if (known.size() == bars.size())
        return known;
    known.clear();
    known.reserve(bars.size());
    const WallTime moment = now();
    for (const TimelineBar &bar : bars) {
        const Job *job = m_board.job(bar.id);
        known.push_back(job ? wordsFor(*job, moment) : BarWords());
    }
    judge(m_lanes[size_t(lane)], known);
    return known;
}

BarWords TimelineModel::words(const JobId &id) const
{
    const TimelineBar *shown = bar(id);
    const int lane = laneOf(id);
    return shown ? words(lane)[size_t(shown - m_lanes[size_t(lane)].bars.data())] : BarWords();
}

void TimelineModel::judge(const TimelineLane &lane, std::vector<BarWords> &words) const
{
    const std::vector<Concerns> concerns = concernsOn(lane, m_board);
    for (size_t i = 0; i < words.size(); ++i)
        words[i].against = concerns[i];
}

int TimelineModel::concernCount(int lane) const
{
    return int(std::ranges::count_if(words(lane), [](const BarWords &bar) { return bar.against != 0; }));
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
    for (int lane = 0; lane < int(m_lanes.size()); ++lane) {
        if (takeUp(lane, read(m_lanes[size_t(lane)].id, !m_words[size_t(lane)].empty())))
            Q_EMIT laneChanged(lane);
    }
}

void TimelineModel::reset()
{
    m_lanes.clear();
    m_words.clear();
    m_states.clear();
    m_pending.clear();
    for (const PendingChange &change : m_board.pendingChanges()) {
        if (const auto job = jobOf(change.act))
            m_pending.insert(*job);
    }
    m_laneByTechnician.clear();
    m_laneByJob.clear();
    const std::vector<JobId> shown = m_board.jobsBetween(m_first, m_first.addDays(m_days - 1));
    m_laneByJob.reserve(qsizetype(shown.size()));
    const std::vector<TechnicianId> technicians = m_board.technicians();
    m_known = QSet<TechnicianId>(technicians.begin(), technicians.end());
    const size_t placed = addGroups(technicians);
    // Work of somebody who left, or whom we never heard of, must not vanish from the board: it gets a lane below.
    if (placed < shown.size()) {
        const std::set<TechnicianId> found = strangers(shown);
        if (!found.empty() && !m_heads.empty())
            m_heads.push_back({.name = tr("Not in the list"), .before = int(m_lanes.size()), .technicians = int(found.size())});
        for (const TechnicianId &stranger : found)
            addLane(stranger);
    }
    Q_EMIT lanesReset();
}

size_t TimelineModel::addGroups(const std::vector<TechnicianId> &technicians)
{
    size_t placed = 0;
    m_heads.clear();
    m_shown = 0;
    for (const LaneGroup &group : arranged(m_arrangement, technicians, m_board)) {
        const bool headed = m_arrangement.grouping != LaneArrangement::Grouping::None;
        const bool folded = headed && m_arrangement.folded.contains(group.name);
        const int count = int(group.technicians.size());
        m_shown += count;
        if (headed)
            m_heads.push_back({.name = group.name, .before = int(m_lanes.size()), .technicians = count, .folded = folded});
        if (folded)
            continue;
        for (const TechnicianId &technician : group.technicians) {
            addLane(technician);
            placed += m_lanes.back().bars.size();
        }
    }
    m_hidden = int(technicians.size()) - m_shown;
    return placed;
}

std::set<TechnicianId> TimelineModel::strangers(const std::vector<JobId> &jobs) const
{
    std::set<TechnicianId> found;
    for (const JobId &id : jobs) {
        const Job *job = m_board.job(id);
        if (job && job->technician && !m_known.contains(*job->technician))
            found.insert(*job->technician);
    }
    return found;
}

void TimelineModel::addLane(const TechnicianId &technician)
{
    Reading reading = read(technician, false);
    m_lanes.push_back(std::move(reading.lane));
    m_words.push_back(std::move(reading.words));
    index(int(m_lanes.size()) - 1);
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
        else if (!m_known.contains(*job->technician) && job->date && *job->date >= m_first.addDays(-1) && *job->date < m_first.addDays(m_days))
            return reset();
    }
    // First all are read and then told, so that a job between two lanes is never seen on both or on neither.
    QList<int> different;
    for (const int lane : std::as_const(touched)) {
        if (takeUp(lane, read(m_lanes[size_t(lane)].id, !m_words[size_t(lane)].empty())))
            different.append(lane);
    }
    for (const int lane : std::as_const(different))
        Q_EMIT laneChanged(lane);
}

void TimelineModel::setWarnings(const QHash<TechnicianId, LaneWarning> &warnings)
{
    const QHash<TechnicianId, LaneWarning> before = std::exchange(m_warnings, warnings);
    QSet<TechnicianId> concerned(warnings.keyBegin(), warnings.keyEnd());
    concerned.unite({before.keyBegin(), before.keyEnd()});
    concerned.removeIf([&](const TechnicianId &technician) { return before.value(technician) == warnings.value(technician); });
    for (const TechnicianId &technician : std::as_const(concerned)) {
        const int lane = laneOf(technician);
        if (lane >= 0 && takeUp(lane, read(technician, !m_words[size_t(lane)].empty())))
            Q_EMIT laneChanged(lane);
    }
}

// Marks come and go with the outbox: only the lanes of what waits now or waited before can look different.
void TimelineModel::rereadPending()
{
    QSet<JobId> now;
    for (const PendingChange &change : m_board.pendingChanges()) {
        if (const auto job = jobOf(change.act))
            now.insert(*job);
    }
    const QSet<JobId> before = std::exchange(m_pending, now);
    rereadJobs(now + before);
}

bool TimelineModel::takeUp(int lane, Reading now)
{
    TimelineLane &before = m_lanes[size_t(lane)];
    std::vector<BarWords> &words = m_words[size_t(lane)];
    if (now.lane == before && (now.words.empty() || now.words == words))
        return false;
    for (const TimelineBar &bar : before.bars) {
        if (m_laneByJob.value(bar.id, -1) == lane)
            m_laneByJob.remove(bar.id);
    }
    before = std::move(now.lane);
    words = std::move(now.words);
    index(lane);
    return true;
}

void TimelineModel::index(int lane)
{
    m_laneByTechnician.insert(m_lanes[size_t(lane)].id, lane);
    for (const TimelineBar &bar : m_lanes[size_t(lane)].bars)
        m_laneByJob.insert(bar.id, lane);
}

} // namespace targo::desk
