#include "app/program.h"

#include "app/session/databasekey.h"
#include "app/session/noticewords.h"
#include "app/workplace.h"
#include "desk/board/ownwindow.h"
#include "desk/signin/firstrundialog.h"
#include "desk/theme/theme.h"
#include "desk/words/errorwords.h"
#include "domain/ports/prompt.h"

#include <QDir>
#include <QProgressDialog>

using namespace Qt::StringLiterals;

namespace targo {

namespace {

QString wordsOf(const Error &error)
{
    const QString reason = error.kind == Error::Kind::NotFound ? Program::tr("The program is missing: %1.").arg(error.message)
                                                               : error.message;
    return Program::tr("The demonstration did not start. %1").arg(reason).trimmed();
}

} // namespace

Program::Program(Options options, Surroundings surroundings)
    : m_options(std::move(options))
    , m_outside(std::move(surroundings))
    , m_accounts(m_outside.secrets)
{
    // Before there is a window: until the event loop runs, a font reaches only what is made after it.
    desk::Theme looks(m_outside.settings);
}

Program::~Program()
{
    delete m_firstRun;
    m_next.reset(); // the sandbox's answer, "cancelled", is heard while there is still someone to hear it
    m_workplace.reset();
}

void Program::start()
{
    if (m_options.company == Options::Company::Sandbox)
        startSandbox();
    else
        signInRemembered();
}

void Program::comeForward()
{
    QWidget *shown = m_workplace ? static_cast<QWidget *>(m_workplace->window.get()) : m_firstRun.data();
    if (shown) // or about to be
        desk::bringForward(*shown);
}

void Program::signInRemembered()
{
    m_accounts.load().then(this, [this](const Result<ConnectionSettings> &connection) {
        m_keepsSecrets = connection || connection.error().kind != Error::Kind::Storage;
        if (connection)
            return use(*connection);
        askForConnection(connection.value_or(ConnectionSettings()));
    });
}

// The demonstration has not asked the keychain for anything; now it matters whether there is one.
void Program::signInFromTheBoard()
{
    m_accounts.load().then(this, [this](const Result<ConnectionSettings> &kept) {
        m_keepsSecrets = kept || kept.error().kind != Error::Kind::Storage;
        if (m_workplace)
            askForConnection(m_workplace->session->connection());
    });
}

void Program::askForConnection(const ConnectionSettings &known, const QString &trouble)
{
    if (m_next)
        return; // a company is being opened already
    delete m_firstRun;
    // The window owns the dialog over it, or else the screen does: one owner each.
    m_firstRun = new desk::FirstRunDialog(m_tester, m_keepsSecrets, m_workplace ? m_workplace->window.get() : nullptr);
    m_firstRun->setAttribute(Qt::WA_DeleteOnClose);
    m_firstRun->setSettings(known);
    connect(m_firstRun, &desk::FirstRunDialog::demonstrationWanted, this, [this] {
        if (m_workplace && m_workplace->sandbox) { // it is on the screen
            m_firstRun->accept();
            return m_workplace->sandbox->isRunning() ? void() : restartSandbox();
        }
        leaveThen([this] { startSandbox(); }, [this] {
            if (m_firstRun)
                m_firstRun->goOn();
        });
    });
    connect(m_firstRun, &desk::FirstRunDialog::signedIn, this, &Program::signInAccepted, Qt::QueuedConnection);
    connect(m_firstRun, &QDialog::rejected, this, [this] {
        m_next.reset(); // a demonstration that nobody waits for any more
        if (!m_workplace)
            Q_EMIT finished();
    });
    m_firstRun->open();
    if (!trouble.isEmpty())
        m_firstRun->showTrouble(trouble);
}

void Program::signInAccepted(const ConnectionSettings &connection)
{
    const Session *session = m_workplace ? m_workplace->session.get() : nullptr;
    const bool same = session && AccountStore::idOf(session->connection()) == AccountStore::idOf(connection)
        && session->connection().hubUrl == connection.hubUrl && session->connection().site == connection.site;
    if (same) {
        if (m_keepsSecrets && !m_workplace->sandbox)
            m_accounts.save(connection);
        return m_workplace->session->signInAgain(connection);
    }
    leaveThen([this, connection] {
        if (m_keepsSecrets)
            m_accounts.save(connection);
        use(connection);
    }, [] { });
}

// Changes that would be lost with the session that is left are shown first. Queued: `next` may end the window that
// is asking.
void Program::leaveThen(std::function<void()> next, const std::function<void()> &stay, desk::Leaving where)
{
    if (!m_workplace)
        return next();
    m_workplace->window->leave(where, [this, next = std::move(next)] {
        QMetaObject::invokeMethod(this, next, Qt::QueuedConnection);
    }, stay);
}

// What is not sent yet stays in its file and is sent when the same person comes back; only the key of their account
// goes. Whoever leaves the demonstration leaves nothing in the keychain.
void Program::signOut()
{
    leaveThen([this] {
        if (!m_workplace)
            return;
        const auto leaveFor = [this](const ConnectionSettings &next) {
            m_next.reset();
            if (m_workplace)
                m_workplace->session->forgetPlaces();
            m_workplace.reset();
            QDir(m_outside.dataFolder + u"/tiles"_s).removeRecursively();
            askForConnection(next);
        };
        if (m_workplace->sandbox) {
            m_accounts.load().then(this, [this, leaveFor](const Result<ConnectionSettings> &remembered) {
                m_keepsSecrets = remembered || remembered.error().kind != Error::Kind::Storage;
                leaveFor(remembered.value_or(ConnectionSettings()));
            });
            return;
        }
        ConnectionSettings place = m_workplace->session->connection();
        place.apiKey.clear();
        place.apiSecret.clear();
        place.hubToken.clear();
        if (!m_keepsSecrets)
            return leaveFor(place);
        m_accounts.forget().then(this, [this, leaveFor, place](const Done &forgotten) {
            if (!forgotten && forgotten.error().kind != Error::Kind::NotFound)
                m_outside.prompt.tell(tr("The keychain did not answer"), tr("Your key may still lie in this computer's keychain, under “Targo Ops Desktop”. Remove it there."));
            leaveFor(place);
        });
    }, [] { }, desk::Leaving::SigningOut);
}

// One file a day: a restart continues the day, and tomorrow has a day of its own.
QStringList Program::sandboxArguments(const QDateTime &now, int port) const
{
    const QDir folder(m_outside.dataFolder + u"/sandbox"_s);
    folder.mkpath(u"."_s);
    const QString state = folder.filePath(u"%1 %2"_s.arg(m_options.sandboxSize, now.date().toString(Qt::ISODate)));
    return {u"--port"_s, QString::number(port), u"--size"_s, m_options.sandboxSize, u"--life"_s, u"--state"_s, state,
            u"--now"_s, now.toString(Qt::ISODate)};
}

void Program::startSandbox()
{
    m_next = std::make_unique<Workplace>();
    m_next->sandbox = std::make_unique<SandboxProcess>(m_outside.sandboxProgram);
    const QDateTime now = workingInstant(m_next->clock.now(), ConnectionSettings().site);
    m_next->clock.showAs(now);
    if (!m_firstRun) // it says so itself
        showStarting();
    m_next->sandbox->start(sandboxArguments(now, 0)).then(this, [this](const Result<SandboxProcess::Address> &address) { sandboxStarted(address); });
}

// The whole company takes a while the first time of a day.
void Program::showStarting()
{
    m_starting = new QProgressDialog(tr("The demonstration company is being made up. The whole company takes a minute or two."), tr("Cancel"), 0, 0,
                                     m_workplace ? m_workplace->window.get() : nullptr);
    m_starting->setObjectName(u"startingDialog"_s);
    m_starting->setWindowTitle(tr("Starting the demonstration"));
    m_starting->setMinimumDuration(1'000);
    connect(m_starting, &QProgressDialog::canceled, this, [this] {
        m_next.reset();
        if (!m_workplace && !m_firstRun)
            Q_EMIT finished();
    });
}

// The same company at the same address: the session under the board finds it again, and sends what waited.
void Program::restartSandbox()
{
    if (!m_workplace || !m_workplace->sandbox || m_workplace->sandbox->isRunning())
        return;
    Workplace &now = *m_workplace;
    now.window->showDemonstration(desk::DemonstrationBanner::State::Starts);
    const QPointer<SandboxProcess> started = now.sandbox.get();
    const int port = QUrl(now.session->connection().erpUrl).port();
    started->start(sandboxArguments(now.clock.now(), port)).then(this, [this, started](const Result<SandboxProcess::Address> &address) {
        if (!m_workplace || !started || m_workplace->sandbox.get() != started)
            return;
        if (!address) {
            m_workplace->window->showDemonstration(desk::DemonstrationBanner::State::Ended);
            if (address.error().kind == Error::Kind::NotFound)
                m_outside.prompt.tell(tr("The demonstration did not start"), wordsOf(address.error()));
            else if (address.error().kind != Error::Kind::Cancelled) // another program may have taken its port meanwhile
                leaveThen([this] { startSandbox(); }, [] { });
            return;
        }
        if (address->now.isValid())
            m_workplace->clock.showAs(address->now);
        m_workplace->window->showDemonstration(desk::DemonstrationBanner::State::Runs);
        m_workplace->session->lineMayBeBack();
    });
}

void Program::sandboxStarted(const Result<SandboxProcess::Address> &address)
{
    if (m_starting)
        m_starting->deleteLater(); // its button may be what ended it
    if (!m_next || (!address && address.error().kind == Error::Kind::Cancelled))
        return;
    if (!address || address->users.isEmpty()) {
        std::exchange(m_next, nullptr)->sandbox.release()->deleteLater(); // it is telling us this
        return giveUp({}, address ? wordsOf(Error{}) : wordsOf(address.error()));
    }
    // A day that is continued may have come further than the moment that was asked for: its clock leads.
    if (address->now.isValid())
        m_next->clock.showAs(address->now);
    delete m_firstRun; // from here on there is nothing to call off
    const SandboxProcess::User &user = address->users.first();
    const QString url = address->url.toString(QUrl::RemovePath | QUrl::StripTrailingSlash);
    // The port differs at every start, and so would the account: the sandbox's own file is the memory.
    openSession({.erpUrl = url, .apiKey = user.apiKey, .apiSecret = user.apiSecret, .hubUrl = url, .hubToken = user.hubToken}, {}, {});
}

void Program::use(const ConnectionSettings &connection)
{
    m_next = std::make_unique<Workplace>();
    const QString account = AccountStore::idOf(connection);
    databaseKey(m_outside.secrets, account).then(this, [this, connection, account](const Result<QByteArray> &key) {
        const QString folder = m_outside.dataFolder + u"/accounts/"_s + account;
        if (m_workplace && m_workplace->folder == folder)
            m_workplace.reset(); // two sessions cannot hold the same files
        if (key)
            return openSession(connection, folder, *key);
        openSession(connection, {}, {}); // no keychain: this session only, and the status line says so
    });
}

void Program::openSession(const ConnectionSettings &connection, const QString &folder, const QByteArray &key)
{
    m_next->folder = folder;
    Session::open({.connection = connection, .folder = folder, .databaseKey = key}, m_next->clock, this)
        .then(this, [this, connection, folder](const Result<Session::Opened> &opened) {
            if (!m_next)
                return;
            if (opened)
                return show(*opened);
            const QString why = desk::words::of(opened.error());
            // A second program on the same files: the first one is the window to use.
            if (folder.isEmpty() || opened.error().code == "InUse"_L1) {
                m_next.reset();
                return giveUp(connection, tr("The local files cannot be opened. %1").arg(why));
            }
            m_outside.prompt.tell(tr("The local files cannot be opened"),
                                  why + u"\n\n"_s + tr("They stay as they are. The program goes on without them: what you change is sent "
                                                       "while you are connected, and nothing is kept on this computer."));
            openSession(connection, {}, {});
        });
}

// The demonstration has its own tiles. What was looked at is gone when its person signs out.
desk::MapServers Program::mapOf(const Workplace &place) const
{
    const QString cache = m_outside.dataFolder + u"/tiles"_s;
    if (!place.sandbox)
        return {.cacheFolder = cache};
    return {.tiles = place.session->connection().hubUrl + u"/tiles{style}/{z}/{x}/{y}.png"_s, .attribution = tr("Map of the demonstration"),
            .roads = place.session->connection().hubUrl + u"/osrm"_s, .cacheFolder = cache};
}

void Program::show(const Session::Opened &opened)
{
    std::unique_ptr<Workplace> left = std::exchange(m_workplace, std::move(m_next));
    Workplace &now = *m_workplace;
    now.session = opened.session;
    now.diagnostics = std::make_unique<SessionDiagnostics>(now.session->connection(), now.folder, m_outside.settings.fileName());
    connect(now.session.get(), &Session::troubleFound, this, [this](const Error &error) {
        m_outside.prompt.tell(tr("Something needs your attention"), desk::words::of(error));
    });
    now.window = std::make_unique<desk::MainWindow>(desk::DeskPorts{
        .board = now.session->board(),
        .intents = now.session->intents(),
        .sync = now.session->status(),
        .prompt = m_outside.prompt,
        .clock = now.clock,
        .site = now.session->connection().site,
        .settings = m_outside.settings,
        .diagnostics = now.diagnostics.get(),
        .notes = &now.session->notes(),
        .rights = &now.session->rights(),
        .publications = &now.session->publications(),
        .pictures = &now.session->pictures(),
        .vans = &now.session->vans(),
        .roads = &now.session->roads(),
        .addresses = now.session->addresses(),
        .map = mapOf(now),
        .company = now.sandbox ? u"demonstration"_s : AccountStore::idOf(now.session->connection()),
    });
    connect(now.window.get(), &desk::MainWindow::signInRequested, this, &Program::signInFromTheBoard);
    connect(now.window.get(), &desk::MainWindow::signOutRequested, this, &Program::signOut);
    connect(now.window.get(), &desk::MainWindow::demonstrationWanted, this, &Program::restartSandbox);
    if (now.sandbox) {
        connect(now.sandbox.get(), &SandboxProcess::ended, now.window.get(), [window = now.window.get()] {
            window->showDemonstration(desk::DemonstrationBanner::State::Ended);
        });
        if (!now.sandbox->isRunning()) // it has ended while its board was being opened
            now.window->showDemonstration(desk::DemonstrationBanner::State::Ended);
    }
    connect(now.window.get(), &desk::MainWindow::closed, this, &Program::finished);
    now.window->show();
    left.reset();
    delete m_firstRun; // of a first start, which no window owns
    now.session->start();
    for (const store::Notice &notice : opened.notices)
        m_outside.prompt.tell(tr("A local file was set aside"), wordsOf(notice));
}

// The old company stays on the screen, or else the question does.
void Program::giveUp(const ConnectionSettings &connection, const QString &trouble)
{
    if (m_firstRun)
        m_firstRun->showTrouble(trouble);
    else
        askForConnection(connection, trouble);
}

} // namespace targo
