#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <deque>

namespace targo::test {

// A server on loopback that sends exactly the bytes it was told to, whatever HTTP has to say about them. Requests
// are answered in the order they arrive; one that finds no script waits in silence.
class RawServer : public QObject
{
    Q_OBJECT

public:
    struct Step
    {
        QByteArray bytes = {};
        bool close = false;  // after the bytes
    };

    explicit RawServer(QObject *parent = nullptr);

    QUrl url() const; // http://127.0.0.1:port

    // For the next request that has no script yet.
    void answer(int status, const QByteArray &body, const QByteArray &contentType = "application/json",
                const QList<QPair<QByteArray, QByteArray>> &headers = {});
    void send(const QByteArray &bytes, bool thenClose = false); // the whole answer, byte for byte
    void closeWithoutAnswer();
    // A stream's head; what follows is written with write().
    void openStream(const QByteArray &contentType = "text/event-stream");
    void write(const QByteArray &bytes); // on the connection that was answered last
    void closeStream();

    // Whole requests as they came, head and body.
    const QList<QByteArray> &arrivals() const { return m_arrivals; }
    QByteArray lastTarget() const; // "/api/resource/…?…" of the last arrival
    int waiting() const { return int(m_unanswered.size()); }

    static QByteArray response(int status, const QByteArray &body, const QByteArray &contentType = "application/json",
                               const QList<QPair<QByteArray, QByteArray>> &headers = {});

Q_SIGNALS:
    void arrived();

private:
    void accept();
    void read(QTcpSocket *socket);
    void answerWaiting();

    QHash<QTcpSocket *, QByteArray> m_input;
    QList<QByteArray> m_arrivals;
    std::deque<QPointer<QTcpSocket>> m_unanswered;
    std::deque<Step> m_script;
    QPointer<QTcpSocket> m_lastAnswered;
    QTcpServer m_server; // last, so that its sockets can say goodbye while the rest is still there
};

// The value of a header line in a raw request; empty when absent.
QByteArray headerOf(const QByteArray &request, const QByteArray &name);

} // namespace targo::test
