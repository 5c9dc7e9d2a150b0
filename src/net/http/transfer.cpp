#include "net/http/transfer.h"

#include <QNetworkAccessManager>

namespace targo::net {

using namespace Qt::StringLiterals;

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

QFuture<Result<Reply>> Transfer::start(Verb verb, const QUrl &url, const QList<QPair<QByteArray, QByteArray>> &headers,
                                       const QByteArray &body, std::chrono::milliseconds timeout)
{
    m_promise.start();
    const auto future = m_promise.future();
    m_cancelled.setFuture(future);
    const QNetworkRequest request = requestFor(url, headers, m_largest);
    switch (verb) {
    case Verb::Get: m_reply = m_network.get(request); break;
    case Verb::Post: m_reply = m_network.post(request, body); break;
    case Verb::Put: m_reply = m_network.put(request, body); break;
    case Verb::Delete: m_reply = m_network.deleteResource(request); break;
    }
    m_silence.setInterval(timeout);
    m_silence.start();
    m_whole.start(timeout * 4);
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::readBody);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_silence.start(); });
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::finish);
    return future;
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
        return failure(*m_stopped);
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = m_reply->error();
    // Errors from 200 on are statuses in Qt's words, save 299 and 399, which also mean a body that broke.
    const bool onlyStatus = error == QNetworkReply::NoError || (status >= 400 && error > QNetworkReply::ProxyAuthenticationRequiredError);
    if (status == 0 || !onlyStatus)
        return std::unexpected(Error{.kind = kindOfNetworkError(error), .message = m_reply->errorString(), .code = codeOfNetworkError(error)});
    return Reply{status, m_reply->rawHeaderPairs(), m_body};
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

QString codeOfNetworkError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError: return u"HostNotFound"_s;
    case QNetworkReply::ConnectionRefusedError: return u"ConnectionRefused"_s;
    default: return {};
    }
}

} // namespace targo::net
