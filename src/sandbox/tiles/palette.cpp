#include "sandbox/tiles/palette.h"

namespace targo::sandbox::tiles {

QColor Palette::road(roads::RoadClass roadClass) const
{
    switch (roadClass) {
    case roads::RoadClass::Highway: return highway;
    case roads::RoadClass::Regional: return regional;
    case roads::RoadClass::Rank: return rank;
    case roads::RoadClass::Street: break;
    }
    return street;
}

QColor Palette::roadEdge(roads::RoadClass roadClass) const
{
    switch (roadClass) {
    case roads::RoadClass::Highway: return highwayEdge;
    case roads::RoadClass::Regional: return regionalEdge;
    case roads::RoadClass::Rank: return rankEdge;
    case roads::RoadClass::Street: break;
    }
    return streetEdge;
}

const Palette &palette(Theme theme)
{
    static const Palette light{
        .land = 0xf4f2ea, .beyond = 0xeeece5, .lots = {QColor(0xf1f0e2), QColor(0xf3eee1), QColor(0xeef0e4)},
        .woods = 0xdbe7d0, .builtOn = 0xe9e5dc, .house = 0xd9d2c6, .water = 0xb9d6e8, .shore = 0xa3c4da, .border = 0xa98bab,
        .text = 0x30353c, .quietText = 0x666b72, .halo = 0xfbfaf6, .waterText = 0x4b7ea3,
        .highway = 0xf3bd6e, .highwayEdge = 0xcf9440, .regional = 0xfbe7ae, .regionalEdge = 0xd3b872, .rank = 0xffffff, .rankEdge = 0xcfc9bb, .street = 0xffffff, .streetEdge = 0xd2ccc0,
        .highwayShield = 0x2f6cae, .highwayNumber = 0xffffff, .roadShield = 0xffffff, .roadShieldEdge = 0x5d8a5f, .roadNumber = 0x2f5d36};
    static const Palette dark{
        .land = 0x20252b, .beyond = 0x1c2025, .lots = {QColor(0x22282d), QColor(0x242829), QColor(0x21282b)},
        .woods = 0x233029, .builtOn = 0x2a3038, .house = 0x363d46, .water = 0x17323f, .shore = 0x1f4252, .border = 0x77607a,
        .text = 0xd5dae0, .quietText = 0x98a0a9, .halo = 0x1b2026, .waterText = 0x6d9db8,
        .highway = 0x9a7740, .highwayEdge = 0x14171b, .regional = 0x6c6045, .regionalEdge = 0x16191d, .rank = 0x464e58, .rankEdge = 0x191d22, .street = 0x424a54, .streetEdge = 0x1d2127,
        .highwayShield = 0x2b5788, .highwayNumber = 0xe8edf2, .roadShield = 0x2a332c, .roadShieldEdge = 0x58785a, .roadNumber = 0xb5d0b4};
    return theme == Theme::Light ? light : dark;
}

} // namespace targo::sandbox::tiles
