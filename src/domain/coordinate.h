#pragma once

namespace targo {

// WGS84, decimal degrees. The server has no null for numbers: 0, 0 on the wire means "no position".
struct Coordinate
{
    double latitude = 0;
    double longitude = 0;

    bool operator==(const Coordinate &) const = default;
};

} // namespace targo
