#include "desk/timeline/jobbarpainter.h"

#include "desk/theme/fonts.h"

#include <QPainter>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr double corner = 5;
constexpr double stripe = 4;
constexpr double narrow = 90; // pixels; below, a smaller name shows more of itself

QString elided(const QPainter &painter, const QString &text, double width)
{
    const QFontMetricsF metrics = painter.fontMetrics();
    return metrics.horizontalAdvance(text) <= width ? text : metrics.elidedText(text, Qt::ElideRight, width);
}

} // namespace

JobBarPainter::JobBarPainter(const Palette &palette)
    : m_palette(palette)
    , m_strong(strongFont())
    , m_small(smallFont())
    , m_smallStrong(smallFont())
{
    m_smallStrong.setWeight(QFont::DemiBold);
}

void JobBarPainter::paint(QPainter &painter, const QRectF &rect, const TimelineBar &bar, const Look &look) const
{
    const QColor type = m_palette.of(bar.type);
    QColor ground = bar.running ? m_palette.tint(type) : m_palette.panel;
    if (bar.over)
        ground = mixed(m_palette.panel, m_palette.window, 0.6);
    QPen outline(look.selected ? m_palette.accent : m_palette.line, 1);
    if (bar.draft || bar.hourless) {
        outline.setStyle(Qt::DashLine);
        outline.setColor(look.selected ? m_palette.accent : mixed(m_palette.line, m_palette.muted, 0.6));
    }
    painter.setOpacity(look.carried ? 0.35 : bar.matches ? 1 : 0.25);
    painter.setPen(outline);
    painter.setBrush(ground);
    const QRectF body = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(body, corner, corner);
    if (look.shownUntil > 0 && look.shownUntil < rect.right() - 1) {
        // Drawn wider than it lasts, to be readable: the line below says how long it is.
        painter.fillRect(QRectF(rect.left() + stripe, rect.bottom() - 3, std::max(2.0, look.shownUntil - rect.left() - stripe), 2), type);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(bar.over ? mixed(m_palette.panel, type, 0.5) : type);
    if (bar.draft) {
        for (double y = rect.top() + 1; y < rect.bottom() - 1; y += 8)
            painter.drawRoundedRect(QRectF(rect.left(), y, stripe, std::min(5.0, rect.bottom() - y)), 1.5, 1.5);
    } else {
        painter.drawRoundedRect(QRectF(rect.left(), rect.top(), stripe, rect.height()), 2, 2);
    }
    paintText(painter, rect, bar, ground);
    paintMark(painter, rect, bar);
    if (look.selected) {
        painter.setPen(QPen(m_palette.accent, look.focused ? 2 : 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), corner + 1, corner + 1);
    }
    painter.setOpacity(1);
}

void JobBarPainter::paintText(QPainter &painter, const QRectF &rect, const TimelineBar &bar, const QColor &ground) const
{
    const QRectF whole = rect.adjusted(stripe + 5, 2, -4, -2);
    const QRectF area = whole.adjusted(0, 0, -markWidth(rect, bar), 0); // the marks at the right are not written over
    if (area.width() < 8)
        return;
    const QColor quiet = m_palette.ink(m_palette.muted, ground);
    const QColor stateColor = bar.late ? m_palette.ink(m_palette.warning, ground)
        : bar.over                     ? quiet
                                       : m_palette.ink(m_palette.of(bar.type), ground);
    const double strongLine = 17;
    const double smallLine = 14;
    const int lines = area.height() >= strongLine + 2 * smallLine - 3 ? 3 : area.height() >= strongLine + smallLine - 3 ? 2 : 1;
    const double used = strongLine + (lines - 1) * smallLine;
    double y = area.top() + std::max(0.0, (area.height() - used) / 2);
    painter.setFont(lines == 1 ? m_small : rect.width() < narrow ? m_smallStrong : m_strong);
    painter.setPen(bar.over ? quiet : m_palette.text);
    const double head = lines == 1 ? area.height() : strongLine;
    // A single line has room for a sign only; for hourless work it is a clock, and the words where they fit.
    const QString mark = bar.hourless ? u"◷"_s : bar.state.section(u' ', 0, 0);
    const QString more = bar.hourless ? bar.state.section(u" · "_s, 0, 0) : bar.where;
    const QString first = lines == 1 ? u"%1 %2"_s.arg(mark, bar.who) : bar.who;
    painter.drawText(QRectF(area.left(), lines == 1 ? area.top() : y, area.width(), head), Qt::AlignVCenter | Qt::TextSingleLine,
                     elided(painter, first, area.width()));
    if (bar.cancelled) {
        const double struck = std::min(area.width(), double(painter.fontMetrics().horizontalAdvance(first)));
        const double middle = lines == 1 ? area.center().y() : y + head / 2;
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.left() + struck, middle));
    }
    if (lines == 1) {
        const double taken = painter.fontMetrics().horizontalAdvance(first);
        if (!more.isEmpty() && area.width() > taken + 40) {
            painter.setPen(quiet);
            painter.drawText(area.adjusted(taken, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, elided(painter, u" · "_s + more, area.width() - taken));
        }
        return;
    }
    y += strongLine;
    painter.setFont(m_small);
    if (lines == 3) {
        painter.setPen(quiet);
        painter.drawText(QRectF(area.left(), y, area.width(), smallLine), Qt::AlignVCenter | Qt::TextSingleLine, elided(painter, bar.where, area.width()));
        y += smallLine;
    }
    painter.setPen(stateColor);
    const QString last = lines == 2 && !bar.where.isEmpty() ? u"%1 · %2"_s.arg(bar.state, bar.where) : bar.state;
    painter.drawText(QRectF(area.left(), y, area.width(), smallLine), Qt::AlignVCenter | Qt::TextSingleLine, elided(painter, last, area.width()));
}

double JobBarPainter::markWidth(const QRectF &rect, const TimelineBar &bar) const
{
    const double state = bar.conflict ? 11 : bar.pending ? 9 : 0;
    return state + (bar.urgent && rect.width() > 40 ? 9 : 0);
}

// Top right: a filled corner with “!” for a conflict, a small ring for what is not sent yet; urgent has its own dot.
void JobBarPainter::paintMark(QPainter &painter, const QRectF &rect, const TimelineBar &bar) const
{
    double right = rect.right();
    if (bar.conflict) {
        const QRectF spot(rect.right() - 13, rect.top() - 3, 15, 15);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_palette.bad);
        painter.drawEllipse(spot);
        painter.setPen(m_palette.panel);
        painter.setFont(m_strong);
        painter.drawText(spot, Qt::AlignCenter, u"!"_s);
        right = spot.left();
    } else if (bar.pending) {
        const QRectF spot(rect.right() - 10, rect.top() + 4, 6, 6);
        painter.setPen(QPen(m_palette.accent, 1.4));
        painter.setBrush(m_palette.panel);
        painter.drawEllipse(spot);
        right = spot.left();
    }
    if (bar.urgent && rect.width() > 40) {
        painter.setPen(m_palette.bad);
        painter.setFont(m_strong);
        painter.drawText(QRectF(right - 12, rect.top() + 1, 10, 16), Qt::AlignCenter, u"!"_s);
    }
}

void JobBarPainter::paintTravel(QPainter &painter, double from, double to, double y) const
{
    QPen pen(mixed(m_palette.panel, m_palette.muted, 0.65), 2.2);
    pen.setCapStyle(Qt::RoundCap);
    pen.setDashPattern({0.1, 2.2});
    painter.setPen(pen);
    painter.drawLine(QPointF(from + 3, y), QPointF(to - 3, y));
}

void JobBarPainter::paintGhost(QPainter &painter, const QRectF &rect, const QStringList &lines, const QColor &color) const
{
    const QColor ground = mixed(m_palette.panel, color, m_palette.dark ? 0.22 : 0.16);
    // A short job's ghost is narrower than its words: the card is as wide as they are, and a line at its foot as long
    // as the job.
    painter.setFont(m_strong);
    double wide = 0;
    for (const QString &line : lines)
        wide = std::max(wide, painter.fontMetrics().horizontalAdvance(line) * 1.0);
    QRectF area = rect.adjusted(8, 2, -4, -2);
    const bool tooNarrow = area.width() < wide;
    if (tooNarrow)
        area.setWidth(wide + 12);
    painter.setPen(QPen(color, 2));
    painter.setBrush(ground);
    painter.drawRoundedRect(tooNarrow ? QRectF(rect.left(), rect.top(), wide + 20, rect.height()) : rect, corner, corner);
    if (tooNarrow)
        painter.fillRect(QRectF(rect.left() + 2, rect.bottom() - 4, rect.width() - 3, 3), color);
    painter.setPen(m_palette.ink(color, ground));
    const int shown = std::clamp(int(area.height() / 15), 1, int(lines.size()));
    const double each = std::min(16.0, area.height() / shown);
    double y = area.top() + (area.height() - each * shown) / 2;
    for (int i = 0; i < shown; ++i, y += each) {
        painter.setFont(i == 0 ? m_strong : m_small);
        painter.drawText(QRectF(area.left(), y, area.width(), each), Qt::AlignVCenter | Qt::TextSingleLine, elided(painter, lines[i], area.width()));
    }
}

} // namespace targo::desk
