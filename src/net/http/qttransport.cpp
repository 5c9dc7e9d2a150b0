#include "net/http/qttransport.h"

#include "net/http/transfer.h"

namespace targo::net {

QtTransport::QtTransport(QNetworkAccessManager &network, QObject *parent)
    : Transport(parent), m_network(network)
{
}

QtTransport::~QtTransport() = default; // transfers are children and answer Cancelled

QFuture<Result<Reply>> QtTransport::send(Verb verb, const QUrl &url, const QList<QPair<QByteArray, QByteArray>> &headers,
                                         const QByteArray &body, std::chrono::milliseconds timeout)
{
    auto *transfer = new Transfer(m_network, largestAnswer, this);
    return transfer->start(verb, url, headers, body, timeout);
}

} // namespace targo::net
