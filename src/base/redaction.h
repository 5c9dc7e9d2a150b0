#pragma once

#include <QByteArray>
#include <QString>

namespace targo {

// Text that is safe to log: values of Authorization, cookies, tokens, secrets, passwords and one-time codes are
// replaced by "•••" (hub.md 1.2 rule 5). Works on header lines, JSON, query strings and free text.
QString redacted(const QString &text);

// Sends every Qt log line through redacted(). Call once, in main().
void installRedactingLog();

} // namespace targo
