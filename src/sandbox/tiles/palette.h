#pragma once

#include "sandbox/roads/road.h"

#include <QColor>

#include <array>

namespace targo::sandbox::tiles {

enum class Theme { Light, Dark };

struct Palette
{
    QColor land, beyond; // beyond the border
    std::array<QColor, 3> lots;
    QColor woods, builtOn, house, water, shore, border;
    QColor text, quietText, halo, waterText;
    QColor highway, highwayEdge, regional, regionalEdge, rank, rankEdge, street, streetEdge;
    QColor highwayShield, highwayNumber, roadShield, roadShieldEdge, roadNumber;

    QColor road(roads::RoadClass roadClass) const;
    QColor roadEdge(roads::RoadClass roadClass) const;
};

const Palette &palette(Theme theme);

} // namespace targo::sandbox::tiles
