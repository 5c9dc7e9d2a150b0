#pragma once

#include "desk/shell/deskports.h"
#include "domain/ports/boardsource.h"
#include "domain/ports/intentsink.h"

#include <QAbstractTableModel>

namespace targo::desk {

// One field that an act gave another value, both whole.
struct HistoryValue
{
    QString record, field, before, after;
    bool operator==(const HistoryValue &) const = default;
};

// Every past act, newest first, of one record or of all, and holding the words that are searched.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhenColumn, WhoColumn, RecordColumn, ActColumn, StateColumn, ColumnCount };

    HistoryModel(const DeskPorts &ports, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setSearch(const QString &typed);
    void setRecord(const std::optional<RecordRef> &record);
    const PastIntent *at(int row) const; // null outside; good until the model resets
    int rowOf(qint64 number) const;      // -1: not shown
    std::vector<HistoryValue> valuesOf(const PastIntent &past) const;
    QString asText(const PastIntent &past) const; // for the clipboard

private:
    void reread();
    void rereadPending();
    QString stateOf(const PastIntent &past) const;
    bool matches(const PastIntent &past) const;
    QString text(const PastIntent &past, int column) const;
    QString recordWords(const PastStep &step) const;

    BoardSource &m_board;
    IntentSink &m_intents;
    SyncStatus &m_sync;
    QTimeZone m_site;
    QStringList m_search;
    std::optional<RecordRef> m_record;
    std::vector<PastIntent> m_rows;
    QHash<qint64, PendingState> m_pending; // by entry of the outbox
};

} // namespace targo::desk
