#include "sandbox/hub/idempotency.h"

#include "sandbox/http/json.h"

namespace targo::sandbox::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 keptSeconds = 24 * 3600;

} // namespace

HttpReply Idempotency::once(const HttpRequest &request, const QString &user, const std::function<HttpReply()> &perform)
{
    const QByteArray key = request.header("Idempotency-Key");
    if (key.isEmpty())
        return perform();
    m_kept.removeIf([&](const auto &kept) { return kept.value().at.secsTo(m_clock.now()) > keptSeconds; });
    const QByteArray place = user.toUtf8() + '\n' + request.method + '\n' + request.path + '\n' + key;
    if (const auto kept = m_kept.constFind(place); kept != m_kept.cend()) {
        if (kept->body != request.body)
            return hubError(422, "idempotency_key_reuse", u"Cette clé a servi à une autre demande"_s);
        HttpReply again = kept->reply;
        again.headers.emplaceBack("Idempotency-Replayed", "true");
        return again;
    }
    const HttpReply reply = perform();
    if (reply.status < 500 && reply.status != 429)
        m_kept.insert(place, {m_clock.now(), request.body, reply});
    return reply;
}

} // namespace targo::sandbox::hub
