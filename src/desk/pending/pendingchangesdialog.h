#pragma once

#include "desk/board/boardacts.h"
#include "desk/pending/pendingchangesmodel.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace targo::desk {

// What is not on the server yet, in words, and what can be done about it.
class PendingChangesDialog : public QDialog
{
    Q_OBJECT

public:
    PendingChangesDialog(BoardActs &acts, const Clock &clock, QWidget *parent = nullptr);

Q_SIGNALS:
    void jobWanted(const targo::JobId &id);

private:
    void showButtons();
    const PendingChange *selected() const;

    BoardActs &m_acts;
    PendingChangesModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace targo::desk
