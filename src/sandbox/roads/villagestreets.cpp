#include "sandbox/roads/road.h"
#include "sandbox/roads/segmentgrid.h"
#include "sandbox/roads/towns.h"
#include "sandbox/roads/waters.h"

#include <QStringList>

#include <numbers>

namespace targo::sandbox::roads {

using namespace Qt::StringLiterals;

namespace {

const QStringList &streetNames()
{
    static const QStringList all{
        u"rue de l'Église"_s, u"rue des Lilas"_s, u"rue du Verger"_s, u"rue des Tilleuls"_s, u"rue du Vieux-Pont"_s, u"rue des Mésanges"_s, u"rue du Marché"_s, u"rue des Érables"_s,
        u"rue du Collège"_s, u"rue des Pivoines"_s, u"rue du Couvent"_s, u"rue de la Gare"_s, u"rue des Merles"_s, u"rue du Moulin"_s, u"rue des Bouleaux"_s, u"rue de la Fabrique"_s,
        u"rue des Ormes"_s, u"rue du Quai"_s, u"rue des Hirondelles"_s, u"rue de la Beurrerie"_s, u"rue des Pins"_s, u"rue de la Forge"_s, u"rue des Peupliers"_s, u"rue des Iris"_s,
        u"rue du Presbytère"_s, u"rue des Chênes"_s, u"rue des Outardes"_s, u"rue du Ruisseau"_s, u"rue des Trèfles"_s, u"rue de la Laiterie"_s, u"rue des Saules"_s, u"rue des Cormiers"_s,
        u"rue de l'Aqueduc"_s, u"rue des Pruniers"_s, u"rue du Pré"_s, u"rue des Geais"_s, u"rue des Frênes"_s, u"rue de la Tannerie"_s, u"rue des Jonquilles"_s, u"rue du Sentier"_s,
        u"rue des Cerisiers"_s, u"rue de l'Écluse"_s, u"rue des Moissons"_s, u"rue des Noyers"_s, u"rue du Lavoir"_s, u"rue des Épinettes"_s, u"rue des Bernaches"_s, u"rue du Faubourg"_s};
    return all;
}

const QStringList &crossNames()
{
    static const QStringList all{
        u"avenue du Parc"_s, u"avenue des Cèdres"_s, u"rue du Havre"_s, u"avenue de la Rivière"_s, u"rue Bellevue"_s, u"avenue du Domaine"_s, u"rue Beausoleil"_s, u"avenue des Sapins"_s,
        u"rue de la Montagne"_s, u"avenue du Manoir"_s, u"rue Belleroche"_s, u"avenue des Lupins"_s, u"rue du Coteau"_s, u"avenue Grande-Île"_s, u"rue Clairval"_s, u"avenue du Belvédère"_s,
        u"rue des Pionniers"_s, u"avenue des Roseaux"_s, u"rue Montclair"_s, u"avenue de la Plaine"_s, u"rue des Bateliers"_s, u"avenue du Rivage"_s, u"rue des Draveurs"_s, u"avenue des Hérons"_s};
    return all;
}

// A village's streets: along its main road and across, denser than square, with gaps and bends.
class Village
{
public:
    Village(const Settlement &place, int number, double direction) : m_place(place), m_number(number)
    {
        const double angle = (90 - direction) * std::numbers::pi / 180;
        m_along = {std::cos(angle), std::sin(angle)};
        const bool big = place.reach > 1150;
        m_spacing = big ? 135 : 105;
        m_block = big ? 210 : 150;
        for (const River &river : rivers()) {
            for (std::size_t i = 1; i < river.course.size(); ++i) {
                if (footOn(river.course[i - 1], river.course[i], place.centre).away < place.reach + river.width)
                    m_banks.push_back({river.course[i - 1], river.course[i], river.width / 2});
            }
        }
    }

    void draw(std::vector<Road> &roads) const
    {
        const double depth = m_place.reach * flatness;
        for (int row = -static_cast<int>(depth / m_spacing); row <= depth / m_spacing; ++row) {
            if (row != 0) // the main road is there
                lay(roads, row, true, nameOf(streetNames(), row));
        }
        for (int column = -static_cast<int>(m_place.reach / m_block); column <= m_place.reach / m_block; ++column)
            lay(roads, column, false, nameOf(crossNames(), column));
    }

private:
    static constexpr double flatness = 0.66;
    static constexpr double step = 50; // metres

    QString nameOf(const QStringList &pool, int line) const
    {
        const auto count = static_cast<int>(pool.size());
        const int place = ((line * 7 + m_number * 11) % count + count) % count;
        return std::abs(line) * 2 < count ? pool[place] : u"%1e Avenue"_s.arg(std::abs(line));
    }

    Point at(double along, double across) const
    {
        const Point straight = m_place.centre + m_along * along + Point{-m_along.y, m_along.x} * across;
        const double far = m_place.reach * 0.6;
        return straight + Point{std::sin(straight.y / far + m_number) * 16, std::sin(straight.x / far + 2.0 * m_number) * 16};
    }

    bool allowed(double along, double across, int line, bool lengthwise) const
    {
        const double reach = m_place.reach * (0.82 + 0.18 * noise(line, m_number, lengthwise ? 31 : 32));
        if (std::hypot(along, across / flatness) > reach)
            return false;
        const int cell = static_cast<int>(std::floor((lengthwise ? along / m_block : across / m_spacing)));
        if (noise(line * 64 + cell, m_number, lengthwise ? 33 : 34) < (lengthwise ? 0.09 : 0.13))
            return false; // a block without this street
        const Point point = at(along, across);
        if (isDeepWater(point) || onGlobe(point).latitude < borderLatitude)
            return false;
        return std::ranges::none_of(m_banks, [&](const Bank &bank) { return footOn(bank.a, bank.b, point).away < bank.halfWidth + 22; });
    }

    void lay(std::vector<Road> &roads, int line, bool lengthwise, const QString &name) const
    {
        const double fixed = line * (lengthwise ? m_spacing : m_block) + (noise(line, m_number, lengthwise ? 35 : 36) - 0.5) * 34;
        Line part;
        const auto finish = [&] {
            if (part.size() > 2)
                roads.push_back({RoadClass::Street, name, {}, part});
            part.clear();
        };
        for (double way = -m_place.reach; way <= m_place.reach; way += step) {
            const double along = lengthwise ? way : fixed, across = lengthwise ? fixed : way;
            if (allowed(along, across, line, lengthwise))
                part.push_back(at(along, across));
            else
                finish();
        }
        finish();
    }

    struct Bank
    {
        Point a, b;
        double halfWidth = 0;
    };

    const Settlement &m_place;
    int m_number;
    Point m_along;
    std::vector<Bank> m_banks; // of the rivers through the village
    double m_spacing = 105; // metres between streets along the main road
    double m_block = 150;   // metres between those across
};

} // namespace

std::vector<Road> villageStreets(const std::vector<Road> &trunk)
{
    std::vector<Road> streets;
    int number = 0;
    for (const Settlement &place : settlements()) {
        ++number;
        if (place.reach <= 0)
            continue;
        double best = 1e9, direction = 90;
        for (const Road &road : trunk) {
            for (std::size_t i = 1; i < road.line.size(); ++i) {
                const double away = footOn(road.line[i - 1], road.line[i], place.centre).away;
                if (road.roadClass == RoadClass::Regional && away < best) {
                    best = away;
                    direction = bearing(road.line[i - 1], road.line[i]);
                }
            }
        }
        Village(place, number, direction).draw(streets);
    }
    return streets;
}

} // namespace targo::sandbox::roads
