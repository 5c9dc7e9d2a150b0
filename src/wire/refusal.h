#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace targo::wire {

// What a server says when it refuses, whichever form it chose. Which Error::Kind that is, net decides.
struct Refusal
{
    QString code;                // Frappe's exc_type or the hub's code; may be empty
    QString message;             // plain text; may be empty
    bool sessionExpired = false; // Frappe says so beside a 403
    QStringList fields;          // server names of the fields it is about
    std::optional<std::chrono::milliseconds> retryAfter;

    bool operator==(const Refusal &) const = default;
};

} // namespace targo::wire
