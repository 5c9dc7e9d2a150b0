#include "sandbox/hub/eventstream.h"

namespace targo::sandbox::hub {

EventStream::EventStream(QTcpSocket *socket, QString email, QStringList topics)
    : m_socket(socket), m_email(std::move(email)), m_topics(std::move(topics))
{
    connect(socket, &QTcpSocket::disconnected, this, &EventStream::ended);
}

bool EventStream::isOpen() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

bool EventStream::wants(const Event &event) const
{
    return std::ranges::any_of(event.topics, [this](const QString &topic) { return m_topics.contains(topic); });
}

void EventStream::sendHead()
{
    sendRaw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nCache-Control: no-store\r\n"
            "X-Accel-Buffering: no\r\nConnection: close\r\n\r\n");
}

void EventStream::sendEvent(const QByteArray &id, const QByteArray &type, const QByteArray &data)
{
    QByteArray block;
    if (!id.isEmpty())
        block += "id: " + id + '\n';
    block += "event: " + type + '\n';
    for (const QByteArray &line : data.split('\n'))
        block += "data: " + line + '\n';
    sendRaw(block + '\n');
}

void EventStream::sendRaw(const QByteArray &bytes)
{
    if (!isOpen())
        return;
    m_socket->write(bytes);
    m_socket->flush();
}

void EventStream::close()
{
    if (m_socket)
        m_socket->disconnectFromHost();
}

void EventStream::abort()
{
    if (m_socket)
        m_socket->abort();
}

} // namespace targo::sandbox::hub
