#pragma once

#include "sandbox/http/json.h"
#include "sandbox/hub/account.h"
#include "sandbox/hub/eventring.h"
#include "sandbox/hub/eventstream.h"

#include <QTimer>

#include <chrono>
#include <memory>

namespace targo::sandbox::hub {

// What a test wants on the event stream instead of, or after, the ordinary bytes (hub.md 11).
struct RawBytes
{
    QByteArray bytes;
    QList<qsizetype> split; // offsets where a new write begins
    bool close = false;     // end the stream afterwards
};

// All open event streams, the ring they resume from, and the heartbeat.
class EventHub : public QObject
{
    Q_OBJECT

public:
    EventHub(const Clock &clock, std::chrono::milliseconds heartbeat);
    ~EventHub() override;

    struct Subscription
    {
        Account account;
        QStringList granted;
        QStringList denied;
        QByteArray lastEventId; // empty: a first connection
    };
    void open(QTcpSocket *socket, const Subscription &subscription);

    struct Published
    {
        QByteArray id;
        int delivered = 0;
    };
    // `topics` holds the family and its narrower forms ("customer", "customer:CUST-1"); the first one goes into the
    // envelope of hub.md 2.1.
    Published publish(const QStringList &topics, const QByteArray &type, const QString &actor, const QByteArray &requestId,
                      const Json &data);
    // The same without a number: passes by whoever listens now and is never replayed. For what the next one replaces anyway,
    // as a position: thousands of them would push everything else out of the ring.
    void tell(const QStringList &topics, const QByteArray &type, const Json &data);
    bool isHeard(const QString &topic) const; // some open stream wants it

    void beat();                             // a heartbeat on every stream now
    void restart();                          // as a restarted hub: new epoch, empty ring, every stream cut
    void tellResync();                       // new epoch, but the streams stay and are told
    void sendRaw(const RawBytes &raw);       // to every open stream, or to the next one when none is open
    void sendRawToNext(const RawBytes &raw); // instead of the next stream's ordinary first bytes
    void repeatLast(int count);              // the last events once more, as an at-least-once hub would
    void closeAll();
    void expire(const QString &email);       // auth.expired, then the end, for this person's streams
    qsizetype openStreams() const { return static_cast<qsizetype>(m_streams.size()); }
    qsizetype openStreamsOf(const QString &email) const;
    const EventRing &ring() const { return m_ring; }

private:
    static QByteArray newEpoch();
    QByteArray enveloped(const QStringList &topics, const QByteArray &type, const QString &actor, const QByteArray &requestId, const Json &data) const;
    void sendPieces(EventStream &stream, const RawBytes &raw);
    void forget(const EventStream *stream);
    Json hello(const Subscription &subscription) const;

    const Clock &m_clock;
    std::chrono::milliseconds m_heartbeat;
    EventRing m_ring;
    std::vector<std::unique_ptr<EventStream>> m_streams;
    QList<RawBytes> m_rawForNext;
    QTimer m_timer;
};

} // namespace targo::sandbox::hub
