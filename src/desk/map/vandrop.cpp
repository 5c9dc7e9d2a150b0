#include "desk/map/vandrop.h"

#include "desk/timeline/timelinedrag.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QCoreApplication>

namespace targo::desk {

using namespace Qt::StringLiterals;

std::optional<VanDrop> dropOn(const TechnicianId &technicianId, const JobId &jobId, const BoardSource &board, QDate day, WallTime now)
{
    const Job *job = board.job(jobId);
    const Technician *technician = board.technician(technicianId);
    if (!job || !technician || job->isOver())
        return std::nullopt;
    constexpr int step = TimelineDrag::snapMinutes;
    day = std::max(day, now.date());
    const std::vector<const Job *> lane = board.lane(technicianId, day.addDays(-1), day.addDays(1));
    const auto drop = [&](WallTime start) {
        const WallSpan span{start, start.plus(job->minutes)};
        return VanDrop{{jobId, technicianId, span}, objections(*job, *technician, span, lane)};
    };
    const WallTime next = TimelineDrag::nextSnap(now);
    const WallTime own(day, job->start.value_or(QTime(8, 0)));
    const VanDrop wanted = drop(job->start && own >= now ? own : std::max(next, WallTime(day, QTime(8, 0))));
    if (wanted.against.empty())
        return wanted;
    const WallTime end = WallTime::startOf(day.addDays(1));
    for (WallTime start = std::max(next, WallTime::startOf(day)); start < end; start = start.plus(step)) {
        if (VanDrop free = drop(start); free.against.empty())
            return free;
    }
    return wanted;
}

QString wordsOf(const VanDrop &drop, const BoardSource &board)
{
    const Technician *technician = board.technician(drop.placement.technician);
    const QString name = technician ? technician->fullName : QString();
    const WallTime start = drop.placement.span.from;
    const QString when = QCoreApplication::translate("VanDrop", "%1 at %2", "technician, hour").arg(name, words::hour(start.time()));
    return drop.against.empty() ? when : when + u" · ⚠ "_s + words::shortly(drop.against.front());
}

} // namespace targo::desk
