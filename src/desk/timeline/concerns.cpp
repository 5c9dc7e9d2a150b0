#include "desk/timeline/concerns.h"

#include "desk/board/compromise.h"
#include "desk/board/placements.h"
#include "desk/timeline/timelinemodel.h"
#include "desk/words/jobwords.h"

#include <algorithm>

namespace targo::desk {

namespace {

using Kind = Objection::Kind;

} // namespace

std::vector<Concerns> concernsOn(const TimelineLane &lane, const BoardSource &board)
{
    const std::vector<TimelineBar> &bars = lane.bars;
    std::vector<Concerns> found(bars.size(), 0);
    const Technician *technician = board.technician(lane.id);
    const bool gone = !technician || technician->disabled;
    for (size_t i = 0; i < bars.size(); ++i) {
        const TimelineBar &bar = bars[i];
        const Job *job = board.job(bar.id);
        const bool absent = std::ranges::find(lane.absentDays, bar.span.from.date()) != lane.absentDays.end();
        if (gone)
            found[i] |= concernOf(Kind::Disabled);
        if (absent)
            found[i] |= concernOf(Kind::Absent);
        if (job && technician && !hasRequiredSkills(*technician, *job))
            found[i] |= concernOf(Kind::SkillMissing);
        if (bar.hourless)
            continue;
        if (!gone && !absent && std::ranges::none_of(lane.working, [&](const WallSpan &shift) { return shift.contains(bar.span); }))
            found[i] |= concernOf(Kind::OutsideHours);
        for (size_t j = i + 1; j < bars.size() && bars[j].span.from < bar.span.to; ++j) { // by start
            if (bars[j].hourless || !bar.span.overlaps(bars[j].span))
                continue;
            if (!bars[j].cancelled)
                found[i] |= concernOf(Kind::Overlap);
            if (!bar.cancelled)
                found[j] |= concernOf(Kind::Overlap);
        }
    }
    for (size_t i = 0; i < bars.size(); ++i) {
        if (bars[i].over)
            found[i] = 0;
    }
    return found;
}

QStringList TimelineModel::concerns(const JobId &id) const
{
    const TimelineBar *lying = bar(id);
    if (!lying || words(id).against == 0)
        return {};
    const TechnicianId &technician = m_lanes[size_t(laneOf(id))].id;
    const std::vector<std::vector<Objection>> against = objectionsTo(m_board, {{id, technician, lying->span}});
    QStringList said;
    for (const Objection &objection : against.front()) {
        if (!lying->hourless || !isAboutTheHour(objection)) // without an hour there is none to clash at
            said.append(desk::words::sentence(objection, m_board));
    }
    said.removeDuplicates();
    return said;
}

} // namespace targo::desk
