#include "desk/timeline/laneheaderpainter.h"

#include "desk/theme/fonts.h"
#include "desk/words/times.h"

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

QString LaneHeaderPainter::skillsWithin(const QStringList &skills, double width, const QFontMetricsF &metrics)
{
    for (qsizetype shown = skills.size(); shown > 0; --shown) {
        QStringList kept = skills.first(shown);
        if (shown < skills.size())
            kept.append(u"+%1"_s.arg(skills.size() - shown));
        if (const QString text = kept.join(u" · "_s); metrics.horizontalAdvance(text) <= width || shown == 1)
            return text;
    }
    return {};
}

void LaneHeaderPainter::paint(QPainter &painter, const QRectF &rect, const TimelineLane &lane, int concerns, bool current) const
{
    const QColor ground = current ? m_palette.accentTint : m_palette.panel;
    painter.fillRect(rect, ground);
    const QColor mark = QColor::fromString(lane.color);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark.isValid() ? mark : m_palette.muted);
    painter.drawRoundedRect(QRectF(rect.left() + 1, rect.top() + 7, 4, rect.height() - 14), 2, 2);

    const bool compact = rect.height() < 50;
    const QRectF area = rect.adjusted(14, compact ? 0 : 7, -10, compact ? 0 : -8);
    const auto line = [&](const QFont &font, const QColor &color, const QRectF &where, const QString &text, Qt::Alignment side = Qt::AlignLeft) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(where, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, painter.fontMetrics().elidedText(text, Qt::ElideRight, int(where.width())));
    };
    const double nameHeight = compact ? area.height() - 6 : 17;
    QRectF name(area.left(), area.top(), area.width(), nameHeight);
    if (compact)
        name.setRight(name.right() - QFontMetricsF(m_small).horizontalAdvance(loadWords(lane.load, true)) - 6);
    if (concerns > 0) {
        const QString count = u"⚠ %1"_s.arg(concerns);
        const double width = QFontMetricsF(m_small).horizontalAdvance(count) + 4;
        line(m_small, m_palette.ink(m_palette.bad, ground), QRectF(name.right() - width, name.top(), width, nameHeight), count, Qt::AlignRight);
        name.setRight(name.right() - width - 4);
    }
    line(m_strong, m_palette.text, name, lane.name);
    if (!compact) {
        const QRectF second(area.left(), area.top() + 18, area.width(), 15);
        const QStringList skills = lane.skills.split(u" · "_s, Qt::SkipEmptyParts);
        const QFontMetricsF metrics(m_small);
        const QColor quiet = m_palette.ink(m_palette.muted, ground);
        const bool roomy = metrics.horizontalAdvance(lane.skills) + metrics.horizontalAdvance(lane.receipt) + 10 < second.width();
        const QString &receipt = roomy ? lane.receipt : lane.shortReceipt;
        const double width = receipt.isEmpty() ? 0 : metrics.horizontalAdvance(receipt) + 2;
        const QRectF left = second.adjusted(0, 0, width > 0 ? -width - 8 : 0, 0);
        line(m_small, quiet, second, receipt, Qt::AlignRight);
        if (lane.absence.isEmpty())
            line(m_small, quiet, left, skillsWithin(skills, left.width(), metrics));
        else
            line(m_small, m_palette.ink(m_palette.bad, ground), left, u"⊘ "_s + lane.absence);
    }
    paintLoad(painter, area, lane.load, compact, ground);
}

// Compact lanes have room for the share alone.
QString LaneHeaderPainter::loadWords(const DayLoad &load, bool compact) const
{
    if (load.availableMinutes == 0 && load.plannedMinutes == 0)
        return u"–"_s;
    const QString sign = load.plannedMinutes > load.availableMinutes ? u"▲ "_s : QString();
    //: Load of a lane in percent. French puts a space before the sign.
    if (compact && load.availableMinutes > 0)
        return sign + QCoreApplication::translate("Lanes", "%1%").arg(load.percent());
    //: Planned and available hours of a lane, "5 h 10 / 7 h 30".
    return sign + QCoreApplication::translate("Lanes", "%1 / %2").arg(words::workHours(load.plannedMinutes), words::workHours(load.availableMinutes));
}

void LaneHeaderPainter::paintLoad(QPainter &painter, const QRectF &area, const DayLoad &load, bool compact, const QColor &ground) const
{
    const bool over = load.plannedMinutes > load.availableMinutes;
    const int percent = load.availableMinutes > 0 ? load.percent() : over ? overFrom : 0;
    const QColor color = over ? m_palette.bad : percent >= fullFrom ? m_palette.warning : m_palette.good;
    const QString number = loadWords(load, compact);
    const double numberWidth = QFontMetricsF(m_small).horizontalAdvance(number) + 2;
    const double barY = compact ? area.bottom() - 7 : std::min(area.bottom() - 6, area.top() + 45);
    const QRectF whole(area.left(), barY, compact ? area.width() : std::max(12.0, area.width() - numberWidth - 8), 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette.line);
    painter.drawRoundedRect(whole, 2, 2);
    painter.setBrush(color);
    if (percent > 0)
        painter.drawRoundedRect(QRectF(whole.left(), whole.top(), whole.width() * std::min(percent, 100) / 100, 4), 2, 2);
    painter.setFont(m_small);
    painter.setPen(percent >= fullFrom ? m_palette.ink(color, ground) : m_palette.ink(m_palette.muted, ground));
    const QRectF where = compact ? QRectF(area.right() - numberWidth, area.top(), numberWidth, area.height() - 6)
                                 : QRectF(area.right() - numberWidth, barY - 6, numberWidth, 16);
    painter.drawText(where, Qt::AlignRight | Qt::AlignVCenter, number);
}

} // namespace targo::desk
