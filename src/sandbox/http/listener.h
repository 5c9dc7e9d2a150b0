#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace targo::sandbox {

// Accepts connections and remembers each socket by its peer's port. QHttpServer hides its sockets, but a fault must
// be able to cut a connection inside the header and an event stream must write without chunk framing.
class Listener : public QTcpServer
{
    Q_OBJECT

public:
    using QTcpServer::QTcpServer;

    QTcpSocket *socketOf(quint16 peerPort) const; // null once it is gone
    void abortAll();                              // every connection ends with a reset or FIN, at once

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QHash<quint16, QPointer<QTcpSocket>> m_sockets;
};

} // namespace targo::sandbox
