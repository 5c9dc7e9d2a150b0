#include "desk/timeline/timelineview.h"

#include "desk/theme/fonts.h"
#include "desk/timeline/axispainter.h"
#include "desk/timeline/timelineaccessible.h"
#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QEvent>
#include <QHelpEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

// Of a day, what fills the width at zoom 1.
constexpr int workFrom = 7 * 60;
constexpr int workTo = 17 * 60;
// A week leaves its nights out.
constexpr int weekFrom = 7 * 60;
constexpr int weekTo = 18 * 60;
constexpr int narrowestDayBar = 26;
constexpr int narrowestWeekBar = 66;
constexpr double widestZoom = 12;

} // namespace

TimelineView::TimelineView(TimelineModel &model, const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_theme(theme)
    , m_nameMetrics(smallFont())
{
    TimelineAccessible::install();
    setObjectName(u"timelineView"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Board"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    horizontalScrollBar()->setSingleStep(30);
    verticalScrollBar()->setSingleStep(24);
    connect(&model, &TimelineModel::lanesReset, this, &TimelineView::takeReset);
    connect(&model, &TimelineModel::laneChanged, this, &TimelineView::relayLanes);
    connect(&model.board(), &BoardSource::jobNamed, this, &TimelineView::follow);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    layOut();
}

TimelineView::~TimelineView() = default;

void TimelineView::setSpan(Span span)
{
    if (span == m_span)
        return;
    m_span = span;
    m_zoom = 1;
    m_placed = false;
    layOut();
}

void TimelineView::showWorkingHours()
{
    m_placed = false;
    layOut();
}

void TimelineView::setDensity(Density density)
{
    m_density = density;
    layOut();
}

double TimelineView::fittingScale() const
{
    const double width = std::max(200, lanesWidth());
    return m_span == Span::Day ? width / (workTo - workFrom) : width / (7.0 * (weekTo - weekFrom));
}

void TimelineView::setZoom(double zoom) { zoomBy(zoom / m_zoom, headerWidth + lanesWidth() / 2.0); }

void TimelineView::zoomBy(double factor, double viewportX)
{
    const double least = m_span == Span::Day ? double(workTo - workFrom) / (24 * 60) : 1;
    const double zoom = std::clamp(m_zoom * factor, least, widestZoom);
    if (zoom == m_zoom)
        return;
    // The minute under the pointer stays under it.
    const double fraction = toContent({viewportX, 0}).x() / m_geometry.width();
    m_zoom = zoom;
    layOut();
    horizontalScrollBar()->setValue(int(std::lround(fraction * m_geometry.width() - (viewportX - headerWidth))));
}

void TimelineView::layOut()
{
    if (m_layingOut)
        return;
    const QScopedValueRollback guard(m_layingOut, true);
    const bool day = m_span == Span::Day;
    const double kept = horizontalScrollBar()->value() / m_geometry.pixelsPerMinute; // minutes left of the view
    m_geometry = {.first = m_model.firstDay(), .days = m_model.days(), .dayFrom = day ? 0 : weekFrom, .dayTo = day ? 24 * 60 : weekTo,
                  .pixelsPerMinute = fittingScale() * m_zoom};
    m_model.setMinimumMinutes(qint64(std::ceil((day ? narrowestDayBar : narrowestWeekBar) / m_geometry.pixelsPerMinute)), m_geometry.dayFrom, m_geometry.dayTo);
    horizontalScrollBar()->setPageStep(lanesWidth());
    horizontalScrollBar()->setRange(0, std::max(0, int(std::floor(m_geometry.width() - lanesWidth()))));
    horizontalScrollBar()->setValue(m_placed ? int(std::lround(kept * m_geometry.pixelsPerMinute))
                                             : int(std::lround(m_geometry.xFor(WallTime(m_geometry.first, QTime(7, 0))))));
    m_placed = m_placed || isVisible();
    relayLanes();
}

void TimelineView::takeReset()
{
    if (m_layingOut)
        return;
    cancelDrag(); // it counts lanes that may be others now
    layOut();
}

void TimelineView::relayLanes()
{
    std::vector<int> rows;
    rows.reserve(m_model.lanes().size());
    for (const TimelineLane &lane : m_model.lanes())
        rows.push_back(lane.rows);
    m_metrics.set(m_density, rows);
    const int visible = viewport()->height() - AxisPainter::height;
    verticalScrollBar()->setPageStep(visible);
    verticalScrollBar()->setRange(0, std::max(0, m_metrics.total() - visible));
    m_objections.clear();
    if (!m_current.isEmpty() && !m_model.bar(m_current)) {
        const JobId gone = m_current;
        setCurrent({});
        m_left = gone;
    } else if (m_current.isEmpty() && !m_left.isEmpty() && m_model.bar(m_left)) {
        setCurrent(JobId(m_left));
    }
    viewport()->update();
}

void TimelineView::resizeEvent(QResizeEvent *) { layOut(); }
void TimelineView::scrollContentsBy(int, int) { viewport()->update(); }

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange || event->type() == QEvent::LanguageChange)
        viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomBy(std::pow(1.0015, event->angleDelta().y()), event->position().x());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const TimelineBar *bar = barAt(toContent(help->pos()));
        const bool overHeader = help->pos().x() < headerWidth || help->pos().y() < AxisPainter::height;
        const bool overName = help->pos().x() < headerWidth && help->pos().y() >= AxisPainter::height;
        const QString said = overName ? laneSentence(m_metrics.laneAt(int(toContent(help->pos()).y()))) : bar && !overHeader ? sentence(bar->id) : QString();
        QToolTip::showText(help->globalPos(), words::toolTip(said), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QPointF TimelineView::toContent(QPointF viewportPosition) const
{
    return viewportPosition + QPointF(horizontalScrollBar()->value() - headerWidth, verticalScrollBar()->value() - AxisPainter::height);
}

int TimelineView::xFor(WallTime time) const { return int(std::lround(m_geometry.xFor(time) - toContent({0, 0}).x())); }

QRectF TimelineView::spanRect(int lane, const WallSpan &span) const
{
    const double left = m_geometry.xFor(span.from);
    return QRectF(left, m_metrics.top(lane), m_geometry.xFor(span.to) - left, m_metrics.height(lane));
}

QRectF TimelineView::barRect(int lane, const TimelineBar &bar) const
{
    const int narrowest = m_span == Span::Day ? narrowestDayBar : narrowestWeekBar;
    const QRectF row = m_metrics.row(lane, bar.row);
    const QRectF span = spanRect(lane, bar.span);
    const double width = std::max(span.width() - 1, narrowest - 2.0);
    // Late in the day a bar wider than its time goes to the left, so that it does not lie on the next day.
    const double dayRight = (std::floor(std::max(0.0, span.left() - 0.01) / m_geometry.dayWidth()) + 1) * m_geometry.dayWidth();
    const double left = width > span.width() ? std::min(span.left(), dayRight - width) : span.left();
    const double wanted = m_span == Span::Week ? nameRoom(lane, bar, left, dayRight) : 0;
    return QRectF(left, row.top(), std::max(width, wanted), row.height());
}

// In a week hours are a few pixels wide: a bar takes what its name needs, as far as its row is free on that day. The
// line at its foot says how long the job is.
double TimelineView::nameRoom(int lane, const TimelineBar &bar, double left, double right) const
{
    constexpr double frame = 46; // stripe, sign, mark and margins
    const double dayRight = right;
    for (const TimelineBar &other : m_model.lanes()[size_t(lane)].bars) {
        const double begin = m_geometry.xFor(other.span.from);
        // One that begins late lies left of its hour.
        if (other.row == bar.row && other.id != bar.id && begin >= left && begin < dayRight)
            right = std::min({right, begin, dayRight - narrowestWeekBar});
    }
    return std::min(m_nameMetrics.horizontalAdvance(bar.who) * 1.06 + frame, right - left - 2);
}

QString TimelineView::laneSentence(int lane) const
{
    if (lane < 0)
        return {};
    const TimelineLane &content = m_model.lanes()[size_t(lane)];
    QStringList lines{content.name};
    if (const Technician *technician = m_model.board().technician(content.id)) {
        for (const Skill &skill : technician->skills)
            lines.append(tr("%1, level %2", "a skill").arg(skill.tag.text()).arg(skill.level));
    }
    lines.append(content.absence);
    lines.append(content.load.availableMinutes == 0 && content.load.plannedMinutes == 0
                     ? QString() : tr("Planned: %1 of %2").arg(words::duration(content.load.plannedMinutes), words::duration(content.load.availableMinutes)));
    lines.removeAll(QString());
    return lines.join('\n'_L1);
}

QRect TimelineView::rectOf(const JobId &id) const
{
    const int lane = m_model.laneOf(id);
    const TimelineBar *bar = m_model.bar(id);
    return bar ? barRect(lane, *bar).translated(-toContent({0, 0})).toRect() : QRect();
}

QRect TimelineView::laneRect(int lane) const
{
    return QRect(0, int(m_metrics.top(lane) - toContent({0, 0}).y()), viewport()->width(), m_metrics.height(lane));
}

const TimelineBar *TimelineView::barAt(QPointF content, int *laneFound) const
{
    const int lane = m_metrics.laneAt(int(content.y()));
    if (laneFound)
        *laneFound = lane;
    if (lane < 0)
        return nullptr;
    const auto &bars = m_model.lanes()[size_t(lane)].bars;
    for (auto bar = bars.rbegin(); bar != bars.rend(); ++bar) {
        if (barRect(lane, *bar).contains(content))
            return &*bar;
    }
    return nullptr;
}

QString TimelineView::sentence(const JobId &id) const
{
    const TimelineBar *bar = m_model.bar(id);
    const Job *job = m_model.board().job(id);
    if (!bar || !job)
        return {};
    const QString hours = bar->hourless
        ? tr("%1, no hour yet").arg(words::shortDay(bar->span.from.date()))
        : tr("%1 to %2").arg(words::moment(bar->span.from), words::hour(bar->span.to.time()));
    const QString place = words::address(*job, m_model.board());
    QStringList lines{u"%1 · %2"_s.arg(bar->who, words::number(id)), u"%1 · %2"_s.arg(words::of(job->type), job->subject),
                      u"%1 (%2)"_s.arg(hours, words::duration(job->minutes)), place, bar->state};
    if (bar->draft)
        lines.append(tr("A draft: not published yet, so the technician does not see it."));
    if (!job->requiredSkills.empty())
        lines.append(tr("Needs %1").arg(words::skills(job->requiredSkills)));
    if (bar->conflict)
        lines.append(tr("A change of this job needs your decision."));
    else if (bar->pending)
        lines.append(tr("A change of this job waits to be sent."));
    lines.removeAll(QString());
    return lines.join('\n'_L1);
}

} // namespace targo::desk
