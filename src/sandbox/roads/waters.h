#pragma once

#include "sandbox/roads/geo.h"

#include <QString>

namespace targo::sandbox::roads {

struct Lake
{
    QString name;      // may be empty
    Line shore;        // closed, without its first point again
    Point namePoint;   // where the name is written
    double nameAngle = 0; // degrees counter-clockwise
};

struct River
{
    QString name;
    Line course;
    double width = 10; // metres
};

const std::vector<Lake> &lakes();
const std::vector<River> &rivers();

// In a lake, the great river or the canal: a road passes there only over a bridge.
bool isDeepWater(Point point);

constexpr double borderLatitude = 45.0005; // degrees: the United States begin south of it

} // namespace targo::sandbox::roads
