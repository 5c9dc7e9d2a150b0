#include "net/sse/sseconnection.h"

#include "net/http/judgement.h"
#include "net/http/transfer.h"

#include <QNetworkAccessManager>

namespace targo::net {

using namespace Qt::StringLiterals;

namespace {

// A storm of events must neither hold up the event loop nor pile up in memory: so much in one turn, and what is not
// read yet stays with the server.
constexpr qint64 mostInATurn = 32 * 1024;
constexpr qint64 mostUnread = 8 * mostInATurn;

} // namespace

SseConnection::SseConnection(QNetworkAccessManager &network, const QString &lastEventId, std::chrono::milliseconds connectTime,
                             std::chrono::milliseconds idle, QObject *parent)
    : QObject(parent), m_network(network), m_parser(lastEventId), m_lastEventIdSent(lastEventId.toUtf8()),
      m_connectTime(connectTime), m_idle(idle)
{
    m_nextTurn.setSingleShot(true);
    connect(&m_nextTurn, &QTimer::timeout, this, &SseConnection::readBytes);
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        end(SseEnd::How::Lost, {.kind = Error::Kind::Timeout});
    });
}

SseConnection::~SseConnection()
{
    stop();
}

void SseConnection::start(const QUrl &url, const QByteArray &authorization)
{
    m_authorization = authorization;
    m_silence.start(m_connectTime);
    request(url);
}

void SseConnection::request(const QUrl &url)
{
    QNetworkRequest ask(url);
    ask.setRawHeader("Accept", "text/event-stream");
    ask.setRawHeader("Accept-Encoding", "identity"); // a packed stream arrives late, block by block
    ask.setRawHeader("Cache-Control", "no-store");
    ask.setRawHeader("User-Agent", "TargoOpsDesktop/" TARGO_VERSION);
    if (!m_authorization.isEmpty())
        ask.setRawHeader("Authorization", m_authorization);
    if (!m_lastEventIdSent.isEmpty())
        ask.setRawHeader("Last-Event-ID", m_lastEventIdSent);
    ask.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    ask.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    ask.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    ask.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    m_reply = m_network.get(ask);
    m_reply->setReadBufferSize(mostUnread);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &SseConnection::judgeHead);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (!m_nextTurn.isActive())
            readBytes();
    });
    connect(m_reply, &QNetworkReply::finished, this, &SseConnection::finish);
}

void SseConnection::stop()
{
    m_silence.stop();
    m_nextTurn.stop();
    m_ended = true;
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

void SseConnection::end(SseEnd::How how, Error error)
{
    if (m_ended)
        return;
    stop();
    Q_EMIT ended({how, std::move(error)});
}

void SseConnection::judgeHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_open || m_ended || status == 0)
        return;
    switch (status) {
    case 301:
    case 302:
    case 303:
    case 307:
    case 308: return followTo(m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("Location"))));
    default: break;
    }
    // Everything of the type counts but its parameters; only UTF-8 exists here.
    const QByteArray type = m_reply->rawHeader("Content-Type").split(';').first().trimmed().toLower();
    if (status != 200) {
        const auto refused = judged({status, m_reply->rawHeaderPairs(), {}}, {}, Dialect::Hub, m_reply->url());
        Error error = refused ? Error{.kind = Error::Kind::Rejected, .message = u"HTTP %1"_s.arg(status), .httpStatus = status} : refused.error();
        if (status < 300)
            error.kind = Error::Kind::Rejected; // 204 is the standard's way for a server to say "stop"
        return end(error.kind == Error::Kind::SignedOut ? SseEnd::How::SignedOut : SseEnd::How::Status, error);
    }
    if (type == "text/html")
        return end(SseEnd::How::SignedOut, {.kind = Error::Kind::SignedOut, .httpStatus = status});
    if (type != "text/event-stream")
        return end(SseEnd::How::WrongType, {.kind = Error::Kind::BadAnswer, .httpStatus = status});
    m_open = true;
    m_silence.start(m_idle);
    Q_EMIT opened();
}

void SseConnection::followTo(const QUrl &target)
{
    const QUrl from = m_reply->url();
    const bool sameOrigin = target.scheme() == from.scheme() && target.authority() == from.authority();
    if (!sameOrigin || target.path().contains("/login"_L1))
        return end(SseEnd::How::SignedOut, {.kind = Error::Kind::SignedOut, .httpStatus = 302});
    if (++m_redirects > mostRedirects)
        return end(SseEnd::How::Status, {.kind = Error::Kind::BadAnswer, .message = u"too many redirects"_s, .httpStatus = 302});
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    request(target);
}

void SseConnection::readBytes()
{
    if (!m_open || m_ended)
        return;
    m_silence.start(m_idle);
    const QPointer<SseConnection> alive = this;
    const auto output = m_parser.feed(m_reply->read(mostInATurn));
    Q_EMIT read(output);
    if (!alive)
        return;
    if (output.failure)
        end(SseEnd::How::Lost, *output.failure);
    else if (!m_ended && m_reply->bytesAvailable() > 0) // whoever listened may have stopped us
        m_nextTurn.start();
}

void SseConnection::finish()
{
    const QPointer<SseConnection> alive = this;
    judgeHead(); // a short answer may end before its head was told
    while (alive && !m_ended && m_open && m_reply->bytesAvailable() > 0)
        readBytes();
    if (alive && !m_ended)
        end(SseEnd::How::Lost, {.kind = kindOfNetworkError(m_reply->error()), .message = m_reply->errorString()});
}

} // namespace targo::net
