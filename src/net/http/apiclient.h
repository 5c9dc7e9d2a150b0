#pragma once

#include "base/clock.h"
#include "net/http/judgement.h"
#include "net/http/request.h"
#include "net/http/transport.h"

#include <QThreadPool>

#include <memory>

namespace targo::net {

// One server as the program talks to it: credentials, limits (at most 4 requests in flight, the rest waits in
// order), error mapping. Every refusal becomes a targo::Error here and nowhere else. It never repeats a request:
// who asked decides on that. UI thread; only decoding runs on the pool.
//
// When the server answers RateLimited and says how long, nothing goes to it before that time is over. Whoever asks
// meanwhile is answered at once, with the server's words and what is left of the time in `retryAfter`.
class ApiClient final : public QObject
{
    Q_OBJECT

public:
    using Dialect = net::Dialect;
    static constexpr int mostInFlight = 4; // erpnext.md 13

    // `authorization` is the whole header value, e.g. "token key:secret" or "Bearer abc". `transport` must outlive
    // the client.
    ApiClient(Transport &transport, Dialect dialect, QUrl base, QByteArray authorization, QObject *parent = nullptr);
    ~ApiClient() override;

    const QUrl &base() const;
    void setAuthorization(const QByteArray &authorization);
    void setLanguage(const QString &bcp47); // Accept-Language; texts of refusals follow it
    void setClock(const Clock &clock);      // the system's until then; must outlive the client
    std::optional<QDateTime> heldUntil() const; // UTC; nothing while requests go out

    // Answers once; take the answer with .then(context, …), which brings it to the context's thread. When the
    // client is destroyed first, the answer is Cancelled.
    template <class T>
    QFuture<Result<T>> run(const Endpoint<T> &endpoint)
    {
        // The pool, because a page of 500 jobs takes longer than a frame. Nothing of this object is captured.
        return send(endpoint.request).then(QThreadPool::globalInstance(), [decode = endpoint.decode](const Result<Reply> &reply) -> Result<T> {
            if (!reply)
                return std::unexpected(reply.error());
            return decode(*reply);
        });
    }

    // For callers that only want to know whether the server answers. Cancelling this future aborts the transfer.
    QFuture<Result<Reply>> send(const Request &request);

Q_SIGNALS:
    // Facts about the line, told for every request: how the status bar knows.
    void answered();                            // any HTTP answer from the server itself
    void unreachable(const targo::Error &error); // Offline, Timeout or Tls
    void signedOut();                           // 401, dead session, login page

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace targo::net
