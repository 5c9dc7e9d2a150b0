#include "desk/map/mapcamera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace targo::desk {

namespace {

constexpr double edge = 85.05112878; // degrees: where the world is square
constexpr double equator = 40'075'016.686; // metres

} // namespace

QPointF worldOf(const Coordinate &place)
{
    const double latitude = std::clamp(place.latitude, -edge, edge) * std::numbers::pi / 180;
    return {(place.longitude + 180) / 360, (1 - std::asinh(std::tan(latitude)) / std::numbers::pi) / 2};
}

Coordinate placeOf(QPointF world)
{
    return {std::atan(std::sinh(std::numbers::pi * (1 - 2 * world.y()))) * 180 / std::numbers::pi, world.x() * 360 - 180};
}

QString coordinateText(const Coordinate &place)
{
    return QString::number(place.latitude, 'f', 5) + QStringLiteral(", ") + QString::number(place.longitude, 'f', 5);
}

double MapCamera::metresPerPixel() const
{
    return equator * std::cos(placeOf(center).latitude * std::numbers::pi / 180) / scale();
}

void MapCamera::pan(QPointF pixels)
{
    center -= pixels / scale();
    keepInWorld();
}

void MapCamera::zoomTo(int level, QPointF pixel)
{
    const QPointF under = worldAt(pixel);
    zoom = std::clamp(level, leastZoom, mostZoom);
    center += under - worldAt(pixel);
    keepInWorld();
}

void MapCamera::fit(const std::vector<QPointF> &world, int margin, int most)
{
    if (world.empty() || size.isEmpty())
        return;
    const auto [left, right] = std::ranges::minmax(world, {}, &QPointF::x);
    const auto [top, bottom] = std::ranges::minmax(world, {}, &QPointF::y);
    center = {(left.x() + right.x()) / 2, (top.y() + bottom.y()) / 2};
    const double width = std::max(size.width() - 2 * margin, 1), height = std::max(size.height() - 2 * margin, 1);
    for (zoom = most; zoom > leastZoom; --zoom) {
        if ((right.x() - left.x()) * scale() <= width && (bottom.y() - top.y()) * scale() <= height)
            break;
    }
    keepInWorld();
}

void MapCamera::keepInWorld()
{
    const double room = std::min(size.height() / scale() / 2, 0.5);
    center.setX(std::clamp(center.x(), 0.0, 1.0));
    center.setY(std::clamp(center.y(), room, 1 - room));
}

ScaleBar scaleBar(double metresPerPixel, int most)
{
    ScaleBar bar;
    for (double decade = 1; decade <= 1e7; decade *= 10) {
        for (const double metres : {decade, 2 * decade, 5 * decade}) {
            if (metres / metresPerPixel <= most)
                bar = {metres, int(std::lround(metres / metresPerPixel))};
        }
    }
    return bar;
}

} // namespace targo::desk
