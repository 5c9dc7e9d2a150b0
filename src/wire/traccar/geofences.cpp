#include "wire/traccar/geofences.h"

#include "wire/fields.h"

#include <QRegularExpression>

namespace targo::wire::traccar {

using namespace Qt::StringLiterals;

namespace {

constexpr double usualReach = 25; // metres, where the fence itself says nothing

// "45.17 -74.38": latitude first, the reverse of what WKT has elsewhere.
std::optional<Coordinate> placeFrom(const QString &text)
{
    const QStringList numbers = text.simplified().split(u' ');
    bool north = false, east = false;
    const Coordinate place{numbers.value(0).toDouble(&north), numbers.value(1).toDouble(&east)};
    const bool onEarth = std::abs(place.latitude) <= 90 && std::abs(place.longitude) <= 180; // false for what is no number
    return north && east && numbers.size() == 2 && onEarth ? std::optional(place) : std::nullopt;
}

std::optional<std::vector<Coordinate>> placesFrom(const QString &text, size_t least)
{
    std::vector<Coordinate> places;
    for (const QString &one : text.split(u',')) {
        const auto place = placeFrom(one);
        if (!place)
            return std::nullopt;
        places.push_back(*place);
    }
    return places.size() >= least ? std::optional(std::move(places)) : std::nullopt;
}

std::optional<decltype(Geofence::area)> areaFrom(const QString &text, double reach)
{
    static const QRegularExpression form(u"^\\s*(CIRCLE|POLYGON|LINESTRING)\\s*\\(+([^()]*)\\)+\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    const QString kind = match.captured(1).toUpper(), inside = match.captured(2);
    if (kind == "CIRCLE"_L1) {
        const QStringList parts = inside.split(u',');
        const auto centre = placeFrom(parts.value(0));
        const double radius = parts.value(1).toDouble();
        if (centre && parts.size() == 2 && radius > 0 && radius < 1e6)
            return Geofence::Circle{*centre, radius};
    } else if (kind == "POLYGON"_L1) {
        if (auto corners = placesFrom(inside, 3))
            return Geofence::Polygon{*std::move(corners)};
    } else if (kind == "LINESTRING"_L1) {
        if (auto line = placesFrom(inside, 2))
            return Geofence::Corridor{*std::move(line), reach};
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<Geofence>> geofencesFromText(const QByteArray &body)
{
    const auto list = parsed(body);
    if (!list || !list->is_array())
        return failure(Error::Kind::BadAnswer);
    std::vector<Geofence> found;
    QStringList issues;
    for (const Json &value : *list) {
        const Fields fields(value, issues);
        static const Json none = Json::object();
        const Json *attributes = fields.find("attributes");
        const double told = Fields(attributes ? *attributes : none, issues).number("polylineDistance");
        auto area = areaFrom(fields.text("area"), told > 0 && told < 1e6 ? told : usualReach);
        if (const QString id = fields.text("id"); area && !id.isEmpty())
            found.push_back({id, fields.text("name"), *std::move(area)});
    }
    if (found.size() < list->size())
        qWarning("traccar: %zu of %zu geofences could not be used", list->size() - found.size(), list->size());
    return found;
}

} // namespace targo::wire::traccar
