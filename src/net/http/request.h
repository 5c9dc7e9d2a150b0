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
    // True when sending twice does no harm: reads, and writes that carry `modified`. Only these are sent again by
    // themselves, and only these may go through a transport that repeats on its own (Qt does so with POST).
    bool repeatable = true;
    bool isRead = false;                           // a POST that only reads, because its filters are long
    bool onlyGuestsRefused = false;                // a 403 here means "not signed in"
};

// "/api/resource/Dispatch%20Tag/TV%2FIPTV%20%26%20co": every segment encoded on its own, never a trailing slash.
QString pathOf(const QStringList &segments);

// `encoded` ("/path?query", percent-encoded) under a base address that may have a path of its own, with or without a
// slash at its end.
QUrl urlUnder(const QUrl &base, const QByteArray &encoded);

bool isWrite(const Request &request);

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
