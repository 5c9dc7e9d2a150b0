#include "desk/shell/sidewindows.h"

#include "desk/board/boardpage.h"
#include "desk/board/ownwindow.h"
#include "desk/diagnostics/diagnosticsdialog.h"
#include "desk/history/historydialog.h"
#include "desk/pending/pendingchangesdialog.h"
#include "desk/shell/deskactions.h"
#include "desk/shell/shortcutsdialog.h"

namespace targo::desk {

SideWindows::SideWindows(const DeskPorts &ports, BoardActs &acts, BoardPage &board, DeskActions &actions, QWidget *window)
    : QObject(window)
    , m_ports(ports)
    , m_acts(acts)
    , m_board(board)
    , m_actions(actions)
    , m_window(window)
    , m_watchdog(ports.clock)
{
    connect(actions.pending, &QAction::triggered, this, &SideWindows::showPending);
    connect(actions.history, &QAction::triggered, this, &SideWindows::showHistory);
    connect(actions.shortcuts, &QAction::triggered, this, &SideWindows::showShortcuts);
    connect(actions.diagnostics, &QAction::triggered, this, &SideWindows::showDiagnostics);
    connect(&board, &BoardPage::historyWanted, this, &SideWindows::showHistoryOf);
}

void SideWindows::showPending()
{
    if (!m_pending) {
        auto *dialog = new PendingChangesDialog(m_ports, m_acts, m_window);
        connect(dialog, &PendingChangesDialog::recordWanted, &m_board, &BoardPage::openRecord);
        m_pending = dialog;
    }
    bringForward(*m_pending);
}

HistoryDialog *SideWindows::history()
{
    if (!m_history) {
        m_history = new HistoryDialog(m_ports, m_acts, m_window);
        connect(m_history, &HistoryDialog::recordWanted, &m_board, &BoardPage::openRecord);
    }
    return m_history;
}

void SideWindows::showHistory() { bringForward(*history()); }

void SideWindows::showHistoryOf(const RecordRef &record)
{
    history()->showOnly(record);
    bringForward(*m_history);
}

void SideWindows::showShortcuts()
{
    if (!m_shortcuts)
        m_shortcuts = new ShortcutsDialog(m_actions.shortcutList(), m_window);
    bringForward(*m_shortcuts);
}

void SideWindows::showDiagnostics()
{
    if (!m_diagnostics)
        m_diagnostics = new DiagnosticsDialog(m_ports, m_watchdog, m_window);
    bringForward(*m_diagnostics);
}

} // namespace targo::desk
