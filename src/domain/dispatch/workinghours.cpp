#include "domain/dispatch/workinghours.h"

#include "domain/dispatch/recurrence.h"

#include <algorithm>

namespace targo {

namespace {

WallSpan spanOn(QDate date, const DayInterval &hours)
{
    const WallTime from(date, hours.start);
    const WallTime to(hours.end <= hours.start ? date.addDays(1) : date, hours.end);
    return {from, to};
}

bool fallsOn(const ExtraShift &shift, QDate date)
{
    if ((shift.from && date < *shift.from) || (shift.until && date > *shift.until))
        return false;
    if (shift.rrule.isEmpty())
        return shift.from == date;
    return !occurrences(shift.rrule, shift.from.value_or(date.addDays(-7)), date, date).empty();
}

std::vector<WallSpan> joined(std::vector<WallSpan> spans)
{
    std::ranges::sort(spans, {}, &WallSpan::from);
    std::vector<WallSpan> whole;
    for (const WallSpan &span : spans) {
        if (!whole.empty() && span.from <= whole.back().to)
            whole.back().to = std::max(whole.back().to, span.to);
        else
            whole.push_back(span);
    }
    return whole;
}

} // namespace

bool isAbsent(const Technician &technician, QDate date)
{
    const auto &absence = technician.absence;
    return absence && date >= absence->from && (!absence->until || date <= *absence->until);
}

std::vector<WallSpan> workingSpans(const Technician &technician, QDate date)
{
    if (technician.disabled || isAbsent(technician, date))
        return {};
    std::vector<WallSpan> spans;
    for (const DayInterval &hours : technician.weeklyHours[size_t(date.dayOfWeek() - 1)])
        spans.push_back(spanOn(date, hours));
    for (const ExtraShift &shift : technician.extraShifts) {
        if (fallsOn(shift, date))
            spans.push_back(spanOn(date, shift.hours));
    }
    return joined(std::move(spans));
}

} // namespace targo
