#include "desk/history/historymodel.h"

#include "desk/words/errorwords.h"
#include "desk/words/intentwords.h"
#include "desk/words/jobwords.h"
#include "desk/words/search.h"
#include "desk/words/times.h"
#include "desk/words/valuewords.h"
#include "domain/ports/syncstatus.h"

#include <algorithm>
#include <ranges>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

std::optional<FieldValue> in(const Changes &changes, Field field)
{
    const auto found = changes.find(field);
    return found == changes.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

HistoryModel::HistoryModel(const DeskPorts &ports, QObject *parent)
    : QAbstractTableModel(parent)
    , m_board(ports.board)
    , m_intents(ports.intents)
    , m_sync(ports.sync)
    , m_site(ports.site)
{
    connect(&m_intents, &IntentSink::historyChanged, this, &HistoryModel::reread);
    connect(&m_board, &BoardSource::boardReplaced, this, &HistoryModel::reread);
    connect(&m_board, &BoardSource::pendingChanged, this, &HistoryModel::rereadPending);
    connect(&m_board, &BoardSource::jobNamed, this, [this](const JobId &local, const JobId &named) {
        if (m_record == RecordRef(local))
            m_record = named;
        reread();
    });
    rereadPending();
    reread();
}

int HistoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int HistoryModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

const PastIntent *HistoryModel::at(int row) const { return row >= 0 && row < rowCount() ? &m_rows[size_t(row)] : nullptr; }

int HistoryModel::rowOf(qint64 number) const
{
    const auto found = std::ranges::find(m_rows, number, &PastIntent::number);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString said = text(m_rows[size_t(index.row())], index.column());
    return role == Qt::ToolTipRole ? words::toolTip(said) : said;
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn: return tr("When");
    case WhoColumn: return tr("Who");
    case RecordColumn: return tr("Job or technician");
    case ActColumn: return tr("What");
    case StateColumn: return tr("State");
    default: return {};
    }
}

void HistoryModel::rereadPending()
{
    m_pending.clear();
    for (const PendingChange &change : m_board.pendingChanges())
        m_pending.insert(change.entry, change.state);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
}

void HistoryModel::setSearch(const QString &typed)
{
    m_search = words::searchWords(typed);
    reread();
}

void HistoryModel::setRecord(const std::optional<RecordRef> &record)
{
    m_record = record;
    reread();
}

void HistoryModel::reread()
{
    beginResetModel();
    m_rows.clear();
    for (const PastIntent &past : m_intents.history() | std::views::reverse) {
        if (matches(past))
            m_rows.push_back(past);
    }
    endResetModel();
}

bool HistoryModel::matches(const PastIntent &past) const
{
    if (m_record && std::ranges::none_of(past.steps, [this](const PastStep &step) { return recordOf(step.act) == *m_record; }))
        return false;
    if (m_search.isEmpty())
        return true;
    QStringList texts;
    for (int column = 0; column < ColumnCount; ++column)
        texts.append(text(past, column));
    for (const HistoryValue &value : valuesOf(past))
        texts << value.record << value.field << value.before << value.after;
    return words::holdsAll(m_search, texts);
}

QString HistoryModel::text(const PastIntent &past, int column) const
{
    switch (column) {
    case WhenColumn: return words::dayAndHour(WallTime::of(past.at.toTimeZone(m_site)));
    case WhoColumn: return past.user.isEmpty() ? u"–"_s : past.user;
    case RecordColumn: {
        QStringList names;
        for (const PastStep &step : past.steps)
            names.append(recordWords(step));
        names.removeDuplicates();
        return names.join(tr(", ", "between names"));
    }
    case ActColumn: return words::did(past.intent, m_board);
    case StateColumn: return stateOf(past);
    default: return {};
    }
}

// What stands here is done only once the server has it.
QString HistoryModel::stateOf(const PastIntent &past) const
{
    std::optional<PendingState> pending;
    for (const PastStep &step : past.steps) {
        const auto found = m_pending.constFind(step.entry);
        if (found != m_pending.cend() && pending != PendingState::Parked)
            pending = *found;
    }
    const bool settled = past.state == PastIntent::State::Overtaken;
    return pending && !settled ? words::of(*pending) : words::of(past, m_sync.state().userName);
}

// A job that is no more is still called what it was.
QString HistoryModel::recordWords(const PastStep &step) const
{
    Changes known = step.set;
    known.insert(step.before.begin(), step.before.end());
    return words::whoAndNumber(recordOf(step.act), known, m_board);
}

std::vector<HistoryValue> HistoryModel::valuesOf(const PastIntent &past) const
{
    std::vector<HistoryValue> values;
    for (const PastStep &step : past.steps) {
        const QString record = recordWords(step);
        if (const auto *note = std::get_if<AddNote>(&step.act))
            values.push_back({record, tr("Note"), u"–"_s, note->text});
        Changes fields = step.set;
        fields.insert(step.before.begin(), step.before.end());
        const auto said = [&](const Changes &changes, Field field) {
            const auto value = in(changes, field);
            return value ? words::wholeValue(field, *value, m_board) : u"–"_s;
        };
        for (const auto &[field, value] : fields)
            values.push_back({record, words::nameOf(field), said(step.before, field), said(step.set, field)});
    }
    return values;
}

QString HistoryModel::asText(const PastIntent &past) const
{
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells.append(text(past, column));
    QStringList lines{cells.join('\t'_L1)};
    for (const HistoryValue &value : valuesOf(past))
        lines.append(u"%1\t%2\t%3 → %4"_s.arg(value.record, value.field, value.before, value.after));
    return lines.join('\n'_L1);
}

} // namespace targo::desk
