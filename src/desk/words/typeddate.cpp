#include "desk/words/typeddate.h"

#include "desk/words/search.h"
#include "desk/words/times.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace targo::desk::words {

using namespace Qt::StringLiterals;

namespace {

struct Dates
{
    Q_DECLARE_TR_FUNCTIONS(Dates)
};

constexpr int lately = 60;  // days
constexpr int leapYears = 8; // at most, from one to the next
constexpr qsizetype leastLetters = 3; // "mar" is two things in French, and still one month and one weekday

bool begins(const QString &name, const QString &typed) { return typed.size() >= leastLetters && folded(name).startsWith(typed); }

std::optional<int> monthCalled(const QString &typed)
{
    for (int month = 1; month <= 12; ++month) {
        if (begins(language().standaloneMonthName(month), typed))
            return month;
    }
    return std::nullopt;
}

std::optional<QDate> nextWeekday(const QString &typed, QDate today)
{
    for (int day = 0; day < 7; ++day) {
        const QDate date = today.addDays(day);
        if (begins(language().standaloneDayName(date.dayOfWeek()), typed))
            return date;
    }
    return std::nullopt;
}

// Plans are made for what is to come; what was lately is looked at, too.
std::optional<QDate> withoutYear(int month, int day, QDate today)
{
    for (int year = today.year() - 1; year <= today.year() + leapYears; ++year) {
        const QDate date(year, month, day);
        if (date.isValid() && date >= today.addDays(-lately))
            return date;
    }
    return std::nullopt;
}

// "12 mars", "12 mars 2027", "mars 12"
std::optional<QDate> dayOfMonth(const QString &typed, QDate today)
{
    static const QRegularExpression dayFirst(uR"(^(?:\p{L}+\.? )?(\d{1,2})(?:er)? (\p{L}+)\.?,?(?: (\d{4}))?$)"_s);
    static const QRegularExpression monthFirst(uR"(^(?:\p{L}+\.? )?(\p{L}+)\.? (\d{1,2}),?(?: (\d{4}))?$)"_s);
    auto match = dayFirst.match(typed);
    const bool dayIsFirst = match.hasMatch();
    if (!dayIsFirst)
        match = monthFirst.match(typed);
    const auto month = match.hasMatch() ? monthCalled(match.captured(dayIsFirst ? 2 : 1)) : std::nullopt;
    if (!month)
        return std::nullopt;
    const int day = match.captured(dayIsFirst ? 1 : 2).toInt();
    if (match.captured(3).isEmpty())
        return withoutYear(*month, day, today);
    const QDate date(match.captured(3).toInt(), *month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

std::optional<QDate> dateIn(const QString &text, QDate today)
{
    const QString typed = folded(text.simplified());
    if (typed.isEmpty())
        return std::nullopt;
    for (const auto &[word, days] : {std::pair(Dates::tr("today"), 0), std::pair(Dates::tr("tomorrow"), 1), std::pair(Dates::tr("yesterday"), -1)}) {
        if (begins(word, typed))
            return today.addDays(days);
    }
    static const QRegularExpression steps(uR"(^([+-]\d{1,3})$)"_s);
    if (const auto match = steps.match(typed); match.hasMatch())
        return today.addDays(match.captured(1).toInt());
    if (const QDate iso = QDate::fromString(typed, Qt::ISODate); iso.isValid())
        return iso;
    if (const auto date = dayOfMonth(typed, today))
        return date;
    return nextWeekday(typed, today);
}

} // namespace targo::desk::words
