#pragma once

#include "base/error.h"
#include "net/sse/sseparser.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace targo::net {

// A stream that comes back by itself (hub.md 2.3 and 2.5): reconnects with Last-Event-ID, honours `retry:` and
// Retry-After, gives up where the rules say so, and aborts after `idle` without any byte. UI thread.
class SseClient final : public QObject
{
    Q_OBJECT

public:
    enum class State { Closed, Connecting, Open, Waiting, Failed };

    struct Settings
    {
        std::chrono::milliseconds idle{45'000};
        std::chrono::milliseconds firstRetry{3'000};
        std::chrono::milliseconds leastRetry{500};
        std::chrono::milliseconds mostRetry{60'000};
        double jitter = 0.2; // ± this share; 0 in tests
        std::chrono::milliseconds connect{10'000};        // until the answer's head has come
        std::chrono::milliseconds healthy{60'000};        // after so long a stream, failures are counted anew
        std::chrono::milliseconds wrongTypeRetry{60'000}; // once, after an answer that is no stream
    };

    // `base` is the hub's address, without path. `network` must outlive the client; a CookielessNetwork.
    SseClient(QNetworkAccessManager &network, QUrl base, QByteArray authorization, Settings settings, QObject *parent = nullptr);
    ~SseClient() override;

    void setAuthorization(const QByteArray &authorization); // for the next connection
    void open(const QStringList &topics); // closes what was open; keeps the last event id
    void close();
    void reconnectNow();                  // after waking up or a change of network; also from Failed
    State state() const;
    QString lastEventId() const;

Q_SIGNALS:
    void stateChanged();
    void opened(bool resumed);            // resumed: the server was given a Last-Event-ID
    void received(const targo::net::SseEvent &event);
    void failed(const targo::Error &error); // Closed for good until reconnectNow() or open()

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace targo::net
