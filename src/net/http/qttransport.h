#pragma once

#include "net/http/transport.h"

class QNetworkAccessManager;

namespace targo::net {

// Transport over Qt's own network access. Never a cookie, never a followed redirect, HTTP/2 where the server has it.
// An answer above 64 MiB, decompressed, is BadAnswer. `timeout` is the longest silence; four times that is the
// longest whole transfer.
//
// Trap: QNetworkAccessManager sends an HTTP/1.1 request, a POST too, a second time by itself when the peer closes
// before it answers. Only requests with Request::repeatable may come here until there is a transport that does not.
class QtTransport final : public Transport
{
    Q_OBJECT

public:
    static constexpr qint64 largestAnswer = 64 * 1024 * 1024; // bytes

    // `network` must outlive the transport; a CookielessNetwork.
    explicit QtTransport(QNetworkAccessManager &network, QObject *parent = nullptr);
    ~QtTransport() override;

    QFuture<Result<Reply>> send(Verb verb, const QUrl &url, const QList<QPair<QByteArray, QByteArray>> &headers,
                                const QByteArray &body, std::chrono::milliseconds timeout) override;

private:
    QNetworkAccessManager &m_network;
};

} // namespace targo::net
