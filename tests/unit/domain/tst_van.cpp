#include "domain/tracking/distance.h"
#include "domain/tracking/van.h"

#include <QTest>

using namespace targo;
using namespace Qt::StringLiterals;

// What is believed of a device, and how long. It is 15:00 UTC.
class tst_Van : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresDistancesAndCourses_data();
    void measuresDistancesAndCourses();
    void anOlderOrRepeatedFixChangesNothing();
    void nullIslandIsNoPlace();
    void aFixFromTheFutureIsDoubtedAndBlocksNothing();
    void aJumpNobodyDrivesIsDoubted_data();
    void aJumpNobodyDrivesIsDoubted();
    void aStandingVanKeepsItsHeading_data();
    void aStandingVanKeepsItsHeading();
    void freshnessFollowsAgeAndLink_data();
    void freshnessFollowsAgeAndLink();
    void anAlarmLastsAQuarterOfAnHour();
};

namespace {

const QDateTime now(QDate(2026, 5, 22), QTime(15, 0), QTimeZone::UTC);
const Coordinate huntingdon{45.0833, -74.1667}, ormstown{45.1333, -74.0};

VanPosition at(const char *time, const Coordinate &place = huntingdon, double speed = 50, std::optional<double> course = 90)
{
    return {.fixTime = QDateTime(now.date(), QTime::fromString(QString::fromUtf8(time), u"hh:mm:ss"_s), QTimeZone::UTC), .place = place, .speed = speed, .course = course};
}

} // namespace

void tst_Van::measuresDistancesAndCourses_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<int>("metres");
    QTest::addColumn<int>("course");
    QTest::newRow("nowhere else") << 45.0 << -74.0 << 0 << 0;
    QTest::newRow("a degree north") << 46.0 << -74.0 << 111195 << 0;
    QTest::newRow("a degree south") << 44.0 << -74.0 << 111195 << 180;
    QTest::newRow("a degree east") << 45.0 << -73.0 << 78626 << 90;
    QTest::newRow("a degree west") << 45.0 << -75.0 << 78626 << 270;
}

void tst_Van::measuresDistancesAndCourses()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(int, metres);
    QFETCH(int, course);
    const double measured = metresBetween({45, -74}, {latitude, longitude});
    QVERIFY2(std::abs(measured - metres) < 2, qPrintable(QString::number(measured)));
    QVERIFY(std::abs(courseBetween({45, -74}, {latitude, longitude}) - course) < 0.5);
}

void tst_Van::anOlderOrRepeatedFixChangesNothing()
{
    const VanPosition held = at("14:59:00");
    QVERIFY(!accepted(held, at("14:58:59", ormstown), now));
    QVERIFY(!accepted(held, at("14:59:00", ormstown), now));
    QVERIFY(accepted(held, at("14:59:01"), now));
    QVERIFY(!accepted({}, VanPosition{.place = huntingdon}, now)); // without a time nobody knows what it is worth
}

void tst_Van::nullIslandIsNoPlace()
{
    QVERIFY(!accepted({}, at("14:59:00", {0, 0}), now));
    QVERIFY(!accepted(at("14:58:00"), at("14:59:00", {0, 0}), now));
}

void tst_Van::aFixFromTheFutureIsDoubtedAndBlocksNothing()
{
    const auto early = accepted({}, at("15:01:30"), now);
    QVERIFY(!early->doubtful); // clocks differ
    const auto wrong = accepted(at("14:59:00"), at("16:30:00"), now);
    QVERIFY(wrong->doubtful);
    const auto right = accepted(wrong, at("14:59:30"), now);
    QVERIFY(right);
    QVERIFY(!right->doubtful);
}

void tst_Van::aJumpNobodyDrivesIsDoubted_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<Coordinate>("place");
    QTest::addColumn<bool>("doubtful");
    QTest::newRow("14 km in six minutes") << u"14:46:00"_s << ormstown << false; // 142 km/h
    QTest::newRow("14 km in two minutes") << u"14:42:00"_s << ormstown << true;
    QTest::newRow("200 m in a second") << u"14:40:01"_s << Coordinate{huntingdon.latitude + 0.0018, huntingdon.longitude} << false; // the fix shakes
    QTest::newRow("400 m in a second") << u"14:40:01"_s << Coordinate{huntingdon.latitude + 0.0036, huntingdon.longitude} << true;
}

void tst_Van::aJumpNobodyDrivesIsDoubted()
{
    QFETCH(QString, time);
    QFETCH(Coordinate, place);
    const auto next = accepted(at("14:40:00"), at(qPrintable(time), place), now);
    QVERIFY(next);
    QTEST(next->doubtful, "doubtful");
    // What is near a doubtful place is no jump from it: a van that really is there is believed with the next fix.
    VanPosition then = *next;
    then.fixTime = next->fixTime.addSecs(10);
    QVERIFY(!accepted(next, then, now)->doubtful);
}

void tst_Van::aStandingVanKeepsItsHeading_data()
{
    QTest::addColumn<double>("speed"); // km/h
    QTest::addColumn<int>("course");
    QTest::newRow("driving") << 50.0 << 10;
    QTest::newRow("just above two knots") << 3.8 << 10;
    QTest::newRow("just below two knots") << 3.6 << 270;
    QTest::newRow("standing") << 0.0 << 270;
}

void tst_Van::aStandingVanKeepsItsHeading()
{
    QFETCH(double, speed);
    QFETCH(int, course);
    QCOMPARE(qRound(*accepted(at("14:58:00", huntingdon, 50, 270), at("14:59:00", huntingdon, speed, 10), now)->course), course);
    QCOMPARE(qRound(*accepted(at("14:58:00", huntingdon, 50, {}), at("14:59:00", huntingdon, speed, 10), now)->course), 10);
}

void tst_Van::freshnessFollowsAgeAndLink_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<DeviceLink>("link");
    QTest::addColumn<Freshness>("freshness");
    QTest::newRow("just now") << u"14:59:58"_s << DeviceLink::Online << Freshness::Fresh;
    QTest::newRow("4:59 ago") << u"14:55:01"_s << DeviceLink::Online << Freshness::Fresh;
    QTest::newRow("5 min ago") << u"14:55:00"_s << DeviceLink::Online << Freshness::Ageing;
    QTest::newRow("30 min ago") << u"14:30:00"_s << DeviceLink::Online << Freshness::Ageing;
    QTest::newRow("half an hour and more ago") << u"14:29:59"_s << DeviceLink::Online << Freshness::Stale;
    QTest::newRow("unknown") << u"14:59:58"_s << DeviceLink::Unknown << Freshness::Ageing;
    QTest::newRow("offline") << u"14:59:58"_s << DeviceLink::Offline << Freshness::Stale;
    QTest::newRow("old and unknown") << u"14:00:00"_s << DeviceLink::Unknown << Freshness::Stale;
}

void tst_Van::freshnessFollowsAgeAndLink()
{
    QFETCH(QString, time);
    QFETCH(DeviceLink, link);
    const Van van{.device = u"14"_s, .link = link, .position = at(qPrintable(time))};
    QTEST(freshnessOf(van, now), "freshness");
    QCOMPARE(freshnessOf(Van{.device = u"14"_s, .link = link}, now), Freshness::Stale); // never seen
}

void tst_Van::anAlarmLastsAQuarterOfAnHour()
{
    QVERIFY(isAlarmed({.alarmed = at("14:45:01")}, now));
    QVERIFY(!isAlarmed({.alarmed = at("14:45:00")}, now));
    QVERIFY(!isAlarmed({.alarmed = at("16:00:00")}, now));
    QVERIFY(!isAlarmed({}, now));
}

QTEST_GUILESS_MAIN(tst_Van)
#include "tst_van.moc"
