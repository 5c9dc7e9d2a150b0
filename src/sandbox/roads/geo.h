#pragma once

#include <cmath>
#include <vector>

namespace targo::sandbox::roads {

// Degrees, WGS84.
struct GeoPoint
{
    double latitude = 0;
    double longitude = 0;
};

// Metres east and north of one point of the region. Flat: within the region a length is wrong by at most 0.7 %.
struct Point
{
    double x = 0;
    double y = 0;

    friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend Point operator*(Point a, double factor) { return {a.x * factor, a.y * factor}; }
    friend bool operator==(const Point &, const Point &) = default;
};

using Line = std::vector<Point>;

inline double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }
double lengthOf(const Line &line);                       // metres
double bearing(Point from, Point to);                    // degrees clockwise from north, 0 ≤ b < 360
double turnBetween(double bearingIn, double bearingOut); // degrees, -180 < turn ≤ 180; right is positive
Point alongLine(const Line &line, double metres);        // clamped to the line's ends

Point onPlane(GeoPoint point);
GeoPoint onGlobe(Point point);
Line onPlane(const std::vector<GeoPoint> &points);

struct Foot
{
    Point point;
    double share = 0; // 0 … 1 of the segment
    double away = 0;  // metres
};
Foot footOn(Point a, Point b, Point from);
double distanceTo(const Line &line, Point from); // metres to its nearest point; the line is not empty

bool contains(const Line &polygon, Point point);
// A curve through the points with one more about every `step` metres (Catmull-Rom).
Line smoothed(const Line &points, double step, bool closed = false);

// A number from two others, the same on every machine: chance that needs no order of asking.
double noise(int a, int b, int stream); // 0 ≤ n < 1

} // namespace targo::sandbox::roads
