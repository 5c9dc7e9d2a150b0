#include "net/sse/sseclient.h"

#include "net/http/request.h"
#include "net/sse/reconnectplan.h"
#include "net/sse/sseconnection.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QTimer>

namespace targo::net {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(sseLog, "targo.sse")

ReconnectPlan::Limits limitsOf(const SseClient::Settings &settings)
{
    return {settings.firstRetry, settings.leastRetry, settings.mostRetry, settings.wrongTypeRetry, settings.jitter};
}

} // namespace

struct SseClient::Private
{
    Private(SseClient &client, QNetworkAccessManager &access, QUrl address, QByteArray credentials, const Settings &given)
        : q(client), network(access), base(std::move(address)), authorization(std::move(credentials)), settings(given), plan(limitsOf(given))
    {
    }

    QUrl url() const;
    void connectNow();
    void drop();
    void set(State to);
    void take(SseParser::Output output);
    void ended(const SseEnd &end);
    void wait(std::chrono::milliseconds pause);

    SseClient &q;
    QNetworkAccessManager &network;
    QUrl base;
    QByteArray authorization;
    Settings settings;
    ReconnectPlan plan;
    QStringList topics;
    QString lastEventId;
    State state = State::Closed;
    QPointer<SseConnection> connection;
    bool hadOpened = false;
    QTimer pause;
    QTimer healthy;
};

SseClient::SseClient(QNetworkAccessManager &network, QUrl base, QByteArray authorization, Settings settings, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, network, std::move(base), std::move(authorization), settings))
{
    d->pause.setSingleShot(true);
    d->healthy.setSingleShot(true);
    d->healthy.setInterval(settings.healthy);
    QObject::connect(&d->pause, &QTimer::timeout, this, [this] { d->connectNow(); });
    QObject::connect(&d->healthy, &QTimer::timeout, this, [this] { d->plan.settled(); });
}

SseClient::~SseClient()
{
    d->drop();
}

void SseClient::setAuthorization(const QByteArray &authorization)
{
    d->authorization = authorization;
}

void SseClient::open(const QStringList &topics)
{
    d->topics = topics;
    reconnectNow();
}

void SseClient::close()
{
    d->drop();
    d->set(State::Closed);
}

void SseClient::reconnectNow()
{
    if (d->topics.isEmpty())
        return;
    d->plan.settled();
    d->connectNow();
}

SseClient::State SseClient::state() const
{
    return d->state;
}

QString SseClient::lastEventId() const
{
    return d->lastEventId;
}

QUrl SseClient::Private::url() const
{
    QByteArrayList names;
    for (const QString &topic : topics)
        names += QUrl::toPercentEncoding(topic);
    return urlUnder(base, "/sse?topics=" + names.join(','));
}

void SseClient::Private::connectNow()
{
    drop();
    hadOpened = false;
    const bool resumed = !lastEventId.isEmpty();
    auto *fresh = new SseConnection(network, lastEventId, settings.connect, settings.idle, &q);
    connection = fresh;
    // A connection that was dropped is disconnected, so whatever arrives here is from the one in use.
    QObject::connect(fresh, &SseConnection::opened, &q, [this, resumed] {
        hadOpened = true;
        healthy.start();
        const QPointer<SseClient> alive = &q;
        set(State::Open);
        if (alive)
            Q_EMIT alive->opened(resumed);
    });
    QObject::connect(fresh, &SseConnection::read, &q, [this](const SseParser::Output &output) { take(output); });
    QObject::connect(fresh, &SseConnection::ended, &q, [this](const SseEnd &end) { ended(end); });
    const QPointer<SseConnection> inUse = fresh;
    set(State::Connecting);
    if (inUse) // nobody who heard of it has closed it
        inUse->start(url(), authorization);
}

// Nothing of the old connection is heard any more, not even what it has read already.
void SseClient::Private::drop()
{
    pause.stop();
    healthy.stop();
    if (!connection)
        return;
    connection->disconnect(&q);
    connection->stop();
    connection->deleteLater();
    connection.clear();
}

void SseClient::Private::set(State to)
{
    if (state == to)
        return;
    state = to;
    Q_EMIT q.stateChanged();
}

void SseClient::Private::take(SseParser::Output output)
{
    for (const SseParser::Retry &retry : output.retries)
        plan.retryTold(retry.milliseconds);
    const QPointer<SseConnection> from = connection;
    const QPointer<SseClient> alive = &q;
    for (const SseEvent &event : output.events) {
        lastEventId = event.lastEventId; // not further than what was told: an event cut off by close() comes again
        Q_EMIT q.received(event);
        if (!alive || !from || connection != from)
            return;
    }
    lastEventId = from->lastEventId();
}

void SseClient::Private::ended(const SseEnd &end)
{
    // A stream that cannot be read would send the same again: ask more and more seldom.
    const bool opened = hadOpened && end.error.kind != Error::Kind::BadAnswer;
    drop();
    if (end.how == SseEnd::How::Lost)
        return wait(plan.afterLoss(opened));
    if (end.how == SseEnd::How::WrongType)
        return wait(plan.afterWrongType());
    if (const auto time = end.how == SseEnd::How::Status ? plan.afterStatus(end.error.httpStatus, end.error.retryAfter) : std::nullopt)
        return wait(*time);
    qCInfo(sseLog) << "stream ended for good" << end.error.httpStatus << nameOf(end.error.kind);
    const QPointer<SseClient> alive = &q;
    set(State::Failed);
    if (alive)
        Q_EMIT alive->failed(end.error);
}

void SseClient::Private::wait(std::chrono::milliseconds time)
{
    qCDebug(sseLog) << "stream ended, again in" << time.count() << "ms";
    pause.start(time);
    set(State::Waiting);
}

} // namespace targo::net
