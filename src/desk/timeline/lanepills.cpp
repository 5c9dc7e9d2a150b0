#include "desk/timeline/lanepills.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace targo::desk {

double LanePills::width(const QRectF &room, const QString &text) const
{
    return std::min(m_lines.width(text, TextLines::Face::Small), room.width() - 22) + 18;
}

QRectF LanePills::pillAt(const QRectF &room, double width, double right, double middle)
{
    return QRectF(std::max(room.left() + 2, right - width), std::round(middle) - 9, width, 18);
}

QRectF LanePills::spot(int lane, const QRectF &room, const QString &text, const std::function<bool(const JobId &)> &unseen) const
{
    return freeSpot(lane, room, text, unseen).value_or(pillAt(room, width(room, text), room.right() - 10, room.center().y()));
}

std::optional<QRectF> LanePills::freeSpot(int lane, const QRectF &room, const QString &text, const std::function<bool(const JobId &)> &unseen) const
{
    const double wide = width(room, text);
    const auto &bars = m_model.lanes()[size_t(lane)].bars;
    std::vector<double> heights{room.center().y()};
    for (size_t i = 0; i < bars.size(); ++i) {
        const double middle = QRectF(m_shape.barRect(lane, i)).center().y();
        if (std::ranges::find(heights, middle) == heights.end())
            heights.push_back(middle);
    }
    for (const double middle : heights) {
        double right = room.right() - 10;
        while (right - wide >= room.left()) {
            const QRectF spot = pillAt(room, wide, right, middle);
            double covered = spot.right() + 1;
            for (size_t i = 0; i < bars.size(); ++i) {
                const QRectF rect(m_shape.barRect(lane, i));
                if (rect.intersects(spot) && !(unseen && unseen(bars[i].id)))
                    covered = std::min(covered, rect.left());
            }
            if (covered > spot.right())
                return spot;
            right = covered - 6;
        }
    }
    return std::nullopt;
}

void LanePills::paint(QPainter &painter, const QRectF &pill, const QString &text, const QColor &color, const Palette &palette) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    painter.setBrush(palette.panel);
    painter.drawRoundedRect(pill, 9, 9);
    painter.setRenderHint(QPainter::Antialiasing, false);
    m_lines.paint(painter, pill.adjusted(9, 0, -8, 0), text, TextLines::Face::Small, {palette.ink(color, palette.panel), palette.panel});
}

} // namespace targo::desk
