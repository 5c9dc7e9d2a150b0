#include "desk/timeline/laneheaderpainter.h"

#include "desk/theme/fonts.h"

#include <QCoreApplication>
#include <QPainter>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int fullFrom = 85;  // percent, from here on there is little room left
constexpr int overFrom = 101;

} // namespace

LaneHeaderPainter::LaneHeaderPainter(const Palette &palette)
    : m_palette(palette)
    , m_strong(strongFont())
    , m_small(smallFont())
{
}

void LaneHeaderPainter::paint(QPainter &painter, const QRectF &rect, const TimelineLane &lane, bool current) const
{
    painter.fillRect(rect, current ? m_palette.accentTint : m_palette.panel);
    const QColor mark = QColor::fromString(lane.color);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark.isValid() ? mark : m_palette.muted);
    painter.drawRoundedRect(QRectF(rect.left() + 1, rect.top() + 7, 4, rect.height() - 14), 2, 2);

    const bool compact = rect.height() < 50;
    const QRectF area = rect.adjusted(14, compact ? 0 : 7, -10, compact ? 0 : -8);
    const QColor ground = current ? m_palette.accentTint : m_palette.panel;
    const QColor quiet = m_palette.ink(m_palette.muted, ground);
    const int percent = lane.load.percent();
    const QColor loadColor = percent >= overFrom ? m_palette.bad : percent >= fullFrom ? m_palette.warning : m_palette.good;
    //: Load of a lane in percent. French puts a space before the sign.
    const QString number = lane.load.availableMinutes == 0 && lane.load.plannedMinutes == 0
        ? u"–"_s : QCoreApplication::translate("Lanes", "%1%").arg(percent);
    painter.setFont(m_small);
    const double numberWidth = std::max(34.0, painter.fontMetrics().horizontalAdvance(number) + 4.0);

    const auto line = [&](const QFont &font, const QColor &color, const QRectF &where, const QString &text) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(where, Qt::AlignVCenter | Qt::TextSingleLine, painter.fontMetrics().elidedText(text, Qt::ElideRight, int(where.width())));
    };
    const double nameHeight = compact ? area.height() - 6 : 17;
    line(m_strong, m_palette.text, QRectF(area.left(), area.top(), area.width() - (compact ? numberWidth : 0), nameHeight), lane.name);
    if (!compact) {
        const QFontMetricsF metrics(m_small);
        const bool roomy = metrics.horizontalAdvance(lane.skills) + metrics.horizontalAdvance(lane.receipt) + 10 < area.width();
        const QString &receipt = roomy ? lane.receipt : lane.shortReceipt;
        const double width = receipt.isEmpty() ? 0 : metrics.horizontalAdvance(receipt) + 2;
        line(m_small, quiet, QRectF(area.left(), area.top() + 18, area.width() - width - (width > 0 ? 8 : 0), 15), lane.skills);
        line(m_small, quiet, QRectF(area.right() - width, area.top() + 18, width, 15), receipt);
    }
    const double barY = compact ? area.bottom() - 7 : std::min(area.bottom() - 6, area.top() + 45);
    const double barRight = compact ? area.right() : area.right() - numberWidth - 4;
    const QRectF whole(area.left(), barY, barRight - area.left(), 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette.line);
    painter.drawRoundedRect(whole, 2, 2);
    painter.setBrush(loadColor);
    if (percent > 0)
        painter.drawRoundedRect(QRectF(whole.left(), whole.top(), whole.width() * std::min(percent, 100) / 100, 4), 2, 2);
    painter.setFont(m_small);
    painter.setPen(percent >= fullFrom ? m_palette.ink(loadColor, ground) : quiet);
    const QRectF numberRect = compact ? QRectF(area.right() - numberWidth, area.top(), numberWidth, nameHeight)
                                      : QRectF(area.right() - numberWidth, barY - 6, numberWidth, 16);
    painter.drawText(numberRect, Qt::AlignRight | Qt::AlignVCenter, number);
}

} // namespace targo::desk
