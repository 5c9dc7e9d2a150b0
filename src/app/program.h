#pragma once

#include "app/options.h"
#include "app/session/accountstore.h"
#include "app/session/sandboxprocess.h"
#include "app/session/serverconnectiontester.h"
#include "app/session/session.h"
#include "app/session/sessiondiagnostics.h"
#include "app/session/shiftedclock.h"
#include "desk/shell/mainwindow.h"
#include "desk/shell/messageboxprompt.h"

#include <QSettings>

namespace targo::desk {
class FirstRunDialog;
}

namespace targo {

// From the command line to a window on the board: which company, whose account, which files.
class Program final : public QObject
{
    Q_OBJECT

public:
    explicit Program(Options options);
    ~Program() override;

    void start();

private:
    void startSandbox();
    void signInRemembered();
    void askForConnection(const ConnectionSettings &known);
    void use(const ConnectionSettings &connection);
    void openSession(const ConnectionSettings &connection, const QString &folder, const QByteArray &key);
    void show(const Session::Opened &opened, const QString &folder);
    void tell(const Error &error);

    Options m_options;
    ShiftedClock m_clock; // shifted for the sandbox only
    QSettings m_settings;
    desk::MessageBoxPrompt m_prompt;
    KeychainStore m_secrets;
    AccountStore m_accounts{m_secrets};
    ServerConnectionTester m_tester;
    bool m_keepsSecrets = true;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::shared_ptr<Session> m_session;
    std::unique_ptr<SessionDiagnostics> m_diagnostics;
    std::unique_ptr<desk::MainWindow> m_window; // after the session: it is destroyed first
    std::unique_ptr<desk::FirstRunDialog> m_firstRun;
};

} // namespace targo
