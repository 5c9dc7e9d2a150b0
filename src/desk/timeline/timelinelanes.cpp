// How one lane is read from the board: the other half of TimelineModel.
#include "desk/timeline/timelinemodel.h"

#include "desk/timeline/lanelayout.h"
#include "desk/words/jobwords.h"
#include "desk/words/search.h"
#include "desk/words/times.h"
#include "domain/dispatch/workinghours.h"

#include <QCoreApplication>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

const QTime usualStart(8, 0); // where hourless work is drawn on a day without a shift

void readPerson(TimelineLane &lane, const Technician &technician, QDate first, QDate last)
{
    lane.name = technician.fullName.isEmpty() ? technician.id.text() : technician.fullName;
    lane.skills = words::skills(technician.skills);
    lane.color = technician.color;
    // The shift that began the evening before may reach into the first day.
    for (QDate day = first.addDays(-1); day <= last; day = day.addDays(1)) {
        std::ranges::copy(workingSpans(technician, day), std::back_inserter(lane.working));
        if (day >= first && isAbsent(technician, day))
            lane.absentDays.push_back(day);
    }
    if (!lane.absentDays.empty())
        lane.absence = words::shortly({.kind = Objection::Kind::Absent, .reason = technician.absence->reason});
    if (technician.disabled)
        lane.absence = words::shortly({.kind = Objection::Kind::Disabled});
}

WallTime startOfShift(const TimelineLane &lane, QDate day)
{
    const auto shift = std::ranges::find_if(lane.working, [&](const WallSpan &span) { return span.from.date() == day; });
    return shift == lane.working.end() ? WallTime(day, usualStart) : shift->from;
}

} // namespace

TimelineLane TimelineModel::read(const TechnicianId &id) const
{
    const QDate last = m_first.addDays(m_days - 1);
    TimelineLane lane{.id = id, .name = id.text()};
    const Technician *technician = m_board.technician(id);
    if (technician)
        readPerson(lane, *technician, m_first, last);
    else
        lane.absence = words::shortly({.kind = Objection::Kind::Disabled});
    const std::vector<const Job *> jobs = m_board.lane(id, m_first, last);
    if (technician)
        lane.load = loadOf(*technician, m_first, last, jobs);
    for (const Job *job : jobs) {
        if (job->date)
            lane.bars.push_back(barFor(*job, lane));
    }
    std::ranges::stable_sort(lane.bars, {}, [](const TimelineBar &bar) { return bar.span.from; });
    stack(lane);
    return lane;
}

TimelineBar TimelineModel::barFor(const Job &job, const TimelineLane &lane) const
{
    const WallTime from = job.start ? WallTime(*job.date, *job.start) : startOfShift(lane, *job.date);
    const PendingChange *pending = m_board.pendingOf(job.id);
    TimelineBar bar{
        .id = job.id,
        .span = {from, from.plus(std::max(0, job.minutes))},
        .who = words::who(job, m_board),
        .where = words::where(job, m_board),
        .state = words::state(job, now()),
        .type = job.type.value,
        .hourless = !job.start,
        .over = job.isOver(),
        .cancelled = job.status == JobStatus::Cancelled,
        .running = job.status == JobStatus::InProgress,
        .draft = !job.published && !job.isOver(),
        .late = words::isLate(job, now()),
        .urgent = job.priority == JobPriority::Urgent && !job.isOver(),
        .pending = pending != nullptr,
        .conflict = pending && pending->state == PendingState::Parked,
    };
    if (bar.hourless)
        bar.state = QCoreApplication::translate("Jobs", "no hour") + u" · "_s + bar.state;
    bar.matches = matchesFilter(job, bar, lane);
    return bar;
}

bool TimelineModel::matchesFilter(const Job &job, const TimelineBar &bar, const TimelineLane &lane) const
{
    if (m_filter.isEmpty())
        return true;
    const Customer *customer = job.customer ? m_board.customer(*job.customer) : nullptr;
    return words::holdsAll(m_filter, {job.id.text(), job.subject, bar.who, bar.where, words::address(job, m_board), lane.name, bar.state,
                                      words::of(job.type), customer ? customer->phone : QString()});
}

void TimelineModel::stack(TimelineLane &lane) const
{
    std::vector<WallSpan> spans;
    spans.reserve(lane.bars.size());
    // Before the shown part of a day begins, and late in it, a bar is drawn beside its hour, over what stands there.
    const int latest = std::max(m_dayFrom, m_dayTo - int(m_minimumMinutes));
    for (const TimelineBar &bar : lane.bars) {
        const WallTime midnight = WallTime::startOf(bar.span.from.date());
        WallSpan drawn = bar.span;
        drawn.from = std::max(drawn.from, midnight.plus(m_dayFrom));
        if (drawn.minutes() < m_minimumMinutes)
            drawn.from = std::min(drawn.from, midnight.plus(latest));
        drawn.to = std::max(drawn.to, drawn.from);
        spans.push_back(drawn);
    }
    const LaneLayout layout = stacked(spans, m_minimumMinutes);
    for (size_t i = 0; i < lane.bars.size(); ++i)
        lane.bars[i].row = layout.rows[i];
    lane.rows = layout.rowCount;
}

} // namespace targo::desk
