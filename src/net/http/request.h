#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <functional>

namespace targo::net {

enum class Verb { Get, Post, Put, Delete };

// One request to a server, without the server: host and credentials belong to the ApiClient.
struct Request
{
    Verb verb = Verb::Get;
    QString path;                                  // percent-encoded, begins with "/": made by pathOf()
    QList<QPair<QString, QString>> query = {};     // decoded
    QByteArray body = {};                          // JSON, or empty
    std::chrono::milliseconds timeout{30'000};     // erpnext.md 13: 30 s reads, 60 s writes
    bool isRead = false;                           // a POST that only reads, because its filters are long
    // A write that does no harm when it arrives twice, because the server itself sees that it is the same one: it
    // carries `modified`, or a key of its own. Nothing is taken for granted: not even DELETE says so by its verb.
    bool repeatable = false;
    bool wantsFile = false;                        // the answer is bytes, not JSON; a page is still none
    bool onlyGuestsRefused = false;                // a 403 here means "not signed in"
    QByteArray idempotencyKey = {};                // the hub's way to see that a second one is the same (hub.md 1.5)
};

// "/api/resource/Dispatch%20Tag/TV%2FIPTV%20%26%20co": every segment encoded on its own, never a trailing slash.
QString pathOf(const QStringList &segments);

// `encoded` ("/path?query", percent-encoded) under a base address that may have a path of its own, with or without a
// slash at its end.
QUrl urlUnder(const QUrl &base, const QByteArray &encoded);

bool isWrite(const Request &request);
bool mayArriveTwice(const Request &request); // reads, and writes that say so

struct Reply
{
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};

    QByteArray header(QByteArrayView name) const; // empty when absent; case-insensitive
};

// A typed request: what to send, and what an answer with a good status means. Nothing else. `decode` runs on a
// thread of the pool and must be pure.
template <class T>
struct Endpoint
{
    Request request;
    std::function<Result<T>(const Reply &)> decode;
};

} // namespace targo::net
