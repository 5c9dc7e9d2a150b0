#include "sandbox/roads/waters.h"

#include <algorithm>

namespace targo::sandbox::roads {

using namespace Qt::StringLiterals;

namespace {

constexpr double wideRiver = 200; // metres; wider ones are crossed over bridges only

// A shoreline or a course as drawn on a map, curved, with the small irregularity that no list of points has.
Line natural(const std::vector<GeoPoint> &points, double step, double sway, int stream, bool closed)
{
    Line line = smoothed(onPlane(points), step, closed);
    const std::size_t last = line.size() - (closed ? 0 : 1);
    for (std::size_t i = closed ? 0 : 1; i < last; ++i) {
        line[i].x += (noise(static_cast<int>(i), 1, stream) - 0.5) * sway;
        line[i].y += (noise(static_cast<int>(i), 2, stream) - 0.5) * sway;
    }
    return smoothed(line, step / 4, closed);
}

std::vector<Lake> drawnLakes()
{
    const auto lake = [](const QString &name, GeoPoint nameAt, double angle, int stream, const std::vector<GeoPoint> &shore) {
        return Lake{name, natural(shore, 700, 160, stream, true), onPlane(nameAt), angle};
    };
    return {
        lake(u"Lac Saint-François"_s, {45.130, -74.445}, 38, 1,
             {{44.340, -76.100}, {44.720, -75.490}, {44.900, -75.180}, {45.000, -74.960}, {45.008, -74.860}, {45.014, -74.780}, {45.019, -74.720}, {45.030, -74.660}, {45.047, -74.600}, {45.062, -74.555},
              {45.092, -74.520}, {45.125, -74.498}, {45.150, -74.462}, {45.172, -74.420}, {45.198, -74.370}, {45.220, -74.325}, {45.236, -74.280},
              {45.246, -74.245}, {45.256, -74.212}, {45.274, -74.193}, {45.284, -74.176}, {45.276, -74.160}, {45.262, -74.162}, {45.252, -74.152},
              {45.241, -74.164}, {45.228, -74.180}, {45.214, -74.196}, {45.205, -74.222}, {45.195, -74.240}, {45.185, -74.268}, {45.172, -74.294},
              {45.158, -74.325}, {45.1430, -74.354}, {45.126, -74.392}, {45.112, -74.422}, {45.095, -74.452}, {45.077, -74.482}, {45.062, -74.512},
              {45.045, -74.550}, {45.026, -74.590}, {45.009, -74.640}, {44.998, -74.690}, {44.986, -74.760}, {44.976, -74.860}, {44.965, -74.960}, {44.865, -75.150}, {44.690, -75.440}, {44.310, -76.050}}),
        lake(u"Lac Saint-Louis"_s, {45.398, -73.785}, 24, 2,
             {{45.333, -73.985}, {45.343, -73.950}, {45.352, -73.905}, {45.370, -73.868}, {45.398, -73.845}, {45.420, -73.820}, {45.433, -73.780},
              {45.436, -73.720}, {45.431, -73.680}, {45.421, -73.650}, {45.415, -73.620}, {45.424, -73.585}, {45.440, -73.545}, {45.470, -73.535},
              {45.520, -73.530}, {45.600, -73.505}, {45.700, -73.460}, {45.860, -73.240}, {46.060, -73.130}, {46.060, -73.090}, {45.850, -73.210}, {45.690, -73.430}, {45.600, -73.470}, {45.520, -73.500}, {45.465, -73.492},
              {45.432, -73.488}, {45.420, -73.500}, {45.411, -73.550}, {45.406, -73.600}, {45.407, -73.645}, {45.403, -73.685}, {45.396, -73.720},
              {45.388, -73.752}, {45.372, -73.786}, {45.350, -73.808}, {45.334, -73.838}, {45.3195, -73.868}, {45.3185, -73.900}, {45.316, -73.932},
              {45.319, -73.962}}),
        lake(u"Lac des Deux Montagnes"_s, {45.470, -74.035}, 20, 3,
             {{45.400, -73.985}, {45.412, -74.040}, {45.425, -74.100}, {45.462, -74.170}, {45.500, -74.240}, {45.520, -74.260}, {45.525, -74.200},
              {45.497, -74.100}, {45.510, -74.020}, {45.530, -73.940}, {45.515, -73.880}, {45.470, -73.915}, {45.430, -73.950}}),
        lake({}, {45.02, -73.33}, 0, 4, {{45.085, -73.335}, {45.020, -73.352}, {44.930, -73.370}, {44.820, -73.390}, {44.600, -73.400}, {44.400, -73.360}, {44.400, -73.270}, {44.600, -73.250}, {44.820, -73.310}, {44.960, -73.315}, {45.040, -73.325}}),
    };
}

std::vector<River> drawnRivers()
{
    const auto river = [](const QString &name, double width, int stream, const std::vector<GeoPoint> &course) {
        const double sway = width > wideRiver ? 60 : 190;
        return River{name, natural(course, width > wideRiver ? 900 : 420, sway, stream, false), width};
    };
    return {
        river(u"Fleuve Saint-Laurent"_s, 620, 11, {{45.277, -74.178}, {45.287, -74.150}, {45.289, -74.115}, {45.2935, -74.075}, {45.302, -74.040}, {45.314, -74.005}, {45.327, -73.972}}),
        river(u"Canal de Beauharnois"_s, 620, 12, {{45.222, -74.190}, {45.217, -74.150}, {45.219, -74.100}, {45.224, -74.050}, {45.231, -74.000}, {45.246, -73.963}, {45.272, -73.935}, {45.296, -73.918}, {45.318, -73.905}}),
        river(u"Rivière Châteauguay"_s, 60, 13,
              {{44.960, -74.150}, {45.003, -74.165}, {45.025, -74.178}, {45.055, -74.172}, {45.083, -74.176}, {45.093, -74.150}, {45.104, -74.100}, {45.112, -74.050}, {45.1225, -74.010},
               {45.133, -73.975}, {45.152, -73.925}, {45.177, -73.888}, {45.201, -73.855}, {45.222, -73.826}, {45.243, -73.803}, {45.263, -73.782}, {45.287, -73.764}, {45.313, -73.760},
               {45.338, -73.752}, {45.358, -73.748}, {45.376, -73.757}, {45.388, -73.762}}),
        river(u"Rivière des Anglais"_s, 28, 14,
              {{44.960, -73.800}, {45.005, -73.815}, {45.035, -73.800}, {45.065, -73.785}, {45.098, -73.771}, {45.125, -73.785}, {45.152, -73.815}, {45.181, -73.846}, {45.203, -73.856}}),
        river(u"Rivière aux Outardes"_s, 22, 15, {{44.970, -73.960}, {45.010, -73.955}, {45.045, -73.950}, {45.080, -73.972}, {45.104, -73.992}, {45.122, -74.006}}),
        river(u"Rivière Hinchinbrook"_s, 20, 16, {{44.960, -74.060}, {45.005, -74.085}, {45.030, -74.120}, {45.058, -74.160}, {45.082, -74.178}}),
        river(u"Rivière Trout"_s, 20, 17, {{44.960, -74.310}, {45.003, -74.290}, {45.032, -74.250}, {45.060, -74.205}, {45.080, -74.181}}),
        river(u"Rivière La Guerre"_s, 14, 18, {{45.060, -74.330}, {45.092, -74.318}, {45.120, -74.290}, {45.150, -74.300}, {45.166, -74.306}}),
        river(u"Rivière Saint-Louis"_s, 24, 19, {{45.180, -74.100}, {45.196, -74.040}, {45.206, -73.990}, {45.222, -73.945}, {45.252, -73.898}, {45.285, -73.880}, {45.318, -73.876}}),
        river(u"Rivière Noire"_s, 16, 20, {{45.085, -73.640}, {45.115, -73.670}, {45.150, -73.690}, {45.180, -73.740}, {45.205, -73.790}, {45.223, -73.825}}),
        river(u"Ruisseau Norton"_s, 14, 21, {{45.215, -73.640}, {45.185, -73.672}, {45.160, -73.700}, {45.132, -73.735}, {45.104, -73.766}}),
        river(u"Rivière L'Acadie"_s, 28, 22, {{45.030, -73.560}, {45.070, -73.540}, {45.110, -73.490}, {45.150, -73.430}, {45.187, -73.398}, {45.240, -73.370}, {45.310, -73.350}, {45.400, -73.345}}),
        river(u"Rivière de la Tortue"_s, 16, 23, {{45.210, -73.560}, {45.255, -73.560}, {45.300, -73.530}, {45.345, -73.545}, {45.385, -73.540}, {45.412, -73.530}}),
        river(u"Rivière Richelieu"_s, 480, 24, {{45.070, -73.332}, {45.120, -73.300}, {45.180, -73.262}, {45.250, -73.250}, {45.310, -73.250}, {45.400, -73.250}, {45.450, -73.285}}),
        river(u"Rivière Delisle"_s, 18, 25, {{45.360, -74.480}, {45.330, -74.380}, {45.300, -74.280}, {45.291, -74.190}}),
    };
}

struct Box
{
    double west = 1e9, east = -1e9, south = 1e9, north = -1e9;

    explicit Box(const Line &line, double margin)
    {
        for (const Point &point : line) {
            west = std::min(west, point.x - margin);
            east = std::max(east, point.x + margin);
            south = std::min(south, point.y - margin);
            north = std::max(north, point.y + margin);
        }
    }
    bool holds(Point point) const { return point.x >= west && point.x <= east && point.y >= south && point.y <= north; }
};

} // namespace

const std::vector<Lake> &lakes()
{
    static const std::vector<Lake> all = drawnLakes();
    return all;
}

const std::vector<River> &rivers()
{
    static const std::vector<River> all = drawnRivers();
    return all;
}

bool isDeepWater(Point point)
{
    static const std::vector<std::pair<Box, const Lake *>> shores = [] {
        std::vector<std::pair<Box, const Lake *>> boxes;
        for (const Lake &lake : lakes())
            boxes.emplace_back(Box(lake.shore, 0), &lake);
        return boxes;
    }();
    static const std::vector<std::pair<Box, const River *>> wide = [] {
        std::vector<std::pair<Box, const River *>> boxes;
        for (const River &river : rivers()) {
            if (river.width > wideRiver)
                boxes.emplace_back(Box(river.course, river.width), &river);
        }
        return boxes;
    }();
    return std::ranges::any_of(shores, [&](const auto &shore) { return shore.first.holds(point) && contains(shore.second->shore, point); })
        || std::ranges::any_of(wide, [&](const auto &river) {
               return river.first.holds(point) && distanceTo(river.second->course, point) < river.second->width / 2;
           });
}

} // namespace targo::sandbox::roads
