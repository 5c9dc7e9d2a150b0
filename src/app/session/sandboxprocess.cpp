#include "app/session/sandboxprocess.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace targo {

namespace {

SandboxProcess::Address addressFrom(const QJsonObject &line)
{
    SandboxProcess::Address address{.url = QUrl(line["url"_L1].toString()), .now = QDateTime::fromString(line["now"_L1].toString(), Qt::ISODateWithMs), .users = {}};
    for (const QJsonValue &user : line["users"_L1].toArray()) {
        address.users.append({
            .name = user["name"_L1].toString(),
            .fullName = user["full_name"_L1].toString(),
            .role = user["role"_L1].toString(),
            .apiKey = user["api_key"_L1].toString(),
            .apiSecret = user["api_secret"_L1].toString(),
            .hubToken = user["hub_token"_L1].toString(),
        });
    }
    return address;
}

} // namespace

SandboxProcess::SandboxProcess(QString program, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
{
}

SandboxProcess::~SandboxProcess()
{
    stop();
}

QString SandboxProcess::programBeside(const QString &applicationFolder)
{
    const QString installed = applicationFolder + u"/targo-sandbox"_s;
    return QFileInfo::exists(installed) ? installed : applicationFolder + u"/../sandbox/targo-sandbox"_s;
}

QFuture<Result<SandboxProcess::Address>> SandboxProcess::start(const QStringList &arguments)
{
    if (!QFileInfo(m_program).isExecutable())
        return answered<Address>(failure(Error::Kind::NotFound, m_program));
    stop();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_starting = std::make_unique<QPromise<Result<Address>>>();
    m_starting->start();
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &SandboxProcess::readLine);
    connect(m_process.get(), &QProcess::finished, this, [this](int code) {
        answer(failure(Error::Kind::ServerFault, u"targo-sandbox ended with %1"_s.arg(code)));
        Q_EMIT ended();
    });
    const auto future = m_starting->future();
    // Its standard input is our pipe: when we die, however that happens, the pipe closes and it ends too.
    m_process->start(m_program, QStringList(arguments) << u"--with-client"_s);
    return future;
}

void SandboxProcess::stop()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->closeWriteChannel();
    if (m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(2000))
        m_process->kill();
    m_process.reset();
    answer(failure(Error::Kind::Cancelled));
}

// Asked of the system: that it has died may not have been told yet.
bool SandboxProcess::isRunning() const { return m_process && m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(0); }

void SandboxProcess::readLine()
{
    while (m_process && m_process->canReadLine()) {
        const QJsonObject line = QJsonDocument::fromJson(m_process->readLine()).object();
        if (line["ready"_L1].toBool())
            answer(addressFrom(line));
    }
}

void SandboxProcess::answer(Result<Address> result)
{
    if (!m_starting)
        return;
    m_starting->addResult(std::move(result));
    m_starting->finish();
    m_starting.reset();
}

} // namespace targo
