#pragma once

#include "sandbox/tiles/palette.h"
#include "sandbox/tiles/scene.h"

#include <QImage>
#include <QPainter>

namespace targo::sandbox::tiles {

constexpr int tileSide = 256; // pixels
constexpr int deepestZoom = 19;

struct TileName
{
    int zoom = 0;
    int x = 0;
    int y = 0;
};

// Where things fall on one tile.
struct TileFrame
{
    TileName name;

    double scale() const { return tileSide * std::ldexp(1.0, name.zoom); } // pixels for the whole world
    QPointF toPixel(QPointF world) const { return {world.x() * scale() - double(name.x) * tileSide, world.y() * scale() - double(name.y) * tileSide}; }
    QRectF worldAround(double pixels) const // the tile with a margin
    {
        const double unit = 1 / scale();
        return {QPointF(name.x * tileSide - pixels, name.y * tileSide - pixels) * unit, QPointF((name.x + 1) * tileSide + pixels, (name.y + 1) * tileSide + pixels) * unit};
    }
    double metresToPixels() const { return scale() / 40'075'016.7 / 0.7055; } // at 45.13°
};

double roadWidth(roads::RoadClass roadClass, int zoom); // pixels; 0: not drawn at this zoom

// One tile of the map. Names need a QGuiApplication; without one there are none.
QImage paintTile(TileName name, Theme theme);

void paintNames(QPainter &painter, const TileFrame &frame, const Palette &colours);

// What is written on a tile, also when only a part of it falls there. Pixels from the tile's corner.
struct WrittenName
{
    QString text;
    QPointF middle;
    QList<QRectF> room; // squares along the writing
};
std::vector<WrittenName> namesOn(TileName name);

} // namespace targo::sandbox::tiles
