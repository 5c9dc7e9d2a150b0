#pragma once

#include "desk/board/boardacts.h"
#include "desk/diagnostics/eventloopwatchdog.h"
#include "desk/shell/deskports.h"

#include <QPointer>

class QDialog;

namespace targo::desk {

class BoardPage;
class DeskActions;
class HistoryDialog;

// The windows beside the board that are about the whole desk: each is there once, and comes forward when asked for again.
class SideWindows : public QObject
{
    Q_OBJECT

public:
    SideWindows(const DeskPorts &ports, BoardActs &acts, BoardPage &board, DeskActions &actions, QWidget *window);

    void showPending();
    void showHistory();
    void showHistoryOf(const RecordRef &record);
    void showShortcuts();
    void showDiagnostics();

private:
    HistoryDialog *history();

    DeskPorts m_ports;
    BoardActs &m_acts;
    BoardPage &m_board;
    DeskActions &m_actions;
    QWidget *m_window;
    EventLoopWatchdog m_watchdog;
    QPointer<QDialog> m_pending, m_shortcuts, m_diagnostics;
    QPointer<HistoryDialog> m_history;
};

} // namespace targo::desk
