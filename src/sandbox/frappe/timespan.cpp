#include "sandbox/frappe/timespan.h"

#include <QDate>
#include <QRegularExpression>

namespace targo::sandbox::frappe {

using namespace Qt::StringLiterals;

namespace {

std::pair<std::string, std::string> days(QDate first, QDate last)
{
    return {first.toString(Qt::ISODate).toStdString(), last.toString(Qt::ISODate).toStdString()};
}

QDate firstOf(const QString &unit, QDate day)
{
    if (unit == u"week")
        return day.addDays(1 - day.dayOfWeek());
    if (unit == u"month")
        return QDate(day.year(), day.month(), 1);
    if (unit == u"quarter")
        return QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
    return QDate(day.year(), 1, 1);
}

QDate moved(const QString &unit, QDate first, int steps)
{
    if (unit == u"week")
        return first.addDays(7 * steps);
    return unit == u"month" ? first.addMonths(steps) : unit == u"quarter" ? first.addMonths(3 * steps) : first.addYears(steps);
}

} // namespace

std::optional<std::pair<std::string, std::string>> timespan(const std::string &name, const std::string &todayText)
{
    const QDate today = QDate::fromString(QString::fromStdString(todayText), Qt::ISODate);
    const QString text = QString::fromStdString(name).toLower();
    if (text == u"today")
        return days(today, today);
    if (text == u"yesterday")
        return days(today.addDays(-1), today.addDays(-1));
    if (text == u"tomorrow")
        return days(today.addDays(1), today.addDays(1));
    static const QRegularExpression form(uR"(^(last|this|next) (?:(\d+) )?(day|week|month|quarter|year)s?$)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QString which = match.captured(1), unit = match.captured(3);
    const int count = match.captured(2).toInt();
    if (count > 0) {
        const int sign = which == u"last" ? -1 : 1;
        const QDate other = unit == u"day" ? today.addDays(sign * count) : moved(unit, today, sign * count);
        return sign < 0 ? days(other, today) : days(today, other);
    }
    const QDate first = moved(unit, firstOf(unit, today), which == u"last" ? -1 : which == u"next" ? 1 : 0);
    return days(first, moved(unit, first, 1).addDays(-1));
}

} // namespace targo::sandbox::frappe
