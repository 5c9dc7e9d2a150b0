#include "support/rawserver.h"

namespace targo::test {

using namespace Qt::StringLiterals;

RawServer::RawServer(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &RawServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

QUrl RawServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

QByteArray RawServer::response(int status, const QByteArray &body, const QByteArray &contentType,
                               const QList<QPair<QByteArray, QByteArray>> &headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n";
    if (!contentType.isEmpty())
        head += "Content-Type: " + contentType + "\r\n";
    for (const auto &[name, value] : headers)
        head += name + ": " + value + "\r\n";
    if (status != 204)
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return head + "\r\n" + body;
}

void RawServer::answer(int status, const QByteArray &body, const QByteArray &contentType,
                       const QList<QPair<QByteArray, QByteArray>> &headers)
{
    send(response(status, body, contentType, headers));
}

void RawServer::send(const QByteArray &bytes, bool thenClose)
{
    m_script.push_back({bytes, thenClose});
    answerWaiting();
}

void RawServer::closeWithoutAnswer()
{
    send({}, true);
}

void RawServer::openStream(const QByteArray &contentType)
{
    send("HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nCache-Control: no-store\r\n\r\n");
}

void RawServer::write(const QByteArray &bytes)
{
    if (m_lastAnswered) {
        m_lastAnswered->write(bytes);
        m_lastAnswered->flush();
    }
}

void RawServer::closeStream()
{
    if (m_lastAnswered)
        m_lastAnswered->disconnectFromHost();
}

QByteArray RawServer::lastTarget() const
{
    return m_arrivals.isEmpty() ? QByteArray() : m_arrivals.last().split(' ').value(1);
}

void RawServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_input.remove(socket);
            socket->deleteLater();
        });
    }
}

void RawServer::read(QTcpSocket *socket)
{
    m_input[socket] += socket->readAll();
    while (m_input.contains(socket)) { // answering may end the connection
        const QByteArray input = m_input.value(socket);
        const auto headEnd = input.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        const qsizetype size = headEnd + 4 + headerOf(input.first(headEnd + 2), "Content-Length").toLongLong();
        if (input.size() < size)
            return;
        m_input[socket] = input.sliced(size);
        m_arrivals += input.first(size);
        m_unanswered.emplace_back(socket);
        answerWaiting();
        Q_EMIT arrived();
    }
}

void RawServer::answerWaiting()
{
    while (!m_unanswered.empty() && !m_script.empty()) {
        const QPointer<QTcpSocket> socket = m_unanswered.front();
        m_unanswered.pop_front();
        if (!socket || socket->state() != QAbstractSocket::ConnectedState)
            continue; // its client has gone
        const Step step = m_script.front();
        m_script.pop_front();
        m_lastAnswered = socket;
        socket->write(step.bytes);
        socket->flush();
        if (step.close)
            socket->disconnectFromHost();
    }
}

QByteArray headerOf(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.split('\n')) {
        const auto colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
        if (line.trimmed().isEmpty())
            break;
    }
    return {};
}

} // namespace targo::test
