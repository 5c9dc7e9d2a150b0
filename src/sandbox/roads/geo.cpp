#include "sandbox/roads/geo.h"

#include <algorithm>
#include <cstdint>
#include <numbers>

namespace targo::sandbox::roads {

namespace {

constexpr GeoPoint middle{45.15, -73.95};
constexpr double metresPerLatitude = 111'147; // at 45°
const double metresPerLongitude = 111'320 * std::cos(middle.latitude * std::numbers::pi / 180);

} // namespace

double lengthOf(const Line &line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += distance(line[i - 1], line[i]);
    return sum;
}

double bearing(Point from, Point to)
{
    const double degrees = std::atan2(to.x - from.x, to.y - from.y) * 180 / std::numbers::pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

double turnBetween(double bearingIn, double bearingOut)
{
    const double turn = std::fmod(bearingOut - bearingIn + 720, 360);
    return turn > 180 ? turn - 360 : turn;
}

Point alongLine(const Line &line, double metres)
{
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double step = distance(line[i - 1], line[i]);
        if (metres <= step && step > 0)
            return line[i - 1] + (line[i] - line[i - 1]) * (std::max(metres, 0.0) / step);
        metres -= step;
    }
    return line.back();
}

Point onPlane(GeoPoint point)
{
    return {(point.longitude - middle.longitude) * metresPerLongitude, (point.latitude - middle.latitude) * metresPerLatitude};
}

GeoPoint onGlobe(Point point)
{
    return {middle.latitude + point.y / metresPerLatitude, middle.longitude + point.x / metresPerLongitude};
}

Line onPlane(const std::vector<GeoPoint> &points)
{
    Line line;
    line.reserve(points.size());
    for (const GeoPoint &point : points)
        line.push_back(onPlane(point));
    return line;
}

Foot footOn(Point a, Point b, Point from)
{
    const Point way = b - a;
    const double square = way.x * way.x + way.y * way.y;
    const double share = square > 0 ? std::clamp(((from.x - a.x) * way.x + (from.y - a.y) * way.y) / square, 0.0, 1.0) : 0;
    const Point point = a + way * share;
    return {point, share, distance(point, from)};
}

double distanceTo(const Line &line, Point from)
{
    double best = distance(line.front(), from);
    for (std::size_t i = 1; i < line.size(); ++i)
        best = std::min(best, footOn(line[i - 1], line[i], from).away);
    return best;
}

bool contains(const Line &polygon, Point point)
{
    bool inside = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const Point a = polygon[i], b = polygon[j];
        if ((a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

Line smoothed(const Line &points, double step, bool closed)
{
    const auto count = static_cast<std::ptrdiff_t>(points.size());
    const auto at = [&](std::ptrdiff_t i) {
        return points[static_cast<std::size_t>(closed ? (i + count) % count : std::clamp<std::ptrdiff_t>(i, 0, count - 1))];
    };
    Line line;
    for (std::ptrdiff_t i = 0; i + (closed ? 0 : 1) < count; ++i) {
        const Point p0 = at(i - 1), p1 = at(i), p2 = at(i + 1), p3 = at(i + 2);
        const int pieces = std::max(1, static_cast<int>(distance(p1, p2) / step));
        for (int piece = 0; piece < pieces; ++piece) {
            const double t = static_cast<double>(piece) / pieces, tt = t * t, ttt = tt * t;
            line.push_back(p1 * (1.5 * ttt - 2.5 * tt + 1) + p0 * (-0.5 * ttt + tt - 0.5 * t) + p2 * (-1.5 * ttt + 2 * tt + 0.5 * t)
                           + p3 * (0.5 * ttt - 0.5 * tt));
        }
    }
    if (!closed)
        line.push_back(points.back());
    return line;
}

double noise(int a, int b, int stream)
{
    std::uint64_t z = static_cast<std::uint64_t>(static_cast<std::uint32_t>(a)) << 32 | static_cast<std::uint32_t>(b);
    z += 0x9e3779b97f4a7c15ull * static_cast<std::uint64_t>(stream + 1);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return static_cast<double>((z ^ (z >> 31)) >> 11) / static_cast<double>(1ull << 53);
}

} // namespace targo::sandbox::roads
