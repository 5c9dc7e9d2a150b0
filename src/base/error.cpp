#include "base/error.h"

namespace targo {

QString nameOf(Error::Kind kind)
{
    using enum Error::Kind;
    switch (kind) {
    case Offline: return QStringLiteral("Offline");
    case Timeout: return QStringLiteral("Timeout");
    case Tls: return QStringLiteral("Tls");
    case SignedOut: return QStringLiteral("SignedOut");
    case Forbidden: return QStringLiteral("Forbidden");
    case NotFound: return QStringLiteral("NotFound");
    case Conflict: return QStringLiteral("Conflict");
    case Duplicate: return QStringLiteral("Duplicate");
    case Rejected: return QStringLiteral("Rejected");
    case RateLimited: return QStringLiteral("RateLimited");
    case Busy: return QStringLiteral("Busy");
    case Unclear: return QStringLiteral("Unclear");
    case ServerFault: return QStringLiteral("ServerFault");
    case BadAnswer: return QStringLiteral("BadAnswer");
    case Storage: return QStringLiteral("Storage");
    case Cancelled: return QStringLiteral("Cancelled");
    }
    return QStringLiteral("ServerFault");
}

} // namespace targo
