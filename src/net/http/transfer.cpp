#include "net/http/transfer.h"

#include "net/http/oneshotbody.h"

#include <QNetworkAccessManager>

namespace targo::net {

namespace {

QNetworkRequest requestFor(const QUrl &url, const QList<QPair<QByteArray, QByteArray>> &headers, qint64 largest)
{
    QNetworkRequest request(url);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    // Below our own limit, a list of like rows may well compress better than Qt takes for honest.
    request.setDecompressedSafetyCheckThreshold(largest);
    return request;
}

} // namespace

Transfer::Transfer(QNetworkAccessManager &network, qint64 largest, QObject *parent)
    : QObject(parent), m_network(network), m_largest(largest)
{
    m_silence.setSingleShot(true);
    m_whole.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] { stop(Error::Kind::Timeout); });
    connect(&m_whole, &QTimer::timeout, this, [this] { stop(Error::Kind::Timeout); });
    connect(&m_cancelled, &QFutureWatcherBase::canceled, this, [this] { stop(Error::Kind::Cancelled); });
}

Transfer::~Transfer()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
    if (!m_answered) {
        m_promise.addResult(failure(Error::Kind::Cancelled));
        m_promise.finish();
    }
}

QFuture<Result<Reply>> Transfer::start(const Sending &sending)
{
    m_promise.start();
    const auto future = m_promise.future();
    m_cancelled.setFuture(future);
    m_reply = sent(sending);
    m_silence.setInterval(sending.timeout);
    m_silence.start();
    m_whole.start(sending.timeout * 4);
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::readBody);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_silence.start(); });
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::finish);
    return future;
}

QNetworkReply *Transfer::sent(const Sending &sending)
{
    const QNetworkRequest request = requestFor(sending.url, sending.headers, m_largest);
    if (!sending.onlyOnce) {
        switch (sending.verb) {
        case Verb::Get: return m_network.get(request);
        case Verb::Post: return m_network.post(request, sending.body);
        case Verb::Put: return m_network.put(request, sending.body);
        case Verb::Delete: return m_network.deleteResource(request);
        }
    }
    m_oneShot = new OneShotBody(sending.body);
    QNetworkReply *reply = nullptr;
    switch (sending.verb) {
    case Verb::Get: reply = m_network.get(request, m_oneShot); break;
    case Verb::Post: reply = m_network.post(request, m_oneShot); break;
    case Verb::Put: reply = m_network.put(request, m_oneShot); break;
    case Verb::Delete: reply = m_network.sendCustomRequest(request, "DELETE", m_oneShot); break;
    }
    m_oneShot->setParent(reply); // which may look at it until it is gone itself
    return reply;
}

// Taken out piece by piece, so that an answer that swells while it is unpacked is stopped early.
void Transfer::readBody()
{
    if (m_stopped)
        return;
    m_silence.start();
    while (m_reply->bytesAvailable() > 0) {
        const QByteArray piece = m_reply->read(256 * 1024);
        if (piece.isEmpty())
            return;
        m_body += piece;
        if (m_body.size() > m_largest)
            return stop(Error::Kind::BadAnswer);
    }
}

void Transfer::stop(Error::Kind why)
{
    if (m_stopped || m_answered)
        return;
    m_stopped = why;
    m_reply->abort(); // ends in finish()
}

void Transfer::finish()
{
    if (m_answered)
        return;
    readBody();
    m_answered = true;
    m_silence.stop();
    m_whole.stop();
    m_promise.addResult(outcome());
    m_promise.finish();
    m_reply->deleteLater();
    deleteLater();
}

Result<Reply> Transfer::outcome() const
{
    if (m_stopped)
        return std::unexpected(unanswered());
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = m_reply->error();
    // Errors from 200 on are statuses in Qt's words, save 299 and 399, which also mean a body that broke.
    const bool onlyStatus = error == QNetworkReply::NoError || (status >= 400 && error > QNetworkReply::ProxyAuthenticationRequiredError);
    if (status == 0 || !onlyStatus)
        return std::unexpected(unanswered());
    return Reply{status, m_reply->rawHeaderPairs(), m_body};
}

Error Transfer::unanswered() const
{
    const Error error{.kind = m_stopped.value_or(kindOfNetworkError(m_reply->error())),
                      .message = m_stopped ? QString() : m_reply->errorString()};
    const bool isUnclear = m_oneShot && error.kind != Error::Kind::Cancelled && mayHaveArrived();
    return isUnclear ? Error{.kind = Error::Kind::Unclear, .message = error.message} : error;
}

bool Transfer::mayHaveArrived() const
{
    using Network = QNetworkReply::NetworkError;
    switch (m_reply->error()) {
    case Network::ConnectionRefusedError:
    case Network::HostNotFoundError:
    case Network::SslHandshakeFailedError:
    case Network::ProxyConnectionRefusedError:
    case Network::ProxyNotFoundError: return false;
    default: return m_oneShot->wasTaken();
    }
}

Error::Kind kindOfNetworkError(QNetworkReply::NetworkError error)
{
    using Network = QNetworkReply::NetworkError;
    switch (error) {
    case Network::SslHandshakeFailedError: return Error::Kind::Tls;
    case Network::TimeoutError: return Error::Kind::Timeout;
    case Network::OperationCanceledError: return Error::Kind::Cancelled;
    case Network::UnknownContentError: // a body that cannot be unpacked
    case Network::ProtocolFailure:
    case Network::ProtocolUnknownError:
    case Network::ProtocolInvalidOperationError: return Error::Kind::BadAnswer;
    default: return Error::Kind::Offline;
    }
}

} // namespace targo::net
