#pragma once

#include "desk/board/boardacts.h"
#include "desk/history/historymodel.h"
#include "desk/history/restoration.h"

#include <QDialog>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTableWidget;

namespace targo::desk {

// Everything that was ever done at this desk: what each act gave the fields and what they held before, and every way
// back to either.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    HistoryDialog(const DeskPorts &ports, BoardActs &acts, QWidget *parent = nullptr);
    void showOnly(const RecordRef &record);

Q_SIGNALS:
    void recordWanted(const targo::RecordRef &record);

private:
    QWidget *makeHead();
    QWidget *makeTable();
    QWidget *makeValues();
    QLayout *makeButtons();
    void restore(Side side);
    void showSelected();
    void keepSelection();
    const PastIntent *selected() const;

    BoardActs &m_acts;
    HistoryModel *m_model = nullptr;
    std::optional<RecordRef> m_record;
    qint64 m_number = 0; // of the selected act
    QLineEdit *m_search = nullptr;
    QCheckBox *m_only = nullptr;
    QLabel *m_summary = nullptr, *m_warning = nullptr, *m_answer = nullptr;
    QTableView *m_table = nullptr;
    QTableWidget *m_values = nullptr;
    QPushButton *m_undo = nullptr, *m_redo = nullptr, *m_restore = nullptr, *m_open = nullptr, *m_copy = nullptr;
    QAction *m_restoreBefore = nullptr, *m_restoreAfter = nullptr;
};

} // namespace targo::desk
