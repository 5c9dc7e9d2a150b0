#pragma once

#include "base/clock.h"
#include "sandbox/http/message.h"

#include <QHash>

#include <functional>

namespace targo::sandbox::hub {

// Writes with an Idempotency-Key are done once; whoever asks again gets the first answer (hub.md 1.5).
class Idempotency
{
public:
    explicit Idempotency(const Clock &clock) : m_clock(clock) { }

    HttpReply once(const HttpRequest &request, const QString &user, const std::function<HttpReply()> &perform);
    void clear() { m_kept.clear(); }

private:
    struct Kept
    {
        QDateTime at;
        QByteArray body;
        HttpReply reply;
    };

    const Clock &m_clock;
    QHash<QByteArray, Kept> m_kept;
};

} // namespace targo::sandbox::hub
