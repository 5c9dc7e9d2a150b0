#pragma once

#include "base/clock.h"
#include "sandbox/frappe/value.h"

#include <QTimeZone>

#include <optional>

namespace targo::sandbox::frappe {

// Wire forms of dates and times as a PostgreSQL column gives them back; empty when the text is not one.
std::optional<std::string> dateText(std::string_view text);
std::optional<std::string> timeText(std::string_view text);     // "08:30:00", with decimals only when not zero
std::optional<std::string> datetimeText(std::string_view text); // an offset is dropped, as PostgreSQL does
bool looksLikeDate(std::string_view text); // digits and dashes: out of range rather than badly written
std::string withoutLeadingZero(std::string_view time); // MariaDB's "8:30:00"

// Stamps of writes: naive local text with six decimals. Two stamps are never equal and grow with UTC, so that only
// the hour that occurs twice in autumn can make them step back, as on the real server.
class Timestamps
{
public:
    Timestamps(const QString &timeZone, const Clock &clock);
    std::string next();
    std::string today() const;
    std::string year() const;
    QByteArray httpDate() const;
    qint64 last() const { return last_; }
    void notBefore(qint64 microseconds) { last_ = std::max(last_, microseconds); }

private:
    QTimeZone zone_;
    const Clock &clock_;
    qint64 last_ = 0; // µs since 1970, UTC
};

} // namespace targo::sandbox::frappe
