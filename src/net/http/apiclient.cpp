#include "net/http/apiclient.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>
#include <QUuid>

#include <deque>

namespace targo::net {

using namespace Qt::StringLiterals;

struct ApiClient::Private
{
    // One request's way through the queue. Shared by the queue, the answer's continuation and the one who cancels.
    struct Errand
    {
        Request request;
        QPromise<Result<Reply>> promise;
        QFuture<Result<Reply>> transfer; // valid once it is on the wire
        QFutureWatcher<Result<Reply>> cancelled;
        bool sent = false;

        void answer(Result<Reply> result)
        {
            promise.addResult(std::move(result));
            promise.finish();
        }
    };

    Private(ApiClient &client, Transport &transportToUse, Dialect spoken, QUrl baseUrl, QByteArray credentials)
        : q(client), transport(transportToUse), dialect(spoken), base(std::move(baseUrl)), authorization(std::move(credentials))
    {
    }

    QUrl urlFor(const Request &request) const;
    QList<QPair<QByteArray, QByteArray>> headersFor(const Request &request) const;
    void sendNext();
    void put(const std::shared_ptr<Errand> &errand);
    void finished(const std::shared_ptr<Errand> &errand, const QUrl &url, Result<Reply> answer);
    bool isHeld();
    void hold(const Error &refusal);
    void turnAway();
    void drop(const std::shared_ptr<Errand> &errand);

    ApiClient &q;
    Transport &transport;
    Dialect dialect;
    QUrl base;
    QByteArray authorization;
    QByteArray language;
    SystemClock systemClock;
    const Clock *clock = &systemClock;
    struct Hold
    {
        QDateTime since, until;
        Error refusal;
    };
    std::optional<Hold> held;
    std::deque<std::shared_ptr<Errand>> waiting;
    std::vector<std::shared_ptr<Errand>> inFlight;
    std::shared_ptr<int> life = std::make_shared<int>(); // gone with this
};

ApiClient::ApiClient(Transport &transport, Dialect dialect, QUrl base, QByteArray authorization, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, transport, dialect, std::move(base), std::move(authorization)))
{
}

ApiClient::~ApiClient()
{
    std::vector<std::shared_ptr<Private::Errand>> left(d->waiting.begin(), d->waiting.end());
    left.insert(left.end(), d->inFlight.begin(), d->inFlight.end());
    d->waiting.clear();
    d->inFlight.clear();
    for (const auto &errand : left) {
        errand->cancelled.disconnect();
        if (errand->sent)
            errand->transfer.cancel();
        errand->answer(failure(Error::Kind::Cancelled));
    }
}

const QUrl &ApiClient::base() const
{
    return d->base;
}

void ApiClient::setAuthorization(const QByteArray &authorization)
{
    d->authorization = authorization;
}

void ApiClient::setLanguage(const QString &bcp47)
{
    d->language = bcp47.toLatin1();
}

void ApiClient::setClock(const Clock &clock)
{
    d->clock = &clock;
}

std::optional<QDateTime> ApiClient::heldUntil() const
{
    return d->isHeld() ? std::optional(d->held->until) : std::nullopt;
}

QFuture<Result<Reply>> ApiClient::send(const Request &request)
{
    const auto errand = std::make_shared<Private::Errand>();
    errand->request = request;
    errand->promise.start();
    const auto future = errand->promise.future();
    errand->cancelled.setFuture(future);
    connect(&errand->cancelled, &QFutureWatcherBase::canceled, this, [this, weak = std::weak_ptr(errand)] {
        if (const auto held = weak.lock())
            d->drop(held);
    });
    d->waiting.push_back(errand);
    d->sendNext();
    return future;
}

QUrl ApiClient::Private::urlFor(const Request &request) const
{
    QByteArray encoded = request.path.toLatin1();
    char separator = '?';
    for (const auto &[key, value] : request.query) {
        encoded += separator + QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return urlUnder(base, encoded);
}

QList<QPair<QByteArray, QByteArray>> ApiClient::Private::headersFor(const Request &request) const
{
    QList<QPair<QByteArray, QByteArray>> headers{
        {"Accept", "application/json"}, // without it Frappe may answer in HTML
        {"User-Agent", "TargoOpsDesktop/" TARGO_VERSION},
        {"X-Request-Id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)},
    };
    if (!authorization.isEmpty())
        headers.emplace_back("Authorization", authorization);
    if (!language.isEmpty())
        headers.emplace_back("Accept-Language", language);
    if (!request.idempotencyKey.isEmpty())
        headers.emplace_back("Idempotency-Key", request.idempotencyKey);
    if (!request.body.isEmpty())
        headers.emplace_back("Content-Type", "application/json");
    return headers;
}

bool ApiClient::Private::isHeld()
{
    const QDateTime now = clock->now();
    if (held && (now >= held->until || now < held->since)) // a clock that was set back must not hold for a day
        held.reset();
    return held.has_value();
}

void ApiClient::Private::hold(const Error &refusal)
{
    const QDateTime now = clock->now();
    const QDateTime until = now.addDuration(*refusal.retryAfter);
    if (!isHeld() || held->until < until)
        held = Hold{now, until, refusal};
}

void ApiClient::Private::turnAway()
{
    if (!isHeld())
        return sendNext();
    Error refusal = held->refusal;
    refusal.retryAfter = std::chrono::milliseconds(clock->now().msecsTo(held->until));
    const QPointer<ApiClient> alive = &q;
    for (const auto &errand : std::exchange(waiting, {})) {
        errand->answer(std::unexpected(refusal));
        if (!alive)
            return;
    }
}

void ApiClient::Private::sendNext()
{
    if (!waiting.empty() && isHeld()) { // never from within send(): nobody expects an answer there
        QMetaObject::invokeMethod(&q, [this] { turnAway(); }, Qt::QueuedConnection);
        return;
    }
    while (!waiting.empty() && inFlight.size() < size_t(mostInFlight)) {
        const auto errand = waiting.front();
        waiting.pop_front();
        put(errand);
    }
}

void ApiClient::Private::put(const std::shared_ptr<Private::Errand> &errand)
{
    const QUrl url = urlFor(errand->request);
    inFlight.push_back(errand);
    errand->sent = true;
    errand->transfer = transport.send({.verb = errand->request.verb, .url = url, .headers = headersFor(errand->request),
                                       .body = errand->request.body, .timeout = errand->request.timeout,
                                       .onlyOnce = !mayArriveTwice(errand->request)});
    // The context alone is not enough: Qt runs the cancelled branch from within the context's own destruction, when
    // this part of it is gone already.
    errand->transfer
        .then(&q, [this, errand, url](const Result<Reply> &answer) { finished(errand, url, answer); })
        .onCanceled(&q, [this, errand, url, alive = std::weak_ptr(life)] {
            if (!alive.expired())
                finished(errand, url, failure(Error::Kind::Cancelled));
        });
}

void ApiClient::Private::finished(const std::shared_ptr<Private::Errand> &errand, const QUrl &url, Result<Reply> answer)
{
    if (std::erase(inFlight, errand) == 0)
        return;
    const bool came = answer.has_value();
    Result<Reply> judgement = came ? judged(*std::move(answer), errand->request, dialect, url, clock->now()) : std::move(answer);
    if (!judgement && judgement.error().kind == Error::Kind::RateLimited && judgement.error().retryAfter)
        hold(judgement.error());
    // Whoever gets the answer or hears a signal may destroy the client.
    const QPointer<ApiClient> alive = &q;
    errand->answer(judgement);
    if (!alive)
        return;
    sendNext();
    if (came)
        Q_EMIT alive->answered();
    if (judgement || !alive)
        return;
    using enum Error::Kind;
    const Error &error = judgement.error();
    if (error.kind == Unclear && !came) // whatever became of the request, the line failed
        Q_EMIT alive->unreachable({.kind = Offline, .message = error.message});
    else if (error.kind == Offline || error.kind == Timeout || error.kind == Tls)
        Q_EMIT alive->unreachable(error);
    else if (error.kind == SignedOut)
        Q_EMIT alive->signedOut();
}

// The caller no longer wants the answer.
void ApiClient::Private::drop(const std::shared_ptr<Private::Errand> &errand)
{
    if (errand->sent) {
        errand->transfer.cancel();
        return;
    }
    std::erase(waiting, errand);
    errand->promise.finish();
    QTimer::singleShot(0, &q, [errand] {}); // its own watcher is telling us this: it must outlive the call
}

} // namespace targo::net
