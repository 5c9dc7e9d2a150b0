#include "sync/pull/overlap.h"

namespace targo::sync {

using namespace Qt::StringLiterals;

QString Overlap::before(const QString &modified) const
{
    // UTC stands for "no zone": every minute of it exists once. Fractions are dropped, which only goes further back.
    QDateTime time = QDateTime::fromString(modified.left(19), u"yyyy-MM-dd HH:mm:ss"_s);
    if (!time.isValid())
        return modified;
    time = QDateTime(time.date(), time.time(), QTimeZone::UTC);
    const auto back = clocksGoBackOn(time.date()) ? autumn : usual;
    return time.addDuration(-back).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

bool Overlap::clocksGoBackOn(QDate date) const
{
    const auto offset = [this](QDate day) { return site.offsetFromUtc(QDateTime(day, QTime(12, 0), QTimeZone::UTC)); };
    return offset(date) < offset(date.addDays(-1));
}

} // namespace targo::sync
