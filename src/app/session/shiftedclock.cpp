#include "app/session/shiftedclock.h"

namespace targo {

namespace {

const QTime opens(8, 30);
const QTime closes(15, 30);
const QTime midMorning(10, 15);

bool isWorkingDay(QDate date) { return date.dayOfWeek() <= 5; }

} // namespace

QDateTime workingInstant(const QDateTime &instant, const QTimeZone &site)
{
    const QDateTime local = instant.toTimeZone(site);
    if (isWorkingDay(local.date()) && local.time() >= opens && local.time() <= closes)
        return instant;
    QDate day = local.time() < opens ? local.date() : local.date().addDays(1);
    while (!isWorkingDay(day))
        day = day.addDays(1);
    return QDateTime(day, midMorning, site).toUTC();
}

} // namespace targo
