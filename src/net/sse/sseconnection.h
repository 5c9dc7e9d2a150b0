#pragma once

#include "base/error.h"
#include "net/sse/sseparser.h"

#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <chrono>

class QNetworkAccessManager;

namespace targo::net {

// How one connection ended.
struct SseEnd
{
    enum class How {
        Lost,      // network error, end of body, silence: the standard says reconnect
        Status,    // an answer other than 200
        SignedOut, // a sign-in page, or a redirect to one
        WrongType, // 200 with something that is no event stream
    };

    How how = How::Lost;
    Error error = {};
};

// One connection of an event stream, from the request to its end (hub.md 2.3). Never reconnects.
class SseConnection final : public QObject
{
    Q_OBJECT

public:
    SseConnection(QNetworkAccessManager &network, const QString &lastEventId, std::chrono::milliseconds connectTime,
                  std::chrono::milliseconds idle, QObject *parent);
    ~SseConnection() override;

    void start(const QUrl &url, const QByteArray &authorization);
    void stop(); // silently
    const QString &lastEventId() const { return m_parser.lastEventId(); }

Q_SIGNALS:
    void opened();
    void read(const targo::net::SseParser::Output &output);
    void ended(const targo::net::SseEnd &end);

private:
    void request(const QUrl &url);
    void judgeHead();
    void followTo(const QUrl &target);
    void readBytes();
    void finish();
    void end(SseEnd::How how, Error error);

    static constexpr int mostRedirects = 5;

    QNetworkAccessManager &m_network;
    SseParser m_parser;
    QByteArray m_lastEventIdSent;
    QByteArray m_authorization;
    std::chrono::milliseconds m_connectTime;
    std::chrono::milliseconds m_idle;
    QPointer<QNetworkReply> m_reply;
    QTimer m_silence;
    QTimer m_nextTurn; // more was there than one turn of the event loop takes
    int m_redirects = 0;
    bool m_open = false;
    bool m_ended = false;
};

} // namespace targo::net
