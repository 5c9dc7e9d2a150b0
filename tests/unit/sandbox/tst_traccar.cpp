#include "rawclient.h"

#include "sandbox/roads/region.h"
#include "sandbox/sandbox.h"

#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace targo::sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr double knot = 0.514444; // metres a second

qint64 momentIn(const Json &row, const char *key)
{
    return QDateTime::fromString(textAt(row, key), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

roads::Point placeIn(const Json &position)
{
    return roads::onPlane({position["latitude"].get<double>(), position["longitude"].get<double>()});
}

const Json *rowWith(const Json &list, const char *key, const Json &value)
{
    const auto found = std::ranges::find_if(list, [&](const Json &row) { return row[key] == value; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

// The vans as Traccar shows them (hub.md 4). It is Wednesday, 2026-05-20, 10:42 in Québec.
class TraccarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        sandbox = std::make_unique<Sandbox>(SandboxOptions{.now = QDateTime::fromString(u"2026-05-20T14:42:00Z"_s, Qt::ISODate)});
        QVERIFY(sandbox->listen(0));
    }
    void cleanup() { sandbox.reset(); }

    void everyTechnicianHasAVanAndOneIsSpare()
    {
        const Json devices = ask("/traccar/devices");
        QCOMPARE(devices.size(), 13u);
        for (const QString &name : sandbox->site().names(u"Dispatch Technician"_s)) {
            const Json technician = sandbox->site().document(u"Dispatch Technician"_s, name);
            const Json *device = rowWith(devices, "id", std::stoi(technician["traccar_device_id"].get<std::string>()));
            QVERIFY(device);
            QCOMPARE((*device)["attributes"]["technician"], technician["name"]);
        }
        for (const char *status : {"online", "offline", "unknown"})
            QVERIFY2(rowWith(devices, "status", status), status);
        const Json &spare = devices.back();
        QCOMPARE(spare["positionId"], 0);
        QVERIFY(spare["lastUpdate"].is_null());
        QVERIFY(!spare["attributes"].contains("technician"));
    }

    void filtersDevices()
    {
        QCOMPARE(ask("/traccar/devices?id=3&id=5").size(), 2u);
        QCOMPARE(ask("/traccar/devices?uniqueId=" + QByteArray::fromStdString(ask("/traccar/devices?id=3")[0]["uniqueId"])).size(), 1u);
        QCOMPARE(ask("/traccar/devices?keyword=camion%2012")[0]["id"], 12);
        const Json page = ask("/traccar/devices?limit=2&offset=4&excludeAttributes=true");
        QCOMPARE(page.size(), 2u);
        QCOMPARE(page[0]["id"], 5);
        QCOMPARE(page[0]["attributes"], Json::object());
    }

    void lastPositionsHaveTheContractsForm()
    {
        const Json positions = ask("/traccar/positions");
        QVERIFY(positions.size() >= 11);
        for (const Json &position : positions) {
            std::vector<std::string> keys;
            for (const auto &[key, value] : position.items())
                keys.push_back(key);
            QCOMPARE(keys, (std::vector<std::string>{"id", "deviceId", "protocol", "serverTime", "deviceTime", "fixTime", "valid", "latitude", "longitude", "altitude", "speed",
                                                     "course", "address", "accuracy", "network", "geofenceIds", "attributes"}));
            static const QRegularExpression form(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+00:00$"_s);
            for (const char *key : {"serverTime", "deviceTime", "fixTime"})
                QVERIFY(form.match(textAt(position, key)).hasMatch());
            QVERIFY(momentIn(position, "fixTime") <= momentIn(position, "serverTime"));
            QVERIFY(momentIn(position, "serverTime") <= nowish());
            QVERIFY(position["attributes"]["totalDistance"].get<double>() > 1e6);
            QCOMPARE(ask("/traccar/positions?deviceId=" + number(position["deviceId"]))[0]["deviceId"], position["deviceId"]);
        }
        const Json &one = positions[0], &other = positions[1];
        const Json both = ask("/traccar/positions?id=" + number(one["id"]) + "&id=" + number(other["id"]) + "&id=17");
        QCOMPARE(both, (Json{one, other}));
    }

    // Ten hours, one after the other: it really drives, on roads, no faster than a van may, and where it stands it stands.
    void aVanDrivesOnRoads()
    {
        const Json track = ask("/traccar/positions?deviceId=1&" + wholeDay());
        QVERIFY(track.size() > 200);
        double driven = 0;
        int onRoad = 0, moving = 0;
        for (std::size_t i = 1; i < track.size(); ++i) {
            const double step = distance(placeIn(track[i - 1]), placeIn(track[i]));
            const double seconds = static_cast<double>(momentIn(track[i], "fixTime") - momentIn(track[i - 1], "fixTime")) / 1000;
            QVERIFY(seconds > 0);
            QVERIFY2(step <= 34 * seconds + 16, QByteArray::number(step).constData());
            QVERIFY(track[i]["attributes"]["totalDistance"] >= track[i - 1]["attributes"]["totalDistance"]);
            driven += step > 12 ? step : 0;
            if (track[i]["speed"].get<double>() < 12)
                continue;
            ++moving;
            onRoad += roads::regionRoads().nearest(placeIn(track[i]))->away < 12;
            QCOMPARE(track[i]["attributes"]["ignition"], true);
            // What it tells of its speed is what it does.
            QVERIFY(std::abs(track[i]["speed"].get<double>() * knot - step / seconds) < 9);
            if (step > 60) {
                const double turn = roads::turnBetween(track[i]["course"].get<double>(), roads::bearing(placeIn(track[i - 1]), placeIn(track[i])));
                QVERIFY2(std::abs(turn) < 75, QByteArray::number(turn).constData());
            }
        }
        QVERIFY(driven > 8'000);
        QVERIFY2(onRoad > 0.97 * moving, qPrintable(u"%1 of %2"_s.arg(onRoad).arg(moving)));
    }

    void comesToItsJobsWhenTheScheduleSays()
    {
        setClock(u"2026-05-21T02:00:00Z"_s); // the evening
        int seen = 0, late = 0;
        for (const QString &name : sandbox->site().names(u"Dispatch Job"_s)) {
            const Json job = sandbox->site().document(u"Dispatch Job"_s, name);
            if (job["scheduled_date"] != "2026-05-20" || job["assigned_technician"].is_null() || job["start_time"].is_null() || job["status"] == "cancelled")
                continue;
            const Json technician = sandbox->site().document(u"Dispatch Technician"_s, textAt(job, "assigned_technician"));
            const QByteArray device = QByteArray::fromStdString(technician["traccar_device_id"]);
            const qint64 start = QDateTime(QDate(2026, 5, 20), QTime::fromString(textAt(job, "start_time"), u"HH:mm:ss"_s), QTimeZone("America/Toronto")).toMSecsSinceEpoch();
            if (device == "7" && start > QDateTime(QDate(2026, 5, 20), QTime(9, 0), QTimeZone("America/Toronto")).toMSecsSinceEpoch())
                continue; // its line falls at 9:50
            const Json stops = ask("/traccar/reports/stops?deviceId=" + device + "&" + wholeDay());
            const auto there = std::ranges::find_if(stops, [&](const Json &stop) { return distance(placeIn(stop), placeIn(job)) < 60; });
            QVERIFY2(there != stops.end(), qPrintable(name));
            QVERIFY(momentIn(*there, "startTime") > start - 20 * 60'000);
            QVERIFY(momentIn(*there, "endTime") > start);
            late += momentIn(*there, "startTime") > start;
            ++seen;
        }
        QVERIFY(seen >= 15);
        QVERIFY2(late <= seen / 2, qPrintable(u"%1 of %2"_s.arg(late).arg(seen)));
    }

    void historyLiveAndReportsAgree()
    {
        const Json live = ask("/traccar/positions?deviceId=3"), history = ask("/traccar/positions?deviceId=3&" + wholeDay());
        QVERIFY(rowWith(history, "id", live[0]["id"]));
        QCOMPARE(*rowWith(history, "id", live[0]["id"]), live[0]);
        setClock(u"2026-05-20T17:00:00Z"_s);
        const Json later = ask("/traccar/positions?deviceId=3&" + wholeDay());
        QVERIFY(later.size() > history.size());
        for (std::size_t i = 0; i < history.size(); ++i)
            QCOMPARE(later[i], history[i]);
        const Json route = ask("/traccar/reports/route?deviceId=3&deviceId=4&" + wholeDay());
        QVERIFY(rowWith(route, "deviceId", 3) && rowWith(route, "deviceId", 4));
        double metres = 0;
        for (const Json &trip : ask("/traccar/reports/trips?deviceId=3&" + wholeDay())) {
            QCOMPARE(trip["duration"].get<qint64>(), momentIn(trip, "endTime") - momentIn(trip, "startTime"));
            metres += trip["distance"].get<double>();
        }
        const double counted = later.back()["attributes"]["totalDistance"].get<double>() - later[0]["attributes"]["totalDistance"].get<double>();
        QVERIFY2(std::abs(metres - counted) < 250, qPrintable(u"%1 %2"_s.arg(metres).arg(counted)));
        const Json summary = ask("/traccar/reports/summary?groupId=2&" + wholeDay());
        QCOMPARE(summary.size(), 13u);
        QVERIFY(std::abs((*rowWith(summary, "deviceId", 3))["distance"].get<double>() - metres) < 1);
    }

    void twoSandboxesOfOneSeedDriveAlike()
    {
        const Json here = ask("/traccar/positions?deviceId=8&" + wholeDay());
        cleanup();
        init();
        QCOMPARE(ask("/traccar/positions?deviceId=8&" + wholeDay()), here);
    }

    void entersAndLeavesThePlacesOfItsJobs()
    {
        const Json fences = ask("/traccar/geofences?deviceId=1"), events = ask("/traccar/reports/events?deviceId=1&" + wholeDay());
        static const QRegularExpression circle(u"^CIRCLE \\((45\\.\\d+) (-7[34]\\.\\d+), (\\d+\\.\\d)\\)$"_s);
        int entered = 0, left = 0;
        for (const Json &event : events) {
            if (event["type"] != "geofenceEnter" && event["type"] != "geofenceExit")
                continue;
            const Json *fence = rowWith(fences, "id", event["geofenceId"]);
            QVERIFY(fence);
            const auto area = circle.match(textAt(*fence, "area"));
            QVERIFY(area.hasMatch());
            const roads::Point centre = roads::onPlane({area.captured(1).toDouble(), area.captured(2).toDouble()});
            const Json position = ask("/traccar/positions?id=" + number(event["positionId"]))[0];
            QCOMPARE(position["fixTime"], event["eventTime"]);
            const bool enters = event["type"] == "geofenceEnter";
            const double away = distance(placeIn(position), centre), radius = area.captured(3).toDouble();
            QVERIFY2(enters ? away < radius + 10 : away > radius - 10 && away < radius + 200, QByteArray::number(away).constData());
            (enters ? entered : left) += (*fence)["attributes"].contains("job");
        }
        QVERIFY(entered >= 1 && left >= 1);
        QCOMPARE(ask("/traccar/reports/events?deviceId=1&type=geofenceEnter&" + wholeDay())[0]["type"], "geofenceEnter");
    }

    void refusesAsTraccarDoes_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("firstLine");
        QTest::newRow("no zone") << QByteArray("/traccar/positions?deviceId=1&from=2026-05-20T00:00:00&to=2026-05-20T10:00:00Z") << QByteArray("java.time.format.DateTimeParseException: ");
        QTest::newRow("a plus sign as a space") << QByteArray("/traccar/positions?deviceId=1&from=2026-05-20T00:00:00+00:00&to=2026-05-20T10:00:00Z") << QByteArray("java.time.format.DateTimeParseException: ");
        QTest::newRow("no end") << QByteArray("/traccar/reports/route?deviceId=1&from=2026-05-20T00:00:00Z") << QByteArray("java.lang.NullPointerException: ");
        QTest::newRow("a stranger's device") << QByteArray("/traccar/positions?deviceId=99") << QByteArray("java.lang.SecurityException: Device access denied");
        QTest::newRow("in a report") << QByteArray("/traccar/reports/trips?deviceId=99&from=2026-05-20T00:00:00Z&to=2026-05-20T10:00:00Z") << QByteArray("java.lang.SecurityException: Device access denied");
    }
    void refusesAsTraccarDoes()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, firstLine);
        const auto client = get(target);
        QCOMPARE(client->status(), 400);
        QVERIFY(client->header("Content-Type").startsWith("text/plain"));
        QVERIFY2(client->body().startsWith(firstLine), client->body().constData());
        QVERIFY(client->body().contains("\n\tat "));
    }

    void answersOneDeviceOnly()
    {
        for (const Json &position : ask("/traccar/positions?deviceId=1&deviceId=2&" + wholeDay()))
            QCOMPARE(position["deviceId"], 1);
        QVERIFY(ask("/traccar/positions?deviceId=1&from=2026-05-20T00:00:00%2B00:00&to=2026-05-20T10:00:00Z").is_array());
    }

    void strangersSeeNothing()
    {
        RawClient client(port());
        client.send("GET", "/traccar/positions");
        QTRY_VERIFY(client.isWhole());
        QCOMPARE(client.status(), 401);
    }

    // A colleague gives the job that a van is driving to to somebody else: the van turns round, it does not jump.
    void aChangedPlanBendsTheDriveAndNoMore()
    {
        const auto [device, job, when] = someoneOnTheWay();
        QVERIFY(!job.isEmpty());
        setClock(QDateTime::fromMSecsSinceEpoch(when, QTimeZone::UTC).toString(Qt::ISODateWithMs));
        const QByteArray number = QByteArray::number(device);
        const Json before = ask("/traccar/positions?deviceId=" + number + "&" + wholeDay());
        sandbox->site().update(u"Dispatch Job"_s, job, {{"assigned_technician", nullptr}}, sandbox->office()[0].user.name);
        setClock(u"2026-05-21T02:00:00Z"_s);
        const Json after = ask("/traccar/positions?deviceId=" + number + "&" + wholeDay());
        for (std::size_t i = 0; i < before.size(); ++i)
            QCOMPARE(after[i], before[i]);
        for (std::size_t i = 1; i < after.size(); ++i) {
            const double seconds = static_cast<double>(momentIn(after[i], "fixTime") - momentIn(after[i - 1], "fixTime")) / 1000;
            QVERIFY(distance(placeIn(after[i - 1]), placeIn(after[i])) <= 34 * seconds + 16);
        }
        const Json site = sandbox->site().document(u"Dispatch Job"_s, job);
        for (const Json &stop : ask("/traccar/reports/stops?deviceId=" + number + "&" + wholeDay()))
            QVERIFY(distance(placeIn(stop), placeIn(site)) > 60 || momentIn(stop, "endTime") < when);
    }

    void tellsPositionsAndEventsOnTheStream()
    {
        const auto [device, job, when] = someoneOnTheWay();
        setClock(QDateTime::fromMSecsSinceEpoch(when - 1000, QTimeZone::UTC).toString(Qt::ISODateWithMs));
        const auto stream = get("/sse?topics=gps", false);
        QTRY_VERIFY_WITH_TIMEOUT(stream->received.count("event: gps.position") >= 5, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(stream->received.count("\"deviceId\":" + QByteArray::number(device) + ",\"protocol\"") >= 2, 30'000);
        const QByteArray from = stream->received.sliced(stream->received.indexOf("event: gps.position"));
        const qsizetype data = from.indexOf("data: ") + 6;
        const Json first = parsedObject(from.sliced(data, from.indexOf('\n', data) - data));
        QCOMPARE(first["topic"], "gps");
        QVERIFY(first["data"].contains("technician") && first["data"].contains("fixTime"));
        // A position passes; it must not push what a reconnecting desk needs out of the ring.
        QVERIFY(from.first(from.indexOf("\n\n")).indexOf("id: ") < 0);
    }

    void aThousandPositionsForABenchmark()
    {
        RawClient client(port());
        client.send("POST", "/__sandbox/gps", {}, R"({"devices":40,"hz":10})");
        QTRY_VERIFY(client.isWhole());
        QCOMPARE(ask("/traccar/devices").size(), 53u);
        QVERIFY(rowWith(ask("/traccar/positions"), "deviceId", 1040));
        const auto stream = get("/sse?topics=gps", false);
        QTRY_VERIFY_WITH_TIMEOUT(stream->received.count("\"deviceId\":1007,") >= 5, 30'000);
        QVERIFY(distance(placeIn(ask("/traccar/positions?deviceId=1001")[0]), placeIn(ask("/traccar/positions?deviceId=1019")[0])) > 100);
    }

private:
    struct OnTheWay
    {
        int device = 0;
        QString job;
        qint64 when = 0; // in the middle of the drive
    };

    // Looks at the evening what happened, for a drive of some minutes to a job.
    OnTheWay someoneOnTheWay()
    {
        setClock(u"2026-05-21T02:00:00Z"_s);
        const Json fences = ask("/traccar/geofences");
        for (int device : {1, 2, 3, 8, 9, 11, 12}) {
            const Json trips = ask("/traccar/reports/trips?deviceId=" + QByteArray::number(device) + "&" + wholeDay());
            const Json events = ask("/traccar/reports/events?deviceId=" + QByteArray::number(device) + "&type=geofenceEnter&" + wholeDay());
            for (const Json &trip : trips) {
                for (const Json &event : events) {
                    const Json *fence = rowWith(fences, "id", event["geofenceId"]);
                    const bool ofThisTrip = momentIn(event, "eventTime") > momentIn(trip, "startTime") && momentIn(event, "eventTime") <= momentIn(trip, "endTime");
                    if (ofThisTrip && fence && (*fence)["attributes"].contains("job") && trip["duration"].get<qint64>() > 240'000)
                        return {device, textAt((*fence)["attributes"], "job"), (momentIn(trip, "startTime") + momentIn(trip, "endTime")) / 2};
                }
            }
        }
        return {};
    }

    static QByteArray wholeDay() { return "from=2026-05-20T04:00:00Z&to=2026-05-21T03:59:59Z"; }
    static QByteArray number(const Json &value) { return QByteArray::fromStdString(value.dump()); }
    quint16 port() const { return static_cast<quint16>(sandbox->url().section(u':', -1).toUShort()); }
    static qint64 nowish() { return QDateTime(QDate(2026, 5, 20), QTime(14, 47), QTimeZone::UTC).toMSecsSinceEpoch(); }

    std::unique_ptr<RawClient> get(const QByteArray &target, bool whole = true)
    {
        auto client = std::make_unique<RawClient>(port());
        client->send("GET", target, {"Authorization: Bearer " + sandbox->office()[0].account.token});
        if (!(whole ? QTest::qWaitFor([&] { return client->isWhole(); }, 60'000) : QTest::qWaitFor([&] { return client->status() == 200; }, 60'000)))
            qWarning("no answer to %s", target.constData());
        return client;
    }
    Json ask(const QByteArray &target) { return Json::parse(get(target)->body().toStdString(), nullptr, false); }
    void setClock(const QString &now)
    {
        RawClient client(port());
        client.send("POST", "/__sandbox/clock", {}, "{\"now\":\"" + now.toLatin1() + "\"}");
        if (!QTest::qWaitFor([&] { return client.isWhole(); }, 60'000))
            qWarning("the clock did not move");
    }

    std::unique_ptr<Sandbox> sandbox;
};

QTEST_GUILESS_MAIN(TraccarTest)
#include "tst_traccar.moc"
