#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHostAddress>
#include <QList>
#include <QPair>
#include <QString>

namespace targo::sandbox {

// One HTTP request as the sandbox's rooms see it: no socket, so that every answer can be tested without one.
struct HttpRequest
{
    QByteArray method;                              // upper case
    QByteArray path;                                // percent-encoded as sent, without the query
    QByteArray query;                               // raw, without '?'
    QList<QPair<QByteArray, QByteArray>> headers;   // names as sent; compare case-insensitively with header()
    QByteArray body;
    quint16 peerPort = 0;                           // tells connections on loopback apart

    QByteArray header(const QByteArray &name) const // empty when absent
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

struct HttpReply
{
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;   // Content-Type among them; Content-Length is added on sending
    QByteArray body;
};

} // namespace targo::sandbox
