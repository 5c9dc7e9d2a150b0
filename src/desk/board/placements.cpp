#include "desk/board/placements.h"

#include <algorithm>

namespace targo::desk {

std::vector<std::vector<Objection>> objectionsTo(const BoardSource &board, const std::vector<Placement> &placements, bool copied)
{
    QSet<JobId> moving;
    std::vector<Job> landed; // as they will be
    landed.reserve(placements.size());
    for (const Placement &placement : placements) {
        const Job *job = board.job(placement.job);
        landed.push_back(job ? *job : Job{.id = placement.job});
        landed.back().technician = placement.technician;
        landed.back().date = placement.span.from.date();
        landed.back().start = placement.span.from.time();
        landed.back().minutes = int(placement.span.minutes());
        if (!copied)
            moving.insert(placement.job);
    }
    std::vector<std::vector<Objection>> all;
    all.reserve(placements.size());
    for (size_t i = 0; i < placements.size(); ++i) {
        const Placement &placement = placements[i];
        const Technician *technician = board.technician(placement.technician);
        if (!technician) {
            all.push_back({{.kind = Objection::Kind::Disabled}});
            continue;
        }
        std::vector<const Job *> others;
        for (const Job *other : board.lane(placement.technician, placement.span.from.date(), placement.span.to.date())) {
            if (!moving.contains(other->id))
                others.push_back(other);
        }
        for (size_t j = 0; j < landed.size(); ++j) {
            if (j != i && landed[j].technician == placement.technician)
                others.push_back(&landed[j]);
        }
        Job asked = landed[i];
        if (copied)
            asked.id = {}; // it is another job than the one it was copied from, which may be in its way
        all.push_back(objections(asked, *technician, placement.span, others));
    }
    return all;
}

std::vector<Placement> oneAfterAnother(const BoardSource &board, const std::vector<JobId> &jobs, const TechnicianId &technician, WallTime start)
{
    std::vector<Placement> placements;
    for (const JobId &id : jobs) {
        const Job *job = board.job(id);
        if (!job)
            continue;
        placements.push_back({id, technician, {start, start.plus(std::max(0, job->minutes))}});
        start = placements.back().span.to;
    }
    return placements;
}

} // namespace targo::desk
