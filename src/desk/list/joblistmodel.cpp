#include "desk/list/joblistmodel.h"

#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <algorithm>
#include <numeric>

namespace targo::desk {

using namespace Qt::StringLiterals;

JobListModel::JobListModel(TimelineModel &timeline, QObject *parent)
    : QAbstractTableModel(parent)
    , m_timeline(timeline)
{
    connect(&timeline, &TimelineModel::lanesReset, this, &JobListModel::reset);
    connect(&timeline, &TimelineModel::laneChanged, this, &JobListModel::rereadLane);
}

void JobListModel::setWatching(bool watching)
{
    if (watching == m_watching)
        return;
    m_watching = watching;
    reset();
}

JobId JobListModel::idAt(int row) const { return row >= 0 && row < rowCount() ? m_rows[size_t(row)] : JobId(); }

int JobListModel::rowOf(const JobId &id) const
{
    const auto found = std::ranges::find(m_rows, id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

std::vector<JobId> JobListModel::jobsOf(int lane) const
{
    std::vector<JobId> jobs;
    for (const TimelineBar &bar : m_timeline.lanes()[size_t(lane)].bars)
        jobs.push_back(bar.id);
    return jobs;
}

void JobListModel::reset()
{
    beginResetModel();
    m_rows.clear();
    m_counts.clear();
    for (int lane = 0; m_watching && lane < int(m_timeline.lanes().size()); ++lane) {
        const std::vector<JobId> jobs = jobsOf(lane);
        m_rows.insert(m_rows.end(), jobs.begin(), jobs.end());
        m_counts.push_back(int(jobs.size()));
    }
    endResetModel();
}

// What is the same at the lane's beginning and end stays; what lies between goes and comes.
void JobListModel::rereadLane(int lane)
{
    if (!m_watching)
        return;
    const int first = std::accumulate(m_counts.begin(), m_counts.begin() + lane, 0);
    int &count = m_counts[size_t(lane)];
    const std::vector<JobId> now = jobsOf(lane);
    const auto old = [&](int i) -> const JobId & { return m_rows[size_t(first + i)]; };
    int same = 0;
    while (same < count && same < int(now.size()) && old(same) == now[size_t(same)])
        ++same;
    int sameAtEnd = 0;
    while (sameAtEnd < count - same && sameAtEnd < int(now.size()) - same && old(count - 1 - sameAtEnd) == now[now.size() - 1 - size_t(sameAtEnd)])
        ++sameAtEnd;
    if (const int gone = count - same - sameAtEnd; gone > 0) {
        beginRemoveRows({}, first + same, first + same + gone - 1);
        m_rows.erase(m_rows.begin() + first + same, m_rows.begin() + first + same + gone);
        count -= gone;
        endRemoveRows();
    }
    if (const int come = int(now.size()) - same - sameAtEnd; come > 0) {
        beginInsertRows({}, first + same, first + same + come - 1);
        m_rows.insert(m_rows.begin() + first + same, now.begin() + same, now.begin() + same + come);
        count += come;
        endInsertRows();
    }
    if (count > 0)
        Q_EMIT dataChanged(index(first, 0), index(first + count - 1, ConcernColumn));
}

QVariant JobListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case DayColumn: return tr("Day");
    case StartColumn: return tr("Start");
    case TechnicianColumn: return tr("Technician");
    case CustomerColumn: return tr("Customer");
    case PlaceColumn: return tr("Place");
    case TypeColumn: return tr("Job");
    case DurationColumn: return tr("Duration");
    case StateColumn: return tr("State");
    case ConcernColumn: return tr("Remarks");
    }
    return {};
}

QString JobListModel::textOf(int column, const Job &job, const TimelineBar &bar) const
{
    switch (Column(column)) {
    case DayColumn: return words::shortDay(bar.span.from.date());
    case StartColumn: return bar.hourless ? tr("no hour yet") : words::hour(bar.span.from.time());
    case TechnicianColumn: return m_timeline.lanes()[size_t(m_timeline.laneOf(job.id))].name;
    case CustomerColumn: return words::who(job, m_timeline.board());
    case PlaceColumn: return words::where(job, m_timeline.board());
    case TypeColumn: return u"%1 · %2"_s.arg(words::of(job.type), words::number(job.id));
    case DurationColumn: return words::duration(job.minutes);
    case StateColumn: return m_timeline.words(job.id).state;
    case ConcernColumn: return m_timeline.concerns(job.id).join(u" "_s);
    }
    return {};
}

// By what is meant rather than by its letters.
QVariant JobListModel::sortKey(int column, const Job &job, const TimelineBar &bar) const
{
    switch (Column(column)) {
    case DayColumn: return qlonglong(bar.span.from.minutes());
    case StartColumn: return bar.hourless ? -1 : bar.span.from.time().msecsSinceStartOfDay() / 60000;
    case DurationColumn: return job.minutes;
    case StateColumn: return int(job.status.value);
    case ConcernColumn: return -int(m_timeline.words(job.id).against);
    default: return textOf(column, job, bar);
    }
}

QVariant JobListModel::data(const QModelIndex &index, int role) const
{
    const JobId id = idAt(index.row());
    const TimelineBar *bar = m_timeline.bar(id);
    const Job *job = m_timeline.board().job(id);
    if (!bar || !job) // gone, and the list is about to be told
        return {};
    switch (role) {
    case Qt::DisplayRole: return textOf(index.column(), *job, *bar);
    case Qt::ToolTipRole: return index.column() == ConcernColumn ? textOf(ConcernColumn, *job, *bar).toHtmlEscaped() : QVariant();
    case SortRole: return sortKey(index.column(), *job, *bar);
    case MatchesRole: return bar->matches;
    default: return {};
    }
}

} // namespace targo::desk
