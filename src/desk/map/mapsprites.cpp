#include "desk/map/mapsprites.h"

#include "desk/theme/fonts.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int directions = 32;  // arrows between north and north
constexpr int mostKept = 3000;  // ages in words are many

QFont figures(int pixels)
{
    QFont font = strongFont();
    font.setPixelSize(pixels);
    font.setWeight(QFont::Bold);
    return font;
}

// A drop whose tip is the place, in a box of 22 by 28.
QPainterPath dropShape(const QRectF &box)
{
    const QPointF middle(box.center().x(), box.top() + box.width() / 2);
    const double radius = box.width() / 2;
    QPainterPath path;
    path.moveTo(middle.x(), box.bottom());
    path.cubicTo(middle.x() - 2, box.bottom() - 6, middle.x() - radius, middle.y() + radius * 0.8, middle.x() - radius, middle.y());
    path.arcTo(QRectF(middle.x() - radius, box.top(), 2 * radius, 2 * radius), 180, -180);
    path.cubicTo(middle.x() + radius, middle.y() + radius * 0.8, middle.x() + 2, box.bottom() - 6, middle.x(), box.bottom());
    return path;
}

void badge(QPainter &painter, QPointF middle, const QString &sign, const QColor &color, const Palette &palette)
{
    painter.setPen(QPen(palette.panel, 1.5));
    painter.setBrush(color);
    painter.drawEllipse(middle, 6.5, 6.5);
    painter.setFont(figures(9));
    painter.setPen(inkOn(color, palette));
    painter.drawText(QRectF(middle.x() - 7, middle.y() - 7, 14, 14), Qt::AlignCenter, sign);
}

QColor ringOf(Freshness freshness, const Palette &palette)
{
    switch (freshness) {
    case Freshness::Fresh: return palette.good;
    case Freshness::Ageing: return palette.warning;
    case Freshness::Stale: break;
    }
    return palette.muted;
}

} // namespace

QColor inkOn(const QColor &ground, const Palette &palette)
{
    const QColor &light = palette.dark ? palette.text : palette.panel, &dark = palette.dark ? palette.window : palette.text;
    return contrast(light, ground) >= contrast(dark, ground) ? light : dark;
}

void MapSprites::setRatio(double devicePixelRatio)
{
    if (std::exchange(m_ratio, devicePixelRatio) != devicePixelRatio)
        forget();
}

void MapSprites::forget() { m_made.clear(); }

template <class Draw>
const MapSprites::Sprite &MapSprites::make(const QString &key, QSizeF size, QPointF anchor, Draw draw)
{
    if (const auto made = m_made.constFind(key); made != m_made.cend())
        return *made;
    if (m_made.size() > mostKept)
        m_made.clear();
    QPixmap picture((size * m_ratio).toSize());
    picture.setDevicePixelRatio(m_ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    draw(painter);
    painter.end();
    return *m_made.insert(key, {picture, anchor});
}

const MapSprites::Sprite &MapSprites::pin(const JobPin &pin, bool lit)
{
    const QString key = u"pin %1 %2 %3"_s.arg(int(pin.type)).arg(pin.number).arg(pin.isToPlan() | pin.over << 1 | pin.running << 2 | pin.late << 3 | pin.urgent << 4 | lit << 5);
    return make(key, {34, 40}, {16, 37}, [&](QPainter &painter) {
        const Palette &palette = m_theme.palette();
        const QColor type = palette.of(pin.type);
        const QColor fill = pin.isToPlan() ? palette.panel : pin.over ? mixed(palette.panel, type, 0.45) : type;
        const QPainterPath shape = dropShape({5, 9, 22, 28});
        if (lit)
            painter.strokePath(shape, QPen(palette.accent, 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.strokePath(shape, QPen(palette.panel, pin.isToPlan() ? 6 : 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setPen(pin.isToPlan() ? QPen(pin.urgent ? palette.bad : type, 2.5) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawPath(shape);
        painter.setFont(figures(pin.number > 9 ? 10 : 12));
        painter.setPen(pin.isToPlan() ? palette.text : inkOn(fill, palette));
        painter.drawText(QRectF(5, 9, 22, 22), Qt::AlignCenter, pin.isToPlan() ? u"?"_s : pin.number > 0 ? QString::number(pin.number) : QString());
        if (pin.over)
            badge(painter, {26, 8}, u"✓"_s, palette.muted, palette);
        else if (pin.late || (pin.urgent && pin.isToPlan()))
            badge(painter, {26, 8}, u"!"_s, palette.bad, palette);
        else if (pin.running)
            badge(painter, {26, 8}, u"▸"_s, palette.good, palette);
    });
}

const MapSprites::Sprite &MapSprites::group(int jobs, int toPlan, bool lit)
{
    return make(u"group %1 %2 %3"_s.arg(jobs).arg(toPlan).arg(lit), {52, 44}, {22, 24}, [&](QPainter &painter) {
        const Palette &palette = m_theme.palette();
        const QPointF middle(22, 24);
        painter.setPen(QPen(lit ? palette.accent : palette.panel, lit ? 4 : 3));
        painter.setBrush(mixed(palette.panel, palette.text, 0.75));
        painter.drawEllipse(middle, 15, 15);
        painter.setFont(figures(12));
        painter.setPen(palette.panel);
        painter.drawText(QRectF(middle.x() - 15, middle.y() - 15, 30, 30), Qt::AlignCenter, QString::number(jobs));
        if (toPlan == 0)
            return;
        const QString text = QString::number(toPlan) + u'?';
        const QRectF box(30, 2, toPlan > 9 ? 22 : 18, 15);
        painter.setPen(QPen(palette.warning, 1.5));
        painter.setBrush(palette.panel);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
        painter.setFont(figures(10));
        painter.setPen(palette.ink(palette.warning, palette.panel));
        painter.drawText(box, Qt::AlignCenter, text);
    });
}

const MapSprites::Sprite &MapSprites::van(const VanMark &van, const Arrival *late, bool lit)
{
    const bool hollow = !van.position.valid;
    const int minutes = late ? late->lateMinutes : 0;
    const QString key = u"van %1 %2 %3 %4 %5"_s.arg(van.initials, van.color, van.age).arg(minutes)
                            .arg(int(van.freshness) | hollow << 2 | van.position.doubtful << 3 | van.alarmed << 4 | lit << 5);
    return make(key, {96, 58}, {48, 24}, [&](QPainter &painter) {
        const Palette &palette = m_theme.palette();
        const QPointF middle(48, 24);
        const QColor own = van.color.isEmpty() ? palette.other : QColor(van.color);
        const QColor fill = hollow ? palette.panel : van.freshness == Freshness::Stale ? mixed(palette.panel, own, 0.4) : own;
        const QColor ring = van.alarmed ? palette.bad : ringOf(van.freshness, palette);
        painter.setPen(Qt::NoPen);
        painter.setBrush(lit ? palette.accent : palette.panel);
        painter.drawEllipse(middle, vanRadius + (lit ? 5 : 2.5), vanRadius + (lit ? 5 : 2.5));
        if (lit) {
            painter.setBrush(palette.panel);
            painter.drawEllipse(middle, vanRadius + 2, vanRadius + 2);
        }
        painter.setPen(QPen(ring, van.alarmed ? 4 : 2.5, van.freshness == Freshness::Stale ? Qt::DotLine : Qt::SolidLine));
        painter.setBrush(palette.panel);
        painter.drawEllipse(middle, vanRadius - 0.5, vanRadius - 0.5);
        painter.setPen(hollow ? QPen(own, 1.5, Qt::DashLine) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawEllipse(middle, vanRadius - 3, vanRadius - 3);
        painter.setFont(figures(10));
        painter.setPen(inkOn(fill, palette));
        painter.drawText(QRectF(middle.x() - 14, middle.y() - 14, 28, 28), Qt::AlignCenter, van.initials);
        if (van.alarmed || van.position.doubtful)
            badge(painter, {63, 11}, van.alarmed ? u"!"_s : u"?"_s, van.alarmed ? palette.bad : palette.warning, palette);
        if (minutes > 0) {
            const QColor tone = delayOf({late, 1}) == Delay::Grave ? palette.bad : palette.warning;
            const QString text = u'+' + QString::number(minutes);
            painter.setFont(figures(10));
            const double across = painter.fontMetrics().horizontalAdvance(text) + 8;
            painter.setPen(QPen(palette.panel, 1.5));
            painter.setBrush(tone);
            painter.drawRoundedRect(QRectF(middle.x() + 8, 24, across, 14), 5, 5);
            painter.setPen(inkOn(tone, palette));
            painter.drawText(QRectF(middle.x() + 8, 24, across, 14), Qt::AlignCenter, text);
        }
        if (van.age.isEmpty())
            return;
        painter.setFont(smallFont());
        const double width = std::min(painter.fontMetrics().horizontalAdvance(van.age) + 10, 94);
        const QRectF label(middle.x() - width / 2, 41, width, 15);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.panel);
        painter.drawRoundedRect(label, 6, 6);
        painter.setPen(palette.ink(ring, palette.panel));
        painter.drawText(label, Qt::AlignCenter, van.age);
    });
}

const MapSprites::Sprite &MapSprites::arrow(double course, bool moving)
{
    const int direction = int(std::lround(course * directions / 360)) % directions;
    return make(u"arrow %1 %2"_s.arg(direction).arg(moving), {60, 60}, {30, 30}, [&](QPainter &painter) {
        const Palette &palette = m_theme.palette();
        painter.translate(30, 30);
        painter.rotate(direction * 360.0 / directions);
        QPainterPath head;
        head.moveTo(0, -vanRadius - 11);
        head.lineTo(6.5, -vanRadius - 1);
        head.lineTo(-6.5, -vanRadius - 1);
        head.closeSubpath();
        painter.strokePath(head, QPen(palette.panel, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillPath(head, moving ? palette.text : palette.muted);
    });
}

} // namespace targo::desk
