#include "net/http/qttransport.h"

#include "net/http/transfer.h"

namespace targo::net {

QtTransport::QtTransport(QNetworkAccessManager &network, QObject *parent)
    : Transport(parent), m_network(network)
{
}

QtTransport::~QtTransport() = default; // transfers are children and answer Cancelled

QFuture<Result<Reply>> QtTransport::send(const Sending &sending)
{
    auto *transfer = new Transfer(m_network, largestAnswer, this);
    return transfer->start(sending);
}

} // namespace targo::net
