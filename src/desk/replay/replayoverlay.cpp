#include "desk/replay/replayoverlay.h"

#include "desk/timeline/axispainter.h"

#include <QEvent>
#include <QPainter>
#include <QPaintEvent>

namespace targo::desk {

namespace {

constexpr int lineWidth = 2, stayHeight = 4; // pixels

} // namespace

ReplayOverlay::ReplayOverlay(const TimelineView &timeline, const Theme &theme)
    : QWidget(timeline.viewport())
    , m_timeline(timeline)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("replayOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(timeline.viewport()->rect());
    timeline.viewport()->installEventFilter(this);
}

bool ReplayOverlay::shows(WallTime time) const
{
    const TimelineModel &model = m_timeline.model();
    return model.firstDay() <= time.date() && time.date() < model.firstDay().addDays(model.days());
}

void ReplayOverlay::setMoment(WallTime moment)
{
    m_moment = moment;
    const int x = shows(moment) ? m_timeline.xFor(moment) : -1;
    if (x == m_x)
        return;
    for (const int line : {m_x, x})
        update(line - lineWidth, 0, 2 * lineWidth + 1, height());
    m_x = x;
}

void ReplayOverlay::setReal(const QHash<JobId, std::vector<WallSpan>> &stays)
{
    m_stays = stays;
    update();
}

void ReplayOverlay::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const Palette &palette = m_theme.palette();
    const QRect lanes = rect().adjusted(TimelineView::headerWidth, AxisPainter::height, 0, 0);
    painter.setClipRect(event->rect() & lanes);
    for (auto each = m_stays.cbegin(); each != m_stays.cend(); ++each) {
        const QRect bar = m_timeline.rectOf(each.key());
        if (bar.isNull())
            continue;
        for (const WallSpan &stay : *each) {
            const int from = m_timeline.xFor(stay.from), to = std::max(from + 2, m_timeline.xFor(stay.to));
            const QRect real(from, bar.bottom() - 1, to - from, stayHeight);
            painter.fillRect(real.adjusted(-1, -1, 1, 1), palette.panel);
            painter.fillRect(real, palette.accent);
        }
    }
    m_x = shows(m_moment) ? m_timeline.xFor(m_moment) : -1; // the board may have been scrolled
    if (m_x >= 0)
        painter.fillRect(QRect(m_x - lineWidth / 2, 0, lineWidth, height()), palette.accent);
}

bool ReplayOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(m_timeline.viewport()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace targo::desk
