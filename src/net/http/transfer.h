#pragma once

#include "net/http/transport.h"

#include <QFutureWatcher>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;

namespace targo::net {

class OneShotBody;

// One request on the wire. Deletes itself when it has answered; destroyed before, it answers Cancelled.
class Transfer final : public QObject
{
    Q_OBJECT

public:
    Transfer(QNetworkAccessManager &network, qint64 largest, QObject *parent);
    ~Transfer() override;

    QFuture<Result<Reply>> start(const Sending &sending);

private:
    QNetworkReply *sent(const Sending &sending);
    void readOn();
    bool readSome();
    void stop(Error::Kind why);
    void finish();
    Result<Reply> outcome() const;
    Error unanswered() const;
    bool mayHaveArrived() const;

    QNetworkAccessManager &m_network;
    qint64 m_largest;
    QPointer<QNetworkReply> m_reply;
    QPointer<OneShotBody> m_oneShot; // of what must not arrive twice
    QByteArray m_body;
    std::optional<Error::Kind> m_stopped;
    QPromise<Result<Reply>> m_promise;
    QFutureWatcher<Result<Reply>> m_cancelled;
    QTimer m_silence;
    QTimer m_whole;
    QTimer m_more; // the rest of what has come, in the next turn of the event loop
    bool m_answered = false;
};

// What an error of Qt's network means when no whole answer came.
Error::Kind kindOfNetworkError(QNetworkReply::NetworkError error);
// Which kind of Offline, as Error::code, for people who check an address: "HostNotFound", "ConnectionRefused", or empty.
QString codeOfNetworkError(QNetworkReply::NetworkError error);

} // namespace targo::net
