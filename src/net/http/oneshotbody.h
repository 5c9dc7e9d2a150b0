#pragma once

#include <QByteArray>
#include <QIODevice>

namespace targo::net {

// The body of a request that must not arrive twice. Once Qt has taken any of it, it cannot be taken again: the
// rewind before a second sending fails, and the reply ends with ContentReSendError instead.
//
// Trap: QNetworkAccessManager (6.8) sends an HTTP/1.1 request of any verb again by itself when the peer closes before
// it answers, on a fresh connection as on a reused one. It has no switch against that; this is the only way in.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray body);

    // From here on the request may have reached the server. Of an empty body nobody can tell: true at once.
    bool wasTaken() const { return m_taken; }

    bool isSequential() const override { return false; } // or Qt would make a copy that it can rewind
    qint64 size() const override { return m_body.size(); }
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    bool m_taken;
};

} // namespace targo::net
