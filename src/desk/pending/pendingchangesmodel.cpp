#include "desk/pending/pendingchangesmodel.h"

#include "desk/words/errorwords.h"
#include "desk/words/intentwords.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

namespace targo::desk {

using namespace Qt::StringLiterals;

PendingChangesModel::PendingChangesModel(BoardSource &board, const Clock &clock, QTimeZone site, QObject *parent)
    : QAbstractTableModel(parent)
    , m_board(board)
    , m_clock(clock)
    , m_site(std::move(site))
{
    connect(&board, &BoardSource::pendingChanged, this, &PendingChangesModel::reread);
    connect(&board, &BoardSource::boardReplaced, this, &PendingChangesModel::reread);
    reread();
}

int PendingChangesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_changes.size()); }
int PendingChangesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

const PendingChange *PendingChangesModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_changes[size_t(row)] : nullptr;
}

QString PendingChangesModel::stateOf(const PendingChange &change) const
{
    const QString reason = !change.theirs.empty() && !change.theirAuthor.isEmpty()
        ? tr("%1 has changed it in the meantime.").arg(change.theirAuthor)
        : change.reason ? words::of(*change.reason) : QString();
    const QString state = words::of(change.state);
    const QString said = reason.isEmpty() ? state : tr("%1: %2", "a state and its reason").arg(state, reason);
    const bool waitsForItsTime = change.state == PendingState::Waiting && change.nextTry && *change.nextTry > m_clock.now();
    return waitsForItsTime ? tr("%1 · new try %2", "a state and its reason, when").arg(said, triedAgain(*change.nextTry)) : said;
}

QString PendingChangesModel::triedAgain(const QDateTime &when) const
{
    const WallTime then = WallTime::of(when.toTimeZone(m_site));
    const bool today = then.date() == m_clock.now().toTimeZone(m_site).date();
    return today ? tr("at %1", "an hour").arg(words::hour(then.time())) : words::moment(then);
}

QVariant PendingChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PendingChange &change = m_changes[size_t(index.row())];
    if (role == StateRole)
        return int(change.state);
    if (role == Qt::ToolTipRole)
        return words::toolTip(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case RecordColumn: return recordWords(change);
    case ChangeColumn: return words::did(change.act, m_board);
    case StateColumn: return stateOf(change);
    case AgeColumn: return words::age(change.submittedAt.secsTo(m_clock.now()));
    case TriesColumn: return change.attempts == 0 ? u"–"_s : words::language().toString(change.attempts);
    default: return {};
    }
}

QVariant PendingChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RecordColumn: return tr("Job or technician");
    case ChangeColumn: return tr("Change");
    case StateColumn: return tr("State");
    case AgeColumn: return tr("Made");
    case TriesColumn: return tr("Tries");
    default: return {};
    }
}

// Entries are numbered in order, so those that left and those that came can be told apart in one walk.
void PendingChangesModel::reread()
{
    const std::vector<PendingChange> fresh = m_board.pendingChanges();
    const auto holds = [](const std::vector<PendingChange> &list, qint64 entry) {
        return std::ranges::find(list, entry, &PendingChange::entry) != list.end();
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (holds(fresh, m_changes[size_t(row)].entry))
            continue;
        beginRemoveRows({}, row, row);
        m_changes.erase(m_changes.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < int(fresh.size()); ++row) {
        const bool isNew = row >= rowCount() || m_changes[size_t(row)].entry != fresh[size_t(row)].entry;
        if (isNew) {
            beginInsertRows({}, row, row);
            m_changes.insert(m_changes.begin() + row, fresh[size_t(row)]);
            endInsertRows();
        } else {
            m_changes[size_t(row)] = fresh[size_t(row)];
        }
    }
    if (!m_changes.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

// A name alone does not tell two jobs of one customer apart.
QString PendingChangesModel::recordWords(const PendingChange &change) const
{
    return words::whoAndNumber(recordOf(change.act), change.base, m_board);
}

void PendingChangesModel::passTime()
{
    if (!m_changes.empty())
        Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, AgeColumn));
}

QString PendingChangesModel::asText() const
{
    QStringList lines;
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells.append(data(index(row, column)).toString());
        lines.append(cells.join('\t'_L1));
    }
    return lines.join('\n'_L1);
}

} // namespace targo::desk
