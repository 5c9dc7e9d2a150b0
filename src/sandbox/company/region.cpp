#include "sandbox/company/region.h"

#include <cmath>
#include <numbers>

namespace targo::sandbox::company {

using namespace Qt::StringLiterals;

namespace {

constexpr double border = 45.002; // degrees: the United States begin south of it

// Rounded as a person would note them; the sixth decimal is 10 cm.
double rounded(double degrees)
{
    return std::round(degrees * 1e6) / 1e6;
}

} // namespace

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

Place somewhere(Dice &dice)
{
    static const QStringList roads{
        u"rang du Ruisseau"_s, u"rang des Érables"_s, u"rang de la Belle-Rivière"_s, u"rang Saint-Éloi"_s, u"rang du Moulin"_s,
        u"montée des Pommiers"_s, u"montée du Calvaire"_s, u"montée Petite-Rivière"_s, u"montée des Sapins"_s,
        u"chemin de la Rivière"_s, u"chemin du Lac-Bleu"_s, u"chemin de la Grande-Ligne"_s, u"chemin des Bouleaux"_s,
        u"rue Principale"_s, u"rue de l'Église"_s, u"rue des Lilas"_s, u"rue du Verger"_s, u"rue des Tilleuls"_s,
        u"rue du Vieux-Pont"_s, u"rue des Mésanges"_s, u"avenue du Parc"_s, u"avenue des Cèdres"_s, u"boulevard du Havre"_s,
        u"croissant des Outardes"_s, u"place du Marché"_s, u"4e Rang"_s, u"2e Avenue"_s, u"route de la Pointe"_s};
    static const int total = std::accumulate(towns().cbegin(), towns().cend(), 0, [](int sum, const Town &town) { return sum + town.weight; });
    int lot = dice.below(total);
    const auto town = std::ranges::find_if(towns(), [&lot](const Town &candidate) { return (lot -= candidate.weight) < 0; });
    const double north = (dice.unit() + dice.unit() - 1) * town->reach; // denser towards the centre
    const double east = (dice.unit() + dice.unit() - 1) * town->reach * 1.4;
    const QString number = QString::number(dice.between(1, 2400));
    return {.addressLine = number + u", "_s + dice.pick(roads), .city = town->name, .county = town->county,
            .postalCode = town->postalCode, .latitude = rounded(std::max(border, town->latitude + north)),
            .longitude = rounded(town->longitude + east)};
}

double kilometres(const Place &from, const Place &to)
{
    constexpr double degree = std::numbers::pi / 180;
    const double dLat = (to.latitude - from.latitude) * degree;
    const double dLon = (to.longitude - from.longitude) * degree;
    const double a = std::pow(std::sin(dLat / 2), 2)
        + std::cos(from.latitude * degree) * std::cos(to.latitude * degree) * std::pow(std::sin(dLon / 2), 2);
    return 2 * 6371.0 * std::asin(std::sqrt(a));
}

int travelMinutes(const Place &from, const Place &to)
{
    return static_cast<int>(std::lround(kilometres(from, to) * 1.35));
}

} // namespace targo::sandbox::company
