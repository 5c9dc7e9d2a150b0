#pragma once

#include <QString>

namespace targo::desk::words {

// An RFC 5545 rule as people say it: "every 2 weeks: Mon, Thu, until Dec 18, 2026". What is rarer than that stays as
// it is written.
QString recurrence(const QString &rule);

} // namespace targo::desk::words
