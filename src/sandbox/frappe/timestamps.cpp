#include "sandbox/frappe/timestamps.h"

#include <QDateTime>
#include <QRegularExpression>

namespace targo::sandbox::frappe {

using namespace Qt::StringLiterals;

std::optional<std::string> dateText(std::string_view text)
{
    const QString given = fromUtf8(trimmed(text));
    const QDate date = QDate::fromString(given.left(10), u"yyyy-MM-dd"_s);
    if (!date.isValid() || (given.size() > 10 && given[10] != u' ' && given[10] != u'T'))
        return {};
    return utf8(date.toString(Qt::ISODate));
}

std::optional<std::string> timeText(std::string_view text)
{
    static const QRegularExpression form(uR"(^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?$)"_s);
    const auto match = form.match(fromUtf8(trimmed(text)));
    if (!match.hasMatch())
        return {};
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!time.isValid())
        return {};
    std::string out = utf8(time.toString(u"HH:mm:ss"_s));
    const QString decimals = match.captured(4).leftJustified(6, u'0');
    if (decimals.toInt() != 0)
        out += "." + utf8(decimals);
    return out;
}

std::optional<std::string> datetimeText(std::string_view text)
{
    static const QRegularExpression form(
        uR"(^(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)\s*(?:Z|[+-]\d{2}:?\d{2})?)?$)"_s);
    const auto match = form.match(fromUtf8(trimmed(text)));
    if (!match.hasMatch())
        return {};
    const auto date = dateText(utf8(match.captured(1)));
    const auto time = match.captured(2).isEmpty() ? std::optional<std::string>("00:00:00")
                                                  : timeText(utf8(match.captured(2)));
    if (!date || !time)
        return {};
    return *date + " " + *time;
}

bool looksLikeDate(std::string_view text)
{
    static const QRegularExpression form(uR"(^\d{4}-\d{1,2}-\d{1,2}([ T].*)?$)"_s);
    return form.match(fromUtf8(text)).hasMatch();
}

std::string withoutLeadingZero(std::string_view time)
{
    return std::string(time.starts_with('0') && time.size() > 2 && time[1] != ':' ? time.substr(1) : time);
}

Timestamps::Timestamps(const QString &timeZone, const Clock &clock) : zone_(timeZone.toUtf8()), clock_(clock)
{
    if (!zone_.isValid())
        zone_ = QTimeZone::utc();
}

std::string Timestamps::next()
{
    // Qt's clock ends at milliseconds; the digits below must still look like a real server's.
    qint64 now = clock_.now().toMSecsSinceEpoch() * 1000 + (last_ * 7 + 379) % 997;
    now = std::max(now, last_ + 1);
    if (now % 1'000'000 == 0)
        ++now; // Frappe would leave out the decimals then, and nothing here wants that surprise
    last_ = now;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now / 1000, zone_);
    return utf8(local.toString(u"yyyy-MM-dd HH:mm:ss."_s) + QString::number(now % 1'000'000).rightJustified(6, u'0'));
}

std::string Timestamps::today() const
{
    return utf8(clock_.now().toTimeZone(zone_).date().toString(Qt::ISODate));
}

std::string Timestamps::year() const
{
    return today().substr(0, 4);
}

QByteArray Timestamps::httpDate() const
{
    return QLocale::c().toString(clock_.now().toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " GMT";
}

} // namespace targo::sandbox::frappe
