#include "sandbox/hub/technicianview.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace targo::sandbox::hub {

using namespace Qt::StringLiterals;

namespace {

// 0, 0 is what a number that was never set looks like.
bool isSomewhere(double latitude, double longitude) { return latitude != 0 || longitude != 0; }

} // namespace

double realAt(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? found->get<double>() : 0.0;
}

std::optional<Stretch> stretchOf(const Json &job)
{
    const QDate date = QDate::fromString(textAt(job, "scheduled_date"), Qt::ISODate);
    const QStringList clock = textAt(job, "start_time").split(u':');
    if (!date.isValid() || clock.size() < 2)
        return std::nullopt;
    const qint64 from = date.toJulianDay() * 1440 + clock[0].toInt() * 60 + clock[1].toInt();
    return Stretch{from, from + std::llround(realAt(job, "duration_h") * 60)};
}

const Json &rowsAt(const Json &object, const char *key)
{
    static const Json none = Json::array();
    const auto found = object.find(key);
    return found != object.end() && found->is_array() ? *found : none;
}

int levelOf(const Json &technician, const Json &tag)
{
    for (const Json &held : rowsAt(technician, "tags")) {
        if (bytesAt(held, "tag") == bytesAt(tag, "tag"))
            return int(numberAt(held, "level"));
    }
    return 0;
}

bool isAbsentOn(const Json &technician, const QString &isoDate)
{
    const QString from = textAt(technician, "absence_from"), until = textAt(technician, "absence_until");
    return !from.isEmpty() && from <= isoDate && (until.isEmpty() || isoDate <= until);
}

bool isInactive(const Json &technician)
{
    return numberAt(technician, "disabled") == 1 || textAt(technician, "status") == u"Inactif";
}

std::optional<int> minutesBetween(double latitude, double longitude, double otherLatitude, double otherLongitude)
{
    if (!isSomewhere(latitude, longitude) || !isSomewhere(otherLatitude, otherLongitude))
        return std::nullopt;
    const double turn = std::acos(-1.0) / 180;
    const double a = latitude * turn, b = otherLatitude * turn, between = (otherLongitude - longitude) * turn;
    const double y = std::hypot(std::cos(b) * std::sin(between), std::cos(a) * std::sin(b) - std::sin(a) * std::cos(b) * std::cos(between));
    const double x = std::sin(a) * std::sin(b) + std::cos(a) * std::cos(b) * std::cos(between);
    return int(std::lround(std::atan2(y, x) * 6371.0 * 1.35));
}

std::vector<Stretch> workOn(const Json &technician, QDate day)
{
    if (isAbsentOn(technician, day.toString(Qt::ISODate)))
        return {};
    std::vector<Stretch> hours = hoursOn(technician, day), pieces;
    std::ranges::sort(hours, {}, &Stretch::from);
    for (const Stretch &piece : hours) {
        if (!pieces.empty() && piece.from <= pieces.back().to)
            pieces.back().to = std::max(pieces.back().to, piece.to);
        else
            pieces.push_back(piece);
    }
    return pieces;
}

} // namespace targo::sandbox::hub
