#include "desk/unassigned/unassignedmodel.h"

#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"
#include "desk/words/search.h"
#include "desk/words/times.h"

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

UnassignedModel::UnassignedModel(BoardSource &board, const Clock &clock, const QTimeZone &site, QObject *parent)
    : QAbstractTableModel(parent)
    , m_board(board)
    , m_clock(clock)
    , m_site(site)
{
    connect(&board, &BoardSource::jobsChanged, this, &UnassignedModel::reread);
    connect(&board, &BoardSource::pendingChanged, this, &UnassignedModel::reread);
    connect(&board, &BoardSource::boardReplaced, this, &UnassignedModel::reread);
    reread();
}

int UnassignedModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int UnassignedModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant UnassignedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.texts[index.column()];
    case Qt::ToolTipRole: return words::toolTip(row.texts[index.column()]);
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(headerData(index.column(), Qt::Horizontal).toString(), row.texts[index.column()]);
    case IdRole: return row.id.text();
    case TypeRole: return int(row.type);
    case ToneRole: return row.tone;
    default: return {};
    }
}

QVariant UnassignedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case JobColumn: return tr("Job");
    case CustomerColumn: return tr("Customer");
    case PlaceColumn: return tr("Place");
    case DurationColumn: return tr("Duration");
    case SkillsColumn: return tr("Skills");
    case WhenColumn: return tr("Wanted for");
    case StateColumn: return tr("State");
    default: return {};
    }
}

void UnassignedModel::setFilter(const QString &text)
{
    m_filter = words::searchWords(text);
    reread();
}

void UnassignedModel::setTypes(const QSet<JobType> &types)
{
    if (std::exchange(m_types, types) != types)
        reread();
}

JobId UnassignedModel::idAt(int row) const { return row >= 0 && row < rowCount() ? m_rows[size_t(row)].id : JobId(); }

int UnassignedModel::rowOf(const JobId &id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

bool UnassignedModel::isOverdue(const Job &job) const { return job.date && *job.date < m_clock.now().toTimeZone(m_site).date(); }

QString UnassignedModel::stateOf(const Job &job, QString &tone) const
{
    QStringList parts;
    const PendingChange *pending = m_board.pendingOf(job.id);
    if (job.priority == JobPriority::Urgent || job.priority == JobPriority::High)
        parts.append((job.priority == JobPriority::Urgent ? u"! "_s : QString()) + words::of(job.priority));
    if (isOverdue(job))
        parts.append(tr("overdue by %n day(s)", nullptr, int(job.date->daysTo(m_clock.now().toTimeZone(m_site).date()))));
    if (pending)
        parts.append(pending->state == PendingState::Parked ? tr("conflict") : tr("to be sent"));
    if (job.status != JobStatus::Open)
        parts.append(words::of(job.status));
    const bool conflict = pending && pending->state == PendingState::Parked;
    tone = conflict || job.priority == JobPriority::Urgent ? u"bad"_s : isOverdue(job) ? u"warning"_s : QString();
    return parts.join(u" · "_s);
}

UnassignedModel::Row UnassignedModel::rowFor(const Job &job) const
{
    Row row{.id = job.id, .type = job.type.value};
    row.texts[JobColumn] = u"%1 · %2"_s.arg(words::of(job.type), words::number(job.id));
    row.texts[CustomerColumn] = words::who(job, m_board);
    row.texts[PlaceColumn] = words::where(job, m_board);
    row.texts[DurationColumn] = words::duration(job.minutes);
    row.texts[SkillsColumn] = words::skills(job.requiredSkills);
    row.texts[WhenColumn] = !job.date ? QString() : job.start ? words::moment(WallTime(*job.date, *job.start)) : words::shortDay(*job.date);
    row.texts[StateColumn] = stateOf(job, row.tone);
    // Urgent first, then what is overdue, then by priority, then by the day it is wanted for; undated work last.
    const int rank = job.priority == JobPriority::Urgent ? 0 : isOverdue(job) ? 1 : 2;
    const int priority = job.priority == JobPriority::High ? 0 : job.priority == JobPriority::Low ? 2 : 1;
    const qint64 wanted = job.date ? WallTime(*job.date, job.start.value_or(QTime(0, 0))).minutes() : std::numeric_limits<qint64>::max();
    row.order = {rank, priority, wanted, job.id.text()};
    return row;
}

bool UnassignedModel::matches(const Job &job, const Row &row) const
{
    QStringList texts{job.subject, words::address(job, m_board), words::shortNumber(job.id)};
    for (int column = 0; column < int(std::size(row.texts)); ++column) {
        if (column != DurationColumn) // "130" is a number, not an hour and a half
            texts.append(row.texts[size_t(column)]);
    }
    if (const Customer *customer = m_board.customerOf(job))
        texts.append(customer->phone);
    return words::holdsAll(m_filter, texts);
}

// The list is short and its order depends on every row, so it is read whole; views keep their place because rows
// are inserted, removed and changed one by one against the old list.
void UnassignedModel::reread()
{
    std::vector<Row> fresh;
    m_total = m_overdue = m_urgent = 0;
    for (const JobId &id : m_board.unassignedJobs()) {
        const Job *job = m_board.job(id);
        if (!job)
            continue;
        ++m_total;
        Row row = rowFor(*job);
        const bool otherType = !m_types.isEmpty() && !m_types.contains(job->type.value);
        if (otherType || (!m_filter.isEmpty() && !matches(*job, row)))
            continue;
        m_overdue += isOverdue(*job);
        m_urgent += job->priority == JobPriority::Urgent;
        fresh.push_back(std::move(row));
    }
    std::ranges::sort(fresh, {}, &Row::order);
    QSet<JobId> staying;
    for (const Row &row : fresh)
        staying.insert(row.id);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (staying.contains(m_rows[size_t(row)].id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < int(fresh.size()); ++row) {
        const int was = rowOf(fresh[size_t(row)].id);
        if (was < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, fresh[size_t(row)]);
            endInsertRows();
            continue;
        }
        if (was != row && beginMoveRows({}, was, was, {}, row)) {
            std::rotate(m_rows.begin() + row, m_rows.begin() + was, m_rows.begin() + was + 1);
            endMoveRows();
        }
        if (m_rows[size_t(row)] != fresh[size_t(row)]) {
            m_rows[size_t(row)] = fresh[size_t(row)];
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
    Q_EMIT countsChanged();
}

} // namespace targo::desk
