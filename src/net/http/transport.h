#pragma once

#include "net/http/request.h"

#include <QNetworkRequest>
#include <QObject>
#include <QUrl>

namespace targo::net {

// What goes on the wire.
struct Sending
{
    Verb verb = Verb::Get;
    QUrl url = {};
    QList<QPair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    std::chrono::milliseconds timeout{30'000}; // the longest silence
    bool onlyOnce = false;                     // must not arrive twice, whatever the line does
};

// Puts bytes on a wire and brings bytes back; knows nothing of meaning. A reply of any status is a value here;
// an Error means that no whole answer came (Offline, Timeout, Tls, Cancelled, BadAnswer when it is too large).
// Unclear: no whole answer to what may arrive only once, and it may have arrived. Any other error of such a request
// says that it did not, save Cancelled.
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QFuture<Result<Reply>> send(const Sending &sending) = 0;
};

} // namespace targo::net
