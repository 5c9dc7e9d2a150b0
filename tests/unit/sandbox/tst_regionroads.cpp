#include "sandbox/roads/region.h"
#include "sandbox/roads/towns.h"
#include "sandbox/roads/waters.h"

#include <QTest>

using namespace targo::sandbox::roads;
using namespace Qt::StringLiterals;

namespace {

RoadPlace roadAt(double latitude, double longitude)
{
    const auto place = regionRoads().nearest(onPlane({latitude, longitude}));
    return place.value_or(RoadPlace{});
}

QStringList namesAlong(const Way &way)
{
    QStringList names;
    for (const Stretch &stretch : way.stretches) {
        const QString name = regionRoads().roadOf(regionRoads().edges()[static_cast<std::size_t>(stretch.edge)]).name;
        if (names.isEmpty() || names.last() != name)
            names += name;
    }
    return names;
}

} // namespace

// The roads that everything on the map is drawn from and driven on.
class RegionRoadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTownLiesAtARoad()
    {
        for (const Town &town : towns())
            QVERIFY2(roadAt(town.latitude, town.longitude).away < 400, qPrintable(town.name));
    }

    void fromEveryTownToEveryOther()
    {
        // By road it is longer than by air, but never absurdly so; only the river makes for a detour.
        for (const Town &from : towns()) {
            const RoadPlace start = roadAt(from.latitude, from.longitude);
            std::vector<RoadPlace> ends;
            for (const Town &to : towns())
                ends.push_back(roadAt(to.latitude, to.longitude));
            const auto costs = regionRoads().costs(start, ends);
            for (std::size_t i = 0; i < ends.size(); ++i) {
                const double air = distance(start.point, ends[i].point);
                const QByteArray pair = (from.name + u" – "_s + towns()[static_cast<qsizetype>(i)].name + u" %1 m, air %2 m"_s.arg(costs[i].metres).arg(air)).toUtf8();
                QVERIFY2(costs[i].metres >= air - 1 && costs[i].metres < 1.9 * air + 2500, pair.constData());
                QVERIFY2(costs[i].seconds >= costs[i].metres / (104 / 3.6) - 1, pair.constData());
            }
        }
    }

    void theRoadFromHuntingdonToOrmstownIsThe138()
    {
        const Way way = regionRoads().way(roadAt(45.0866, -74.1730), roadAt(45.1256, -73.9990));
        QVERIFY2(namesAlong(way).contains(u"route 138"_s), qPrintable(namesAlong(way).join(u", "_s)));
        QVERIFY2(way.metres > 13'500 && way.metres < 18'000, QByteArray::number(way.metres).constData());
        QVERIFY2(way.seconds > 9 * 60 && way.seconds < 16 * 60, QByteArray::number(way.seconds).constData());
    }

    void aWayIsUnbroken()
    {
        for (int i = 0; i < 60; ++i) {
            const auto any = [&](int stream) { return roadAt(45.03 + 0.3 * noise(i, 1, stream), -74.4 + 0.9 * noise(i, 2, stream)); };
            const RoadPlace from = any(1), to = any(2);
            const Way way = regionRoads().way(from, to);
            Point at = from.point;
            double metres = 0;
            for (const Stretch &stretch : way.stretches) {
                const Line line = regionRoads().lineOf(stretch);
                QVERIFY2(distance(at, line.front()) < 1, QByteArray::number(i).constData());
                at = line.back();
                metres += lengthOf(line);
            }
            QVERIFY(distance(at, to.point) < 1);
            QVERIFY(std::abs(metres - way.metres) < 2 + 0.001 * metres);
        }
    }

    // The search that aims at its goal must find what the one that aims at nothing finds.
    void noWayIsQuicker()
    {
        for (int i = 0; i < 60; ++i) {
            const RoadPlace from = roadAt(45.03 + 0.3 * noise(i, 3, 1), -74.4 + 0.9 * noise(i, 4, 1)), to = roadAt(45.03 + 0.3 * noise(i, 5, 1), -74.4 + 0.9 * noise(i, 6, 1));
            const double aimed = regionRoads().way(from, to).seconds, plain = regionRoads().costs(from, {to}).front().seconds;
            QVERIFY2(std::abs(aimed - plain) < 0.01, QByteArray::number(aimed - plain).constData());
        }
    }

    void roadsOverWaterAreBridges()
    {
        double wet = 0, all = 0;
        for (const Edge &edge : regionRoads().edges()) {
            const RoadClass roadClass = regionRoads().roadOf(edge).roadClass;
            if (roadClass == RoadClass::Highway || roadClass == RoadClass::Regional)
                continue;
            for (double way = 0; way < edge.metres; way += 100) {
                wet += isDeepWater(alongLine(edge.line, way));
                ++all;
            }
        }
        QVERIFY2(wet / all < 0.001, qPrintable(u"%1 of %2"_s.arg(wet).arg(all)));
    }

    void aHouseStandsBesideItsRoad()
    {
        for (const double side : {-1.0, -0.2, 0.3, 1.0}) {
            const auto door = doorstepNear({45.1300, -74.0100}, side);
            QVERIFY(door);
            const auto road = regionRoads().nearest(onPlane(door->place));
            QVERIFY(road->away > 10 && road->away < 60);
            QVERIFY(!door->street.isEmpty());
            QCOMPARE(door->number % 2, side < 0 ? 1 : 0);
        }
    }

    void nothingIsNearFarAway() { QVERIFY(!regionRoads().nearest(onPlane({48.0, -70.0}))); }
};

QTEST_GUILESS_MAIN(RegionRoadsTest)
#include "tst_regionroads.moc"
