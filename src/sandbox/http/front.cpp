#include "sandbox/http/front.h"

#include "sandbox/controls/fault.h"
#include "sandbox/controls/faultlist.h"
#include "sandbox/controls/requestlog.h"
#include "sandbox/http/gzip.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTimer>

namespace targo::sandbox {

namespace {

constexpr qsizetype smallestCompressed = 256; // bytes; below it gzip only adds weight

QByteArray methodOf(const QHttpServerRequest &request)
{
    switch (request.method()) {
    case QHttpServerRequest::Method::Get: return "GET";
    case QHttpServerRequest::Method::Put: return "PUT";
    case QHttpServerRequest::Method::Delete: return "DELETE";
    case QHttpServerRequest::Method::Post: return "POST";
    case QHttpServerRequest::Method::Head: return "HEAD";
    case QHttpServerRequest::Method::Options: return "OPTIONS";
    case QHttpServerRequest::Method::Patch: return "PATCH";
    default: return "OTHER";
    }
}

HttpRequest plain(const QHttpServerRequest &request)
{
    const QUrl url = request.url();
    HttpRequest plain{.method = methodOf(request), .path = url.path(QUrl::FullyEncoded).toLatin1(),
                      .query = url.query(QUrl::FullyEncoded).toLatin1(), .headers = {}, .body = request.body(),
                      .peerPort = request.remotePort()};
    const QHttpHeaders &headers = request.headers();
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QLatin1StringView name = headers.nameAt(i);
        plain.headers.emplaceBack(QByteArray(name.data(), name.size()), headers.valueAt(i).toByteArray());
    }
    return plain;
}

} // namespace

struct Front::Exchange
{
    HttpRequest request;
    QHttpServerResponder responder;
    QPointer<QTcpSocket> socket;
};

Front::Front(FaultList &faults, RequestLog &log, Route route) : m_faults(faults), m_log(log), m_route(std::move(route))
{
    m_server.setMissingHandler(&m_server, [this](const QHttpServerRequest &request, QHttpServerResponder &responder) {
        take(request, responder);
    });
}

Front::~Front() = default;

bool Front::listen(quint16 port)
{
    auto listener = std::make_unique<Listener>();
    if (!listener->listen(QHostAddress::LocalHost, port) || !m_server.bind(listener.get()))
        return false;
    m_listener = listener.release();
    return true;
}

quint16 Front::port() const
{
    return m_listener ? m_listener->serverPort() : 0;
}

void Front::dropConnections()
{
    m_listener->abortAll();
}

void Front::take(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    auto exchange = std::make_shared<Exchange>(plain(request), std::move(responder), m_listener->socketOf(request.remotePort()));
    const bool control = exchange->request.path.startsWith("/__sandbox");
    const std::optional<Fault> fault = control ? std::nullopt : m_faults.take(exchange->request);
    if (!control)
        m_log.note(exchange->request, fault.has_value());
    if (!fault)
        return answer(exchange, m_route(exchange->request));
    // With the effect "after" the write happens when the request arrives; only its answer is late or broken.
    if (fault->effect == Fault::Effect::After && fault->replacesAnswer()) {
        const HttpReply real = m_route(exchange->request).reply;
        Fault spoiling = *fault;
        if (!spoiling.status && !spoiling.body)
            spoiling.body = real.body;
        QTimer::singleShot(fault->delay, this, [this, exchange, spoiling] { spoil(exchange, spoiling); });
        return;
    }
    QTimer::singleShot(fault->delay, this, [this, exchange, fault = *fault] {
        if (fault.replacesAnswer())
            return spoil(exchange, fault);
        Answer real = m_route(exchange->request);
        real.reply.headers.append(fault.headers);
        answer(exchange, real);
    });
}

void Front::answer(const ExchangePtr &exchange, const Answer &answer)
{
    if (!answer.stream)
        return send(exchange, answer.reply);
    if (!exchange->socket)
        return;
    hold(exchange);
    answer.stream(exchange->socket);
}

void Front::send(const ExchangePtr &exchange, HttpReply reply)
{
    if (reply.body.size() >= smallestCompressed && exchange->request.header("Accept-Encoding").contains("gzip")) {
        reply.body = gzipped(reply.body);
        reply.headers.emplaceBack("Content-Encoding", "gzip");
        reply.headers.emplaceBack("Vary", "Accept-Encoding");
    }
    QHttpHeaders headers;
    for (const auto &[name, value] : std::as_const(reply.headers))
        headers.append(QLatin1StringView(name), value);
    exchange->responder.write(reply.body, headers, static_cast<QHttpServerResponder::StatusCode>(reply.status));
}

void Front::spoil(const ExchangePtr &exchange, const Fault &fault)
{
    // A read has no effect, so a broken answer to it is broken from the real one.
    std::optional<QByteArray> realBody;
    if (!fault.status && !fault.body && exchange->request.method == "GET")
        realBody = m_route(exchange->request).reply.body;
    const SpoiledAnswer spoiled = fault.spoiled(exchange->request, realBody);
    if (spoiled.cutsConnection)
        return cut(exchange, spoiled.raw);
    QHttpHeaders headers;
    for (const auto &[name, value] : spoiled.reply.headers)
        headers.append(QLatin1StringView(name), value);
    exchange->responder.write(spoiled.reply.body, headers, static_cast<QHttpServerResponder::StatusCode>(spoiled.reply.status));
}

void Front::cut(const ExchangePtr &exchange, const QByteArray &lastBytes)
{
    if (!exchange->socket)
        return;
    hold(exchange);
    exchange->socket->write(lastBytes);
    exchange->socket->flush();
    exchange->socket->disconnectFromHost();
}

// QHttpServer believes a request is still being answered as long as its responder lives, and so leaves the socket
// alone. The responder is let go one turn after the socket closed, never inside the socket's own signal.
void Front::hold(const ExchangePtr &exchange)
{
    QTcpSocket *socket = exchange->socket;
    m_held.insert(socket, exchange);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        QTimer::singleShot(0, this, [this, socket] { m_held.remove(socket); });
    });
}

} // namespace targo::sandbox
