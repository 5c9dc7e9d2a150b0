#include "sandbox/osrm/osrm.h"

#include "sandbox/roads/region.h"

#include <QTest>

using namespace targo::sandbox;
using namespace Qt::StringLiterals;

namespace {

HttpReply asked(const QByteArray &path, const QByteArray &query = {})
{
    return osrm::answer({.method = "GET", .path = "/osrm" + path, .query = query, .headers = {}, .body = {}});
}

Json answered(const QByteArray &path, const QByteArray &query = {})
{
    const HttpReply reply = asked(path, query);
    return reply.status == 200 ? Json::parse(reply.body.toStdString()) : Json();
}

// As a client reads a polyline: from the format's public description, not from our writer.
std::vector<roads::Point> decoded(const std::string &text)
{
    std::vector<roads::Point> points;
    qint64 sums[2] = {0, 0};
    for (std::size_t i = 0; i < text.size();) {
        for (qint64 &sum : sums) {
            qint64 value = 0;
            int shift = 0, piece = 0;
            do {
                piece = text[i++] - 63;
                value |= static_cast<qint64>(piece & 0x1f) << shift;
                shift += 5;
            } while (piece >= 0x20);
            sum += value & 1 ? ~(value >> 1) : value >> 1;
        }
        points.push_back(roads::onPlane({static_cast<double>(sums[0]) / 1e6, static_cast<double>(sums[1]) / 1e6}));
    }
    return points;
}

const QByteArray huntingdonToOrmstown = "/route/v1/driving/-74.1730000,45.0866000;-73.9990000,45.1256000";

} // namespace

// Routes as OSRM gives them (hub.md 10.2).
class OsrmTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesPolylines()
    {
        // The example of hub.md 10.2.
        QCOMPARE(osrm::polyline6({{45.1702, -74.3801}, {45.1392, -74.3519}}), std::string("o`~cuAfsxzlCnp{@oav@"));
    }

    void aRouteHasWhatTheMapNeeds()
    {
        const Json answer = answered(huntingdonToOrmstown, "overview=full&steps=true&geometries=polyline6&alternatives=true");
        QCOMPARE(answer["code"], "Ok");
        QCOMPARE(answer["waypoints"].size(), 2u);
        const Json &route = answer["routes"][0], &leg = route["legs"][0];
        const auto line = decoded(route["geometry"]);
        double length = 0;
        for (std::size_t i = 1; i < line.size(); ++i)
            length += distance(line[i - 1], line[i]);
        QVERIFY2(std::abs(length - route["distance"].get<double>()) < 30, QByteArray::number(length).constData());
        QVERIFY(route["duration"].get<double>() > 500 && route["duration"].get<double>() < 1000);
        double metres = 0, seconds = 0;
        for (const Json &step : leg["steps"]) {
            metres += step["distance"].get<double>();
            seconds += step["duration"].get<double>();
            const auto part = decoded(step["geometry"]);
            QVERIFY(part.size() >= 2);
            const Json &at = step["maneuver"]["location"];
            QVERIFY(distance(part.front(), roads::onPlane({at[1].get<double>(), at[0].get<double>()})) < 1);
        }
        QVERIFY(std::abs(metres - route["distance"].get<double>()) < 2);
        QVERIFY(std::abs(seconds - route["duration"].get<double>()) < 2);
        QCOMPARE(leg["steps"].front()["maneuver"]["type"], "depart");
        QCOMPARE(leg["steps"].back()["maneuver"]["type"], "arrive");
        QCOMPARE(leg["summary"], "route 138");
    }

    void aRouteOverThreePlacesHasTwoLegs()
    {
        const Json answer = answered("/route/v1/driving/-74.1730,45.0866;-73.9990,45.1256;-73.7974,45.2466");
        QCOMPARE(answer["routes"][0]["legs"].size(), 2u);
        QCOMPARE(answer["waypoints"].size(), 3u);
        QVERIFY(answer["routes"][0]["legs"][0]["steps"].empty());
    }

    void aTableAgreesWithTheRoute()
    {
        const Json table = answered("/table/v1/driving/-74.1730,45.0866;-73.9990,45.1256;-73.7974,45.2466", "sources=0&destinations=1;2&annotations=duration,distance");
        const Json route = answered(huntingdonToOrmstown)["routes"][0];
        QCOMPARE(table["code"], "Ok");
        QCOMPARE(table["durations"].size(), 1u);
        QCOMPARE(table["durations"][0].size(), 2u);
        QVERIFY(std::abs(table["durations"][0][0].get<double>() - route["duration"].get<double>()) < 0.2);
        QVERIFY(std::abs(table["distances"][0][0].get<double>() - route["distance"].get<double>()) < 0.2);
        QVERIFY(table["durations"][0][1] > table["durations"][0][0]);
        const Json plain = answered("/table/v1/driving/-74.1730,45.0866;-73.9990,45.1256");
        QCOMPARE(plain["durations"][0][0], 0.0);
        QVERIFY(!plain.contains("distances"));
    }

    void fromHereToHereIsNothing()
    {
        const Json route = answered("/route/v1/driving/-74.1730,45.0866;-74.1730,45.0866", "overview=full&steps=true&geometries=polyline6")["routes"][0];
        QCOMPARE(route["distance"], 0.0);
        QCOMPARE(decoded(route["geometry"]).size(), 2u);
    }

    void refusesWithACode_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<std::string>("code");
        QTest::newRow("latitude first") << QByteArray("/route/v1/driving/45.0866,-174.1730;45.1256,-73.9990") << QByteArray() << std::string("InvalidValue");
        QTest::newRow("no numbers") << QByteArray("/route/v1/driving/a,b;c,d") << QByteArray() << std::string("InvalidQuery");
        QTest::newRow("null island") << QByteArray("/route/v1/driving/0,0;-73.9990,45.1256") << QByteArray() << std::string("NoSegment");
        QTest::newRow("one place") << QByteArray("/route/v1/driving/-73.9990,45.1256") << QByteArray() << std::string("InvalidOptions");
        QTest::newRow("no coordinates") << QByteArray("/route/v1/driving") << QByteArray() << std::string("InvalidUrl");
        QTest::newRow("unknown service") << QByteArray("/trail/v1/driving/0,0;1,1") << QByteArray() << std::string("InvalidService");
        QTest::newRow("not served") << QByteArray("/trip/v1/driving/0,0;1,1") << QByteArray() << std::string("NotImplemented");
        QTest::newRow("an index too far") << QByteArray("/table/v1/driving/-74.1730,45.0866;-73.9990,45.1256") << QByteArray("sources=2") << std::string("InvalidOptions");
        QTest::newRow("too many") << QByteArray("/route/v1/driving/" + QByteArray("-74.1,45.1;").repeated(100) + "-74.2,45.1") << QByteArray() << std::string("TooBig");
        QTest::newRow("geometry") << QByteArray("/route/v1/driving/-74.1730,45.0866;-73.9990,45.1256") << QByteArray("geometries=wkt") << std::string("InvalidQuery");
    }
    void refusesWithACode()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, query);
        QFETCH(std::string, code);
        const HttpReply reply = asked(path, query);
        QCOMPARE(reply.status, 400);
        QCOMPARE(Json::parse(reply.body.toStdString())["code"], code);
    }
};

QTEST_GUILESS_MAIN(OsrmTest)
#include "tst_osrm.moc"
