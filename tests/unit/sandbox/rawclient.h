#pragma once

#include <QHostAddress>
#include <QTcpSocket>

// A client that sees the bytes as they come: broken answers are what these tests are about, so no HTTP library.
class RawClient : public QObject
{
public:
    explicit RawClient(quint16 port)
    {
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] { received += m_socket.readAll(); });
        connect(&m_socket, &QTcpSocket::disconnected, this, [this] {
            if (m_socket.isOpen())
                received += m_socket.readAll();
            ended = true;
        });
        connect(&m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
            ended = ended || error == QAbstractSocket::RemoteHostClosedError;
        });
        m_socket.connectToHost(QHostAddress::LocalHost, port);
    }

    void send(const QByteArray &method, const QByteArray &target, const QByteArrayList &headers = {}, const QByteArray &body = {})
    {
        QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
        for (const QByteArray &header : headers)
            request += header + "\r\n";
        if (!body.isEmpty())
            request += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
        m_socket.write(request + "\r\n" + body);
    }

    void hangUp() { m_socket.abort(); }

    QByteArray head() const
    {
        const qsizetype end = received.indexOf("\r\n\r\n");
        return end < 0 ? QByteArray() : received.first(end);
    }
    QByteArray body() const
    {
        const qsizetype end = received.indexOf("\r\n\r\n");
        return end < 0 ? QByteArray() : received.sliced(end + 4);
    }
    QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : head().split('\n')) {
            if (line.toLower().startsWith(name.toLower() + ':'))
                return line.sliced(name.size() + 1).trimmed();
        }
        return {};
    }
    int status() const { return received.size() < 12 ? 0 : received.sliced(9, 3).toInt(); }
    // A whole answer with Content-Length has arrived.
    bool isWhole() const { return !head().isEmpty() && body().size() == header("Content-Length").toLongLong(); }

    QByteArray received;
    bool ended = false;

private:
    QTcpSocket m_socket;
};
