#include "desk/board/boardclipboard.h"

#include "desk/timeline/timelineview.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

BoardClipboard::BoardClipboard(BoardActs &acts, TimelineView &timeline, QObject *parent)
    : QObject(parent)
    , m_acts(acts)
    , m_timeline(timeline)
{
}

void BoardClipboard::take(bool cut)
{
    const TimelineModel &model = m_timeline.model();
    std::vector<JobId> ids = m_timeline.selected();
    if (ids.empty() && model.bar(m_timeline.current()))
        ids.push_back(m_timeline.current());
    if (ids.empty())
        return m_acts.refuse(tr("Choose a job on the board first."));
    m_jobs.clear();
    for (const JobId &id : ids)
        m_jobs.push_back({id, model.lanes()[size_t(model.laneOf(id))].id, model.bar(id)->span});
    m_cut = cut;
    m_timeline.setCut(cut ? QSet<JobId>(ids.begin(), ids.end()) : QSet<JobId>());
    QGuiApplication::clipboard()->setText(asText());
    const int count = int(m_jobs.size());
    m_acts.say(cut ? tr("%n job(s) cut: click where they are to go, then paste.", nullptr, count)
                   : tr("%n job(s) copied: click where the copies are to go, then paste.", nullptr, count));
}

QString BoardClipboard::asText() const
{
    QStringList lines;
    for (const Placement &placement : m_jobs) {
        if (const Job *job = m_acts.board().job(placement.job))
            lines.append(QStringList{words::number(job->id), words::who(*job, m_acts.board()), words::address(*job, m_acts.board()),
                                     words::who(RecordRef(placement.technician), m_acts.board()), words::moment(placement.span.from),
                                     words::duration(job->minutes)}.join(u" · "_s));
    }
    return lines.join('\n'_L1);
}

void BoardClipboard::paste()
{
    const TimelineModel &model = m_timeline.model();
    if (const auto spot = m_timeline.spot())
        return pasteOn(spot->technician, spot->time);
    if (const TimelineBar *bar = model.bar(m_timeline.current()))
        return pasteOn(model.lanes()[size_t(model.laneOf(bar->id))].id, TimelineGeometry::nearest(bar->span.to, TimelineDrag::snapMinutes));
    if (model.laneOf(m_timeline.chosenTechnician()) >= 0)
        return pasteOn(m_timeline.chosenTechnician(), {});
    m_acts.refuse(tr("Click on the board where the jobs are to go."));
}

void BoardClipboard::pasteOn(const TechnicianId &technician, const std::optional<WallTime> &start)
{
    if (m_jobs.empty())
        return m_acts.refuse(tr("Nothing was copied on the board yet."));
    const TimelineModel &model = m_timeline.model();
    const auto lead = std::ranges::min_element(m_jobs, {}, [&](const Placement &job) { return std::pair(job.span.from, model.laneOf(job.technician)); });
    const qint64 later = start ? lead->span.from.minutesUntil(*start) : 0;
    const int lanes = model.laneOf(technician) - std::max(0, model.laneOf(lead->technician));
    std::vector<Placement> placements = m_jobs;
    for (Placement &placement : placements) {
        const int lane = std::clamp(std::max(0, model.laneOf(placement.technician)) + lanes, 0, int(model.lanes().size()) - 1);
        placement = {placement.job, model.lanes()[size_t(lane)].id, {placement.span.from.plus(later), placement.span.to.plus(later)}};
    }
    if (!std::exchange(m_cut, false))
        return m_acts.copy(placements);
    m_jobs.clear();
    m_timeline.setCut({});
    m_acts.move(placements);
}

} // namespace targo::desk
