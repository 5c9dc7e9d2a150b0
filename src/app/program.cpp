#include "app/program.h"

#include "app/session/databasekey.h"
#include "app/session/noticewords.h"
#include "desk/signin/firstrundialog.h"
#include "desk/words/errorwords.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace targo {

namespace {

QString dataFolder(const QString &name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(name);
}

} // namespace

Program::Program(Options options)
    : m_options(std::move(options))
{
}

Program::~Program() = default;

void Program::start()
{
    if (m_options.company == Options::Company::Sandbox)
        startSandbox();
    else
        signInRemembered();
}

void Program::startSandbox()
{
    m_sandbox = std::make_unique<SandboxProcess>(SandboxProcess::programBeside(QCoreApplication::applicationDirPath()));
    QDir().mkpath(dataFolder(u"sandbox"_s));
    const QDateTime now = workingInstant(m_clock.now(), ConnectionSettings().site);
    m_clock.showAs(now);
    // One file a day: a restart continues the day, and tomorrow has a day of its own.
    const QString state = dataFolder(u"sandbox/%1 %2"_s.arg(m_options.sandboxSize, now.date().toString(Qt::ISODate)));
    m_sandbox->start({u"--port"_s, u"0"_s, u"--size"_s, m_options.sandboxSize, u"--life"_s, u"--state"_s, state,
                      u"--now"_s, now.toString(Qt::ISODate)})
        .then(this, [this](const Result<SandboxProcess::Address> &address) {
            if (!address || address->users.isEmpty()) {
                m_prompt.tell(tr("The sandbox company did not start"),
                              tr("The program targo-sandbox should lie beside this one. %1").arg(address ? QString() : address.error().message));
                return askForConnection({});
            }
            const SandboxProcess::User &user = address->users.first();
            const QString url = address->url.toString(QUrl::RemovePath | QUrl::StripTrailingSlash);
            // The port differs at every start, and so would the account: the sandbox's own file is the memory.
            openSession({.erpUrl = url, .apiKey = user.apiKey, .apiSecret = user.apiSecret, .hubUrl = url, .hubToken = user.hubToken}, {}, {});
        });
}

void Program::signInRemembered()
{
    m_accounts.load().then(this, [this](const Result<ConnectionSettings> &connection) {
        m_keepsSecrets = connection || connection.error().kind != Error::Kind::Storage;
        if (connection && m_options.company != Options::Company::Ask)
            return use(*connection);
        askForConnection(connection.value_or(ConnectionSettings()));
    });
}

void Program::askForConnection(const ConnectionSettings &known)
{
    m_firstRun = std::make_unique<desk::FirstRunDialog>(m_tester, m_settings, m_keepsSecrets, m_window.get());
    m_firstRun->setSettings(known);
    connect(m_firstRun.get(), &desk::FirstRunDialog::demonstrationWanted, this, &Program::startSandbox);
    connect(m_firstRun.get(), &QDialog::accepted, this, [this] {
        const ConnectionSettings connection = m_firstRun->settings();
        if (m_keepsSecrets)
            m_accounts.save(connection);
        if (m_session && AccountStore::idOf(m_session->connection()) == AccountStore::idOf(connection)
            && m_session->connection().hubUrl == connection.hubUrl)
            return m_session->signInAgain(connection);
        use(connection);
    });
    // Queued: the wish for a demonstration is told right after the rejection.
    connect(m_firstRun.get(), &QDialog::rejected, this, [this] {
        if (!m_window && !m_sandbox)
            QCoreApplication::quit();
    }, Qt::QueuedConnection);
    m_firstRun->open();
}

void Program::use(const ConnectionSettings &connection)
{
    const QString account = AccountStore::idOf(connection);
    databaseKey(m_secrets, account).then(this, [this, connection, account](const Result<QByteArray> &key) {
        if (key)
            return openSession(connection, dataFolder(u"accounts/"_s + account), *key);
        openSession(connection, {}, {}); // no keychain: this session only, and the status line says so
    });
}

void Program::openSession(const ConnectionSettings &connection, const QString &folder, const QByteArray &key)
{
    Session::open({.connection = connection, .folder = folder, .databaseKey = key}, m_clock, this)
        .then(this, [this, connection, folder](const Result<Session::Opened> &opened) {
            if (opened)
                return show(*opened, folder);
            const QString why = desk::words::of(opened.error());
            // A second program on the same files: the first one is the window to use.
            if (folder.isEmpty() || opened.error().code == "InUse"_L1) {
                m_prompt.tell(tr("The local files cannot be opened"), why);
                return QCoreApplication::exit(1);
            }
            m_prompt.tell(tr("The local files cannot be opened"),
                          why + u"\n\n"_s + tr("They stay as they are. The program goes on without them: what you change is sent "
                                               "while you are connected, and nothing is kept on this computer."));
            openSession(connection, {}, {});
        });
}

void Program::show(const Session::Opened &opened, const QString &folder)
{
    m_window.reset();
    m_session = opened.session;
    m_diagnostics = std::make_unique<SessionDiagnostics>(m_session->connection(), folder, m_settings.fileName());
    connect(m_session.get(), &Session::troubleFound, this, &Program::tell);
    m_window = std::make_unique<desk::MainWindow>(desk::DeskPorts{
        .board = m_session->board(),
        .intents = m_session->intents(),
        .sync = m_session->status(),
        .prompt = m_prompt,
        .clock = m_clock,
        .site = m_session->connection().site,
        .settings = m_settings,
        .diagnostics = m_diagnostics.get(),
    });
    connect(m_window.get(), &desk::MainWindow::signInRequested, this, [this] { askForConnection(m_session->connection()); });
    m_window->show();
    m_session->start();
    for (const store::Notice &notice : opened.notices)
        m_prompt.tell(tr("A local file was set aside"), wordsOf(notice));
}

void Program::tell(const Error &error)
{
    m_prompt.tell(tr("Something needs your attention"), desk::words::of(error));
}

} // namespace targo
