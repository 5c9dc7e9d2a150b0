#include "wire/osrm/answers.h"

#include "wire/fields.h"

#include <cmath>

namespace targo::wire::osrm {

namespace {

// Nothing when the text ends within a number.
std::optional<qint64> nextNumber(const QByteArray &text, qsizetype &at)
{
    quint64 value = 0;
    for (int shift = 0; at < text.size() && shift < 60; shift += 5) {
        const int part = text[at++] - 63;
        if (part < 0 || part > 63)
            return std::nullopt;
        value |= quint64(part & 0x1f) << shift;
        if (part < 0x20)
            return value & 1 ? ~qint64(value >> 1) : qint64(value >> 1);
    }
    return std::nullopt;
}

} // namespace

std::vector<Coordinate> placesFromPolyline(const QByteArray &text, int digits)
{
    std::vector<Coordinate> places;
    const double unit = std::pow(10.0, -digits);
    qint64 latitude = 0, longitude = 0;
    for (qsizetype at = 0; at < text.size();) {
        const auto north = nextNumber(text, at);
        const auto east = north ? nextNumber(text, at) : std::nullopt;
        if (!east)
            break;
        latitude += *north;
        longitude += *east;
        const Coordinate place{double(latitude) * unit, double(longitude) * unit};
        if (std::abs(place.latitude) > 90 || std::abs(place.longitude) > 180)
            break;
        places.push_back(place);
    }
    return places;
}

Result<Road> roadFromText(const QByteArray &body)
{
    const auto answer = parsed(body);
    if (!answer || !answer->is_object())
        return failure(Error::Kind::BadAnswer);
    QStringList ignored;
    const auto routes = Fields(*answer, ignored).rows("routes");
    if (routes.empty())
        return failure(Error::Kind::BadAnswer);
    const Fields route(*routes.front(), ignored);
    Road road{.line = placesFromPolyline(route.text("geometry").toLatin1())};
    for (const Json *leg : route.rows("legs")) {
        const Fields fields(*leg, ignored);
        road.legs.push_back({std::max(0.0, fields.number("distance")), std::max(0.0, fields.number("duration"))});
    }
    if (road.legs.empty())
        return failure(Error::Kind::BadAnswer);
    return road;
}

Result<std::vector<std::optional<double>>> secondsFromText(const QByteArray &body)
{
    const auto answer = parsed(body);
    const auto rows = answer && answer->is_object() ? answer->find("durations") : Json::const_iterator();
    if (!answer || !answer->is_object() || rows == answer->end() || !rows->is_array())
        return failure(Error::Kind::BadAnswer);
    std::vector<std::optional<double>> seconds;
    for (const Json &row : *rows) {
        const bool known = row.is_array() && !row.empty() && row.front().is_number();
        seconds.push_back(known ? std::optional(row.front().get<double>()) : std::nullopt);
    }
    return seconds;
}

} // namespace targo::wire::osrm
