#include "net/http/judgement.h"

#include "net/http/errorkinds.h"
#include "wire/erpnext/refusal.h"
#include "wire/hub/refusal.h"
#include "wire/plaintext.h"

namespace targo::net {

using namespace Qt::StringLiterals;

namespace {

// Whatever is longer is no word of a server about a refusal; reading it would hold up the windows.
constexpr qsizetype longestRefusal = 256 * 1024; // bytes; a Frappe traceback has some ten thousand

QByteArray startOf(const Reply &reply)
{
    return reply.body.first(std::min<qsizetype>(reply.body.size(), 64)).trimmed();
}

bool saysHtml(const Reply &reply) { return reply.header("Content-Type").trimmed().toLower().startsWith("text/html"); }
bool isHtml(const Reply &reply) { return saysHtml(reply) || startOf(reply).startsWith('<'); }

bool beginsLikeJson(const Reply &reply)
{
    const QByteArray start = startOf(reply);
    return start.startsWith('{') || start.startsWith('[');
}

// Exactly what the server asks for: seconds, or a date counted from the server's own clock.
std::optional<std::chrono::milliseconds> retryAfter(const Reply &reply, const QDateTime &ourNow)
{
    const QByteArray value = reply.header("Retry-After").trimmed();
    bool ok = false;
    const qint64 seconds = value.toLongLong(&ok);
    if (ok && seconds >= 0 && seconds < 10'000'000)
        return std::chrono::seconds(seconds);
    const auto asDate = [](QByteArray text) { // "GMT" is what HTTP writes, and no zone to Qt
        return QDateTime::fromString(QString::fromLatin1(text.replace("GMT", "+0000")), Qt::RFC2822Date);
    };
    const QDateTime until = asDate(value);
    const QDateTime theirNow = asDate(reply.header("Date").trimmed());
    const QDateTime now = theirNow.isValid() ? theirNow : ourNow;
    if (until.isValid() && now.isValid())
        return std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(until)));
    return std::nullopt;
}

std::optional<wire::Refusal> refusalIn(const Reply &reply, Dialect dialect)
{
    if (reply.body.size() > longestRefusal)
        return std::nullopt;
    const auto body = wire::parsed(reply.body);
    if (!body || !body->is_object())
        return std::nullopt;
    // A Frappe body may hold "message", and a hub's may hold Frappe's keys when it passes an answer on: each reader
    // knows its own keys, so the order only matters for bodies that have both.
    auto frappe = wire::erpnext::refusalFromJson(*body);
    auto hub = wire::hub::refusalFromJson(*body);
    if (dialect == Dialect::Frappe)
        return frappe ? frappe : hub ? hub : std::optional(wire::Refusal{});
    const bool onlyMessage = !body->contains("error");
    return hub && !(onlyMessage && frappe) ? hub : frappe ? frappe : std::optional(wire::Refusal{});
}

Error errorFrom(const Reply &reply, const Request &request, Dialect dialect, const QDateTime &now)
{
    Error error;
    error.httpStatus = reply.status;
    const auto refusal = refusalIn(reply, dialect);
    if (refusal) {
        error.code = refusal->code;
        error.message = refusal->message;
        error.fields = refusal->fields;
        error.retryAfter = refusal->retryAfter;
        if (refusal->sessionExpired || (reply.status == 403 && request.onlyGuestsRefused))
            error.kind = Error::Kind::SignedOut;
        else if (const auto known = kindOfCode(refusal->code, dialect))
            error.kind = *known;
        else
            error.kind = kindOfStatus(reply.status, request, true);
    } else {
        error.kind = kindOfStatus(reply.status, request, false);
        if (!isHtml(reply))
            error.message = wire::hub::firstLineOf(reply.body);
    }
    if (const auto asked = retryAfter(reply, now))
        error.retryAfter = asked;
    if (error.message.isEmpty())
        error.message = u"HTTP %1%2"_s.arg(reply.status).arg(error.code.isEmpty() ? QString() : u" (%1)"_s.arg(error.code));
    return error;
}

// None is expected under /api: either the sign-in page is in the way, or the address is not quite right.
Error redirectError(const Reply &reply, const QUrl &url)
{
    const QUrl target = url.resolved(QUrl(QString::fromUtf8(reply.header("Location"))));
    const auto port = [](const QUrl &of) { return of.port(of.scheme() == "https"_L1 ? 443 : 80); };
    const bool sameOrigin = target.scheme() == url.scheme() && target.host() == url.host() && port(target) == port(url);
    const bool toSignIn = !sameOrigin || target.path().contains("/login"_L1);
    return {.kind = toSignIn ? Error::Kind::SignedOut : Error::Kind::BadAnswer,
            .message = u"HTTP %1: redirected to %2"_s.arg(reply.status).arg(target.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)),
            .code = u"Redirected"_s,
            .httpStatus = reply.status};
}

} // namespace

Result<Reply> judged(Reply reply, const Request &request, Dialect dialect, const QUrl &url, const QDateTime &now)
{
    if (reply.status >= 300 && reply.status < 400)
        return std::unexpected(redirectError(reply, url));
    if (reply.status < 200 || reply.status >= 400)
        return std::unexpected(errorFrom(reply, request, dialect, now));
    if (request.wantsFile ? !saysHtml(reply) : beginsLikeJson(reply))
        return reply;
    // A page where data was asked for is a portal or a sign-in page, however good its status.
    return std::unexpected(Error{.kind = isHtml(reply) ? Error::Kind::SignedOut : Error::Kind::BadAnswer,
                                 .message = u"HTTP %1 without JSON"_s.arg(reply.status),
                                 .code = u"NotJson"_s, // tells a page from a refused key
                                 .httpStatus = reply.status});
}

} // namespace targo::net
