// How MapCanvas paints.
#include "desk/map/mapcanvas.h"

#include "desk/theme/fonts.h"
#include "desk/words/times.h"

#include <QPainter>
#include <QPaintEvent>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr double spriteRoom = 60; // pixels around a place that its picture may take

} // namespace

void MapCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_sprites.setRatio(devicePixelRatioF());
    const QRectF part = QRectF(event->rect()).adjusted(-spriteRoom, -spriteRoom, spriteRoom, spriteRoom);
    if (m_layers.ways)
        paintWay(painter);
    if (m_layers.vans && m_layers.accuracy)
        paintAccuracy(painter, part);
    paintGroups(painter, part);
    if (m_layers.vans)
        paintVans(painter, part);
    paintMark(painter);
    paintTarget(painter);
    paintEdges(painter);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.palette().accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

// Dotted along roads; dashed and thin where it is only the crow's.
void MapCanvas::paintWay(QPainter &painter) const
{
    const auto &way = m_ways.chosen();
    if (!way || way->road.line.size() < 2)
        return;
    QPolygonF line;
    QPointF last;
    for (const Coordinate &place : way->road.line) {
        const QPointF at = m_camera.pixelOf(worldOf(place));
        if (!line.isEmpty() && (at - last).manhattanLength() < 2)
            continue; // a road has more bends than pixels
        line << (last = at);
    }
    const Palette &palette = m_theme.palette();
    QPen under(palette.panel, way->road.straight ? 4 : 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(under);
    painter.drawPolyline(line);
    QPen pen(palette.accent, way->road.straight ? 2 : 4, way->road.straight ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.drawPolyline(line);
}

void MapCanvas::paintAccuracy(QPainter &painter, const QRectF &part)
{
    const Palette &palette = m_theme.palette();
    QColor fill = palette.accent;
    fill.setAlpha(28);
    QColor line = palette.accent;
    line.setAlpha(110);
    for (const VanMark &van : m_scene.vans()) {
        const double radius = van.position.accuracy / m_camera.metresPerPixel();
        const QPointF at = m_camera.pixelOf(van.world);
        if (radius <= MapSprites::vanRadius + 4 || radius > 4 * std::max(width(), height()) || !part.adjusted(-radius, -radius, radius, radius).contains(at))
            continue;
        painter.setPen(QPen(line, 1));
        painter.setBrush(fill);
        painter.drawEllipse(at, radius, radius);
    }
}

// Work that nobody has yet lies over planned work, and what is chosen over all.
void MapCanvas::paintGroups(QPainter &painter, const QRectF &part)
{
    const auto rank = [this](const PinGroup &group) {
        const JobPin &pin = m_pins[group.pins.front()];
        return pin.id == m_job ? 4 : group.pins.size() > 1 ? 2 : pin.isToPlan() ? 3 : pin.over ? 0 : 1;
    };
    for (int wanted = 0; wanted <= 4; ++wanted) {
        for (const PinGroup &group : m_groups) {
            const QPointF at = m_camera.pixelOf(group.world);
            if (rank(group) != wanted || !part.contains(at))
                continue;
            const bool lit = std::ranges::any_of(group.pins, [this](size_t i) { return m_pins[i].id == m_job || m_pins[i].id == m_hoveredJob; });
            const MapSprites::Sprite &sprite = group.pins.size() == 1 ? m_sprites.pin(m_pins[group.pins.front()], lit)
                                                                      : m_sprites.group(int(group.pins.size()), group.toPlan, lit);
            painter.drawPixmap(at - sprite.anchor, sprite.picture);
        }
    }
}

void MapCanvas::paintVans(QPainter &painter, const QRectF &part)
{
    const auto isLit = [this](const VanMark &van) {
        return !van.technician.isEmpty() && (van.technician == m_technician || van.technician == m_hoveredTechnician);
    };
    for (const bool lit : {false, true}) {
        for (const VanMark &van : m_scene.vans()) {
            const QPointF at = m_camera.pixelOf(van.world);
            if (isLit(van) == lit && part.contains(at))
                paintVan(painter, van, at, lit);
        }
    }
}

void MapCanvas::paintVan(QPainter &painter, const VanMark &van, QPointF at, bool lit)
{
    if (van.position.course) {
        const MapSprites::Sprite &arrow = m_sprites.arrow(*van.position.course, van.position.speed > 3);
        painter.drawPixmap(at - arrow.anchor, arrow.picture);
    }
    const MapSprites::Sprite &sprite = m_sprites.van(van, m_ways.worst(van.technician), lit);
    painter.drawPixmap(at - sprite.anchor, sprite.picture);
}

// A target: it hides no pin that stands there.
void MapCanvas::paintMark(QPainter &painter) const
{
    if (!m_mark)
        return;
    const QPointF at = m_camera.pixelOf(*m_mark);
    const Palette &palette = m_theme.palette();
    painter.setBrush(Qt::NoBrush);
    for (const auto &[color, width] : {std::pair(palette.panel, 5.0), std::pair(palette.bad, 2.5)}) {
        painter.setPen(QPen(color, width));
        painter.drawEllipse(at, 11, 11);
        for (const QPointF way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            painter.drawLine(at + way * 7, at + way * 17);
    }
}

void MapCanvas::paintTarget(QPainter &painter)
{
    const VanMark *van = m_scene.van(m_target);
    if (!van)
        return;
    const Palette &palette = m_theme.palette();
    const QColor color = m_targetWelcome ? palette.good : palette.bad;
    const QPointF at = m_camera.pixelOf(van->world);
    painter.setPen(QPen(color, 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at, MapSprites::vanRadius + 7, MapSprites::vanRadius + 7);
    painter.setFont(strongFont());
    const double room = std::max(width() - 16, 40);
    const QString text = painter.fontMetrics().elidedText(m_targetReason, Qt::ElideRight, int(room) - 16);
    const double across = painter.fontMetrics().horizontalAdvance(text) + 16;
    QRectF box(at.x() - across / 2, at.y() - 58, across, 26);
    box.moveLeft(std::clamp(box.left(), 8.0, std::max(8.0, width() - 8 - across)));
    if (box.top() < 8)
        box.moveTop(at.y() + 30);
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(palette.panel);
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(palette.ink(color, palette.panel));
    painter.drawText(box, Qt::AlignCenter, text);
}

void MapCanvas::paintEdges(QPainter &painter) const
{
    const Palette &palette = m_theme.palette();
    QColor veil = palette.panel;
    veil.setAlpha(225);
    painter.setFont(smallFont());
    const auto label = [&](const QString &text, const auto &boxOf) {
        const QRectF box = boxOf(painter.fontMetrics().horizontalAdvance(text) + 12);
        painter.setPen(Qt::NoPen);
        painter.setBrush(veil);
        painter.drawRoundedRect(box, 4, 4);
        painter.setPen(palette.muted);
        painter.drawText(box, Qt::AlignCenter, text);
    };
    if (!m_attribution.isEmpty())
        label(m_attribution, [this](double across) { return QRectF(width() - across - 4, height() - 22, across, 18); });
    const ScaleBar bar = scaleBar(m_camera.metresPerPixel(), 110);
    const QLocale language = words::language();
    const QString length = bar.metres >= 1000 ? tr("%1 km").arg(language.toString(bar.metres / 1000)) : tr("%1 m").arg(language.toString(bar.metres));
    label(length, [this](double across) { return QRectF(8, height() - 30, across, 16); });
    painter.setPen(QPen(palette.text, 2));
    painter.drawLine(QPointF(9, height() - 9), QPointF(9 + bar.pixels, height() - 9));
    if (m_notice.isEmpty())
        return;
    const QString text = painter.fontMetrics().elidedText(m_notice, Qt::ElideRight, width() - 32);
    label(text, [](double across) { return QRectF(8, 8, across, 20); });
}

} // namespace targo::desk
