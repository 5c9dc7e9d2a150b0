#pragma once

#include "sandbox/roads/road.h"
#include "sandbox/roads/towns.h"

#include <QPointF>
#include <QRectF>

namespace targo::sandbox::tiles {

// The whole world is the square from (0, 0), north-west, to (1, 1), in Web Mercator (hub.md 10.1).
QPointF onWorld(roads::Point point);
roads::Point onPlane(QPointF world);

using WorldLine = std::vector<QPointF>;

struct DrawnRoad
{
    roads::RoadClass roadClass = roads::RoadClass::Street;
    QString name;
    QString number;
    WorldLine line;
    QRectF bounds;
    double metres = 0;
};

struct DrawnArea
{
    WorldLine outline;
    QRectF bounds;
};

struct DrawnRiver
{
    QString name;
    WorldLine line;
    QRectF bounds;
    double width = 0; // metres
};

struct DrawnName
{
    QString text;
    QPointF at;
    double angle = 0; // degrees, counter-clockwise
    roads::Settlement::Size size = roads::Settlement::Size::Hamlet;
};

// Everything a tile may show, projected once.
struct Scene
{
    std::vector<DrawnRoad> roads;
    std::vector<DrawnArea> beyond; // the other country
    std::vector<DrawnArea> lakes;
    std::vector<DrawnArea> woods;
    std::vector<DrawnArea> villages; // the ground that is built on
    std::vector<DrawnRiver> rivers;
    std::vector<DrawnName> places;
    std::vector<DrawnName> waterNames;
    WorldLine border;
};

const Scene &scene();

// Long narrow lots as the country was parcelled, within `around`; three tints.
struct Lot
{
    WorldLine outline;
    int tint = 0;
};
std::vector<Lot> lotsIn(const QRectF &around);

} // namespace targo::sandbox::tiles
