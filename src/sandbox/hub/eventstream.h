#pragma once

#include "sandbox/hub/eventring.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>

namespace targo::sandbox::hub {

// One client's open event stream. Writes to the socket it was given and ends with it.
class EventStream : public QObject
{
    Q_OBJECT

public:
    EventStream(QTcpSocket *socket, QString email, QStringList topics);

    QString email() const { return m_email; }
    const QStringList &topics() const { return m_topics; }
    bool isOpen() const;
    bool wants(const Event &event) const;

    void sendHead();
    void sendEvent(const QByteArray &id, const QByteArray &type, const QByteArray &data);
    void sendRaw(const QByteArray &bytes);
    void close();  // after what was written has left
    void abort();  // at once

Q_SIGNALS:
    void ended();

private:
    QPointer<QTcpSocket> m_socket;
    QString m_email;
    QStringList m_topics;
};

} // namespace targo::sandbox::hub
