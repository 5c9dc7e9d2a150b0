#pragma once

#include "net/http/transport.h"

class QNetworkAccessManager;

namespace targo::net {

// Transport over Qt's own network access. Never a cookie, never a followed redirect, HTTP/2 where the server has it.
// An answer above 64 MiB, or above 16 MiB and packed forty times over, is BadAnswer. The longest whole transfer is
// four times the longest silence.
class QtTransport final : public Transport
{
    Q_OBJECT

public:
    static constexpr qint64 largestAnswer = 64 * 1024 * 1024; // bytes

    // `network` must outlive the transport; a CookielessNetwork.
    explicit QtTransport(QNetworkAccessManager &network, QObject *parent = nullptr);
    ~QtTransport() override;

    QFuture<Result<Reply>> send(const Sending &sending) override;

private:
    QNetworkAccessManager &m_network;
};

} // namespace targo::net
