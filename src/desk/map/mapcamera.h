#pragma once

#include "domain/coordinate.h"

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QString>

#include <vector>

namespace targo::desk {

// A place on the square Web Mercator world, 0…1 east and 0…1 south. Latitudes beyond 85° are drawn at the edge.
QPointF worldOf(const Coordinate &place);
Coordinate placeOf(QPointF world);

// "45.13921, -74.35188", as every map takes it.
QString coordinateText(const Coordinate &place);

// What part of the world is seen, as numbers only. Whole levels: tiles are drawn one to one, sharp and quick.
struct MapCamera
{
    static constexpr int tile = 256; // pixels
    static constexpr int leastZoom = 5, mostZoom = 18;

    QPointF center = worldOf({45.16, -74.1}); // world
    int zoom = 10;
    QSize size;                               // pixels

    double scale() const { return double(tile) * (1 << zoom); } // pixels of the whole world
    QPointF pixelOf(QPointF world) const { return (world - center) * scale() + QPointF(size.width() / 2.0, size.height() / 2.0); }
    QPointF worldAt(QPointF pixel) const { return center + (pixel - QPointF(size.width() / 2.0, size.height() / 2.0)) / scale(); }
    QRectF inSight() const { return {worldAt({0, 0}), worldAt(QPointF(size.width(), size.height()))}; }
    double metresPerPixel() const;            // in the middle

    void pan(QPointF pixels);                 // what is under the pointer goes with it
    void zoomTo(int level, QPointF pixel);    // what is under the pixel stays there
    void fit(const std::vector<QPointF> &world, int margin, int most = 15); // all of it, as near as possible; nothing changes for none
    bool operator==(const MapCamera &) const = default;

private:
    void keepInWorld();
};

// A round length for the scale bar that takes at most `most` pixels.
struct ScaleBar
{
    double metres = 0;
    int pixels = 0;
};
ScaleBar scaleBar(double metresPerPixel, int most);

} // namespace targo::desk
