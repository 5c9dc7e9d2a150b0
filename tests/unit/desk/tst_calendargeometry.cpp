#include "desk/calendar/calendargeometry.h"
#include "support/builders/builders.h"

#include <QTest>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// Three days from Monday, 07:00 to 18:00, a hundred pixels a day and one a minute.
class tst_CalendarGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liesWhereItIs_data();
    void liesWhereItIs();
    void overMidnightLiesOnBothDays();
    void pointsAreTimes_data();
    void pointsAreTimes();

private:
    CalendarGeometry m_geometry{.first = day("2026-03-02"), .days = 3};
};

void tst_CalendarGeometry::liesWhereItIs_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("day");
    QTest::addColumn<QRectF>("rect");
    QTest::newRow("an hour") << u"09:00"_s << 60 << 0 << QRectF(0, 120, 100, 60);
    QTest::newRow("on another day: nowhere") << u"09:00"_s << 60 << 1 << QRectF();
    QTest::newRow("beyond the days: nowhere") << u"09:00"_s << 60 << 3 << QRectF();
    QTest::newRow("no duration has a line") << u"09:00"_s << 0 << 0 << QRectF(0, 120, 100, 18);
    QTest::newRow("before the shown hours, at the top") << u"05:00"_s << 30 << 0 << QRectF(0, 0, 100, 18);
    QTest::newRow("after them, at the bottom") << u"22:00"_s << 30 << 0 << QRectF(0, 642, 100, 18);
    QTest::newRow("half of it shown") << u"06:30"_s << 60 << 0 << QRectF(0, 0, 100, 30);
    QTest::newRow("to midnight, not on the next day") << u"23:00"_s << 60 << 1 << QRectF();
}

void tst_CalendarGeometry::liesWhereItIs()
{
    QFETCH(const QString, from);
    QFETCH(const int, minutes);
    QFETCH(const int, day);
    QFETCH(const QRectF, rect);
    const WallTime begins = wall("2026-03-02", qPrintable(from));
    QCOMPARE(m_geometry.rectOn(day, {begins, begins.plus(minutes)}), rect);
}

void tst_CalendarGeometry::overMidnightLiesOnBothDays()
{
    const WallTime begins = wall("2026-03-02", "16:00");
    const WallSpan night{begins, begins.plus(18 * 60)};
    QCOMPARE(m_geometry.rectOn(0, night), QRectF(0, 540, 100, 120));
    QCOMPARE(m_geometry.rectOn(1, night), QRectF(100, 0, 100, 180));
    QCOMPARE(m_geometry.rectOn(2, night), QRectF());
}

void tst_CalendarGeometry::pointsAreTimes_data()
{
    QTest::addColumn<QPointF>("at");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("time");
    QTest::newRow("to the quarter") << QPointF(50, 127) << 15 << u"2026-03-02"_s << u"09:00"_s;
    QTest::newRow("to the minute") << QPointF(50, 127) << 1 << u"2026-03-02"_s << u"09:07"_s;
    QTest::newRow("the third day") << QPointF(250, 60) << 15 << u"2026-03-04"_s << u"08:00"_s;
    QTest::newRow("left of all days") << QPointF(-40, 60) << 15 << u"2026-03-02"_s << u"08:00"_s;
    QTest::newRow("right of them") << QPointF(999, 60) << 15 << u"2026-03-04"_s << u"08:00"_s;
    QTest::newRow("above the day") << QPointF(50, -9999) << 15 << u"2026-03-02"_s << u"00:00"_s;
}

void tst_CalendarGeometry::pointsAreTimes()
{
    QFETCH(const QPointF, at);
    QFETCH(const int, step);
    QFETCH(const QString, date);
    QFETCH(const QString, time);
    QCOMPARE(m_geometry.timeAt(at, step), wall(qPrintable(date), qPrintable(time)));
}

QTEST_GUILESS_MAIN(tst_CalendarGeometry)
#include "tst_calendargeometry.moc"
