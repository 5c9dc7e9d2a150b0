#include "desk/timeline/timelinedrag.h"
#include "support/builders/builders.h"

#include <QTest>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// A day at two pixels a minute: 09:00 lies at 1080, 10:00 at 1200.
class tst_TimelineDrag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lands_data();
    void lands();
    void aPressAloneIsNoDrag();
    void backWhereItBeganIsNoAct();
    void offEveryLaneIsNoAct();
    void cancelForgets();
    void carriedWorkStartsUnderThePointer();
    void tellsOnlyNewProposals();

private:
    TimelineGeometry m_geometry{.first = day("2026-03-02"), .days = 1, .pixelsPerMinute = 2};
    WallSpan m_span{wall("2026-03-02", "09:00"), wall("2026-03-02", "10:00")};
};

void tst_TimelineDrag::lands_data()
{
    QTest::addColumn<int>("grip");
    QTest::addColumn<double>("by"); // pixels
    QTest::addColumn<bool>("fine");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    using Grip = TimelineDrag::Grip;
    QTest::newRow("half an hour later") << int(Grip::Body) << 60.0 << false << "09:30" << "10:30";
    QTest::newRow("to the nearest quarter") << int(Grip::Body) << 50.0 << false << "09:30" << "10:30";
    QTest::newRow("to the minute") << int(Grip::Body) << 50.0 << true << "09:25" << "10:25";
    QTest::newRow("earlier") << int(Grip::Body) << -120.0 << false << "08:00" << "09:00";
    QTest::newRow("longer") << int(Grip::End) << 60.0 << false << "09:00" << "10:30";
    QTest::newRow("shorter, but never nothing") << int(Grip::End) << -400.0 << false << "09:00" << "09:15";
    QTest::newRow("begins earlier") << int(Grip::Start) << -60.0 << false << "08:30" << "10:00";
    QTest::newRow("begins later, but before its end") << int(Grip::Start) << 400.0 << false << "09:45" << "10:00";
    QTest::newRow("to the minute at its end") << int(Grip::End) << 14.0 << true << "09:00" << "10:07";
}

void tst_TimelineDrag::lands()
{
    QFETCH(const int, grip);
    QFETCH(const double, by);
    QFETCH(const bool, fine);
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    TimelineDrag drag;
    const double edge = grip == int(TimelineDrag::Grip::End) ? 1200 : 1080;
    const QPointF at(edge + 3, 20);
    drag.press(JobId(u"DJ-1"_s), TimelineDrag::Grip(grip), at, edge, m_span, 2);
    QVERIFY(drag.move(at + QPointF(by, 0), 2, m_geometry, fine));
    const auto landed = drag.release();
    QVERIFY(landed);
    QCOMPARE(landed->lane, 2);
    QCOMPARE(landed->span.from, wall("2026-03-02", qPrintable(from)));
    QCOMPARE(landed->span.to, wall("2026-03-02", qPrintable(to)));
}

void tst_TimelineDrag::aPressAloneIsNoDrag()
{
    TimelineDrag drag;
    drag.press(JobId(u"DJ-1"_s), TimelineDrag::Grip::Body, {1100, 20}, 1080, m_span, 2);
    QVERIFY(!drag.move({1102, 21}, 2, m_geometry, false));
    QVERIFY(!drag.isDragging());
    QVERIFY(!drag.release());
}

void tst_TimelineDrag::backWhereItBeganIsNoAct()
{
    TimelineDrag drag;
    drag.press(JobId(u"DJ-1"_s), TimelineDrag::Grip::Body, {1100, 20}, 1080, m_span, 2);
    drag.move({1300, 120}, 3, m_geometry, false);
    drag.move({1101, 20}, 2, m_geometry, false);
    QVERIFY(!drag.release());
}

void tst_TimelineDrag::offEveryLaneIsNoAct()
{
    TimelineDrag drag;
    drag.press(JobId(u"DJ-1"_s), TimelineDrag::Grip::Body, {1100, 20}, 1080, m_span, 2);
    drag.move({1300, 900}, -1, m_geometry, false);
    QVERIFY(drag.isDragging());
    QVERIFY(!drag.release());
}

void tst_TimelineDrag::cancelForgets()
{
    TimelineDrag drag;
    drag.press(JobId(u"DJ-1"_s), TimelineDrag::Grip::Body, {1100, 20}, 1080, m_span, 2);
    drag.move({1300, 120}, 3, m_geometry, false);
    drag.cancel();
    QVERIFY(!drag.move({1400, 120}, 3, m_geometry, false));
    QVERIFY(!drag.release());
}

void tst_TimelineDrag::carriedWorkStartsUnderThePointer()
{
    TimelineDrag drag;
    drag.carry(JobId(u"DJ-9"_s), 90);
    drag.move({1085, 120}, 1, m_geometry, false);
    const auto landed = drag.release();
    QVERIFY(landed);
    QCOMPARE(landed->span.from, wall("2026-03-02", "09:00"));
    QCOMPARE(landed->span.to, wall("2026-03-02", "10:30"));
}

void tst_TimelineDrag::tellsOnlyNewProposals()
{
    TimelineDrag drag;
    drag.press(JobId(u"DJ-1"_s), TimelineDrag::Grip::Body, {1100, 20}, 1080, m_span, 2);
    QVERIFY(drag.move({1130, 20}, 2, m_geometry, false));
    QVERIFY(!drag.move({1131, 20}, 2, m_geometry, false));
    QVERIFY(drag.move({1131, 120}, 3, m_geometry, false));
}

QTEST_GUILESS_MAIN(tst_TimelineDrag)
#include "tst_timelinedrag.moc"
