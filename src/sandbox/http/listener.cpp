#include "sandbox/http/listener.h"

namespace targo::sandbox {

QTcpSocket *Listener::socketOf(quint16 peerPort) const
{
    return m_sockets.value(peerPort);
}

void Listener::abortAll()
{
    const auto sockets = m_sockets;
    for (const QPointer<QTcpSocket> &socket : sockets) {
        if (!socket)
            continue;
        socket->flush(); // the answer to the very request that asked for this
        socket->abort();
    }
}

void Listener::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    // Small answers must leave at once; Nagle's algorithm would hold the second one back for 40 ms.
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const quint16 port = socket->peerPort();
    m_sockets.insert(port, socket);
    connect(socket, &QObject::destroyed, this, [this, port] {
        // The port may already belong to a newer connection.
        if (const auto found = m_sockets.constFind(port); found != m_sockets.cend() && !*found)
            m_sockets.erase(found);
    });
    addPendingConnection(socket);
}

} // namespace targo::sandbox
