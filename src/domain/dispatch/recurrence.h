#pragma once

#include <QDate>

#include <vector>

namespace targo {

// The days on which `rrule` (RFC 5545, without "RRULE:") falls between `from` and `until`, both included, when the
// series starts on `first`. A rule that cannot be read gives no day.
std::vector<QDate> occurrences(const QString &rrule, QDate first, QDate from, QDate until);

} // namespace targo
