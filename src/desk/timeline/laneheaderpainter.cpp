#include "desk/timeline/laneheaderpainter.h"

#include "desk/words/times.h"

#include <QCoreApplication>
#include <QPainter>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int fullFrom = 85;  // percent, from here on there is little room left
constexpr int overFrom = 101;

} // namespace

QString LaneHeaderPainter::skillsWithin(const QStringList &skills, double width, const std::function<double(const QString &)> &widthOf)
{
    for (qsizetype shown = skills.size(); shown > 0; --shown) {
        QStringList kept = skills.first(shown);
        if (shown < skills.size())
            kept.append(u"+%1"_s.arg(skills.size() - shown));
        if (const QString text = kept.join(u" · "_s); widthOf(text) <= width || shown == 1)
            return text;
    }
    return {};
}

void LaneHeaderPainter::paint(QPainter &painter, const QRectF &rect, const TimelineLane &lane, int concerns, bool current) const
{
    const QColor alarm = lane.warning.grave ? m_palette.bad : m_palette.warning;
    const bool warned = !lane.warning.isEmpty();
    const QColor ground = current ? m_palette.accentTint : warned ? m_palette.tint(alarm) : m_palette.panel;
    painter.fillRect(rect, ground);
    if (warned)
        painter.fillRect(QRectF(rect.right() - 4, rect.top(), 4, rect.height()), alarm);
    const QColor mark = QColor::fromString(lane.color);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark.isValid() ? mark : m_palette.muted);
    painter.drawRoundedRect(QRectF(rect.left() + 1, rect.top() + 7, 4, rect.height() - 14), 2, 2);

    const bool compact = rect.height() < 50;
    const QRectF area = rect.adjusted(14, compact ? 0 : 7, -10, compact ? 0 : -8);
    using Face = TextLines::Face;
    const auto line = [&](Face face, const QColor &color, const QRectF &where, const QString &text) { m_lines.paint(painter, where, text, face, {color, ground}); };
    const auto small = [this](const QString &text) { return m_lines.width(text, Face::Small); };
    const double nameHeight = compact ? area.height() - 6 : 17;
    QRectF name(area.left(), area.top(), area.width(), nameHeight);
    if (compact)
        name.setRight(name.right() - small(loadWords(lane.load, true)) - 6);
    if (concerns > 0) {
        const QString count = u"⚠ %1"_s.arg(concerns);
        const double width = small(count) + 2;
        line(Face::Small, m_palette.ink(m_palette.bad, ground), QRectF(name.right() - width, name.top(), width, nameHeight), count);
        name.setRight(name.right() - width - 4);
    }
    if (warned && compact) {
        const double width = std::min(small(u"⚠ "_s + lane.warning.shortly) + 2, name.width() / 2);
        line(Face::Small, m_palette.ink(alarm, ground), QRectF(name.right() - width, name.top(), width, nameHeight), u"⚠ "_s + lane.warning.shortly);
        name.setRight(name.right() - width - 4);
    }
    line(Face::Strong, m_palette.text, name, lane.name);
    if (!compact) {
        const QRectF second(area.left(), area.top() + 18, area.width(), 15);
        const QStringList skills = lane.skills.split(u" · "_s, Qt::SkipEmptyParts);
        const QColor quiet = m_palette.ink(m_palette.muted, ground);
        const bool roomy = small(lane.skills) + small(lane.receipt) + 10 < second.width();
        const QString &receipt = roomy ? lane.receipt : lane.shortReceipt;
        const double width = receipt.isEmpty() ? 0 : small(receipt) + 2;
        const QRectF left = second.adjusted(0, 0, width > 0 ? -width - 8 : 0, 0);
        line(Face::Small, quiet, second.adjusted(second.width() - width, 0, 0, 0), receipt);
        if (warned)
            line(Face::Small, m_palette.ink(alarm, ground), left, u"⚠ "_s + lane.warning.shortly);
        else if (lane.absence.isEmpty())
            line(Face::Small, quiet, left, skillsWithin(skills, left.width(), small));
        else
            line(Face::Small, m_palette.ink(m_palette.bad, ground), left, u"⊘ "_s + lane.absence);
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
    const double numberWidth = m_lines.width(number, TextLines::Face::Small) + 2;
    const double barY = compact ? area.bottom() - 7 : std::min(area.bottom() - 6, area.top() + 45);
    const QRectF whole(area.left(), barY, compact ? area.width() : std::max(12.0, area.width() - numberWidth - 8), 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette.line);
    painter.drawRoundedRect(whole, 2, 2);
    painter.setBrush(color);
    if (percent > 0)
        painter.drawRoundedRect(QRectF(whole.left(), whole.top(), whole.width() * std::min(percent, 100) / 100, 4), 2, 2);
    const QColor ink = percent >= fullFrom ? m_palette.ink(color, ground) : m_palette.ink(m_palette.muted, ground);
    const QRectF where = compact ? QRectF(area.right() - numberWidth, area.top(), numberWidth, area.height() - 6)
                                 : QRectF(area.right() - numberWidth, barY - 6, numberWidth, 16);
    m_lines.paint(painter, where, number, TextLines::Face::Small, {ink, ground});
}

} // namespace targo::desk
