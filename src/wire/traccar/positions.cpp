#include "wire/traccar/positions.h"

#include "wire/fields.h"

#include <cmath>

namespace targo::wire::traccar {

using namespace Qt::StringLiterals;

namespace {

constexpr double kmhPerKnot = 1.852;
constexpr double fastestRead = 1000; // knots; more is a broken device

// Times carry an offset; one without is UTC, as Traccar keeps them.
QDateTime instantOf(const Fields &fields, const char *key) { return fields.instant(key, QTimeZone::utc()).value_or(QDateTime()); }

QDateTime fixTimeOf(const Fields &fields)
{
    for (const char *key : {"fixTime", "deviceTime", "serverTime"}) {
        if (const QDateTime time = instantOf(fields, key); time.isValid())
            return time;
    }
    return {};
}

std::optional<double> courseOf(const Fields &fields)
{
    if (!fields.has("course"))
        return std::nullopt;
    const double course = fields.number("course");
    return course >= 0 && course <= 360 ? std::optional(std::fmod(course, 360.0)) : std::nullopt;
}

std::optional<int> percentOf(const Fields &attributes)
{
    if (!attributes.has("batteryLevel"))
        return std::nullopt;
    const double level = attributes.number("batteryLevel");
    return level >= 0 && level <= 100 ? std::optional(int(std::lround(level))) : std::nullopt;
}

std::optional<bool> ignitionOf(const Fields &attributes)
{
    const Json *value = attributes.find("ignition");
    return value && value->is_boolean() ? std::optional(value->get<bool>()) : std::nullopt;
}

TechnicianId technicianOf(const Fields &fields, const Fields &attributes)
{
    return TechnicianId(fields.has("technician") ? fields.text("technician") : attributes.text("technician"));
}

const Json &attributesOf(const Fields &fields)
{
    static const Json none = Json::object();
    const Json *attributes = fields.find("attributes");
    return attributes ? *attributes : none;
}

std::optional<PositionReport> positionFrom(const Json &value, QStringList &issues)
{
    const Fields fields(value, issues);
    const auto place = fields.position("latitude", "longitude");
    PositionReport report{.device = fields.text("deviceId")};
    report.position.fixTime = fixTimeOf(fields);
    if (!place || report.device.isEmpty() || !report.position.fixTime.isValid())
        return std::nullopt;
    const Fields attributes(attributesOf(fields), issues);
    report.technician = technicianOf(fields, attributes);
    VanPosition &position = report.position;
    position.place = *place;
    const double knots = fields.number("speed");
    position.speed = knots > 0 && knots < fastestRead ? knots * kmhPerKnot : 0;
    position.course = courseOf(fields);
    const double accuracy = fields.number("accuracy");
    position.accuracy = accuracy > 0 && accuracy < 1e6 ? accuracy : 0;
    position.valid = !fields.has("valid") || fields.check("valid");
    position.battery = percentOf(attributes);
    position.ignition = ignitionOf(attributes);
    position.alarm = attributes.text("alarm");
    return report;
}

std::optional<DeviceReport> deviceFrom(const Json &value, QStringList &issues)
{
    const Fields fields(value, issues);
    DeviceReport report{.device = fields.text("id"), .name = fields.text("name")};
    if (report.device.isEmpty())
        return std::nullopt;
    report.technician = technicianOf(fields, Fields(attributesOf(fields), issues));
    const QString status = fields.text("status");
    report.link = status == "online"_L1 ? DeviceLink::Online : status == "unknown"_L1 ? DeviceLink::Unknown : DeviceLink::Offline;
    return report;
}

std::optional<EventReport> eventFrom(const Json &value, QStringList &issues)
{
    const Fields fields(value, issues);
    EventReport report{.device = fields.text("deviceId"), .technician = TechnicianId(fields.text("technician")), .type = fields.text("type"),
                       .time = instantOf(fields, "eventTime")};
    if (fields.number("geofenceId") > 0) // 0 is Traccar's "none"
        report.geofence = fields.text("geofenceId");
    return report.device.isEmpty() || report.type.isEmpty() || !report.time.isValid() ? std::nullopt : std::optional(report);
}

template <class T, class Read>
Result<std::vector<T>> listFrom(const QByteArray &body, const char *what, Read read)
{
    const auto list = parsed(body);
    if (!list || !list->is_array())
        return failure(Error::Kind::BadAnswer);
    std::vector<T> found;
    found.reserve(list->size());
    QStringList issues;
    for (const Json &value : *list) {
        if (auto one = read(value, issues))
            found.push_back(*std::move(one));
    }
    // Never the places themselves: a log is no track of anybody.
    if (found.size() < list->size())
        qWarning("traccar: %zu of %zu %s could not be used", list->size() - found.size(), list->size(), what);
    return found;
}

} // namespace

Result<std::vector<PositionReport>> positionsFromText(const QByteArray &body) { return listFrom<PositionReport>(body, "positions", positionFrom); }

Result<std::vector<DeviceReport>> devicesFromText(const QByteArray &body) { return listFrom<DeviceReport>(body, "devices", deviceFrom); }

Result<std::vector<EventReport>> eventsFromText(const QByteArray &body) { return listFrom<EventReport>(body, "events", eventFrom); }

std::optional<GpsNews> newsFromText(const QString &type, const QString &data)
{
    const auto content = parsed(data.toUtf8());
    if (!content || !content->is_object())
        return std::nullopt;
    const auto inner = content->find("data");
    const Json &payload = inner != content->end() && inner->is_object() ? *inner : *content;
    QStringList ignored;
    const auto news = [](auto read) { return read ? std::optional<GpsNews>(*std::move(read)) : std::nullopt; };
    if (type == "gps.position"_L1)
        return news(positionFrom(payload, ignored));
    if (type == "gps.device"_L1)
        return news(deviceFrom(payload, ignored));
    if (type == "gps.event"_L1)
        return news(eventFrom(payload, ignored));
    return std::nullopt;
}

} // namespace targo::wire::traccar
