#include "sandbox/roads/road.h"
#include "sandbox/roads/segmentgrid.h"
#include "sandbox/roads/towns.h"
#include "sandbox/roads/waters.h"

#include <QStringList>

#include <array>
#include <numbers>

namespace targo::sandbox::roads {

using namespace Qt::StringLiterals;

namespace {

// A part of the country that was surveyed in one direction: rangs along it, montées across.
struct Survey
{
    int number = 0;
    double degrees = 0; // of the rangs, counter-clockwise from east
    double rankEvery = 1900;
    double climbEvery = 3900; // metres
};

constexpr std::array<Survey, 4> surveys{{{0, 5, 1750, 3600}, {1, 37, 1850, 3900}, {2, 14, 1900, 3700}, {3, 27, 1700, 3600}}};

bool isNorthShore(GeoPoint point)
{
    static const std::array<GeoPoint, 9> axis{{{44.985, -74.96}, {45.005, -74.72}, {45.105, -74.50}, {45.205, -74.30}, {45.270, -74.18}, {45.297, -74.05}, {45.330, -73.97}, {45.405, -73.80}, {45.430, -73.30}}};
    for (std::size_t i = 1; i < axis.size(); ++i) {
        if (point.longitude < axis[i].longitude) {
            const double share = (point.longitude - axis[i - 1].longitude) / (axis[i].longitude - axis[i - 1].longitude);
            return point.latitude > axis[i - 1].latitude + share * (axis[i].latitude - axis[i - 1].latitude);
        }
    }
    return true;
}

int surveyAt(Point point)
{
    const GeoPoint place = onGlobe(point);
    if (place.latitude < borderLatitude + 0.004 || place.longitude < -74.64 || place.longitude > -73.32 || place.latitude > 45.42)
        return -1;
    if (isNorthShore(place))
        return place.longitude < -74.03 && place.latitude > 45.16 ? 3 : -1;
    if (place.latitude > 45.385)
        return -1;
    if (place.longitude > -73.655)
        return 2;
    // The old cantons end where the seigneury of the valley begins.
    return place.latitude < 45.105 + (place.longitude + 74.0) * 0.06 || place.longitude < -74.16 ? 0 : 1;
}

const QStringList &rankNames()
{
    static const QStringList all{
        u"rang du Ruisseau"_s, u"rang des Érables"_s, u"rang de la Belle-Rivière"_s, u"rang Saint-Éloi"_s, u"rang du Moulin"_s, u"rang Sainte-Hedwidge"_s, u"rang des Botreaux"_s,
        u"rang de la Grande-Côte"_s, u"rang Saint-Gédéon"_s, u"rang des Trente"_s, u"rang du Trait-Carré"_s, u"rang de la Savane"_s, u"rang Saint-Zéphirin"_s, u"rang des Sources"_s,
        u"chemin de la Rivière"_s, u"chemin du Lac-Bleu"_s, u"chemin des Bouleaux"_s, u"chemin de la Coulée"_s, u"chemin des Prairies"_s, u"chemin du Petit-Bois"_s, u"chemin de la Baie"_s,
        u"rang Sainte-Philomène-Sud"_s, u"rang des Foins"_s, u"rang du Grand-Marais"_s, u"rang Saint-Ovide"_s, u"rang de l'Anguille"_s, u"rang de la Butte"_s, u"rang du Brûlé"_s};
    return all;
}

const QStringList &climbNames()
{
    static const QStringList all{
        u"montée des Pommiers"_s, u"montée du Calvaire"_s, u"montée Petite-Rivière"_s, u"montée des Sapins"_s, u"montée du Rocher"_s, u"montée Saint-Clément"_s, u"montée des Bouleaux-Blancs"_s,
        u"montée du Pinacle"_s, u"montée Riverin"_s, u"montée des Cantons"_s, u"montée de la Source"_s, u"montée du Cordon"_s, u"montée des Tourbières"_s, u"montée Grande-Terre"_s,
        u"montée du Poste"_s, u"montée des Buttes"_s, u"montée Primeau-Nord"_s, u"montée de la Barrière"_s};
    return all;
}

class Surveyor
{
public:
    explicit Surveyor(const std::vector<Road> &drawn)
    {
        for (const Road &road : drawn) {
            if (road.roadClass != RoadClass::Street)
                m_trunk.add(0, road.line);
        }
    }

    std::vector<Road> survey()
    {
        for (const Survey &survey : surveys) {
            for (int line = -44; line <= 44; ++line)
                lay(survey, line, true);
            for (int line = -30; line <= 30; ++line)
                lay(survey, line, false);
        }
        return std::move(m_roads);
    }

private:
    static constexpr double step = 450;  // metres between points
    static constexpr double reach = 70'000;

    static Point at(const Survey &survey, double way, double fixed, bool isRank)
    {
        const double angle = survey.degrees * std::numbers::pi / 180;
        const Point along{std::cos(angle), std::sin(angle)}, across{-along.y, along.x};
        const Point straight = isRank ? along * way + across * fixed : along * fixed + across * way;
        // The whole country bends a little, so that lines keep apart and yet are not drawn with a ruler.
        return straight + Point{130 * std::sin(straight.y / 3100 + survey.number), 130 * std::sin(straight.x / 2700 + 2 * survey.number)};
    }

    bool runsAlongTrunk(Point a, Point b) const
    {
        const double own = bearing(a, b);
        bool found = false;
        m_trunk.near(a, b, 420, [&](int number) {
            const SegmentGrid::Segment &other = m_trunk.segments()[static_cast<std::size_t>(number)];
            const double turn = std::abs(turnBetween(own, bearing(other.a, other.b)));
            found = found || ((turn < 32 || turn > 148) && footOn(other.a, other.b, b).away < 420);
        });
        return found;
    }

    void lay(const Survey &survey, int line, bool isRank)
    {
        const double every = isRank ? survey.rankEvery : survey.climbEvery;
        const int stream = survey.number * 2 + (isRank ? 40 : 41);
        const double fixed = (line + 0.45 * (noise(line, 0, stream) - 0.5)) * every;
        Line part;
        int partPiece = 0;
        const auto finish = [&] {
            if (part.size() > 2) {
                const QStringList &pool = isRank ? rankNames() : climbNames();
                const QString name = isRank && noise(line, partPiece, stream + 60) < 0.2 ? u"%1e Rang"_s.arg(std::abs(line) % 9 + 2)
                                                                                      : pool[static_cast<int>(noise(line, partPiece, stream + 50) * static_cast<double>(pool.size()))];
                m_roads.push_back({RoadClass::Rank, name, {}, smoothed(part, 230)});
            }
            part.clear();
        };
        for (double way = -reach; way < reach; way += step) {
            const Point point = at(survey, way, fixed, isRank);
            const int piece = static_cast<int>(std::floor(way / (isRank ? 3900 : 2600)));
            const bool missing = noise(line, piece, stream + 20) < (isRank ? 0.14 : 0.36);
            if (surveyAt(point) != survey.number || missing || isDeepWater(point) || runsAlongTrunk(at(survey, way - step, fixed, isRank), point)
                || nearVillage(point)) {
                finish();
                continue;
            }
            if (part.empty())
                partPiece = piece;
            part.push_back(point);
        }
        finish();
    }

    static bool nearVillage(Point point)
    {
        const Settlement *place = settlementAt(point);
        return place && distance(place->centre, point) < place->reach * 0.8;
    }

    SegmentGrid m_trunk;
    std::vector<Road> m_roads;
};

// A rang that ends in a field goes on to the next road when one is near and no great water lies between.
void joinEnds(std::vector<Road> &ranks, const std::vector<Road> &drawn)
{
    SegmentGrid grid;
    for (const Road &road : drawn) {
        if (road.roadClass != RoadClass::Highway)
            grid.add(-1, road.line);
    }
    for (std::size_t i = 0; i < ranks.size(); ++i)
        grid.add(static_cast<int>(i), ranks[i].line);
    constexpr double farthest = 2100; // metres
    const auto reachOut = [&](int self, Point before, Point end) -> std::optional<Point> {
        const Point ahead = end + (end - before) * (farthest / std::max(1.0, distance(before, end)));
        double best = 2;
        grid.near(end, ahead, 0, [&](int number) {
            const SegmentGrid::Segment &other = grid.segments()[static_cast<std::size_t>(number)];
            double own = 0, theirs = 0;
            if (other.owner != self && crossing(end, ahead, other.a, other.b, 0, own, theirs))
                best = std::min(best, own);
        });
        if (best > 1)
            return std::nullopt;
        const Point hit = end + (ahead - end) * std::min(1.0, best + 3 / farthest);
        for (double share = 0.1; share < 1; share += 0.1) {
            if (isDeepWater(end + (hit - end) * share))
                return std::nullopt;
        }
        return hit;
    };
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        Line &line = ranks[i].line;
        const auto first = reachOut(static_cast<int>(i), line[1], line[0]);
        const auto last = reachOut(static_cast<int>(i), line[line.size() - 2], line.back());
        if (first)
            line.insert(line.begin(), *first);
        if (last)
            line.push_back(*last);
    }
}

} // namespace

double surveyDirection(Point point)
{
    const int survey = surveyAt(point);
    return surveys[static_cast<std::size_t>(survey < 0 ? 1 : survey)].degrees;
}

std::vector<Road> rankRoads(const std::vector<Road> &drawn)
{
    std::vector<Road> ranks = Surveyor(drawn).survey();
    joinEnds(ranks, drawn);
    return ranks;
}

} // namespace targo::sandbox::roads
