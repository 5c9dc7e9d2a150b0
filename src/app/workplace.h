#pragma once

#include "app/program.h"
#include "app/session/sessiondiagnostics.h"
#include "app/session/shiftedclock.h"
#include "desk/shell/mainwindow.h"

namespace targo {

// One company on the screen. In order of dependence: what stands below uses what stands above and is destroyed
// before it, so a window never sees a session that has ended.
struct Program::Workplace
{
    std::unique_ptr<SandboxProcess> sandbox; // for the demonstration only
    ShiftedClock clock;                      // shifted for the sandbox only
    QString folder;                          // of the databases; empty in memory
    std::shared_ptr<Session> session;
    std::unique_ptr<SessionDiagnostics> diagnostics;
    std::unique_ptr<desk::MainWindow> window;
};

} // namespace targo
