#include "domain/dispatch/recurrence.h"

#include <libical/ical.h>

#include <memory>

namespace targo {

namespace {

// Bounds the work a hostile or careless rule can cause: a daily rule over ten years.
constexpr int mostSteps = 3660;

icaltimetype icalDate(QDate date)
{
    icaltimetype day = icaltime_null_date();
    day.year = date.year();
    day.month = date.month();
    day.day = date.day();
    day.is_date = 1;
    return day;
}

} // namespace

std::vector<QDate> occurrences(const QString &rrule, QDate first, QDate from, QDate until)
{
    std::vector<QDate> days;
    if (rrule.isEmpty() || !first.isValid() || from > until)
        return days;
    icalrecurrencetype rule = icalrecurrencetype_from_string(rrule.toUtf8().constData());
    if (rule.freq == ICAL_NO_RECURRENCE)
        return days;

    const std::unique_ptr<icalrecur_iterator, void (*)(icalrecur_iterator *)> iterator(
        icalrecur_iterator_new(rule, icalDate(first)), icalrecur_iterator_free);
    if (!iterator)
        return days;
    for (int step = 0; step < mostSteps; ++step) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next))
            break;
        const QDate day(next.year, next.month, next.day);
        if (day > until)
            break;
        if (day >= from)
            days.push_back(day);
    }
    return days;
}

} // namespace targo
