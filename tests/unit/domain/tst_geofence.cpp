#include "domain/tracking/geofence.h"

#include <QTest>

using namespace targo;
using namespace Qt::StringLiterals;

class tst_Geofence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatLiesInIt_data();
    void knowsWhatLiesInIt();
    void knowsItsSize();
};

namespace {

const Geofence circle{u"1"_s, {}, Geofence::Circle{{45.1, -74.1}, 150}};
// An L: its inner corner is outside.
const Geofence corner{u"2"_s, {}, Geofence::Polygon{{{45.10, -74.10}, {45.10, -74.09}, {45.105, -74.09}, {45.105, -74.095}, {45.11, -74.095}, {45.11, -74.10}}}};
const Geofence road{u"3"_s, {}, Geofence::Corridor{{{45.1, -74.1}, {45.1, -74.0}, {45.2, -74.0}}, 25}};

} // namespace

void tst_Geofence::knowsWhatLiesInIt_data()
{
    QTest::addColumn<int>("fence");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<bool>("inside");
    QTest::newRow("middle of the circle") << 0 << 45.1 << -74.1 << true;
    QTest::newRow("140 m north") << 0 << 45.1 + 140 / 111'195.0 << -74.1 << true;
    QTest::newRow("160 m north") << 0 << 45.1 + 160 / 111'195.0 << -74.1 << false;
    QTest::newRow("140 m east") << 0 << 45.1 << -74.1 + 140 / 78'490.0 << true;
    QTest::newRow("160 m east") << 0 << 45.1 << -74.1 + 160 / 78'490.0 << false;
    QTest::newRow("foot of the L") << 1 << 45.102 << -74.091 << true;
    QTest::newRow("stem of the L") << 1 << 45.109 << -74.099 << true;
    QTest::newRow("its inner corner") << 1 << 45.109 << -74.091 << false;
    QTest::newRow("west of the L") << 1 << 45.105 << -74.101 << false;
    QTest::newRow("on the road") << 2 << 45.1 << -74.05 << true;
    QTest::newRow("20 m beside it") << 2 << 45.1 + 20 / 111'195.0 << -74.05 << true;
    QTest::newRow("30 m beside it") << 2 << 45.1 + 30 / 111'195.0 << -74.05 << false;
    QTest::newRow("after the bend") << 2 << 45.15 << -74.0 << true;
    QTest::newRow("beyond its end") << 2 << 45.2 + 30 / 111'195.0 << -74.0 << false;
}

void tst_Geofence::knowsWhatLiesInIt()
{
    QFETCH(int, fence);
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(bool, inside);
    const Geofence &asked = fence == 0 ? circle : fence == 1 ? corner : road;
    QCOMPARE(asked.contains({latitude, longitude}), inside);
}

void tst_Geofence::knowsItsSize()
{
    QCOMPARE(circle.across(), 300.0);
    QCOMPARE(qRound(corner.across() / 10), 136); // 1,112 m by 785 m
    QVERIFY(road.across() > 13'000 && road.across() < 14'000);
}

QTEST_GUILESS_MAIN(tst_Geofence)
#include "tst_geofence.moc"
