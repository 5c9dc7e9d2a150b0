#include "net/http/errorkinds.h"

#include <QHash>

namespace targo::net {

using namespace Qt::StringLiterals;
using enum Error::Kind;

namespace {

const QHash<QString, Error::Kind> &frappeCodes()
{
    static const QHash<QString, Error::Kind> codes{
        {u"AuthenticationError"_s, SignedOut}, {u"SessionExpired"_s, SignedOut}, {u"InvalidAuthorizationToken"_s, SignedOut},
        {u"PermissionError"_s, Forbidden},
        {u"DoesNotExistError"_s, NotFound}, {u"LinkExpired"_s, NotFound},
        {u"TimestampMismatchError"_s, Conflict},
        {u"UniqueValidationError"_s, Duplicate}, {u"DuplicateEntryError"_s, Duplicate}, {u"NameError"_s, Duplicate},
        {u"TooManyRequestsError"_s, RateLimited}, {u"RateLimitExceededError"_s, RateLimited},
        // rolled back, or not begun: the same request may pass
        {u"SerializationFailure"_s, Busy}, {u"QueryDeadlockError"_s, Busy}, {u"QueryTimeoutError"_s, Busy},
        {u"TooManyWritesError"_s, Busy}, {u"DocumentLockedError"_s, Busy}, {u"SessionStopped"_s, Busy},
        {u"InReadOnlyMode"_s, Busy}, {u"QueueOverloaded"_s, Busy},
        // a value or filter PostgreSQL could not take: status 500, and sending it again changes nothing
        {u"InvalidTextRepresentation"_s, Rejected}, {u"InvalidDatetimeFormat"_s, Rejected},
        {u"DatetimeFieldOverflow"_s, Rejected}, {u"UndefinedFunction"_s, Rejected}, {u"UndefinedColumn"_s, Rejected},
        {u"GroupingError"_s, Rejected}, {u"NumericValueOutOfRange"_s, Rejected},
    };
    return codes;
}

const QHash<QString, Error::Kind> &hubCodes()
{
    static const QHash<QString, Error::Kind> codes{
        {u"version_conflict"_s, Conflict}, {u"offer_taken"_s, Conflict}, {u"already_assigned"_s, Conflict},
        {u"slot_conflict"_s, Conflict}, {u"idempotency_in_progress"_s, Busy}, {u"device_busy"_s, Busy},
        {u"disabled"_s, Forbidden}, // a feature switched off: trying again is no use
        {u"unauthenticated"_s, SignedOut}, {u"token_expired"_s, SignedOut},
    };
    return codes;
}

} // namespace

std::optional<Error::Kind> kindOfCode(const QString &code, Dialect dialect)
{
    for (const auto *codes : dialect == Dialect::Frappe ? std::array{&frappeCodes(), &hubCodes()} : std::array{&hubCodes(), &frappeCodes()}) {
        if (const auto known = codes->constFind(code); known != codes->cend())
            return *known;
    }
    return std::nullopt;
}

Error::Kind kindOfStatus(int status, const Request &request, bool isJson)
{
    const bool unclear = isWrite(request) && !isJson;
    switch (status) {
    case 401: return SignedOut;
    case 403: return Forbidden;
    case 404:
    case 410: return isJson ? NotFound : ServerFault; // a proxy's page must never read as "deleted"
    case 408:
    case 423:
    case 425:
    case 503: return Busy;
    case 502:
    case 504: return mayArriveTwice(request) ? Busy : Unclear;
    case 409: return Conflict;
    case 429: return RateLimited;
    case 500: return unclear ? Unclear : ServerFault; // erpnext.md 8.4: the bare page hides any refusal
    default: break;
    }
    if (status >= 400 && status < 500)
        return Rejected;
    return status >= 500 ? unclear ? Unclear : ServerFault : BadAnswer;
}

} // namespace targo::net
