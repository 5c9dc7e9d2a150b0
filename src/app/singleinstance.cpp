#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace targo {

namespace {

constexpr int patienceMilliseconds = 2000;

QString lockFile(const QString &folder, const QString &name)
{
    QDir().mkpath(folder);
    return folder + u'/' + name + u".lock"_s;
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, const QString &name, QObject *parent)
    : QObject(parent)
    , m_lock(lockFile(folder, name))
{
    m_lock.setStaleLockTime(0); // not by its age: only a process that is gone has left it
    m_first = m_lock.tryLock(0) || m_lock.error() != QLockFile::LockFailedError; // where no lock can be made, nobody is kept out
    const QByteArray place = QCryptographicHash::hash((folder + u'/' + name).toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    const QString socket = u"targo-ops-"_s + QString::fromLatin1(place);
    if (!m_first) {
        askForward(socket);
        return;
    }
    QLocalServer::removeServer(socket); // of one that was killed
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection())
            caller->deleteLater();
        Q_EMIT calledForward();
    });
    m_server.listen(socket);
}

void SingleInstance::askForward(const QString &socket)
{
    QLocalSocket caller;
    caller.connectToServer(socket);
    caller.waitForConnected(patienceMilliseconds);
}

} // namespace targo
