#include "desk/words/recurrencewords.h"

#include "desk/words/times.h"

#include <QCoreApplication>

#include <libical/ical.h>

namespace targo::desk::words {

using namespace Qt::StringLiterals;

namespace {

struct Recurrences
{
    Q_DECLARE_TR_FUNCTIONS(Recurrences)
};

QString often(const icalrecurrencetype &rule)
{
    switch (rule.freq) {
    case ICAL_DAILY_RECURRENCE: return Recurrences::tr("every %n day(s)", nullptr, rule.interval);
    case ICAL_WEEKLY_RECURRENCE: return Recurrences::tr("every %n week(s)", nullptr, rule.interval);
    case ICAL_MONTHLY_RECURRENCE: return Recurrences::tr("every %n month(s)", nullptr, rule.interval);
    case ICAL_YEARLY_RECURRENCE: return Recurrences::tr("every %n year(s)", nullptr, rule.interval);
    default: return {};
    }
}

// Days of the week without "the second" or "the last" before them.
QString daysOf(const icalrecurrencetype &rule)
{
    QStringList days;
    for (const short day : rule.by_day) {
        if (day == ICAL_RECURRENCE_ARRAY_MAX)
            break;
        const int fromSunday = int(icalrecurrencetype_day_day_of_week(day)) - 1;
        days << language().dayName(fromSunday == 0 ? 7 : fromSunday, QLocale::ShortFormat);
    }
    return days.join(u", "_s);
}

} // namespace

QString recurrence(const QString &text)
{
    const icalrecurrencetype rule = icalrecurrencetype_from_string(text.toUtf8().constData());
    const QString said = often(rule);
    const bool rarer = said.isEmpty() || rule.by_month_day[0] != ICAL_RECURRENCE_ARRAY_MAX || rule.by_set_pos[0] != ICAL_RECURRENCE_ARRAY_MAX
        || rule.by_month[0] != ICAL_RECURRENCE_ARRAY_MAX
        || (rule.by_day[0] != ICAL_RECURRENCE_ARRAY_MAX && icalrecurrencetype_day_position(rule.by_day[0]) != 0);
    if (rarer)
        return text;
    QStringList parts{said};
    if (const QString days = daysOf(rule); !days.isEmpty())
        parts << days;
    if (!icaltime_is_null_time(rule.until))
        parts << Recurrences::tr("until %1").arg(day(QDate(rule.until.year, rule.until.month, rule.until.day)));
    if (rule.count > 0)
        parts << Recurrences::tr("%n time(s)", nullptr, rule.count);
    return parts.join(u" · "_s);
}

} // namespace targo::desk::words
