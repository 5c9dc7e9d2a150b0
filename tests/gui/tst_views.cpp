#include "gui/boardstory.h"

#include <QNativeGestureEvent>
#include <QPointingDevice>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// From one day to a month, with and without nights, near and far.
class tst_Views : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aKeyForEveryView_data();
    void aKeyForEveryView();
    void aMonthFollowsTheCalendar();
    void eveningsComeAndGo();
    void workOverMidnightLiesOnBothDays();
    void bothEndsCanBePulledInAWeek();
    void twoFingersZoom();
    void theViewComesBack();
};

void tst_Views::aKeyForEveryView_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<int>("days");
    QTest::newRow("day") << Qt::Key_D << Qt::KeyboardModifiers() << u"dayButton"_s << day("2026-03-05") << 1;
    QTest::newRow("3 days") << Qt::Key_3 << Qt::KeyboardModifiers() << u"threeDaysButton"_s << day("2026-03-05") << 3;
    QTest::newRow("week") << Qt::Key_W << Qt::KeyboardModifiers() << u"weekButton"_s << day("2026-03-02") << 7;
    QTest::newRow("2 weeks") << Qt::Key_W << Qt::KeyboardModifiers(Qt::ShiftModifier) << u"twoWeeksButton"_s << day("2026-03-02") << 14;
    QTest::newRow("month") << Qt::Key_M << Qt::KeyboardModifiers() << u"monthButton"_s << day("2026-03-01") << 31;
}

void tst_Views::aKeyForEveryView()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QFETCH(const QString, button);
    QFETCH(const QDate, first);
    QFETCH(const int, days);
    m_window->showDate(day("2026-03-05"));
    timeline().setFocus();
    QTest::keyClick(&timeline(), key, modifiers);
    QCOMPARE(timeline().model().firstDay(), first);
    QCOMPARE(timeline().model().days(), days);
    QVERIFY(m_window->findChild<QToolButton *>(button)->isChecked());
    // All of it is in sight, from the first hour to the last.
    if (days > 1) {
        QCOMPARE(timeline().xFor(WallTime::startOf(first)), TimelineView::headerWidth);
        QVERIFY(std::abs(timeline().xFor(WallTime::startOf(first.addDays(days))) - timeline().viewport()->width()) <= 1);
    }
    QTest::keyClick(&timeline(), Qt::Key_D);
    QCOMPARE(timeline().model().firstDay(), day("2026-03-05"));
}

void tst_Views::aMonthFollowsTheCalendar()
{
    m_window->showDate(day("2026-01-31"));
    find<QAction>("monthAction")->trigger();
    QCOMPARE(timeline().model().firstDay(), day("2026-01-01"));
    find<QAction>("nextAction")->trigger();
    QCOMPARE(timeline().model().firstDay(), day("2026-02-01"));
    QCOMPARE(timeline().model().days(), 28);
    find<QAction>("previousAction")->trigger();
    QCOMPARE(timeline().model().days(), 31);
}

void tst_Views::eveningsComeAndGo()
{
    m_board->put(aJob("DJ-50").on("Anne").at("20:00").lasting(120));
    timeline().setFocus();
    QTest::keyClick(&timeline(), Qt::Key_W);
    QCOMPARE(timeline().xFor(wall("2026-03-02", "20:00")), timeline().xFor(wall("2026-03-02", "23:00")));
    QVERIFY(timeline().viewport()->rect().contains(middleOf("DJ-50"))); // it is there nevertheless
    QVERIFY(find<QAction>("workingHoursAction")->isChecked());
    QTest::keyClick(&timeline(), Qt::Key_H);
    QVERIFY(timeline().xFor(wall("2026-03-02", "20:00")) < timeline().xFor(wall("2026-03-02", "23:00")));
    QVERIFY(std::abs(timeline().rectOf(JobId(u"DJ-50"_s)).left() - timeline().xFor(wall("2026-03-02", "20:00"))) <= 60);
    // The day has a choice of its own.
    QTest::keyClick(&timeline(), Qt::Key_D);
    QVERIFY(!find<QAction>("workingHoursAction")->isChecked());
    QTest::keyClick(&timeline(), Qt::Key_H);
    QCOMPARE(timeline().xFor(wall("2026-03-02", "03:00")), TimelineView::headerWidth);
    QTest::keyClick(&timeline(), Qt::Key_W);
    QVERIFY(!timeline().workingHoursOnly());
}

void tst_Views::workOverMidnightLiesOnBothDays()
{
    m_board->put(aJob("DJ-51").on("Anne").at("22:00").lasting(15 * 60));
    timeline().setFocus();
    QTest::keyClick(&timeline(), Qt::Key_3);
    const QRect bar = timeline().rectOf(JobId(u"DJ-51"_s));
    QVERIFY(bar.contains(timeline().xFor(wall("2026-03-03", "10:00")), bar.center().y()));
    QTest::keyClick(&timeline(), Qt::Key_H);
    const QRect whole = timeline().rectOf(JobId(u"DJ-51"_s));
    QVERIFY(std::abs(whole.left() - timeline().xFor(wall("2026-03-02", "22:00"))) <= 1);
    QVERIFY(std::abs(whole.right() - timeline().xFor(wall("2026-03-03", "13:00"))) <= 3);
    // The next day's board shows what is left of it.
    m_window->showDate(day("2026-03-03"));
    find<QAction>("dayAction")->trigger();
    QVERIFY(timeline().model().bar(JobId(u"DJ-51"_s)));
}

void tst_Views::bothEndsCanBePulledInAWeek()
{
    m_board->put(aJob("DJ-52").on("Anne").dated("2026-03-04").at("09:00").lasting(240));
    find<QAction>("weekAction")->trigger();
    timeline().setZoom(3);
    timeline().ensureVisible(JobId(u"DJ-52"_s));
    const QRect bar = timeline().rectOf(JobId(u"DJ-52"_s));
    const int hour = timeline().xFor(wall("2026-03-04", "11:00")) - timeline().xFor(wall("2026-03-04", "10:00"));
    drag(QPoint(bar.right() - 2, bar.center().y()), QPoint(bar.right() - 2 + hour, bar.center().y()));
    QCOMPARE(plan("DJ-52"), u"Anne 09:00 300"_s);
    const QRect longer = timeline().rectOf(JobId(u"DJ-52"_s));
    drag(QPoint(longer.left() + 2, longer.center().y()), QPoint(longer.left() + 2 + hour, longer.center().y()));
    QCOMPARE(plan("DJ-52"), u"Anne 10:00 240"_s);
}

void tst_Views::twoFingersZoom()
{
    const WallTime eleven = wall("2026-03-02", "11:00");
    const QPointF at(timeline().xFor(eleven), 100);
    QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at,
                              timeline().viewport()->mapToGlobal(at), 0.3, {});
    QApplication::sendEvent(timeline().viewport(), &pinch);
    QVERIFY(timeline().zoom() > 1.2);
    QVERIFY(std::abs(timeline().xFor(eleven) - at.x()) <= 1);
}

void tst_Views::theViewComesBack()
{
    find<QAction>("twoWeeksAction")->trigger();
    find<QAction>("workingHoursAction")->trigger();
    m_window->close();
    m_window.reset();
    open();
    QCOMPARE(timeline().span(), TimelineView::Span::TwoWeeks);
    QVERIFY(!timeline().workingHoursOnly());
    QVERIFY(find<QToolButton>("twoWeeksButton")->isChecked());
}

QTEST_MAIN(tst_Views)
#include "tst_views.moc"
