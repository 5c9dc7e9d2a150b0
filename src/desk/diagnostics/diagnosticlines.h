#pragma once

#include "desk/diagnostics/eventloopwatchdog.h"
#include "desk/shell/deskports.h"

#include <QList>

namespace targo::desk {

struct DiagnosticLine
{
    QString name;
    QString value; // plain text, of several lines perhaps
};

// How the program stands, for a person who looks for what is wrong. Without secrets.
QList<DiagnosticLine> diagnosticLines(const DeskPorts &ports, const EventLoopWatchdog &watchdog);
QString asText(const QList<DiagnosticLine> &lines);

} // namespace targo::desk
