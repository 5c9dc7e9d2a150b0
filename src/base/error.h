#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace targo {

// Why something failed, as a value. Words for people are chosen at the edge of the program; `message` is only
// what a server said, already free of markup.
struct Error
{
    enum class Kind {
        Offline,       // no connection: refused, reset, no route, name not found
        Timeout,       // the time allowed ran out
        Tls,           // the other side is not who it says it is
        SignedOut,     // credentials missing, wrong or expired: sign in again, keep the queue
        Forbidden,     // the server knows us and says no
        NotFound,      // the record or the endpoint does not exist
        Conflict,      // someone changed the record since we read it
        Duplicate,     // a unique value or a name is taken: the record may already be there
        Rejected,      // the server refuses the content; only a person can mend it
        RateLimited,   // slow down; see retryAfter
        Busy,          // rolled back or in maintenance: the same request may pass later
        Unclear,       // nobody knows whether a write took effect: look before sending again
        ServerFault,   // the server broke
        BadAnswer,     // an answer that cannot be read
        Storage,       // the local database
        Cancelled,     // the person or the program stopped it
    };

    Kind kind = Kind::ServerFault;
    QString message = {};                                         // plain text; may be empty
    QString code = {};                                          // Frappe's exc_type or the hub's code; may be empty
    int httpStatus = 0;                                       // 0 when no answer came
    std::optional<std::chrono::milliseconds> retryAfter = {}; // from the server, exact
    QStringList fields = {};                                  // server names of the fields a refusal is about

    bool operator==(const Error &) const = default;
};

// The kind's name in English, for logs and for the probe; never for people.
QString nameOf(Error::Kind kind);

} // namespace targo
