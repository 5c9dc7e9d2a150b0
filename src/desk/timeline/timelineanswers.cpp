// What the lanes say while a job is held over them, and the ghost of where it would land. Worked out once for each
// place it is held at; only what has become different is painted again.
#include "desk/timeline/timelineview.h"

#include "desk/board/compromise.h"
#include "desk/timeline/axispainter.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QPainter>

namespace targo::desk {

using namespace Qt::StringLiterals;

const std::vector<Objection> &TimelineView::objectionsOn(int lane) const
{
    const auto cached = m_objections.constFind(lane);
    if (cached != m_objections.cend())
        return *cached;
    std::vector<Objection> found;
    const Job *job = m_model.board().job(m_drag.job());
    const Technician *technician = m_model.board().technician(m_model.lanes()[size_t(lane)].id);
    if (!technician) {
        found.push_back({.kind = Objection::Kind::Disabled});
    } else if (job) {
        const WallSpan &span = m_drag.proposal().span;
        const auto others = m_model.board().lane(technician->id, span.from.date(), span.to.date());
        found = objections(*job, *technician, span, others);
    }
    return *m_objections.insert(lane, std::move(found));
}

QColor TimelineView::colorOf(const std::vector<Objection> &against) const
{
    const Palette &palette = m_theme.palette();
    return against.empty() ? palette.good : isAboutTheHour(against.front()) ? palette.warning : palette.bad;
}

QRectF TimelineView::laneInSight(int lane) const
{
    const QPointF scroll = toContent({headerWidth, 0});
    return QRectF(scroll.x(), m_shape.metrics().top(lane), lanesWidth(), m_shape.metrics().height(lane));
}

void TimelineView::answer()
{
    std::vector<LaneAnswer> answers;
    QRectF ghost;
    const DragProposal &proposal = m_drag.proposal();
    if (m_drag.isDragging() && !m_outside) {
        const auto [first, last] = lanesIn(QRectF(lanesRect()).translated(toContent({0, 0})));
        for (int lane = first; lane < last; ++lane) {
            const std::vector<Objection> &against = objectionsOn(lane);
            LaneAnswer said{.lane = lane, .refuses = !std::ranges::all_of(against, isAboutTheHour), .color = colorOf(against)};
            if (proposal.lane >= 0 && against.empty()) {
                said.place = spanRect(lane, proposal.span);
            } else if (proposal.lane >= 0) {
                said.reason = words::shortly(against.front());
                said.place = pillSpot(lane, laneInSight(lane), said.reason);
            }
            answers.push_back(said);
        }
        if (proposal.lane >= 0)
            ghost = m_bars.ghostRect(ghostPlace(), ghostLines());
    }
    exposeDifferences(answers, ghost);
    m_answers = std::move(answers);
    m_ghost = ghost;
}

void TimelineView::exposeDifferences(const std::vector<LaneAnswer> &answers, const QRectF &ghost)
{
    const QPointF scroll = toContent({0, 0});
    QRegion exposed;
    const auto expose = [&](const QRectF &content) {
        if (!content.isEmpty())
            exposed += content.translated(-scroll).toAlignedRect().adjusted(-2, -2, 2, 2);
    };
    const auto sayOf = [](const std::vector<LaneAnswer> &all, int lane) { return std::ranges::find(all, lane, &LaneAnswer::lane); };
    const auto compare = [&](const std::vector<LaneAnswer> &some, const std::vector<LaneAnswer> &others) {
        for (const LaneAnswer &said : some) {
            const auto other = sayOf(others, said.lane);
            if (other != others.end() && *other == said)
                continue;
            expose(said.place);
            if ((other != others.end() && other->refuses) != said.refuses)
                expose(laneInSight(said.lane));
        }
    };
    compare(answers, m_answers);
    compare(m_answers, answers);
    expose(m_ghost);
    expose(ghost);
    viewport()->update(exposed);
    lightHead();
}

void TimelineView::lightHead()
{
    const int lane = m_drag.isDragging() ? m_drag.proposal().lane : chosenLane();
    for (const int each : {lane, std::exchange(m_litLane, lane)}) {
        if (each >= 0 && each < m_shape.metrics().count())
            viewport()->update(laneRect(each) & QRect(0, AxisPainter::height, headerWidth, viewport()->height()));
    }
}

void TimelineView::paintAnswers(QPainter &painter, const QRectF &part) const
{
    for (const LaneAnswer &said : m_answers) {
        if (said.place.isEmpty() || !said.place.adjusted(-2, -2, 2, 2).intersects(part))
            continue;
        if (!said.reason.isEmpty()) {
            paintPill(painter, said.place, said.reason, said.color);
            continue;
        }
        QColor free = said.color;
        free.setAlphaF(m_theme.palette().dark ? 0.16f : 0.11f);
        painter.fillRect(said.place, free);
    }
    if (!m_ghost.isEmpty() && m_ghost.adjusted(-2, -2, 2, 2).intersects(part))
        m_bars.paintGhost(painter, ghostPlace(), ghostLines(), colorOf(objectionsOn(m_drag.proposal().lane)));
}

QRectF TimelineView::ghostPlace() const
{
    const DragProposal &proposal = m_drag.proposal();
    QRectF rect = spanRect(proposal.lane, proposal.span);
    rect.setWidth(std::max(rect.width(), 26.0));
    return rect.adjusted(0, 5, 0, -5);
}

QStringList TimelineView::ghostLines() const
{
    const DragProposal &proposal = m_drag.proposal();
    const Job *job = m_model.board().job(m_drag.job());
    const TimelineLane &lane = m_model.lanes()[size_t(proposal.lane)];
    const QString hours = u"%1 → %2"_s.arg(words::hour(proposal.span.from.time()), words::hour(proposal.span.to.time()));
    QStringList lines{m_model.days() > 1 ? u"%1 · %2"_s.arg(words::shortDay(proposal.span.from.date()), hours) : hours};
    const auto &against = objectionsOn(proposal.lane);
    if (!against.empty()) {
        QStringList reasons;
        for (const Objection &objection : against)
            reasons.append(words::shortly(objection));
        reasons.removeDuplicates();
        lines.append(reasons.join(u" · "_s));
    } else if (m_drag.grip() != TimelineDrag::Grip::Body) {
        lines.append(words::duration(proposal.span.minutes()));
    } else if (job && lane.load.availableMinutes > 0 && m_drag.origin().lane != proposal.lane) {
        DayLoad then = lane.load;
        then.plannedMinutes += job->minutes + job->travelMinutes;
        lines.append(tr("load %1% → %2%").arg(lane.load.percent()).arg(then.percent()));
    }
    if (job)
        lines.append(words::who(*job, m_model.board()));
    return lines;
}

// At the right end of `room`, or the first place left of it where it covers no bar's words.
QRectF TimelineView::pillSpot(int lane, const QRectF &room, const QString &text) const
{
    const double width = std::min(m_bars.lines().width(text, TextLines::Face::Small), room.width() - 22) + 18;
    const auto at = [&](double right, double middle) { return QRectF(std::max(room.left() + 2, right - width), std::round(middle) - 9, width, 18); };
    const QRectF usual = at(room.right() - 10, room.center().y());
    const auto &bars = m_model.lanes()[size_t(lane)].bars;
    std::vector<double> heights{room.center().y()};
    for (size_t i = 0; i < bars.size(); ++i) {
        const double middle = QRectF(m_shape.barRect(lane, i)).center().y();
        if (std::ranges::find(heights, middle) == heights.end())
            heights.push_back(middle);
    }
    for (const double middle : heights) {
        double right = room.right() - 10;
        while (right - width >= room.left()) {
            const QRectF spot = at(right, middle);
            double covered = spot.right() + 1;
            for (size_t i = 0; i < bars.size(); ++i) {
                const QRectF rect(m_shape.barRect(lane, i));
                if (bars[i].id != m_drag.job() && rect.intersects(spot))
                    covered = std::min(covered, rect.left());
            }
            if (covered > spot.right())
                return spot;
            right = covered - 6;
        }
    }
    return usual;
}

void TimelineView::paintPill(QPainter &painter, const QRectF &pill, const QString &text, const QColor &color) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    painter.setBrush(m_theme.palette().panel);
    painter.drawRoundedRect(pill, 9, 9);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QColor &ground = m_theme.palette().panel;
    m_bars.lines().paint(painter, pill.adjusted(9, 0, -8, 0), text, TextLines::Face::Small, {m_theme.palette().ink(color, ground), ground});
}

} // namespace targo::desk
