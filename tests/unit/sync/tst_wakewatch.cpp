#include "support/handclock.h"
#include "sync/live/wakewatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace std::chrono_literals;

class tst_WakeWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesSleep_data();
    void noticesSleep();
};

void tst_WakeWatch::noticesSleep_data()
{
    QTest::addColumn<std::chrono::milliseconds>("passed");
    QTest::addColumn<std::chrono::milliseconds>("awake");
    QTest::addColumn<int>("woke");
    QTest::newRow("five seconds of work") << std::chrono::milliseconds(5s) << std::chrono::milliseconds(5s) << 0;
    QTest::newRow("a minute in which nothing got a turn") << std::chrono::milliseconds(1min) << std::chrono::milliseconds(1min) << 0;
    QTest::newRow("the clock was put right") << std::chrono::milliseconds(8s) << std::chrono::milliseconds(5s) << 0;
    QTest::newRow("the clock was put back") << std::chrono::milliseconds(-1h) << std::chrono::milliseconds(5s) << 0;
    QTest::newRow("the lid was closed for lunch") << std::chrono::milliseconds(1h) << std::chrono::milliseconds(5s) << 1;
}

void tst_WakeWatch::noticesSleep()
{
    QFETCH(std::chrono::milliseconds, passed);
    QFETCH(std::chrono::milliseconds, awake);
    QFETCH(int, woke);
    HandClock clock;
    std::chrono::milliseconds steady = 100h;
    sync::WakeWatch watch(clock, [&] { return steady; });
    QSignalSpy spy(&watch, &sync::WakeWatch::woke);
    clock.advance(passed);
    steady += awake;
    watch.look();
    QCOMPARE(spy.count(), woke);
    watch.look(); // told once
    QCOMPARE(spy.count(), woke);
}

QTEST_GUILESS_MAIN(tst_WakeWatch)
#include "tst_wakewatch.moc"
