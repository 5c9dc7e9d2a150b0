#include "support/faketransport.h"

#include <algorithm>

namespace targo::test {

using namespace Qt::StringLiterals;

QFuture<Result<net::Reply>> FakeTransport::send(const net::Sending &sending)
{
    const QUrl url = sending.url;
    const auto key = std::ranges::find(sending.headers, QByteArray("Idempotency-Key"), &QPair<QByteArray, QByteArray>::first);
    const Call call{sending.verb, url.path(QUrl::FullyDecoded) + u'?' + url.query(QUrl::FullyDecoded), sending.body, sending.onlyOnce,
                    key == sending.headers.end() ? QByteArray() : key->second};
    auto promise = std::make_shared<QPromise<Result<net::Reply>>>();
    promise->start();
    const auto future = promise->future();
    QMetaObject::invokeMethod(this, [this, promise, call, url] {
        calls.push_back(call);
        if (before)
            before(call);
        auto deliver = [promise, answer = answerTo(call, url)] {
            promise->addResult(answer);
            promise->finish();
        };
        if (!m_heldPart.isEmpty() && call.path.contains(m_heldPart))
            m_held.push_back(std::move(deliver));
        else
            deliver();
    }, Qt::QueuedConnection);
    return future;
}

void FakeTransport::release()
{
    m_heldPart.clear();
    for (const auto &deliver : std::exchange(m_held, {}))
        deliver();
}

Result<net::Reply> FakeTransport::answerTo(const Call &call, const QUrl &url)
{
    if (!m_plugged)
        return failure(Error::Kind::Offline);
    const auto fault = std::ranges::find_if(m_faults, [&](const Fault &one) {
        return one.times > 0 && (!one.verb || *one.verb == call.verb) && call.path.contains(one.pathPart);
    });
    if (fault == m_faults.end())
        return served(call, url);
    --fault->times;
    if (fault->serverDidIt)
        served(call, url);
    return fault->answer;
}

net::Reply FakeTransport::served(const Call &call, const QUrl &url)
{
    return m_hub && url.host() == "hub.test"_L1 ? m_hub->answer(url.path(), call.key, call.body) : m_server.answer(call.verb, url, call.body);
}

int FakeTransport::count(net::Verb verb, const QString &pathPart) const
{
    return int(std::ranges::count_if(calls, [&](const Call &call) { return call.verb == verb && call.path.contains(pathPart); }));
}

net::Reply FakeTransport::status(int status, const QByteArray &json, const QList<QPair<QByteArray, QByteArray>> &headers)
{
    net::Reply reply{.status = status, .headers = headers, .body = json};
    reply.headers.push_back({"Content-Type", "application/json"});
    return reply;
}

} // namespace targo::test
