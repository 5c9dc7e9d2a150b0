#pragma once

#include "base/clock.h"
#include "domain/ports/boardsource.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace targo::desk {

// The changes that are not on the server yet, in order of submission.
class PendingChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RecordColumn, ChangeColumn, StateColumn, AgeColumn, TriesColumn, ColumnCount };
    enum Role { StateRole = Qt::UserRole };

    PendingChangesModel(BoardSource &board, const Clock &clock, QTimeZone site, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const PendingChange *at(int row) const; // null outside
    QString asText() const;                 // for the clipboard: a line a change
    void passTime();                        // ages, and what is still to come, depend on the hour

private:
    void reread();
    QString stateOf(const PendingChange &change) const;
    QString triedAgain(const QDateTime &when) const;
    QString recordWords(const PendingChange &change) const;

    BoardSource &m_board;
    const Clock &m_clock;
    QTimeZone m_site;
    std::vector<PendingChange> m_changes;
};

} // namespace targo::desk
