#pragma once

#include "net/http/request.h"

#include <QNetworkRequest>
#include <QObject>
#include <QUrl>

namespace targo::net {

// Puts bytes on a wire and brings bytes back; knows nothing of meaning. A reply of any status is a value here;
// an Error means that no whole answer came (Offline, Timeout, Tls, Cancelled, BadAnswer when it is too large).
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QFuture<Result<Reply>> send(Verb verb, const QUrl &url,
                                        const QList<QPair<QByteArray, QByteArray>> &headers, const QByteArray &body,
                                        std::chrono::milliseconds timeout) = 0;
};

} // namespace targo::net
