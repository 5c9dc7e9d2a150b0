#pragma once

#include "desk/board/boardacts.h"
#include "desk/pending/pendingchangesmodel.h"
#include "desk/shell/deskports.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace targo::desk {

class ConflictCard;

// What is not on the server yet, in words, and what can be done about it.
class PendingChangesDialog : public QDialog
{
    Q_OBJECT

public:
    PendingChangesDialog(const DeskPorts &ports, BoardActs &acts, QWidget *parent = nullptr);

Q_SIGNALS:
    void recordWanted(const targo::RecordRef &record);

private:
    QWidget *makeTable();
    void showSelected();
    const PendingChange *selected() const;

    const BoardSource &m_board;
    BoardActs &m_acts;
    PendingChangesModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_summary = nullptr;
    ConflictCard *m_conflict = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace targo::desk
