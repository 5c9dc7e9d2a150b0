#include "desk/timeline/dragpreview.h"

#include "desk/board/compromise.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

struct Preview
{
    Q_DECLARE_TR_FUNCTIONS(Preview)
};

QColor colorOf(const std::vector<Objection> &against, const Palette &palette)
{
    return against.empty() ? palette.good : std::ranges::all_of(against, isAboutTheHour) ? palette.warning : palette.bad;
}

QString reasons(const std::vector<Objection> &against)
{
    QStringList words;
    for (const Objection &objection : against)
        words.append(words::shortly(objection));
    words.removeDuplicates();
    return words.join(u" · "_s);
}

} // namespace

DragPreview::DragPreview(const TimelineModel &model, const BoardShape &shape, const JobBarPainter &bars)
    : m_model(model)
    , m_shape(shape)
    , m_bars(bars)
    , m_pills(model, shape, bars.lines())
{
}

std::vector<HeldJobs::Landing> DragPreview::landings(const TimelineDrag &drag, const HeldJobs &held, int laneCount)
{
    const DragProposal &to = drag.proposal();
    if (to.lane < 0)
        return {};
    const DragProposal &from = drag.origin();
    if (held.count() < 2 || drag.grip() != TimelineDrag::Grip::Body)
        return {{drag.job(), to.lane, to.span}};
    if (held.areWaiting())
        return held.queued(to.lane, to.span.from);
    return held.moved(held.lanesWithin(to.lane - from.lane, laneCount), from.span.from.minutesUntil(to.span.from));
}

std::vector<Placement> DragPreview::placements(const std::vector<HeldJobs::Landing> &landings) const
{
    std::vector<Placement> placements;
    placements.reserve(landings.size());
    for (const HeldJobs::Landing &landing : landings)
        placements.push_back({landing.job, m_model.lanes()[size_t(landing.lane)].id, landing.span});
    return placements;
}

void DragPreview::judgeAll(const std::vector<HeldJobs::Landing> &landings, bool copied)
{
    if (m_against.size() == landings.size())
        return;
    m_against = objectionsTo(m_model.board(), placements(landings), copied);
    if (landings.size() < 2)
        return;
    m_onLane.clear();
    for (size_t i = 0; i < landings.size(); ++i)
        std::ranges::copy(m_against[i], std::back_inserter(m_onLane[landings[i].lane]));
}

const std::vector<Objection> &DragPreview::against(const TimelineDrag &drag, const HeldJobs &held, int lane)
{
    const auto known = m_onLane.constFind(lane);
    if (known != m_onLane.cend())
        return *known;
    const Placement there{drag.job(), m_model.lanes()[size_t(lane)].id, drag.proposal().span};
    return *m_onLane.insert(lane, objectionsTo(m_model.board(), {there}, held.areCopied()).front());
}

QRectF DragPreview::laneInSight(int lane, const QRectF &inSight) const
{
    return QRectF(inSight.left(), m_shape.metrics().top(lane), inSight.width(), m_shape.metrics().height(lane));
}

DragPreview::Answer DragPreview::answerOf(const TimelineDrag &drag, const HeldJobs &held, int lane, const QRectF &inSight, const Palette &palette)
{
    const std::vector<Objection> &said = against(drag, held, lane);
    Answer answer{.lane = lane, .refuses = !std::ranges::all_of(said, isAboutTheHour), .color = colorOf(said, palette)};
    if (drag.proposal().lane < 0)
        return answer;
    if (said.empty()) {
        answer.place = m_shape.spanRect(lane, drag.proposal().span);
    } else {
        const auto gravest = std::ranges::find_if_not(said, isAboutTheHour);
        answer.reason = words::shortly(gravest == said.end() ? said.front() : *gravest);
        answer.place = m_pills.spot(lane, laneInSight(lane, inSight), answer.reason, [&](const JobId &id) { return held.holds(id) && !held.areCopied(); });
    }
    return answer;
}

std::vector<QRectF> DragPreview::judge(const TimelineDrag &drag, const HeldJobs &held, const QRectF &inSight, const Palette &palette)
{
    const std::vector<HeldJobs::Landing> landing = landings(drag, held, int(m_model.lanes().size()));
    const bool several = landing.size() > 1;
    judgeAll(landing, held.areCopied());
    std::vector<Answer> answers;
    const auto [first, last] = m_shape.lanesIn(inSight);
    for (int lane = first; lane < last; ++lane) {
        if (several && !m_onLane.contains(lane))
            continue; // none of them would come here
        Answer answer = answerOf(drag, held, lane, inSight, palette);
        if (several && answer.reason.isEmpty())
            answer.place = {}; // their ghosts say where
        answers.push_back(std::move(answer));
    }
    std::vector<Ghost> ghosts;
    for (size_t i = landing.size(); i-- > 0;) // the one under the pointer lies above the others
        ghosts.push_back(ghostOf(drag, held, i, landing[i], palette));
    m_leadLane = landing.empty() ? -1 : landing.front().lane;
    return takeUp(std::move(answers), std::move(ghosts), inSight);
}

std::vector<QRectF> DragPreview::clear()
{
    forget();
    m_leadLane = -1;
    return takeUp({}, {}, {});
}

std::vector<QRectF> DragPreview::takeUp(std::vector<Answer> answers, std::vector<Ghost> ghosts, const QRectF &inSight)
{
    std::vector<QRectF> different;
    const auto compare = [&](const std::vector<Answer> &some, const std::vector<Answer> &others) {
        for (const Answer &said : some) {
            const auto other = std::ranges::find(others, said.lane, &Answer::lane);
            if (other != others.end() && *other == said)
                continue;
            different.push_back(said.place);
            if (said.lane < m_shape.metrics().count() && (other != others.end() && other->refuses) != said.refuses)
                different.push_back(inSight.isEmpty() ? QRectF(0, m_shape.metrics().top(said.lane), 1e6, m_shape.metrics().height(said.lane))
                                                      : laneInSight(said.lane, inSight));
        }
    };
    compare(answers, m_answers);
    compare(m_answers, answers);
    for (const Ghost &ghost : ghosts) {
        if (std::ranges::find(m_ghosts, ghost) == m_ghosts.end())
            different.push_back(ghost.painted);
    }
    for (const Ghost &ghost : m_ghosts) {
        if (std::ranges::find(ghosts, ghost) == ghosts.end())
            different.push_back(ghost.painted);
    }
    m_answers = std::move(answers);
    m_ghosts = std::move(ghosts);
    return different;
}

bool DragPreview::refuses(int lane) const
{
    const auto said = std::ranges::find(m_answers, lane, &Answer::lane);
    return said != m_answers.end() && said->refuses;
}

void DragPreview::paint(QPainter &painter, const QRectF &part, const Palette &palette) const
{
    const auto touches = [&](const QRectF &place) { return !place.isEmpty() && place.adjusted(-2, -2, 2, 2).intersects(part); };
    for (const Answer &said : m_answers) {
        if (!touches(said.place))
            continue;
        if (!said.reason.isEmpty()) {
            m_pills.paint(painter, said.place, said.reason, said.color, palette);
            continue;
        }
        QColor free = said.color;
        free.setAlphaF(palette.dark ? 0.16f : 0.11f);
        painter.fillRect(said.place, free);
    }
    for (const Ghost &ghost : m_ghosts) {
        if (touches(ghost.painted))
            m_bars.paintGhost(painter, ghost.place, ghost.painted, ghost.lines, ghost.color);
    }
}

DragPreview::Ghost DragPreview::ghostOf(const TimelineDrag &drag, const HeldJobs &held, size_t index, const HeldJobs::Landing &landing, const Palette &palette) const
{
    QRectF place = m_shape.spanRect(landing.lane, landing.span);
    place.setWidth(std::max(place.width(), 26.0));
    Ghost ghost{.place = place.adjusted(0, 5, 0, -5), .painted = {}, .lines = ghostLines(drag, held, index, landing), .color = colorOf(m_against[index], palette)};
    // The one under the pointer is as wide as its words; those beside it would cover each other.
    ghost.painted = index == 0 ? m_bars.ghostRect(ghost.place, ghost.lines) : ghost.place;
    return ghost;
}

QStringList DragPreview::ghostLines(const TimelineDrag &drag, const HeldJobs &held, size_t index, const HeldJobs::Landing &landing) const
{
    const size_t count = held.count();
    const Job *job = m_model.board().job(landing.job);
    const TimelineLane &lane = m_model.lanes()[size_t(landing.lane)];
    const WallSpan &span = landing.span;
    const bool leads = index == 0;
    const QString hours = leads ? u"%1 → %2"_s.arg(words::hour(span.from.time()), words::hour(span.to.time())) : words::hour(span.from.time());
    QStringList lines{m_model.days() > 1 ? u"%1 · %2"_s.arg(words::shortDay(span.from.date()), hours) : hours};
    if (leads && count > 1)
        lines.front().prepend(Preview::tr("%n job(s)", nullptr, int(count)) + u" · "_s);
    if (leads && held.areCopied())
        lines.front().prepend(u"＋ "_s + Preview::tr("copy") + u" · "_s);
    if (!m_against[index].empty()) {
        lines.append(reasons(m_against[index]));
    } else if (drag.grip() != TimelineDrag::Grip::Body) {
        lines.append(words::duration(span.minutes()));
    } else if (job && count == 1 && lane.load.availableMinutes > 0 && drag.origin().lane != landing.lane) {
        DayLoad then = lane.load;
        then.plannedMinutes += job->minutes + job->travelMinutes;
        lines.append(Preview::tr("load %1% → %2%").arg(lane.load.percent()).arg(then.percent()));
    }
    if (job)
        lines.append(words::who(*job, m_model.board()));
    return lines;
}

} // namespace targo::desk
