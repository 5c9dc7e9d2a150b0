#include "support/fickleserver.h"

#include "support/rawserver.h"

#include <sys/socket.h>

namespace targo::test {

using namespace Qt::StringLiterals;

FickleServer::FickleServer(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FickleServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

QUrl FickleServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void FickleServer::breakOff(Moment when, bool byReset)
{
    m_armed = when;
    m_wasArmed = true;
    m_byReset = byReset;
}

void FickleServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_input.remove(socket);
            socket->deleteLater();
        });
    }
}

void FickleServer::read(QTcpSocket *socket)
{
    if (m_armed == Moment::BeforeReading)
        return part(socket);
    m_input[socket] += socket->readAll();
    while (m_input.contains(socket)) { // answering may end the connection
        const QByteArray input = m_input.value(socket);
        const auto headEnd = input.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        if (m_armed == Moment::AfterHead)
            return part(socket);
        const qsizetype size = headEnd + 4 + headerOf(input.first(headEnd + 2), "Content-Length").toLongLong();
        if (input.size() < size)
            return;
        m_input[socket] = input.sliced(size);
        m_whole += input.first(size);
        const QByteArray answer = act ? act(m_whole.last()) : RawServer::response(200, R"({"data":{}})");
        switch (m_armed) {
        case Moment::AfterWholeRequest: return part(socket);
        case Moment::AfterHalfStatusLine: socket->write(answer.first(7)); return part(socket);
        case Moment::AfterHalfAnswer: socket->write(answer.chopped(3)); return part(socket);
        default: socket->write(answer); break;
        }
    }
}

void FickleServer::part(QTcpSocket *socket)
{
    m_armed = Moment::Never;
    socket->flush();
    if (!m_byReset)
        return socket->disconnectFromHost();
    const linger atOnce{.l_onoff = 1, .l_linger = 0}; // Qt has no word for it
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket->abort();
}

} // namespace targo::test
