#include "desk/timeline/timelineview.h"

#include "desk/timeline/axispainter.h"
#include "desk/timeline/boardsentences.h"
#include "desk/timeline/timelineaccessible.h"
#include "desk/timeline/timelinevoice.h"
#include "desk/words/errorwords.h"

#include <QEvent>
#include <QHelpEvent>
#include <QNativeGestureEvent>
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
// What is left of a day without evenings and nights.
constexpr int shownFrom = 7 * 60;
constexpr int shownTo = 18 * 60;
constexpr double closest = 6; // pixels a minute

} // namespace

TimelineView::TimelineView(TimelineModel &model, const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_theme(theme)
    , m_bars(theme.palette())
    , m_shape(model, [this](int lane, size_t bar) { return m_bars.wantedWidth(m_model.words(lane)[bar]); })
    , m_preview(model, m_shape, m_bars)
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
    connect(&model, &TimelineModel::laneChanged, this, &TimelineView::takeLane);
    connect(&model.board(), &BoardSource::jobNamed, this, &TimelineView::follow);
    connect(&theme, &Theme::changed, this, &TimelineView::takeTheme);
    new TimelineVoice(*this); // after our own slots: it speaks of what is shown
    layOut();
}

TimelineView::~TimelineView() = default;

void TimelineView::setSpan(Span span)
{
    if (span == m_span)
        return;
    m_span = span;
    m_zoom = 1;
    showWorkingHours();
}

void TimelineView::showWorkingHours()
{
    m_wanted.reset();
    m_placed = false;
    layOut();
}

TimelineView::Place TimelineView::place() const
{
    Place place{.minutes = horizontalScrollBar()->value() / m_geometry.pixelsPerMinute};
    const int lane = m_shape.metrics().laneAt(verticalScrollBar()->value());
    if (lane >= 0) {
        place.lane = m_model.lanes()[size_t(lane)].id;
        place.below = verticalScrollBar()->value() - m_shape.metrics().top(lane);
    }
    return place;
}

void TimelineView::goBackTo(const Place &place)
{
    m_wanted = place;
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
    if (workingHoursOnly())
        return width / (m_model.days() * (shownTo - shownFrom));
    return m_span == Span::Day ? width / (workTo - workFrom) : width / (m_model.days() * 24 * 60);
}

double TimelineView::leastZoom() const
{
    return m_span == Span::Day && !workingHoursOnly() ? double(workTo - workFrom) / (24 * 60) : 1;
}

double TimelineView::leastBar() const
{
    switch (m_span) {
    case Span::Day: return 26;
    case Span::ThreeDays: return 46;
    case Span::Month: return std::clamp(m_geometry.dayWidth() - 3, 20.0, 66.0); // a day may be no wider than that
    case Span::Week:
    case Span::TwoWeeks: break;
    }
    return 66;
}

void TimelineView::setWorkingHoursOnly(bool only)
{
    if (only == workingHoursOnly())
        return;
    m_workingHoursOnly[m_span != Span::Day] = only;
    m_zoom = 1;
    showWorkingHours();
}

void TimelineView::setWorkingHoursChoices(std::array<bool, 2> choices)
{
    m_workingHoursOnly = choices;
    showWorkingHours();
}

void TimelineView::setZoom(double zoom) { zoomBy(zoom / m_zoom, headerWidth + lanesWidth() / 2.0); }

void TimelineView::zoomBy(double factor, double viewportX)
{
    const double zoom = std::clamp(m_zoom * factor, leastZoom(), std::max(1.0, closest / fittingScale()));
    if (zoom == m_zoom)
        return;
    const QScopedValueRollback guard(m_rescaling, true);
    // The minute under the pointer stays under it.
    const double fraction = toContent({viewportX, 0}).x() / m_geometry.width();
    m_zoom = zoom;
    layOut();
    horizontalScrollBar()->setValue(int(std::lround(fraction * m_geometry.width() - (viewportX - headerWidth))));
}

void TimelineView::layOut()
{
    const QScopedValueRollback guard(m_rescaling, true);
    const std::vector<int> heightsBefore = m_shape.metrics().tops();
    const int scrolledBefore = verticalScrollBar()->value();
    const bool hours = workingHoursOnly();
    const double kept = horizontalScrollBar()->value() / m_geometry.pixelsPerMinute; // minutes left of the view
    m_geometry = {.first = m_model.firstDay(), .days = m_model.days(), .dayFrom = hours ? shownFrom : 0, .dayTo = hours ? shownTo : 24 * 60,
                  .pixelsPerMinute = fittingScale() * m_zoom};
    m_dayForm = AxisPainter::dayFormFor(m_geometry, m_bars.lines());
    m_shape.layOut(m_geometry, {.density = m_density, .leastWidth = leastBar(), .namesWantRoom = m_span != Span::Day});
    horizontalScrollBar()->setPageStep(lanesWidth());
    horizontalScrollBar()->setRange(0, std::max(0, int(std::floor(m_geometry.width() - lanesWidth()))));
    if (m_placed || m_wanted)
        horizontalScrollBar()->setValue(int(std::lround((m_placed ? kept : m_wanted->minutes) * m_geometry.pixelsPerMinute)));
    else
        horizontalScrollBar()->setValue(int(std::lround(m_geometry.xFor(WallTime(m_geometry.first, QTime(7, 0))))));
    setHeights();
    if (const int lane = m_wanted ? m_model.laneOf(m_wanted->lane) : -1; lane >= 0)
        verticalScrollBar()->setValue(m_shape.metrics().top(lane) + m_wanted->below);
    m_placed = m_placed || isVisible();
    if (m_placed)
        m_wanted.reset();
    const bool headsStay = m_shape.metrics().tops() == heightsBefore && verticalScrollBar()->value() == scrolledBefore;
    viewport()->update(viewport()->rect().adjusted(headsStay ? headerWidth : 0, 0, 0, 0));
}

void TimelineView::takeReset()
{
    m_shape.forget();
    layOut();
    cancelDrag(); // it counts lanes that may be others now
    viewport()->update();
    followCurrent();
    lightHead();
}

void TimelineView::takeLane(int lane)
{
    const bool moved = m_shape.relayLane(lane);
    m_preview.forget();
    if (moved) {
        setHeights();
        viewport()->update();
    } else {
        viewport()->update(laneRect(lane));
    }
    followCurrent();
    answer();
}

void TimelineView::setHeights()
{
    const int visible = viewport()->height() - AxisPainter::height;
    verticalScrollBar()->setPageStep(visible);
    verticalScrollBar()->setRange(0, std::max(0, m_shape.metrics().total() - visible));
}

// What is chosen stays chosen while it is away.
void TimelineView::followCurrent()
{
    if (!m_current.isEmpty() && !m_model.bar(m_current)) {
        const JobId gone = m_current;
        focusOn({});
        m_left = gone;
    } else if (m_current.isEmpty() && !m_left.isEmpty() && m_model.bar(m_left)) {
        focusOn(JobId(m_left));
    }
    countSelection();
}

void TimelineView::takeTheme()
{
    m_bars.setPalette(m_theme.palette());
    viewport()->update();
}

void TimelineView::resizeEvent(QResizeEvent *) { layOut(); }

// What stays in sight is moved as it was painted; heads go up and down with the lanes, the axis to and fro.
void TimelineView::scrollContentsBy(int dx, int dy)
{
    if (m_rescaling)
        return;
    m_placed = m_placed || isVisible(); // by hand
    if (m_drag.isDragging())
        return viewport()->update();
    if (dy != 0)
        viewport()->scroll(0, dy, viewport()->rect().adjusted(0, AxisPainter::height, 0, 0));
    if (dy != 0 && !m_model.heads().empty()) // the head that stays was moved along
        viewport()->update(0, AxisPainter::height, viewport()->width(), 2 * BoardShape::headHeight + std::max(0, dy));
    if (dx == 0)
        return;
    viewport()->scroll(dx, 0, lanesRect());
    viewport()->update(headerWidth, 0, lanesWidth(), AxisPainter::height);
    updateAbsences(); // written where they can be seen, not where they were
    updateCutBars(dx);
}

// The words of a bar that begins out of sight stand where it can be seen, and so does not move along.
void TimelineView::updateCutBars(int dx)
{
    const QRectF seen = inSight();
    const double before = seen.left() + dx;
    const QPoint scroll = toContent({0, 0}).toPoint();
    const auto [first, last] = m_shape.lanesIn(seen);
    for (int lane = first; lane < last; ++lane) {
        for (size_t bar = 0; bar < m_shape.places(lane).size(); ++bar) {
            const QRect place = m_shape.barRect(lane, bar);
            if (place.left() < std::max(seen.left(), before) && place.right() > std::min(seen.left(), before))
                viewport()->update(place.translated(-scroll) & lanesRect());
        }
    }
}

void TimelineView::updateAbsences()
{
    const auto [first, last] = m_shape.lanesIn(inSight());
    for (int lane = first; lane < last; ++lane) {
        if (!m_model.lanes()[size_t(lane)].absence.isEmpty())
            viewport()->update(laneRect(lane) & lanesRect());
    }
}

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
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture)
            zoomBy(1 + gesture->value(), gesture->position().x());
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const TimelineBar *bar = barAt(toContent(help->pos()));
        const bool overHeader = help->pos().x() < headerWidth || help->pos().y() < AxisPainter::height;
        const bool overName = help->pos().x() < headerWidth && help->pos().y() >= AxisPainter::height;
        const QString said = overName ? sentenceOfLane(m_model, m_shape.metrics().laneAt(int(toContent(help->pos()).y()))) : bar && !overHeader ? sentenceOf(m_model, bar->id) : QString();
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

QRect TimelineView::barRect(int lane, const TimelineBar &bar) const
{
    return m_shape.barRect(lane, size_t(&bar - m_model.lanes()[size_t(lane)].bars.data()));
}

void TimelineView::updateBar(const JobId &id)
{
    if (const QRect rect = rectOf(id); !rect.isNull())
        viewport()->update(rect.adjusted(-4, -4, 4, 4) & lanesRect());
}

GroupHeads TimelineView::groups() const
{
    return {m_model, m_shape, viewport()->rect().adjusted(0, AxisPainter::height, 0, 0), verticalScrollBar()->value()};
}

void TimelineView::foldCurrent()
{
    const int lane = m_spot ? m_model.laneOf(m_spot->technician) : chosenLane();
    if (const int head = GroupHeads::headOf(m_model, lane); head >= 0)
        m_model.setArrangement(GroupHeads::folded(m_model, head));
}

QRect TimelineView::rectOf(const JobId &id) const
{
    const int lane = m_model.laneOf(id);
    const TimelineBar *bar = m_model.bar(id);
    return bar ? barRect(lane, *bar).translated(-toContent({0, 0}).toPoint()) : QRect();
}

QRect TimelineView::laneRect(int lane) const
{
    return QRect(0, int(m_shape.metrics().top(lane) - toContent({0, 0}).y()), viewport()->width(), m_shape.metrics().height(lane));
}

JobId TimelineView::jobAt(QPoint position) const
{
    const TimelineBar *bar = lanesRect().contains(position) ? barAt(toContent(position)) : nullptr;
    return bar ? bar->id : JobId();
}

TechnicianId TimelineView::technicianAt(QPoint position) const
{
    const bool over = position.x() < headerWidth && position.y() >= AxisPainter::height;
    const int lane = over ? m_shape.metrics().laneAt(int(toContent(position).y())) : -1;
    return lane < 0 ? TechnicianId() : m_model.lanes()[size_t(lane)].id;
}

const TimelineBar *TimelineView::barAt(QPointF content, int *laneFound) const
{
    const int lane = m_shape.metrics().laneAt(int(content.y()));
    if (laneFound)
        *laneFound = lane;
    if (lane < 0)
        return nullptr;
    const auto &places = m_shape.places(lane);
    const QPoint spot(int(content.x()), int(content.y()) - m_shape.metrics().top(lane));
    const auto found = std::ranges::find_if(places, [&](const QRect &place) { return place.contains(spot); });
    return found == places.end() ? nullptr : &m_model.lanes()[size_t(lane)].bars[size_t(found - places.begin())];
}

} // namespace targo::desk
