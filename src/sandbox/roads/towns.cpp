#include "sandbox/roads/towns.h"

#include <algorithm>

namespace targo::sandbox::roads {

using namespace Qt::StringLiterals;

const QList<Town> &towns()
{
    static const QString hsl = u"Haut-Saint-Laurent"_s;
    static const QString bs = u"Beauharnois-Salaberry"_s;
    static const QString r = u"Roussillon"_s;
    static const QString jn = u"Jardins-de-Napierville"_s;
    static const QList<Town> all{
        {u"Huntingdon"_s, hsl, u"J0S 1H0"_s, 45.0866, -74.1730, 0.015, 9},
        {u"Ormstown"_s, hsl, u"J0S 1K0"_s, 45.1256, -73.9990, 0.030, 9},
        {u"Saint-Anicet"_s, hsl, u"J0S 1M0"_s, 45.1385, -74.3560, 0.035, 8},
        {u"Hemmingford"_s, jn, u"J0L 1H0"_s, 45.0493, -73.5869, 0.030, 7},
        {u"Howick"_s, hsl, u"J0S 1G0"_s, 45.1836, -73.8510, 0.015, 4},
        {u"Saint-Chrysostome"_s, hsl, u"J0S 1R0"_s, 45.1003, -73.7656, 0.025, 6},
        {u"Franklin"_s, hsl, u"J0S 1E0"_s, 45.0500, -73.9150, 0.030, 5},
        {u"Salaberry-de-Valleyfield"_s, bs, u"J6S 1A1"_s, 45.2515, -74.1320, 0.020, 12},
        {u"Sainte-Martine"_s, bs, u"J0S 1V0"_s, 45.2466, -73.7974, 0.025, 8},
        {u"Châteauguay"_s, r, u"J6J 1A1"_s, 45.3650, -73.7400, 0.014, 6},
        {u"Mercier"_s, r, u"J6R 1A1"_s, 45.3168, -73.7432, 0.018, 5},
        {u"Godmanchester"_s, hsl, u"J0S 1H0"_s, 45.0900, -74.2500, 0.030, 4},
        {u"Havelock"_s, hsl, u"J0S 2C0"_s, 45.0500, -73.7600, 0.025, 3},
        {u"Dundee"_s, hsl, u"J0S 1L0"_s, 45.0400, -74.4700, 0.025, 3},
        {u"Elgin"_s, hsl, u"J0S 2E0"_s, 45.0250, -74.2500, 0.018, 2},
        {u"Hinchinbrooke"_s, hsl, u"J0S 1H0"_s, 45.0550, -74.1000, 0.030, 4},
        {u"Napierville"_s, jn, u"J0J 1L0"_s, 45.1866, -73.4053, 0.015, 5},
        {u"Saint-Rémi"_s, jn, u"J0L 2L0"_s, 45.2664, -73.6161, 0.020, 7},
    };
    return all;
}

QStringList counties()
{
    QStringList all;
    for (const Town &town : towns())
        all += town.county;
    all.removeDuplicates();
    return all;
}

const std::vector<Settlement> &settlements()
{
    using enum Settlement::Size;
    static const std::vector<Settlement> all = [] {
        const auto place = [](const QString &name, Settlement::Size size, double latitude, double longitude, double reach) {
            return Settlement{name, size, onPlane({latitude, longitude}), reach};
        };
        return std::vector<Settlement>{
            place(u"Montréal"_s, City, 45.5070, -73.5850, 0),
            place(u"Salaberry-de-Valleyfield"_s, City, 45.2515, -74.1320, 2100),
            place(u"Châteauguay"_s, City, 45.3650, -73.7400, 2200),
            place(u"Vaudreuil-Dorion"_s, City, 45.3980, -74.0330, 1300),
            place(u"Cornwall"_s, City, 45.0250, -74.7400, 0),
            place(u"Huntingdon"_s, Town, 45.0866, -74.1730, 950),
            place(u"Beauharnois"_s, Town, 45.3110, -73.8730, 1150),
            place(u"Mercier"_s, Town, 45.3168, -73.7432, 1200),
            place(u"Saint-Rémi"_s, Town, 45.2664, -73.6161, 1100),
            place(u"Saint-Constant"_s, Town, 45.3700, -73.5680, 1400),
            place(u"Candiac"_s, Town, 45.3850, -73.5150, 1100),
            place(u"Ormstown"_s, Village, 45.1256, -73.9990, 850),
            place(u"Sainte-Martine"_s, Village, 45.2466, -73.7974, 850),
            place(u"Napierville"_s, Village, 45.1866, -73.4053, 850),
            place(u"Saint-Chrysostome"_s, Village, 45.1003, -73.7656, 620),
            place(u"Hemmingford"_s, Village, 45.0493, -73.5869, 560),
            place(u"Howick"_s, Village, 45.1836, -73.8510, 480),
            place(u"Saint-Anicet"_s, Village, 45.1385, -74.3560, 450),
            place(u"Saint-Zotique"_s, Village, 45.2520, -74.2480, 800),
            place(u"Coteau-du-Lac"_s, Village, 45.2980, -74.1760, 700),
            place(u"Les Cèdres"_s, Village, 45.3085, -74.0500, 600),
            place(u"Saint-Isidore"_s, Village, 45.3030, -73.6830, 600),
            place(u"Sainte-Clotilde"_s, Village, 45.1630, -73.6850, 480),
            place(u"Saint-Louis-de-Gonzague"_s, Village, 45.2080, -74.0000, 480),
            place(u"Saint-Stanislas-de-Kostka"_s, Village, 45.1830, -74.1450, 420),
            place(u"Sainte-Barbe"_s, Village, 45.1720, -74.2400, 420),
            place(u"Saint-Étienne-de-Beauharnois"_s, Village, 45.2530, -73.9050, 400),
            place(u"Saint-Urbain-Premier"_s, Village, 45.2150, -73.7300, 430),
            place(u"Sherrington"_s, Village, 45.1650, -73.5200, 450),
            place(u"Lacolle"_s, Village, 45.0820, -73.3700, 600),
            place(u"Rivière-Beaudette"_s, Village, 45.2290, -74.3300, 450),
            place(u"Franklin"_s, Hamlet, 45.0500, -73.9150, 320),
            place(u"Godmanchester"_s, Hamlet, 45.0866, -74.2550, 260),
            place(u"Havelock"_s, Hamlet, 45.0500, -73.7600, 260),
            place(u"Dundee"_s, Hamlet, 45.0400, -74.4700, 260),
            place(u"Elgin"_s, Hamlet, 45.0250, -74.2500, 220),
            place(u"Hinchinbrooke"_s, Hamlet, 45.0550, -74.1000, 260),
            place(u"Athelstan"_s, Hamlet, 45.0350, -74.1850, 220),
            place(u"Cazaville"_s, Hamlet, 45.0880, -74.3850, 220),
            place(u"Dewittville"_s, Hamlet, 45.1080, -74.0800, 240),
            place(u"Rockburn"_s, Hamlet, 45.0480, -74.0300, 200),
            place(u"Saint-Antoine-Abbé"_s, Hamlet, 45.0650, -73.8600, 260),
            place(u"Léry"_s, Hamlet, 45.3440, -73.7990, 260),
        };
    }();
    return all;
}

const Settlement *settlementAt(Point point)
{
    const auto found = std::ranges::find_if(settlements(), [&](const Settlement &place) { return place.reach > 0 && distance(place.centre, point) < place.reach; });
    return found == settlements().end() ? nullptr : &*found;
}

} // namespace targo::sandbox::roads
