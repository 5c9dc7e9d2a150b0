#include "sandbox/company/region.h"

#include "sandbox/roads/region.h"

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

Place somewhere(Dice &dice)
{
    static const int total = std::accumulate(towns().cbegin(), towns().cend(), 0, [](int sum, const Town &town) { return sum + town.weight; });
    int lot = dice.below(total);
    const auto town = std::ranges::find_if(towns(), [&lot](const Town &candidate) { return (lot -= candidate.weight) < 0; });
    const double north = (dice.unit() + dice.unit() - 1) * town->reach; // denser towards the centre
    const double east = (dice.unit() + dice.unit() - 1) * town->reach * 1.4;
    const double side = 2 * dice.unit() - 1;
    const roads::GeoPoint drawn{std::max(border, town->latitude + north), town->longitude + east};
    const auto door = roads::doorstepNear(drawn, side).value_or(roads::Doorstep{drawn, u"rue Principale"_s, dice.between(1, 2400)});
    return {.addressLine = QString::number(door.number) + u", "_s + door.street, .city = town->name, .county = town->county,
            .postalCode = town->postalCode, .latitude = rounded(door.place.latitude), .longitude = rounded(door.place.longitude)};
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
