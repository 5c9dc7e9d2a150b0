#pragma once

#include "desk/diagnostics/diagnosticlines.h"

#include <QDialog>

class QTableWidget;

namespace targo::desk {

// How the program stands, as a list that can be copied and sent to those who help.
class DiagnosticsDialog : public QDialog
{
    Q_OBJECT

public:
    DiagnosticsDialog(const DeskPorts &ports, const EventLoopWatchdog &watchdog, QWidget *parent = nullptr);

private:
    void refresh();

    DeskPorts m_ports;
    const EventLoopWatchdog &m_watchdog;
    QTableWidget *m_table = nullptr;
    QList<DiagnosticLine> m_lines;
};

} // namespace targo::desk
