#include "wire/hub/addresses.h"
#include "wire/traccar/geofences.h"

#include <QTest>

using namespace targo;
using namespace Qt::StringLiterals;

// What the hub says of places: geofences (hub.md 4.6) and addresses (9.8).
class tst_Places : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGeofences_data();
    void readsGeofences();
    void whatIsNoAreaIsLeftOut_data();
    void whatIsNoAreaIsLeftOut();
    void readsAddresses();
    void refusesWhatIsNoAnswer_data();
    void refusesWhatIsNoAnswer();
};

namespace {

QByteArray fence(const QByteArray &area, const QByteArray &attributes = "{}")
{
    return R"({"id":3,"name":"Entrepôt","description":"","area":")" + area + R"(","calendarId":0,"attributes":)" + attributes + "}";
}

} // namespace

void tst_Places::readsGeofences_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Geofence>("expected");
    using Area = decltype(Geofence::area);
    const auto row = [](const char *name, const QByteArray &text, const Area &area) { QTest::newRow(name) << text << Geofence{u"3"_s, u"Entrepôt"_s, area}; };
    const std::vector<Coordinate> corners{{45.1, -74.2}, {45.1, -74.1}, {45.2, -74.1}};
    row("of the contract", fence("CIRCLE (45.1701 -74.3802, 150.0)", R"j({"color":"#1E88E5"})j"), Geofence::Circle{{45.1701, -74.3802}, 150});
    row("without a space", fence("circle(45.1701 -74.3802,150)"), Geofence::Circle{{45.1701, -74.3802}, 150});
    row("polygon", fence("POLYGON ((45.1 -74.2, 45.1 -74.1, 45.2 -74.1))"), Geofence::Polygon{corners});
    row("line", fence("LINESTRING (45.1 -74.2, 45.1 -74.1, 45.2 -74.1)"), Geofence::Corridor{corners, 25});
    row("wide line", fence("LINESTRING (45.1 -74.2, 45.1 -74.1, 45.2 -74.1)", R"({"polylineDistance":80})"), Geofence::Corridor{corners, 80});
    row("odd distance", fence("LINESTRING (45.1 -74.2, 45.1 -74.1, 45.2 -74.1)", R"({"polylineDistance":-1})"), Geofence::Corridor{corners, 25});
}

void tst_Places::readsGeofences()
{
    QFETCH(QByteArray, text);
    QFETCH(Geofence, expected);
    const auto read = wire::traccar::geofencesFromText('[' + text + ']');
    QVERIFY(read);
    QCOMPARE(read->size(), 1u);
    QVERIFY(read->front() == expected);
}

void tst_Places::whatIsNoAreaIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *area : {"", "POINT (45 -74)", "CIRCLE (45.1)", "CIRCLE (45.1 -74.2)", "CIRCLE (45.1 -74.2, 0)", "CIRCLE (145.1 -74.2, 10)", "CIRCLE (nan nan, 10)",
                             "POLYGON ((45.1 -74.2, 45.1 -74.1))", "POLYGON ((45.1 -74.2, x, 45.1 -74.1))", "LINESTRING (45.1 -74.2)", "CIRCLE (45.1 -74.2, 10) and more"})
        QTest::newRow(area) << fence(area);
    QTest::newRow("no area") << QByteArray(R"({"id":3})");
    QTest::newRow("no id") << QByteArray(R"j({"area":"CIRCLE (45.1701 -74.3802, 150.0)"})j");
    QTest::newRow("a number") << QByteArray("7");
}

void tst_Places::whatIsNoAreaIsLeftOut()
{
    QFETCH(QByteArray, text);
    const auto read = wire::traccar::geofencesFromText('[' + text + ',' + fence("CIRCLE (45.1701 -74.3802, 150.0)") + ']');
    QVERIFY(read);
    QCOMPARE(read->size(), 1u);
}

void tst_Places::readsAddresses()
{
    const auto read = wire::hub::addressesFromText(R"({"results":[
        {"id":"a1","label":"12 rue du Pont, Ormstown","street":"12 rue du Pont","city":"Ormstown","latitude":45.12,"longitude":-74.0,"eligible":true,"service_location":"LOC-00007"},
        {"id":"a2","label":null,"street":"3 rang Six","city":"Howick","postal_code":"J0S 1G0","latitude":"45.18","longitude":"-73.85"},
        {"id":"a3","label":"nowhere","latitude":0,"longitude":0}, 7]})");
    QVERIFY(read);
    QCOMPARE(read->size(), 2u);
    QCOMPARE(read->front().label, u"12 rue du Pont, Ormstown"_s);
    QVERIFY((read->front().place == Coordinate{45.12, -74.0}));
    QCOMPARE(read->front().location.text(), u"LOC-00007"_s);
    QCOMPARE(read->back().label, u"3 rang Six, Howick, J0S 1G0"_s);
    QVERIFY(wire::hub::addressesFromText(R"({"results":[]})")->empty());
}

void tst_Places::refusesWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "{", "<html>", "7", "null", "\"x\"", "{}", "{\"results\":null}", "{\"results\":{}}"})
        QTest::newRow(text) << QByteArray(text);
}

void tst_Places::refusesWhatIsNoAnswer()
{
    QFETCH(QByteArray, text);
    QCOMPARE(wire::hub::addressesFromText(text).error().kind, Error::Kind::BadAnswer);
    QCOMPARE(wire::traccar::geofencesFromText(text).error().kind, Error::Kind::BadAnswer);
}

QTEST_GUILESS_MAIN(tst_Places)
#include "tst_places.moc"
