#include "desk/timeline/lanegroundpainter.h"

#include <QPainter>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 14; // pixels after which the strokes repeat
constexpr QSize picture(37 * side, 13 * side);

} // namespace

void LaneGroundPainter::paint(QPainter &painter, const QRectF &part, const TimelineLane &lane, const QColor &ground) const
{
    const QRect whole = part.toAlignedRect();
    const auto stretch = [&](WallTime from, WallTime to) {
        const int left = std::max(int(std::lround(m_geometry.xFor(from))), whole.left());
        const int right = std::min(int(std::lround(m_geometry.xFor(to))), whole.right() + 1);
        return QRect(left, whole.top(), std::max(0, right - left), whole.height());
    };
    const WallSpan period = m_geometry.period();
    WallTime free = period.from;
    for (const WallSpan &shift : lane.working) {
        if (shift.to <= free)
            continue;
        if (shift.from > free)
            hatch(painter, stretch(free, shift.from), ground);
        painter.fillRect(stretch(std::max(free, shift.from), shift.to), ground);
        free = shift.to;
    }
    if (free < period.to)
        hatch(painter, stretch(free, period.to), ground);
    // Zoomed far out the period may end before the board does.
    const int end = std::max(whole.left(), int(std::lround(m_geometry.width())));
    if (end <= whole.right())
        painter.fillRect(QRect(end, whole.top(), whole.right() + 1 - end, whole.height()), ground);
    const QColor away(m_palette.bad.red(), m_palette.bad.green(), m_palette.bad.blue(), m_palette.dark ? 30 : 20);
    for (const QDate &day : lane.absentDays)
        painter.fillRect(stretch(WallTime::startOf(day), WallTime::startOf(day.addDays(1))), away);
}

// Pieces of a picture that is drawn once: quicker than a brush, and the strokes of all lanes meet.
void LaneGroundPainter::hatch(QPainter &painter, const QRect &rect, const QColor &ground) const
{
    if (rect.isEmpty())
        return;
    const double ratio = painter.device()->devicePixelRatioF();
    const QPixmap tile = strokes(ground, ratio);
    for (int y = rect.top(); y <= rect.bottom();) {
        const int fromY = y % side;
        const int height = std::min(rect.bottom() + 1 - y, picture.height() - fromY);
        for (int x = rect.left(); x <= rect.right();) {
            const int fromX = x % side;
            const int width = std::min(rect.right() + 1 - x, picture.width() - fromX);
            painter.drawPixmap(QRectF(x, y, width, height), tile, QRectF(fromX * ratio, fromY * ratio, width * ratio, height * ratio));
            x += width;
        }
        y += height;
    }
}

QPixmap LaneGroundPainter::strokes(const QColor &ground, double devicePixelRatio) const
{
    const QString key = u"hatch-%1-%2-%3"_s.arg(m_palette.dark).arg(ground.rgb()).arg(devicePixelRatio);
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn))
        return drawn;
    QPixmap tile(QSize(side, side) * devicePixelRatio);
    tile.setDevicePixelRatio(devicePixelRatio);
    tile.fill(ground);
    QPainter pen(&tile);
    pen.setRenderHint(QPainter::Antialiasing);
    QColor stroke = m_palette.muted;
    stroke.setAlphaF(m_palette.dark ? 0.13f : 0.12f);
    pen.setPen(QPen(stroke, 4));
    for (int shift = -side; shift <= side; shift += side)
        pen.drawLine(QPointF(shift - 3, side + 3), QPointF(shift + side + 3, -3));
    pen.end();
    drawn = QPixmap(picture * devicePixelRatio);
    drawn.setDevicePixelRatio(devicePixelRatio);
    QPainter(&drawn).drawTiledPixmap(QRect(QPoint(), picture), tile);
    QPixmapCache::insert(key, drawn);
    return drawn;
}

} // namespace targo::desk
