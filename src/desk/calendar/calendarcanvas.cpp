#include "desk/calendar/calendarcanvas.h"

#include "desk/timeline/boardsentences.h"
#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastScale = 0.55; // pixels a minute: below, an hour has no room for a line of text

} // namespace

CalendarCanvas::CalendarCanvas(TimelineView &timeline, const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_timeline(timeline)
    , m_model(timeline.model())
    , m_theme(theme)
    , m_bars(theme.palette())
{
    setObjectName(u"calendarCanvas"_s);
    setAccessibleName(tr("Calendar of one technician"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(24);
    connect(&m_model, &TimelineModel::lanesReset, this, &CalendarCanvas::layOut);
    connect(&m_model, &TimelineModel::laneChanged, this, &CalendarCanvas::layOut);
    connect(&timeline, &TimelineView::selectionChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&timeline, &TimelineView::currentChanged, this, [this](const JobId &id) { setAccessibleDescription(sentenceOf(m_model, id)); });
    connect(&theme, &Theme::changed, this, [this] {
        m_bars.setPalette(m_theme.palette());
        viewport()->update();
    });
}

void CalendarCanvas::setTechnician(const TechnicianId &id)
{
    m_technician = id;
    layOut();
}

const TimelineLane *CalendarCanvas::lane() const
{
    const int found = m_model.laneOf(m_technician);
    return found < 0 ? nullptr : &m_model.lanes()[size_t(found)];
}

// The hours people work, and whatever lies beyond them.
void CalendarCanvas::layOut()
{
    m_geometry = {.first = m_model.firstDay(), .days = m_model.days()};
    const TimelineLane *shown = lane();
    m_parts.clear();
    const WallSpan period{WallTime::startOf(m_geometry.first), WallTime::startOf(m_geometry.first.addDays(m_geometry.days))};
    if (shown) {
        for (const TimelineBar &bar : shown->bars) {
            const bool overnight = bar.span.from.date() != bar.span.to.plus(-1).date() && bar.span.minutes() > 0;
            if (bar.span.from >= period.from)
                m_geometry.dayFrom = std::min(m_geometry.dayFrom, bar.span.from.time().hour() * 60);
            m_geometry.dayTo = overnight ? 1440 : std::max(m_geometry.dayTo, std::min(1440, (bar.span.to.time().hour() + 1) * 60));
            if (overnight)
                m_geometry.dayFrom = 0;
        }
    }
    const double room = viewport()->height() - headHeight;
    m_geometry.pixelsPerMinute = std::max(leastScale, room / (m_geometry.dayTo - m_geometry.dayFrom));
    m_geometry.columnWidth = std::max(20.0, double(viewport()->width() - gutter) / m_geometry.days);
    for (int day = 0; shown && day < m_geometry.days; ++day) {
        std::vector<Part> parts;
        std::vector<WallSpan> spans;
        for (size_t i = 0; i < shown->bars.size(); ++i) {
            const QRectF rect = m_geometry.rectOn(day, shown->bars[i].span);
            if (rect.isEmpty())
                continue;
            parts.push_back({i, rect});
            spans.push_back({WallTime::fromMinutes(qint64(rect.top())), WallTime::fromMinutes(qint64(std::ceil(rect.bottom())))});
        }
        const LaneLayout beside = stacked(spans, 0); // those at the same time lie side by side
        const double width = (m_geometry.columnWidth - 4) / beside.rowCount;
        for (size_t i = 0; i < parts.size(); ++i) {
            const QRectF &rect = parts[i].rect;
            m_parts.push_back({parts[i].bar, QRectF(rect.left() + 2 + beside.rows[i] * width, rect.top() + 1, width - 2, rect.height() - 2)});
        }
    }
    verticalScrollBar()->setPageStep(int(room));
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(m_geometry.height() - room))));
    viewport()->update();
}

void CalendarCanvas::resizeEvent(QResizeEvent *) { layOut(); }

QPointF CalendarCanvas::toContent(QPointF position) const { return position + QPointF(-gutter, verticalScrollBar()->value() - headHeight); }

const CalendarCanvas::Part *CalendarCanvas::partAt(QPoint position) const
{
    if (position.y() < headHeight)
        return nullptr;
    const auto found = std::ranges::find_if(m_parts, [&](const Part &part) { return part.rect.contains(toContent(position)); });
    return found == m_parts.end() ? nullptr : &*found;
}

QRect CalendarCanvas::rectOf(const JobId &id) const
{
    const TimelineLane *shown = lane();
    for (const Part &part : m_parts) {
        if (shown && shown->bars[part.bar].id == id)
            return part.rect.translated(-toContent({0, 0})).toRect();
    }
    return {};
}

QPoint CalendarCanvas::pointFor(WallTime time) const
{
    const auto day = int(m_geometry.first.daysTo(time.date()));
    const QPointF content((day + 0.5) * m_geometry.columnWidth, m_geometry.yFor(time.time().msecsSinceStartOfDay() / 60000));
    return (content - toContent({0, 0})).toPoint();
}

bool CalendarCanvas::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Part *part = partAt(help->pos());
    QToolTip::showText(help->globalPos(), part ? words::toolTip(sentenceOf(m_model, lane()->bars[part->bar].id)) : QString(), viewport());
    return true;
}

void CalendarCanvas::paintGround(QPainter &painter, const TimelineLane &lane) const
{
    const Palette &palette = m_theme.palette();
    painter.fillRect(QRectF(0, 0, m_geometry.columnWidth * m_geometry.days, m_geometry.height()), mixed(palette.window, palette.line, 0.35));
    for (int day = 0; day < m_geometry.days; ++day) {
        const QDate date = m_geometry.first.addDays(day);
        const WallSpan whole{WallTime::startOf(date), WallTime::startOf(date.addDays(1))};
        for (const WallSpan &shift : lane.working) {
            if (shift.overlaps(whole))
                painter.fillRect(m_geometry.rectOn(day, {std::max(shift.from, whole.from), std::min(shift.to, whole.to)}), palette.lane());
        }
        if (std::ranges::find(lane.absentDays, date) != lane.absentDays.end())
            painter.fillRect(QRectF(day * m_geometry.columnWidth, 0, m_geometry.columnWidth, m_geometry.height()), palette.refusal());
    }
    for (int hour = (m_geometry.dayFrom + 59) / 60; hour * 60 <= m_geometry.dayTo; ++hour)
        painter.fillRect(QRectF(0, m_geometry.yFor(hour * 60), m_geometry.columnWidth * m_geometry.days, 1), palette.faintLine);
    for (int day = 0; day <= m_geometry.days; ++day)
        painter.fillRect(QRectF(day * m_geometry.columnWidth, 0, 1, m_geometry.height()), palette.line);
}

void CalendarCanvas::paintEvent(QPaintEvent *)
{
    const Palette &palette = m_theme.palette();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette.window);
    const TimelineLane *shown = lane();
    if (!shown)
        return;
    const QPointF scroll = toContent({0, 0});
    painter.setClipRect(QRect(gutter, headHeight, viewport()->width(), viewport()->height()));
    painter.translate(-scroll);
    paintGround(painter, *shown);
    const std::vector<BarWords> &words = m_model.words(m_model.laneOf(m_technician));
    for (const Part &part : m_parts) {
        const TimelineBar &bar = shown->bars[part.bar];
        m_bars.paint(painter, part.rect.toAlignedRect(), bar, words[part.bar],
                     {.selected = m_timeline.isSelected(bar.id), .focused = bar.id == m_timeline.current() && hasFocus(), .carried = m_landing && bar.id == m_held});
    }
    if (const TimelineBar *held = m_landing ? m_model.bar(m_held) : nullptr) {
        const WallSpan span{*m_landing, m_landing->plus(held->span.minutes())};
        const auto against = objectionsTo(m_model.board(), {{m_held, m_technician, span}}).front();
        QStringList lines{u"%1 · %2 → %3"_s.arg(words::shortDay(span.from.date()), words::hour(span.from.time()), words::hour(span.to.time()))};
        for (const Objection &objection : against)
            lines.append(words::shortly(objection));
        lines.removeDuplicates();
        const QRectF place = m_geometry.rectOn(int(m_geometry.first.daysTo(span.from.date())), span).adjusted(2, 1, -2, -1);
        m_bars.paintGhost(painter, place, place, lines, against.empty() ? palette.good : palette.warning);
    }
    const WallTime now = m_model.now();
    if (const auto day = m_geometry.first.daysTo(now.date()); day >= 0 && day < m_geometry.days)
        painter.fillRect(QRectF(double(day) * m_geometry.columnWidth, m_geometry.yFor(now.time().msecsSinceStartOfDay() / 60000) - 1, m_geometry.columnWidth, 2), palette.now);
    painter.translate(scroll);
    paintFrame(painter);
}

void CalendarCanvas::paintFrame(QPainter &painter) const
{
    const Palette &palette = m_theme.palette();
    const TextLines &lines = m_bars.lines();
    painter.setClipRect(viewport()->rect());
    painter.fillRect(QRect(0, 0, viewport()->width(), headHeight), palette.panel);
    painter.fillRect(QRect(0, headHeight, gutter, viewport()->height()), palette.panel);
    const bool narrow = m_geometry.columnWidth < 90;
    for (int day = 0; day < m_geometry.days; ++day) {
        const QDate date = m_geometry.first.addDays(day);
        const QString name = narrow ? QString::number(date.day()) : words::shortDay(date);
        lines.paint(painter, QRectF(gutter + day * m_geometry.columnWidth + 6, 0, m_geometry.columnWidth - 8, headHeight), name, TextLines::Face::SmallBold,
                    {date == m_model.now().date() ? palette.accent : palette.text, palette.panel});
    }
    painter.setClipRect(QRect(0, headHeight, gutter, viewport()->height()));
    for (int hour = (m_geometry.dayFrom + 59) / 60; hour * 60 <= m_geometry.dayTo; ++hour) {
        const double y = m_geometry.yFor(hour * 60) - toContent({0, 0}).y();
        if (y < headHeight - 1 || y > viewport()->height()) // scrolled away, and not piled up at the edge
            continue;
        lines.paint(painter, QRectF(12, std::clamp(y - 7, double(headHeight), double(viewport()->height() - 15)), gutter - 14, 14), words::axisHour(hour),
                    TextLines::Face::Small, {palette.muted, palette.panel});
    }
    painter.setClipRect(viewport()->rect());
    painter.fillRect(QRect(0, headHeight - 1, viewport()->width(), 1), palette.line);
    painter.fillRect(QRect(gutter - 1, 0, 1, viewport()->height()), palette.line);
}

} // namespace targo::desk
