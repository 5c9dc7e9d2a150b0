// How one lane is read from the board: the other half of TimelineModel.
#include "desk/timeline/timelinemodel.h"

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

// What is left to publish, or when the last of it was.
void TimelineModel::readReceipt(TimelineLane &lane, const std::vector<const Job *> &jobs) const
{
    const auto open = std::ranges::count_if(lane.bars, &TimelineBar::awaitsPublishing);
    if (open > 0) {
        lane.receipt = QCoreApplication::translate("Lanes", "%n to publish", "jobs on a lane", int(open));
        lane.shortReceipt = u"◌ %1"_s.arg(open);
        return;
    }
    std::optional<QDateTime> last;
    for (const Job *job : jobs) {
        if (job->published && job->publishedAt && !job->isOver())
            last = std::max(last.value_or(*job->publishedAt), *job->publishedAt);
    }
    if (!last)
        return;
    const WallTime at = WallTime::of(last->toTimeZone(m_site));
    const QString when = at.date() == now().date() ? words::hour(at.time()) : words::shortDay(at.date());
    lane.receipt = QCoreApplication::translate("Lanes", "published %1", "when a lane's work was published").arg(when);
    lane.shortReceipt = u"✓ "_s + when;
}

TimelineModel::Reading TimelineModel::read(const TechnicianId &id, bool withWords) const
{
    withWords = withWords || isFiltering(); // the filter asks for them
    const WallTime moment = now();
    const QDate last = m_first.addDays(m_days - 1);
    TimelineLane lane{.id = id, .name = id.text()};
    const Technician *technician = m_board.technician(id);
    if (technician)
        readPerson(lane, *technician, m_first, last);
    else
        lane.absence = words::shortly({.kind = Objection::Kind::Disabled});
    if (m_first <= moment.date() && moment.date() <= last)
        lane.warning = m_warnings.value(id);
    const std::vector<const Job *> jobs = m_board.lane(id, m_first, last);
    if (technician)
        lane.load = loadOf(*technician, m_first, last, jobs);
    lane.bars.reserve(jobs.size());
    for (const Job *job : jobs) {
        if (job->date)
            lane.bars.push_back(barFor(*job, lane, moment));
    }
    readReceipt(lane, jobs);
    std::ranges::stable_sort(lane.bars, {}, [](const TimelineBar &bar) { return bar.span.from; });
    Reading reading{std::move(lane), {}};
    if (!withWords)
        return reading;
    for (TimelineBar &bar : reading.lane.bars) {
        const Job &job = *m_board.job(bar.id);
        reading.words.push_back(wordsFor(job, moment));
        bar.matches = matchesFilter(job, reading.words.back(), reading.lane);
    }
    judge(reading.lane, reading.words);
    return reading;
}

TimelineBar TimelineModel::barFor(const Job &job, const TimelineLane &lane, WallTime now) const
{
    const WallTime from = job.start ? WallTime(*job.date, *job.start) : startOfShift(lane, *job.date);
    const PendingChange *pending = m_pending.contains(job.id) ? m_board.pendingOf(job.id) : nullptr;
    // As long as the hub has not done it, nobody sees it.
    const bool unsent = pending && std::holds_alternative<PublishJob>(pending->act);
    return {
        .id = job.id,
        .span = {from, from.plus(std::max(0, job.minutes))},
        .type = job.type.value,
        .hourless = !job.start,
        .over = job.isOver(),
        .cancelled = job.status == JobStatus::Cancelled,
        .running = job.status == JobStatus::InProgress,
        .draft = (!job.published || unsent) && !job.isOver(),
        .changed = job.isChangedSincePublished() && !job.isOver(),
        .late = words::isLate(job, now),
        .urgent = job.priority == JobPriority::Urgent && !job.isOver(),
        .pending = pending != nullptr,
        .conflict = pending && pending->state == PendingState::Parked,
    };
}

BarWords TimelineModel::wordsFor(const Job &job, WallTime now) const
{
    QString state = words::state(job, now);
    if (!job.start)
        state = QCoreApplication::translate("Jobs", "no hour") + u" · "_s + state;
    return {.who = words::who(job, m_board), .where = words::where(job, m_board), .state = *m_states.insert(state)};
}

bool TimelineModel::matchesFilter(const Job &job, const BarWords &bar, const TimelineLane &lane) const
{
    if ((!m_jobFilter.types.isEmpty() && !m_jobFilter.types.contains(job.type.value))
        || (!m_jobFilter.states.isEmpty() && !m_jobFilter.states.contains(job.status.value)))
        return false;
    if (m_filter.isEmpty())
        return true;
    const Customer *customer = m_board.customerOf(job);
    return words::holdsAll(m_filter, {job.id.text(), words::shortNumber(job.id), job.subject, bar.who, bar.where, words::address(job, m_board), lane.name, bar.state,
                                      words::of(job.type), customer ? customer->phone : QString()});
}

} // namespace targo::desk
