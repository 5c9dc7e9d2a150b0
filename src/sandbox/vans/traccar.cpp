#include "sandbox/vans/traccar.h"

#include "sandbox/vans/traccarjson.h"

#include <QUrlQuery>

namespace targo::sandbox::vans {

using namespace Qt::StringLiterals;

namespace {

QStringList valuesOf(const QList<QPair<QString, QString>> &query, QStringView name)
{
    QStringList values;
    for (const auto &[key, value] : query) {
        if (key == name)
            values += value;
    }
    return values;
}

// Traccar answers every error of a request with 400 and the exception as it came.
HttpReply stackTrace(const QString &exception)
{
    const QString text = exception
        + u"\n\tat org.traccar.api.resource.BaseResource.handle(BaseResource.java:47)"
          "\n\tat org.glassfish.jersey.server.model.internal.AbstractJavaResourceMethodDispatcher.invoke(AbstractJavaResourceMethodDispatcher.java:146)"
          "\n\tat org.glassfish.jersey.server.ServerRuntime$1.run(ServerRuntime.java:255)\n"_s;
    return {.status = 400, .headers = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = text.toUtf8()};
}

HttpReply denied()
{
    return stackTrace(u"java.lang.SecurityException: Device access denied"_s);
}

// Without a zone a time says nothing; Traccar refuses it.
std::optional<qint64> momentIn(const QString &text)
{
    const bool zoned = text.endsWith(u'Z') || text.lastIndexOf(u'+') > 10 || text.lastIndexOf(u'-') > 10;
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    return zoned && moment.isValid() ? std::optional(moment.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace

HttpReply Traccar::answer(const HttpRequest &request)
{
    if (request.method != "GET")
        return {.status = 405, .headers = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = "HTTP 405 Method Not Allowed\n"};
    Query query;
    // A plus sign that was not encoded is a space here, as it is there.
    const QString raw = QString::fromLatin1(request.query).replace(u'+', u' ');
    for (const auto &[key, value] : QUrlQuery(raw).queryItems(QUrl::FullyDecoded))
        query.emplaceBack(key, value);
    const QByteArray what = request.path.sliced(sizeof("/traccar") - 1);
    if (what == "/devices")
        return devices(query);
    if (what == "/positions")
        return positions(query);
    if (what == "/geofences")
        return geofences(query);
    if (what == "/server")
        return jsonReply(200, Json{{"id", 1}, {"registration", false}, {"readonly", false}, {"deviceReadonly", false}, {"map", nullptr}, {"bingKey", nullptr},
                                   {"mapUrl", nullptr}, {"overlayUrl", nullptr}, {"latitude", 45.15}, {"longitude", -73.95}, {"zoom", 10}, {"forceSettings", false},
                                   {"coordinateFormat", nullptr}, {"openIdEnabled", false}, {"attributes", Json::object()}, {"version", "6.14.5"}});
    if (what.startsWith("/reports/"))
        return report(QString::fromLatin1(what.sliced(9)), query);
    return {.status = 404, .headers = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = "HTTP 404 Not Found\n"};
}

Json Traccar::device(const Device &device) const
{
    const auto fix = m_fleet.lastKnown(device);
    return deviceJson(device, m_fleet.status(device), fix ? std::optional(fix->arrived) : std::nullopt, fix ? fix->id : 0);
}

HttpReply Traccar::devices(const Query &query) const
{
    const QStringList ids = valuesOf(query, u"id"), uniqueIds = valuesOf(query, u"uniqueId");
    const QString keyword = valuesOf(query, u"keyword").value(0);
    const int offset = valuesOf(query, u"offset").value(0).toInt();
    const QString limit = valuesOf(query, u"limit").value(0);
    const bool bare = valuesOf(query, u"excludeAttributes").value(0) == "true"_L1;
    Json list = Json::array();
    int passed = 0;
    for (const Device &device : m_fleet.devices()) {
        const bool named = (ids.isEmpty() && uniqueIds.isEmpty()) || ids.contains(QString::number(device.id)) || uniqueIds.contains(device.uniqueId);
        if (!named || (!keyword.isEmpty() && !device.name.contains(keyword, Qt::CaseInsensitive) && !device.uniqueId.contains(keyword)))
            continue;
        if (passed++ < offset || (!limit.isEmpty() && static_cast<int>(list.size()) >= limit.toInt()))
            continue;
        Json document = this->device(device);
        if (bare)
            document["attributes"] = Json::object();
        list.push_back(std::move(document));
    }
    return jsonReply(200, list);
}

std::expected<Traccar::Period, HttpReply> Traccar::period(const Query &query) const
{
    Period period;
    for (const auto &[name, moment] : {std::pair(u"from"_s, &period.from), std::pair(u"to"_s, &period.to)}) {
        const QStringList given = valuesOf(query, name);
        if (given.isEmpty())
            return Failure(stackTrace(u"java.lang.NullPointerException: Cannot invoke \"java.util.Date.getTime()\" because \"%1\" is null"_s.arg(name)));
        const auto read = momentIn(given.first());
        if (!read)
            return Failure(stackTrace(u"java.time.format.DateTimeParseException: Text '%1' could not be parsed at index %2"_s.arg(given.first()).arg(std::min<qsizetype>(given.first().size(), 19))));
        *moment = *read;
    }
    // No more than a client should ask for; the rows are capped besides.
    if (period.to - period.from > 40ll * 86'400'000)
        return Failure(stackTrace(u"java.lang.IllegalArgumentException: Time period exceeds the limit"_s));
    return period;
}

HttpReply Traccar::positions(const Query &query) const
{
    Json list = Json::array();
    const QStringList ids = valuesOf(query, u"id"), deviceIds = valuesOf(query, u"deviceId");
    if (!ids.isEmpty()) {
        for (const QString &id : ids) {
            if (const auto fix = m_fleet.fixById(id.toLongLong()))
                list.push_back(positionJson(*m_fleet.device(fix->device), *fix));
        }
        return jsonReply(200, list);
    }
    if (deviceIds.isEmpty()) {
        for (const Device &device : m_fleet.devices()) {
            if (const auto fix = m_fleet.lastKnown(device))
                list.push_back(positionJson(device, *fix));
        }
        return jsonReply(200, list);
    }
    // The first one only: a second is silently ignored.
    const auto device = m_fleet.device(deviceIds.first().toInt());
    if (!device)
        return denied();
    if (valuesOf(query, u"from").isEmpty() && valuesOf(query, u"to").isEmpty()) {
        if (const auto fix = m_fleet.lastKnown(*device))
            list.push_back(positionJson(*device, *fix));
        return jsonReply(200, list);
    }
    const auto span = period(query);
    if (!span)
        return span.error();
    for (const Fix &fix : m_fleet.history(*device, span->from, span->to))
        list.push_back(positionJson(*device, fix));
    return jsonReply(200, list);
}

HttpReply Traccar::geofences(const Query &query) const
{
    QString technician;
    if (const QStringList ids = valuesOf(query, u"deviceId"); !ids.isEmpty()) {
        const auto device = m_fleet.device(ids.first().toInt());
        if (!device)
            return denied();
        technician = device->technician.isEmpty() ? u"-"_s : device->technician;
    }
    Json list = Json::array();
    for (const Fence &fence : m_fleet.fences(technician))
        list.push_back(fenceJson(fence));
    return jsonReply(200, list);
}

std::expected<QList<Device>, HttpReply> Traccar::wanted(const Query &query) const
{
    QList<Device> devices;
    // All vans are in group 2.
    if (valuesOf(query, u"groupId").contains(u"2"_s))
        devices = m_fleet.devices();
    for (const QString &id : valuesOf(query, u"deviceId")) {
        const auto device = m_fleet.device(id.toInt());
        if (!device)
            return Failure(denied());
        const bool twice = std::ranges::any_of(devices, [&](const Device &other) { return other.id == device->id; });
        if (!twice)
            devices.append(*device);
    }
    return devices;
}

HttpReply Traccar::report(const QString &kind, const Query &query) const
{
    static const QStringList kinds{u"route"_s, u"trips"_s, u"stops"_s, u"summary"_s, u"events"_s};
    if (!kinds.contains(kind))
        return {.status = 404, .headers = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = "HTTP 404 Not Found\n"};
    const auto span = period(query);
    if (!span)
        return span.error();
    const auto devices = wanted(query);
    if (!devices)
        return devices.error();
    const QStringList types = valuesOf(query, u"type");
    Json list = Json::array();
    const auto append = [&](Json more) {
        for (Json &row : more)
            list.push_back(std::move(row));
    };
    for (const Device &device : *devices) {
        if (kind == "trips"_L1)
            append(trips(device, *span));
        else if (kind == "stops"_L1)
            append(stops(device, *span));
        else if (kind == "summary"_L1)
            append(summary(device, *span));
        else if (kind == "route"_L1) {
            for (const Fix &fix : m_fleet.history(device, span->from, span->to))
                list.push_back(positionJson(device, fix));
        } else {
            for (const Incident &incident : m_fleet.incidents(device, span->from, span->to)) {
                if (types.isEmpty() || types.contains(u"allEvents"_s) || types.contains(QLatin1StringView(incident.type)))
                    list.push_back(incidentJson(incident));
            }
        }
    }
    return jsonReply(200, list);
}

} // namespace targo::sandbox::vans
