#pragma once

#include "desk/print/printdialog.h"

#include <QPointer>

class QMenu;

namespace targo::desk {

class BoardActs;
class BoardPage;
class DeskActions;

// What takes the board out of the program: the printer, a PDF, a spreadsheet.
class PaperActions : public QObject
{
    Q_OBJECT

public:
    // Puts its actions into `menu`, before `before`.
    PaperActions(const DeskPorts &ports, DeskActions &desk, BoardPage &board, BoardActs &acts, QMenu &menu, QAction *before);

private:
    void showPrint();
    void exportCsv();
    void writeCsv(const QString &file);
    void tellSaved(const QString &file);

    DeskPorts m_ports;
    BoardPage &m_board;
    BoardActs &m_acts;
    QPointer<PrintDialog> m_dialog;
};

} // namespace targo::desk
