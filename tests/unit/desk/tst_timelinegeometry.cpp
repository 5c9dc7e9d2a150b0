#include "desk/timeline/timelinegeometry.h"
#include "support/builders/builders.h"

#include <QTest>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

class tst_TimelineGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesTimes_data();
    void placesTimes();
    void readsTimes_data();
    void readsTimes();
    void snaps_data();
    void snaps();
    void thereAndBackIsTheSameMinute();
};

namespace {

TimelineGeometry day() { return {.first = test::day("2026-03-02"), .days = 1, .pixelsPerMinute = 2}; }
TimelineGeometry week() { return {.first = test::day("2026-03-02"), .days = 7, .dayFrom = 420, .dayTo = 1080, .pixelsPerMinute = 0.5}; }

} // namespace

void tst_TimelineGeometry::placesTimes_data()
{
    QTest::addColumn<bool>("isWeek");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("hour");
    QTest::addColumn<double>("x");
    QTest::newRow("midnight begins the day") << false << "2026-03-02" << "00:00" << 0.0;
    QTest::newRow("nine o'clock") << false << "2026-03-02" << "09:00" << 1080.0;
    QTest::newRow("the evening before lies on the left edge") << false << "2026-03-01" << "23:00" << 0.0;
    QTest::newRow("the morning after lies on the right edge") << false << "2026-03-03" << "01:00" << 2880.0;
    QTest::newRow("a week begins at its first shown hour") << true << "2026-03-02" << "07:00" << 0.0;
    QTest::newRow("a night takes no width") << true << "2026-03-02" << "23:00" << 330.0;
    QTest::newRow("nor does the next morning") << true << "2026-03-03" << "05:00" << 330.0;
    QTest::newRow("Wednesday noon") << true << "2026-03-04" << "12:00" << 2 * 330.0 + 150.0;
    QTest::newRow("Sunday evening ends the week") << true << "2026-03-08" << "18:00" << 7 * 330.0;
}

void tst_TimelineGeometry::placesTimes()
{
    QFETCH(const bool, isWeek);
    QFETCH(const QString, date);
    QFETCH(const QString, hour);
    QFETCH(const double, x);
    QCOMPARE((isWeek ? week() : day()).xFor(wall(qPrintable(date), qPrintable(hour))), x);
}

void tst_TimelineGeometry::readsTimes_data()
{
    QTest::addColumn<bool>("isWeek");
    QTest::addColumn<double>("x");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("hour");
    QTest::newRow("nine o'clock") << false << 1080.0 << "2026-03-02" << "09:00";
    QTest::newRow("left of the day") << false << -50.0 << "2026-03-02" << "00:00";
    QTest::newRow("right of the day is its end") << false << 9999.0 << "2026-03-03" << "00:00";
    QTest::newRow("a week's day border belongs to the next morning") << true << 330.0 << "2026-03-03" << "07:00";
    QTest::newRow("just before it is still the evening") << true << 329.5 << "2026-03-02" << "17:59";
    QTest::newRow("right of the week is its last evening") << true << 9999.0 << "2026-03-08" << "18:00";
}

void tst_TimelineGeometry::readsTimes()
{
    QFETCH(const bool, isWeek);
    QFETCH(const double, x);
    QFETCH(const QString, date);
    QFETCH(const QString, hour);
    const WallTime read = (isWeek ? week() : day()).timeAt(x);
    QCOMPARE(read.date(), test::day(qPrintable(date)));
    QCOMPARE(read.time(), test::time(qPrintable(hour)));
}

void tst_TimelineGeometry::snaps_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("snapped");
    QTest::newRow("on the quarter") << "09:15" << 15 << "09:15";
    QTest::newRow("a little after") << "09:20" << 15 << "09:15";
    QTest::newRow("nearer the next") << "09:23" << 15 << "09:30";
    QTest::newRow("over the hour") << "09:55" << 15 << "10:00";
    QTest::newRow("to the minute") << "09:23" << 1 << "09:23";
}

void tst_TimelineGeometry::snaps()
{
    QFETCH(const QString, at);
    QFETCH(const int, step);
    QFETCH(const QString, snapped);
    QCOMPARE(TimelineGeometry::nearest(wall("2026-03-02", qPrintable(at)), step).time(), test::time(qPrintable(snapped)));
}

void tst_TimelineGeometry::thereAndBackIsTheSameMinute()
{
    for (const TimelineGeometry &geometry : {day(), week()}) {
        for (int index = 0; index < geometry.days; ++index) {
            for (int minute = geometry.dayFrom; minute < geometry.dayTo; ++minute) {
                const WallTime time = WallTime::startOf(geometry.first.addDays(index)).plus(minute);
                QCOMPARE(geometry.timeAt(geometry.xFor(time)).minutes(), time.minutes());
            }
        }
    }
}

QTEST_GUILESS_MAIN(tst_TimelineGeometry)
#include "tst_timelinegeometry.moc"
