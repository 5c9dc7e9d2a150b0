#include "domain/dispatch/load.h"

#include "domain/dispatch/workinghours.h"

namespace targo {

DayLoad loadOf(const Technician &technician, QDate first, QDate last, std::span<const Job *const> jobs)
{
    DayLoad load;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        for (const WallSpan &span : workingSpans(technician, day))
            load.availableMinutes += int(span.minutes());
    }
    for (const Job *job : jobs) {
        if (job->status == JobStatus::Cancelled || job->date < first || job->date > last)
            continue;
        load.plannedMinutes += job->minutes + job->travelMinutes;
        load.travelMinutes += job->travelMinutes;
    }
    return load;
}

} // namespace targo
