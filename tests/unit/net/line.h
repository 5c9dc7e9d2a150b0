#pragma once

#include "net/http/apiclient.h"
#include "net/http/cookielessnetwork.h"
#include "net/http/qttransport.h"
#include "support/rawserver.h"

#include <QTest>

namespace targo::test {

using namespace Qt::StringLiterals;
using namespace targo::net;

// One client, one server, the real transport between them.
struct Line
{
    RawServer server;
    CookielessNetwork network;
    QtTransport transport{network};
    std::unique_ptr<ApiClient> client = std::make_unique<ApiClient>(transport, Dialect::Frappe, server.url(), "token key:secret");

    // Runs the event loop until the answer is there.
    template <class T>
    Result<T> wait(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
            return failure(Error::Kind::Storage, u"no answer at all"_s);
        return future.result();
    }
    Result<Reply> get(const QString &path = u"/api/x"_s) { return wait(client->send({.path = path})); }
    Result<Reply> put() { return wait(client->send({.verb = Verb::Put, .path = u"/api/x"_s, .body = "{}", .repeatable = true})); }
    Result<Reply> post() { return wait(client->send({.verb = Verb::Post, .path = u"/api/x"_s, .body = "{}"})); }
};

} // namespace targo::test
