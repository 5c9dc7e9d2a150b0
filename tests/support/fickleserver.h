#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace targo::test {

// A server that breaks off one connection at a chosen moment of one request, is healthy before and after, and counts
// the whole requests it has read: what could have had an effect.
class FickleServer final : public QObject
{
    Q_OBJECT

public:
    enum class Moment {
        Never,
        BeforeReading,       // not a byte is read
        AfterHead,
        AfterWholeRequest,
        AfterHalfStatusLine,
        AfterHalfAnswer,     // the head and a part of the body
    };

    explicit FickleServer(QObject *parent = nullptr);

    QUrl url() const;
    // From the next request on, once. `byReset`: with RST, as a crash or a middlebox does, instead of FIN.
    void breakOff(Moment when, bool byReset);
    // What a whole request does and what it is answered, a whole HTTP answer; "{}" with 200 unless set.
    std::function<QByteArray(const QByteArray &request)> act;

    const QList<QByteArray> &wholeRequests() const { return m_whole; }
    int connections() const { return m_connections; }
    bool brokeOff() const { return m_armed == Moment::Never && m_wasArmed; }

private:
    void accept();
    void read(QTcpSocket *socket);
    void part(QTcpSocket *socket);

    QHash<QTcpSocket *, QByteArray> m_input;
    QList<QByteArray> m_whole;
    Moment m_armed = Moment::Never;
    bool m_wasArmed = false;
    bool m_byReset = false;
    int m_connections = 0;
    QTcpServer m_server; // last, so that its sockets can say goodbye while the rest is still there
};

} // namespace targo::test
