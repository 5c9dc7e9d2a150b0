#include "scenario/probeprocess.h"

#include "support/patience.h"

#include <QPasswordDigestor>

#include <csignal>

using namespace Qt::StringLiterals;

namespace targo::test {

namespace {

constexpr std::chrono::seconds longest{40};
constexpr int glance = 500; // ms between two looks whether it is over

} // namespace

ProbeProcess::ProbeProcess(const ConnectionSettings &connection, const QString &folder, const QString &failpoint)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TARGO_FAILPOINT"_s, failpoint);
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(TARGO_PROBE_PROGRAM),
                    {u"session"_s, u"--erp"_s, connection.erpUrl, u"--hub"_s, connection.hubUrl, u"--key"_s, connection.apiKey, u"--secret"_s,
                     connection.apiSecret, u"--bearer"_s, connection.hubToken, u"--dir"_s, folder});
    m_process.waitForStarted();
    if (qEnvironmentVariableIsSet("TARGO_SHOW_TALK"))
        qInfo("a start with failpoint %s", qPrintable(failpoint));
}

ProbeProcess::~ProbeProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

std::optional<Json> ProbeProcess::say(const Json &line)
{
    m_process.write(QByteArray::fromStdString(line.dump() + '\n'));
    Patience patience(longest);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(glance) && (m_process.state() == QProcess::NotRunning || patience.isOver()))
            return std::nullopt;
    }
    const std::string reply = m_process.readLine().toStdString();
    if (qEnvironmentVariableIsSet("TARGO_SHOW_TALK"))
        qInfo("%s -> %.2000s", line.dump().c_str(), reply.c_str());
    return Json::parse(reply, nullptr, false);
}

bool ProbeProcess::quit()
{
    std::ignore = say({{"do", "quit"}});
    Patience patience(longest);
    while (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(glance)) {
        if (patience.isOver())
            return false;
    }
    return true;
}

bool ProbeProcess::wasKilled() const
{
    return m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::CrashExit && m_process.exitCode() == SIGKILL;
}

QByteArray probeKey(const ConnectionSettings &connection)
{
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, connection.apiSecret.toUtf8(),
                                              "targo-probe " + connection.apiKey.toUtf8(), 10'000, 32);
}

} // namespace targo::test
