#include "probe/probe_session.h"

#include "probe/sessioncommands.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QPasswordDigestor>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace targo::probe {

namespace {

void say(const Json &line)
{
    std::printf("%s\n", line.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
    std::fflush(stdout);
}

// A probe has no keychain to ask: the folder it was given is locked with the secret it was given.
QByteArray keyFor(const ConnectionSettings &connection)
{
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, connection.apiSecret.toUtf8(),
                                              "targo-probe " + connection.apiKey.toUtf8(), 10'000, 32);
}

// Lines of standard input, one at a time: the next is read only when the one before has been answered.
class Talk final : public QObject
{
public:
    Talk(QCoreApplication &application, Session &session)
        : m_application(application)
        , m_commands(session)
        , m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_input, &QSocketNotifier::activated, this, &Talk::read);
    }

private:
    void read()
    {
        char piece[65536];
        const ssize_t count = ::read(STDIN_FILENO, piece, sizeof piece);
        if (count > 0)
            m_bytes.append(piece, size_t(count));
        else
            m_ended = true;
        next();
    }

    void next()
    {
        if (m_busy)
            return;
        const size_t end = m_bytes.find('\n');
        if (end == std::string::npos) {
            m_input.setEnabled(!m_ended);
            if (m_ended)
                m_application.quit();
            return;
        }
        const std::string line = m_bytes.substr(0, end);
        m_bytes.erase(0, end + 1);
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            return next();
        if (Json::parse(line, nullptr, false) == Json{{"do", "quit"}}) {
            say({{"ok", true}});
            return m_application.quit();
        }
        m_busy = true;
        m_commands.obey(line).then(this, [this](const Json &reply) {
            say(reply);
            m_busy = false;
            next();
        });
    }

    QCoreApplication &m_application;
    SessionCommands m_commands;
    QSocketNotifier m_input;
    std::string m_bytes;
    bool m_busy = false;
    bool m_ended = false;
};

} // namespace

int probeSession(QCoreApplication &application, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        {u"erp"_s, u"ERPNext's address"_s, u"URL"_s},
        {u"hub"_s, u"the hub's address"_s, u"URL"_s},
        {u"key"_s, u"API key"_s, u"K"_s},
        {u"secret"_s, u"API secret"_s, u"S"_s},
        {u"bearer"_s, u"the hub's bearer token"_s, u"B"_s},
        {u"dir"_s, u"where the databases are kept; without it, in memory"_s, u"D"_s},
        {u"site-tz"_s, u"the site's time zone"_s, u"ZONE"_s, u"America/Toronto"_s},
    });
    if (!parser.parse(QStringList(u"targo-probe session"_s) << arguments) || !parser.isSet(u"erp"_s) || !parser.isSet(u"key"_s)
        || !parser.isSet(u"secret"_s)) {
        say({{"ok", false}, {"error", "needs --erp, --key and --secret " + parser.errorText().toStdString()}});
        return 2;
    }
    const QTimeZone site(parser.value(u"site-tz"_s).toLatin1());
    if (!site.isValid()) {
        say({{"ok", false}, {"error", "unknown time zone"}});
        return 2;
    }

    Session::Setup setup;
    setup.connection = {.erpUrl = parser.value(u"erp"_s), .apiKey = parser.value(u"key"_s), .apiSecret = parser.value(u"secret"_s),
                        .hubUrl = parser.value(u"hub"_s), .hubToken = parser.value(u"bearer"_s), .site = site};
    setup.folder = parser.value(u"dir"_s);
    setup.databaseKey = keyFor(setup.connection);
    setup.times.pollWithoutStream = std::chrono::seconds(2); // whoever looks from outside wants to see it soon

    SystemClock clock;
    std::shared_ptr<Session> session;
    std::unique_ptr<Talk> talk;
    Session::open(setup, clock, &application).then(&application, [&](const Result<Session::Opened> &opened) {
        if (!opened) {
            say({{"ok", false}, {"error", nameOf(opened.error().kind).toStdString() + ": " + opened.error().message.toStdString()}});
            return application.exit(1);
        }
        session = opened->session;
        session->start();
        talk = std::make_unique<Talk>(application, *session);
    });
    return application.exec();
}

} // namespace targo::probe
