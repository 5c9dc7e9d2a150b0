#include "unit/net/line.h"

#include "app/session/sessionroads.h"
#include "wire/osrm/answers.h"

using namespace targo;
using namespace targo::test;

namespace {

// hub.md 10.2, as it stands there, without its steps.
const QByteArray route = R"({"code":"Ok","waypoints":[],"routes":[{"distance":4873.2,"duration":402.6,"weight":402.6,"geometry":"o`~cuAfsxzlCnp{@oav@",
  "legs":[{"distance":4873.2,"duration":402.6,"summary":"Rue Principale","steps":[]}]}]})";

} // namespace

// Ways from an OSRM server at the socket.
class tst_Osrm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheRouteOfTheContract();
    void readsPolylines_data();
    void readsPolylines();
    void readsTables();
    void asksLongitudeFirst();
    void theSameWayIsAskedOnce();
    void whatTheServerRefusesIsSaid();
    void anAnswerToAnotherQuestionIsNone();
    void withoutAServerNothingIsAsked();

private:
    static constexpr Coordinate from{45.1702, -74.3801}, to{45.1392, -74.3519};
};

void tst_Osrm::readsTheRouteOfTheContract()
{
    const auto road = wire::osrm::roadFromText(route);
    QVERIFY(road);
    QCOMPARE(road->metres(), 4873.2);
    QCOMPARE(road->seconds(), 402.6);
    QVERIFY(!road->straight);
    QCOMPARE(road->line.size(), 2u);
    QVERIFY(std::abs(road->line.front().latitude - 45.17) < 0.01 && std::abs(road->line.front().longitude + 74.38) < 0.01);
    QVERIFY(std::abs(road->line.back().latitude - 45.1392) < 0.01);
    for (const char *odd : {"", "[]", "{}", R"({"routes":[]})", R"({"routes":[{"legs":[]}]})", R"({"routes":[7]})"})
        QCOMPARE(wire::osrm::roadFromText(odd).error().kind, Error::Kind::BadAnswer);
}

void tst_Osrm::readsPolylines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("places");
    QTest::newRow("Google's own") << QByteArray("_p~iF~ps|U_ulLnnqC_mqNvxq`@") << 3;
    QTest::newRow("cut off") << QByteArray("_p~iF~ps|U_ulL") << 1;
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("no polyline") << QByteArray("\x01\x02\x03") << 0;
    QTest::newRow("never ends") << QByteArray(1000, '~') << 0;
}

void tst_Osrm::readsPolylines()
{
    QFETCH(QByteArray, text);
    QFETCH(int, places);
    const auto line = wire::osrm::placesFromPolyline(text, 5);
    QCOMPARE(int(line.size()), places);
    if (places == 3)
        QVERIFY(std::abs(line[2].latitude - 43.252) < 1e-9 && std::abs(line[2].longitude + 126.453) < 1e-9);
}

void tst_Osrm::readsTables()
{
    const auto seconds = wire::osrm::secondsFromText(R"({"code":"Ok","durations":[[402.6],[null],[0]]})");
    QVERIFY(seconds);
    QCOMPARE(*seconds, (std::vector<std::optional<double>>{402.6, std::nullopt, 0}));
    QVERIFY(!wire::osrm::secondsFromText("{}"));
    QVERIFY(!wire::osrm::secondsFromText("<html>"));
}

void tst_Osrm::asksLongitudeFirst()
{
    Line line;
    SessionRoads roads(line.transport, line.server.url().toString());
    line.server.answer(200, route);
    QVERIFY(line.wait(roads.through({from, to})));
    QCOMPARE(line.server.lastTarget(), "/route/v1/driving/-74.380100,45.170200;-74.351900,45.139200?overview=full&geometries=polyline6&steps=false");
    line.server.answer(200, R"({"code":"Ok","durations":[[402.6],[null]]})");
    const auto seconds = line.wait(roads.secondsTo(to, {from, from}));
    QVERIFY(seconds);
    QCOMPARE(seconds->size(), 2u);
    QVERIFY(line.server.lastTarget().startsWith("/table/v1/driving/"));
    QVERIFY(QUrl::fromPercentEncoding(line.server.lastTarget()).endsWith(u"?sources=0;1&destinations=2&annotations=duration"_s));
}

void tst_Osrm::theSameWayIsAskedOnce()
{
    Line line;
    SessionRoads roads(line.transport, line.server.url().toString());
    line.server.answer(200, route);
    QVERIFY(line.wait(roads.through({from, to})));
    QVERIFY(line.wait(roads.through({{from.latitude + 0.00001, from.longitude}, to}))); // the van stands and shakes
    QCOMPARE(line.server.arrivals().size(), 1);
}

void tst_Osrm::whatTheServerRefusesIsSaid()
{
    Line line;
    SessionRoads roads(line.transport, line.server.url().toString());
    line.server.answer(400, R"({"code":"NoRoute","message":"No route found between points"})");
    const auto road = line.wait(roads.through({from, to}));
    QCOMPARE(road.error().kind, Error::Kind::Rejected);
    QCOMPARE(road.error().code, u"NoRoute"_s);
}

void tst_Osrm::anAnswerToAnotherQuestionIsNone()
{
    Line line;
    SessionRoads roads(line.transport, line.server.url().toString());
    line.server.answer(200, route);
    QCOMPARE(line.wait(roads.through({from, to, from})).error().kind, Error::Kind::BadAnswer);
}

void tst_Osrm::withoutAServerNothingIsAsked()
{
    Line line;
    SessionRoads roads(line.transport, {});
    QCOMPARE(line.wait(roads.through({from, to})).error().kind, Error::Kind::NotFound);
    QCOMPARE(line.wait(roads.secondsTo(to, {from})).error().kind, Error::Kind::NotFound);
    QVERIFY(line.server.arrivals().isEmpty());
}

QTEST_GUILESS_MAIN(tst_Osrm)
#include "tst_osrm.moc"
