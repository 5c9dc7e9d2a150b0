#include "sandbox/tiles/tilepainter.h"

#include "sandbox/roads/waters.h"

#include <QGuiApplication>
#include <QPainterPath>

namespace targo::sandbox::tiles {

using roads::RoadClass;

namespace {

constexpr double margin = 48; // pixels around the tile within which things are still drawn

// What lies far outside is cut away: at the last zooms a lake is millions of pixels wide.
QPolygonF clipped(const WorldLine &outline, const TileFrame &frame)
{
    std::vector<QPointF> points;
    for (const QPointF &point : outline)
        points.push_back(frame.toPixel(point));
    constexpr double low = -margin, high = tileSide + margin;
    for (int edge = 0; edge < 4 && !points.empty(); ++edge) {
        const auto depth = [edge](const QPointF &point) { // inside: not negative
            switch (edge) {
            case 0: return point.x() - low;
            case 1: return high - point.x();
            case 2: return point.y() - low;
            default: return high - point.y();
            }
        };
        std::vector<QPointF> kept;
        QPointF before = points.back();
        for (const QPointF &point : points) {
            const double from = depth(before), to = depth(point);
            if ((from < 0) != (to < 0))
                kept.push_back(before + (point - before) * (from / (from - to)));
            if (to >= 0)
                kept.push_back(point);
            before = point;
        }
        points = std::move(kept);
    }
    return QPolygonF(QList<QPointF>(points.begin(), points.end()));
}

// The pieces of a line that touch the tile, shortened to its neighbourhood.
QPainterPath pathOf(const WorldLine &line, const TileFrame &frame, double reach)
{
    QPainterPath path;
    const QRectF window(-reach, -reach, tileSide + 2 * reach, tileSide + 2 * reach);
    bool drawing = false;
    QPointF before = frame.toPixel(line.front());
    for (std::size_t i = 1; i < line.size(); ++i) {
        const QPointF point = frame.toPixel(line[i]);
        const bool touches = std::max(before.x(), point.x()) >= window.left() && std::min(before.x(), point.x()) <= window.right()
            && std::max(before.y(), point.y()) >= window.top() && std::min(before.y(), point.y()) <= window.bottom();
        if (touches) {
            QPointF from = before, to = point;
            // Liang and Barsky, so that a long segment does not end millions of pixels away.
            double first = 0, last = 1;
            const QPointF way = to - from;
            for (const auto &[step, room] : {std::pair(-way.x(), from.x() - window.left()), std::pair(way.x(), window.right() - from.x()),
                                             std::pair(-way.y(), from.y() - window.top()), std::pair(way.y(), window.bottom() - from.y())}) {
                if (step < 0)
                    first = std::max(first, room / step);
                else if (step > 0)
                    last = std::min(last, room / step);
            }
            if (first < last) {
                if (!drawing || first > 0)
                    path.moveTo(from + way * first);
                path.lineTo(from + way * last);
            }
            drawing = first < last && last >= 1;
        } else {
            drawing = false;
        }
        before = point;
    }
    return path;
}

void fill(QPainter &painter, const std::vector<DrawnArea> &areas, const TileFrame &frame, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QRectF window = frame.worldAround(margin);
    for (const DrawnArea &area : areas) {
        if (area.bounds.intersects(window))
            painter.drawPolygon(clipped(area.outline, frame));
    }
}

void paintLand(QPainter &painter, const TileFrame &frame, const Palette &colours)
{
    painter.fillRect(QRect(0, 0, tileSide, tileSide), colours.land);
    const int zoom = frame.name.zoom;
    if (zoom >= 12) {
        painter.setPen(Qt::NoPen);
        for (const Lot &lot : lotsIn(frame.worldAround(margin))) {
            painter.setBrush(colours.lots[static_cast<std::size_t>(lot.tint)]);
            painter.drawPolygon(clipped(lot.outline, frame));
        }
    }
    fill(painter, scene().beyond, frame, colours.beyond);
    if (zoom >= 10)
        fill(painter, scene().woods, frame, colours.woods);
    if (zoom >= 9)
        fill(painter, scene().villages, frame, colours.builtOn);
}

// First every shore, then every water: where a river comes out of a lake no line is drawn across.
void paintWater(QPainter &painter, const TileFrame &frame, const Palette &colours)
{
    const QRectF window = frame.worldAround(margin);
    const double shore = frame.name.zoom >= 10 ? 1.6 : 0;
    for (const bool shores : {true, false}) {
        if (shores && shore <= 0)
            continue;
        painter.setBrush(Qt::NoBrush);
        for (const DrawnRiver &river : scene().rivers) {
            const double width = std::max(river.width * frame.metresToPixels(), frame.name.zoom >= 10 ? 0.8 : 0.0);
            if (width < (shores ? 3 : 0.4) || !river.bounds.intersects(frame.worldAround(margin + width)))
                continue;
            painter.setPen(QPen(shores ? colours.shore : colours.water, width + (shores ? shore : 0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPath(pathOf(river.line, frame, margin + width));
        }
        painter.setBrush(colours.water);
        painter.setPen(shores ? QPen(colours.shore, shore) : QPen(Qt::NoPen));
        for (const DrawnArea &lake : scene().lakes) {
            if (lake.bounds.intersects(window))
                painter.drawPolygon(clipped(lake.outline, frame));
        }
    }
}

void paintHouses(QPainter &painter, const TileFrame &frame, const Palette &colours)
{
    const QRectF window = frame.worldAround(margin);
    const double unit = frame.metresToPixels();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.house);
    int number = 0;
    for (const DrawnRoad &road : scene().roads) {
        ++number;
        if (road.roadClass != RoadClass::Street || !road.bounds.intersects(window))
            continue;
        int house = 0;
        for (std::size_t i = 1; i < road.line.size(); ++i) {
            const QPointF from = frame.toPixel(road.line[i - 1]), way = frame.toPixel(road.line[i]) - from;
            const double length = std::hypot(way.x(), way.y());
            for (double along = 12 * unit; along < length - 8 * unit; along += 25 * unit) {
                for (const double side : {-1.0, 1.0}) {
                    ++house;
                    if (roads::noise(house, number, 91) < 0.18)
                        continue;
                    const double wide = (9 + 6 * roads::noise(house, number, 92)) * unit, deep = (8 + 4 * roads::noise(house, number, 93)) * unit;
                    painter.save();
                    painter.translate(from + way * (along / length));
                    painter.rotate(std::atan2(way.y(), way.x()) * 180 / M_PI);
                    painter.drawRect(QRectF(-wide / 2, side * 19 * unit - deep / 2, wide, deep));
                    painter.restore();
                }
            }
        }
    }
}

void paintRoads(QPainter &painter, const TileFrame &frame, const Palette &colours)
{
    const QRectF window = frame.worldAround(margin);
    const int zoom = frame.name.zoom;
    constexpr std::array order{RoadClass::Street, RoadClass::Rank, RoadClass::Regional, RoadClass::Highway};
    std::array<QPainterPath, 4> paths;
    for (const DrawnRoad &road : scene().roads) {
        if (roadWidth(road.roadClass, zoom) > 0 && road.bounds.intersects(window))
            paths[static_cast<std::size_t>(std::ranges::find(order, road.roadClass) - order.begin())].addPath(pathOf(road.line, frame, margin));
    }
    painter.setBrush(Qt::NoBrush);
    for (const bool edges : {true, false}) {
        for (std::size_t i = 0; i < order.size(); ++i) {
            const double width = roadWidth(order[i], zoom);
            if (paths[i].isEmpty() || (edges && width < 1.2))
                continue;
            // Thin roads are their edge's colour, or white would vanish on the fields.
            const QColor colour = edges || (width < 1.2 && order[i] != RoadClass::Highway) ? colours.roadEdge(order[i]) : colours.road(order[i]);
            painter.setPen(QPen(colour, edges ? width + (width > 4 ? 2 : 1.5) : width, Qt::SolidLine, edges ? Qt::FlatCap : Qt::RoundCap, Qt::RoundJoin));
            painter.drawPath(paths[i]);
        }
    }
}

void paintBorder(QPainter &painter, const TileFrame &frame, const Palette &colours)
{
    QPen pen(colours.border, 1.4);
    pen.setDashPattern({7, 3, 1.5, 3});
    // The pattern begins anew in every tile; along the whole line it runs on from tile to tile.
    const double start = frame.toPixel(scene().border.front()).x();
    pen.setDashOffset(start < -margin ? std::fmod(-margin - start, 14.5 * 1.4) / 1.4 : 0);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pathOf(scene().border, frame, margin));
}

} // namespace

double roadWidth(RoadClass roadClass, int zoom)
{
    static constexpr double highway[] = {1.8, 2.2, 2.8, 3.4, 4.4, 6, 8, 11, 15, 22, 36}, regional[] = {0.9, 1.3, 1.8, 2.3, 3.2, 4.6, 6.5, 9, 13, 20, 33};
    static constexpr double rank[] = {0, 0, 0.8, 1.1, 1.9, 3, 4.6, 7, 10.5, 17, 28}, street[] = {0, 0, 0, 0.6, 1.2, 2.1, 4, 6.5, 9.5, 15, 25};
    if (zoom < 7 || (zoom < 9 && roadClass != RoadClass::Highway))
        return 0;
    const auto step = static_cast<std::size_t>(std::clamp(zoom - 9, 0, 10));
    switch (roadClass) {
    case RoadClass::Highway: return zoom < 9 ? 1.1 : highway[step];
    case RoadClass::Regional: return regional[step];
    case RoadClass::Rank: return rank[step];
    case RoadClass::Street: break;
    }
    return street[step];
}

QImage paintTile(TileName name, Theme theme)
{
    QImage image(tileSide, tileSide, QImage::Format_RGB32);
    const TileFrame frame{name};
    const Palette &colours = palette(theme);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLand(painter, frame, colours);
    paintWater(painter, frame, colours);
    if (name.zoom >= 16)
        paintHouses(painter, frame, colours);
    if (name.zoom >= 8)
        paintBorder(painter, frame, colours);
    paintRoads(painter, frame, colours);
    if (!QGuiApplication::platformName().isEmpty()) // a program without windows has no fonts
        paintNames(painter, frame, colours);
    return image;
}

} // namespace targo::sandbox::tiles
