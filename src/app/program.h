#pragma once

#include "app/options.h"
#include "app/session/accountstore.h"
#include "app/session/sandboxprocess.h"
#include "app/session/serverconnectiontester.h"
#include "app/session/session.h"

#include "desk/shell/deskports.h"
#include "desk/shell/unsentdialog.h"

#include <QPointer>

class QProgressDialog;
class QSettings;

namespace targo {

class Prompt;

namespace desk {
class FirstRunDialog;
}

// From the command line to a window on the board: which company, whose account, which files. UI thread.
class Program final : public QObject
{
    Q_OBJECT

public:
    // What lies outside the program. Everything referred to outlives it.
    struct Surroundings
    {
        SecretStore &secrets;
        Prompt &prompt;
        QSettings &settings;    // looks only
        QString dataFolder;     // databases, and the sandbox's day
        QString sandboxProgram; // path of targo-sandbox
    };

    Program(Options options, Surroundings surroundings);
    ~Program() override;

    void start();
    void comeForward(); // whatever is on the screen: the board, or the question for the servers

Q_SIGNALS:
    void finished(); // the window was closed, or nobody wanted to sign in: end the event loop

private:
    struct Workplace;

    void signInRemembered();
    void signInFromTheBoard();
    void signOut();
    desk::MapServers mapOf(const Workplace &place) const;
    void askForConnection(const ConnectionSettings &known, const QString &trouble = {});
    void signInAccepted(const ConnectionSettings &connection);
    void startSandbox();
    void showStarting();
    void restartSandbox(); // under the board that is on the screen
    QStringList sandboxArguments(const QDateTime &now, int port) const;
    void sandboxStarted(const Result<SandboxProcess::Address> &address);
    void use(const ConnectionSettings &connection);
    void openSession(const ConnectionSettings &connection, const QString &folder, const QByteArray &key);
    void show(const Session::Opened &opened);
    void giveUp(const ConnectionSettings &connection, const QString &trouble);
    void leaveThen(std::function<void()> next, const std::function<void()> &stay, desk::Leaving where = desk::Leaving::ToAnotherServer);

    Options m_options;
    Surroundings m_outside;
    AccountStore m_accounts;
    ServerConnectionTester m_tester;
    bool m_keepsSecrets = true;
    std::unique_ptr<Workplace> m_workplace; // what is on the screen
    std::unique_ptr<Workplace> m_next;      // being opened; the one on the screen goes on until it is there
    QPointer<desk::FirstRunDialog> m_firstRun;
    QPointer<QProgressDialog> m_starting;   // while a demonstration takes its time
};

} // namespace targo
