#include "desk/map/mapcamera.h"
#include "desk/map/mapscene.h"
#include "desk/map/pingroups.h"

#include <QTest>

using namespace targo;
using namespace targo::desk;
using namespace Qt::StringLiterals;

// The map as numbers: where places lie, and which pins stand together.
class tst_MapCamera : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesLieWhereTilesSay_data();
    void placesLieWhereTilesSay();
    void whatIsUnderThePointerStaysThere_data();
    void whatIsUnderThePointerStaysThere();
    void panningFollowsTheHand();
    void fitsAsNearAsPossible();
    void staysInTheWorld();
    void theScaleBarIsRound_data();
    void theScaleBarIsRound();
    void pinsThatCoverEachOtherStandTogether();
    void panningNeverRegroups();
    void initialsAreShort_data();
    void initialsAreShort();

private:
    static MapCamera over(const Coordinate &place, int zoom)
    {
        MapCamera camera{.center = worldOf(place), .zoom = zoom, .size = {800, 600}};
        return camera;
    }
};

void tst_MapCamera::placesLieWhereTilesSay_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<QPoint>("tile");
    QTest::newRow("null island") << 0.0 << 0.0 << 1 << QPoint(1, 1);
    QTest::newRow("Huntingdon") << 45.0833 << -74.1667 << 10 << QPoint(301, 368); // by the logarithmic form of the formula
    QTest::newRow("Huntingdon, near") << 45.0833 << -74.1667 << 15 << QPoint(9633, 11776);
    QTest::newRow("the pole") << 90.0 << 0.0 << 3 << QPoint(4, 0);
}

void tst_MapCamera::placesLieWhereTilesSay()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(int, zoom);
    QFETCH(QPoint, tile);
    const QPointF world = worldOf({latitude, longitude});
    QCOMPARE(QPoint(int(world.x() * (1 << zoom)), int(std::max(0.0, world.y()) * (1 << zoom))), tile);
    if (std::abs(latitude) > 85)
        return;
    const Coordinate back = placeOf(world);
    QVERIFY(std::abs(back.latitude - latitude) < 1e-9 && std::abs(back.longitude - longitude) < 1e-9);
}

void tst_MapCamera::whatIsUnderThePointerStaysThere_data()
{
    QTest::addColumn<QPointF>("pixel");
    QTest::addColumn<int>("level");
    for (const int level : {8, 11, 17}) {
        QTest::addRow("corner %d", level) << QPointF(0, 0) << level;
        QTest::addRow("middle %d", level) << QPointF(400, 300) << level;
        QTest::addRow("anywhere %d", level) << QPointF(713.5, 41.25) << level;
    }
}

void tst_MapCamera::whatIsUnderThePointerStaysThere()
{
    QFETCH(QPointF, pixel);
    QFETCH(int, level);
    MapCamera camera = over({45.1, -74.2}, 10);
    const QPointF before = camera.worldAt(pixel);
    camera.zoomTo(level, pixel);
    QCOMPARE(camera.zoom, level);
    const QPointF moved = camera.pixelOf(before) - pixel;
    QVERIFY(moved.manhattanLength() < 1e-3);
}

void tst_MapCamera::panningFollowsTheHand()
{
    MapCamera camera = over({45.1, -74.2}, 12);
    const QPointF place = worldOf({45.11, -74.21});
    const QPointF before = camera.pixelOf(place);
    camera.pan({37, -12});
    QVERIFY((camera.pixelOf(place) - before - QPointF(37, -12)).manhattanLength() < 1e-3);
}

void tst_MapCamera::fitsAsNearAsPossible()
{
    MapCamera camera = over({0, 0}, 5);
    const std::vector<QPointF> places{worldOf({45.05, -74.5}), worldOf({45.3, -73.7}), worldOf({45.0, -74.0})};
    camera.fit(places, 40);
    const QRectF room(40, 40, 720, 520);
    for (const QPointF &place : places)
        QVERIFY(room.contains(camera.pixelOf(place)));
    camera.zoomTo(camera.zoom + 1, {400, 300});
    QVERIFY(!std::ranges::all_of(places, [&](QPointF place) { return room.contains(camera.pixelOf(place)); }));
    camera.fit({places.front()}, 40, 15);
    QCOMPARE(camera.zoom, 15); // one place alone is not looked at through a microscope
    const MapCamera before = camera;
    camera.fit({}, 40);
    QCOMPARE(camera, before);
}

void tst_MapCamera::staysInTheWorld()
{
    MapCamera camera = over({45, -74}, 5);
    for (int i = 0; i < 100; ++i)
        camera.pan({0, 500});
    QVERIFY(camera.worldAt({0, 0}).y() >= 0);
    camera.zoomTo(99, {1, 1});
    QCOMPARE(camera.zoom, MapCamera::mostZoom);
    camera.zoomTo(-3, {1, 1});
    QCOMPARE(camera.zoom, MapCamera::leastZoom);
}

void tst_MapCamera::theScaleBarIsRound_data()
{
    QTest::addColumn<int>("zoom");
    QTest::addColumn<int>("metres");
    QTest::newRow("the region") << 10 << 10000; // 108 m a pixel
    QTest::newRow("a village") << 14 << 500;
    QTest::newRow("a yard") << 18 << 20;
}

void tst_MapCamera::theScaleBarIsRound()
{
    QFETCH(int, zoom);
    const ScaleBar bar = scaleBar(over({45.1, -74.2}, zoom).metresPerPixel(), 100);
    QTEST(int(bar.metres), "metres");
    QVERIFY(bar.pixels > 30 && bar.pixels <= 100);
}

namespace {

JobPin pin(const char *id, double east, bool planned = true) // pixels at level 10
{
    return {.id = JobId(QString::fromUtf8(id)), .world = worldOf({45.1, -74.2}) + QPointF(east, 0) / (256 * 1024.0),
            .technician = planned ? TechnicianId(u"Luc"_s) : TechnicianId()};
}

QStringList namesOf(const std::vector<PinGroup> &groups, const std::vector<JobPin> &pins)
{
    QStringList names;
    for (const PinGroup &group : groups) {
        QStringList members;
        for (const size_t index : group.pins)
            members << pins[index].id.text();
        names << members.join(u'+');
    }
    return names;
}

} // namespace

void tst_MapCamera::pinsThatCoverEachOtherStandTogether()
{
    const std::vector<JobPin> pins{pin("A", 0), pin("B", 10), pin("C", 19, false), pin("D", 45), pin("E", 60)};
    const double scale = 256 * 1024.0;
    QCOMPARE(namesOf(grouped(pins, scale, 20), pins), (QStringList{u"A+B+C"_s, u"D+E"_s}));
    QCOMPARE(grouped(pins, scale, 20).front().toPlan, 1);
    QCOMPARE(namesOf(grouped(pins, scale, 20, JobId(u"B"_s)), pins), (QStringList{u"A+C"_s, u"B"_s, u"D+E"_s}));
    QCOMPARE(namesOf(grouped(pins, scale * 4, 20), pins), (QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s})); // two levels nearer
}

void tst_MapCamera::panningNeverRegroups()
{
    std::vector<JobPin> pins;
    for (int i = 0; i < 300; ++i)
        pins.push_back(pin(qPrintable(QString::number(i)), (i * 7919) % 2000));
    const auto before = grouped(pins, 256 * 1024.0, 20);
    for (JobPin &each : pins)
        each.world += QPointF(13.37, 0) / (256 * 1024.0); // other cells, the same distances
    QCOMPARE(namesOf(grouped(pins, 256 * 1024.0, 20), pins), namesOf(before, pins));
    size_t members = 0;
    for (const PinGroup &group : before)
        members += group.pins.size();
    QCOMPARE(members, pins.size());
}

void tst_MapCamera::initialsAreShort_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::newRow("two names") << u"Luc Gagnon"_s << u"LG"_s;
    QTest::newRow("three names") << u"Anne de Brie"_s << u"AB"_s;
    QTest::newRow("one") << u"camion"_s << u"CA"_s;
    QTest::newRow("none") << u"  "_s << u""_s;
    QTest::newRow("accents") << u"élise  étienne"_s << u"ÉÉ"_s;
}

void tst_MapCamera::initialsAreShort()
{
    QFETCH(QString, name);
    QTEST(initialsOf(name), "initials");
}

QTEST_GUILESS_MAIN(tst_MapCamera)
#include "tst_mapcamera.moc"
