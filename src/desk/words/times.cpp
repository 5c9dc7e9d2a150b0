#include "desk/words/times.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace targo::desk::words {

using namespace Qt::StringLiterals;

namespace {

struct Times
{
    Q_DECLARE_TR_FUNCTIONS(Times)
};

} // namespace

QLocale language()
{
    //: The locale for dates, as Qt names it. Not shown.
    return QLocale(Times::tr("en_CA"));
}

QString hour(QTime time)
{
    //: An hour of the day in running text: %1 hours (no leading zero), %2 minutes (two digits). French: "%1 h %2".
    const QString withMinutes = Times::tr("%1:%2");
    //: A full hour in running text. French: "%1 h".
    const QString full = Times::tr("%1:00");
    const QString hours = QString::number(time.hour());
    return time.minute() == 0 ? full.arg(hours) : withMinutes.arg(hours, u"%1"_s.arg(time.minute(), 2, 10, '0'_L1));
}

std::optional<QTime> hourIn(const QString &text)
{
    const QString typed = text.simplified();
    static const QRegularExpression parted(uR"(^(\d{1,2})\s*[h:.,]\s*(\d{1,2})?$)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression together(uR"(^(\d{1,2})(\d{2})?$)"_s);
    for (const QRegularExpression &form : {parted, together}) {
        const auto match = form.match(typed);
        const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
        if (match.hasMatch() && time.isValid())
            return time;
    }
    return std::nullopt;
}

QString shifts(const std::vector<WallSpan> &spans)
{
    QStringList said;
    for (const WallSpan &span : spans)
        said.append(u"%1 – %2"_s.arg(hour(span.from.time()), hour(span.to.time())));
    return said.join(u", "_s);
}

QString axisHour(int hour) { return Times::tr("%1:00", "on the time axis").arg(hour); }

QString duration(qint64 minutes)
{
    if (minutes >= 48 * 60 && minutes % (24 * 60) == 0)
        return Times::tr("%1 d", "days").arg(minutes / (24 * 60));
    return workHours(minutes);
}

QString workHours(qint64 minutes)
{
    if (minutes < 60)
        return Times::tr("%1 min").arg(minutes);
    if (minutes % 60 == 0)
        return Times::tr("%1 h", "a duration").arg(minutes / 60);
    return Times::tr("%1 h %2", "a duration").arg(minutes / 60).arg(minutes % 60, 2, 10, '0'_L1);
}

std::optional<qint64> minutesIn(const QString &text)
{
    const QString typed = text.simplified(); // what duration() writes holds spaces that do not break
    static const QRegularExpression days(uR"(^\s*(\d{1,3})\s*[dj]\s*$)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hours(uR"(^\s*(\d{1,4})\s*[h:]\s*([0-5]?\d)?\s*$)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression parts(uR"(^\s*(\d{1,3})[.,](\d{1,2})\s*h\s*$)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression minutes(uR"(^\s*(\d{1,5})\s*(?:m|mi|min)?\s*$)"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = days.match(typed); match.hasMatch())
        return match.captured(1).toLongLong() * 24 * 60;
    if (const auto match = hours.match(typed); match.hasMatch())
        return match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong();
    if (const auto match = parts.match(typed); match.hasMatch())
        return std::lround((match.captured(1) + u'.' + match.captured(2)).toDouble() * 60);
    if (const auto match = minutes.match(typed); match.hasMatch())
        return match.captured(1).toLongLong();
    return std::nullopt;
}

QString dayFormat()
{
    //: Date format as of Qt: weekday, day, month, year. French: "ddd d MMM yyyy".
    return Times::tr("ddd, MMM d, yyyy");
}

QString day(QDate date) { return language().toString(date, dayFormat()); }

QString shortDay(QDate date)
{
    //: Date format as of Qt: weekday, day, month. French: "ddd d MMM".
    return language().toString(date, Times::tr("ddd, MMM d"));
}

QString days(QDate first, QDate last)
{
    if (first == last)
        return day(first);
    //: Date format as of Qt: day and month, the beginning of a period. French: "d MMM".
    const QString begin = language().toString(first, first.month() == last.month() ? Times::tr("MMM d", "period begin, same month")
                                                                                  : Times::tr("MMM d", "period begin"));
    //: Date format as of Qt: the end of a period. French: "d MMM yyyy".
    const QString end = language().toString(last, first.month() == last.month() ? Times::tr("d, yyyy", "period end, same month")
                                                                                : Times::tr("MMM d, yyyy", "period end"));
    return Times::tr("%1 – %2", "a period of days").arg(begin, end);
}

QString moment(WallTime time)
{
    return Times::tr("%1 at %2", "a day and an hour").arg(shortDay(time.date()), hour(time.time()));
}

QString dayAndHour(WallTime time)
{
    return Times::tr("%1 at %2", "a day and an hour").arg(day(time.date()), hour(time.time()));
}

QString relativeDay(QDate date, QDate today)
{
    switch (today.daysTo(date)) {
    case -1: return Times::tr("yesterday");
    case 0: return Times::tr("today");
    case 1: return Times::tr("tomorrow");
    default: return shortDay(date);
    }
}

QString age(qint64 seconds)
{
    if (seconds < 60)
        return Times::tr("just now");
    if (seconds < 3600)
        return Times::tr("%1 min ago").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return Times::tr("%1 h ago").arg(seconds / 3600);
    return Times::tr("%1 d ago").arg(seconds / 86400);
}

} // namespace targo::desk::words
