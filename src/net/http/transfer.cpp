#include "net/http/transfer.h"

#include "net/http/oneshotbody.h"

#include <QNetworkAccessManager>

namespace targo::net {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype turn = 1024 * 1024;             // bytes read in one turn of the event loop
constexpr qint64 suspiciousFrom = 16 * 1024 * 1024; // bytes, unpacked; the largest honest page has some two million

QNetworkRequest requestFor(const QUrl &url, const QList<QPair<QByteArray, QByteArray>> &headers)
{
    QNetworkRequest request(url);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    // A list of like rows may well compress better than Qt takes for honest. But Qt unpacks all of a piece at once, in
    // this thread, to count it: a bomb must not be as large as our own limit.
    request.setDecompressedSafetyCheckThreshold(suspiciousFrom);
    return request;
}

} // namespace

Transfer::Transfer(QNetworkAccessManager &network, qint64 largest, QObject *parent)
    : QObject(parent), m_network(network), m_largest(largest)
{
    m_silence.setSingleShot(true);
    m_whole.setSingleShot(true);
    m_more.setSingleShot(true);
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &Transfer::readOn);
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
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::readOn);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_silence.start(); });
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::readOn);
    return future;
}

QNetworkReply *Transfer::sent(const Sending &sending)
{
    const QNetworkRequest request = requestFor(sending.url, sending.headers);
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

void Transfer::readOn()
{
    if (m_answered)
        return;
    const QPointer<Transfer> alive = this;
    const bool isMore = !m_stopped && !readSome();
    if (!alive || m_answered)
        return;
    if (isMore)
        m_more.start();
    else if (m_reply->isFinished())
        finish();
}

// Taken out piece by piece, so that an answer that swells while it is unpacked is stopped early; unpacking is done
// by this thread, so it gets a little at a time. True when nothing is left for now.
bool Transfer::readSome()
{
    m_silence.start();
    qsizetype most = turn;
    while (m_reply->bytesAvailable() > 0) {
        if (most <= 0)
            return false;
        const QByteArray piece = m_reply->read(std::min(most, qsizetype(256 * 1024)));
        if (piece.isEmpty())
            return true;
        most -= piece.size();
        m_body += piece;
        if (m_body.size() > m_largest) {
            stop(Error::Kind::BadAnswer);
            return true;
        }
    }
    return true;
}

void Transfer::stop(Error::Kind why)
{
    if (m_stopped || m_answered)
        return;
    m_stopped = why;
    m_reply->abort(); // tells finished(), which ends in finish()
}

void Transfer::finish()
{
    m_answered = true;
    m_silence.stop();
    m_whole.stop();
    m_reply->deleteLater();
    deleteLater();
    // Last, and not as a part of this: whoever gets the answer may destroy the transport.
    QPromise<Result<Reply>> promise = std::move(m_promise);
    promise.addResult(outcome());
    promise.finish();
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
                      .message = m_stopped ? QString() : m_reply->errorString(),
                      .code = m_stopped ? QString() : codeOfNetworkError(m_reply->error())};
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

QString codeOfNetworkError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError: return u"HostNotFound"_s;
    case QNetworkReply::ConnectionRefusedError: return u"ConnectionRefused"_s;
    default: return {};
    }
}

} // namespace targo::net
