#pragma once

#include <QDate>

#include <optional>

namespace targo::desk::words {

// The day that a person means who types it: "2026-03-12", "12 mars", "mars 12 2027", "jeudi", "demain", "+3". A day
// without a year is the next one or one of the last two months, a weekday the next one, today among them. Nothing: it is no day.
std::optional<QDate> dateIn(const QString &text, QDate today);

} // namespace targo::desk::words
