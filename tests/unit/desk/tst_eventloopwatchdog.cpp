#include "desk/diagnostics/eventloopwatchdog.h"
#include "support/fakeboard.h"

#include <QTest>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

class tst_EventLoopWatchdog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void steadyTicksAreNoGap();
    void theLongestIsKeptWithItsHour();
    void theLastTenThatPeopleFeelAreKept();
    void theTimerTicksByItself();

private:
    void pass(qint64 milliseconds);

    StandingClock m_clock{QDateTime(day("2026-03-02"), QTime(15, 0), QTimeZone::UTC)};
    qint64 m_now = 0;
    std::unique_ptr<EventLoopWatchdog> m_watchdog;
};

void tst_EventLoopWatchdog::init()
{
    m_now = 0;
    m_watchdog = std::make_unique<EventLoopWatchdog>(m_clock, [this] { return m_now; });
}

void tst_EventLoopWatchdog::pass(qint64 milliseconds)
{
    m_now += milliseconds;
    m_clock.set(m_clock.now().addMSecs(milliseconds));
    m_watchdog->tick();
}

void tst_EventLoopWatchdog::steadyTicksAreNoGap()
{
    for (int i = 0; i < 5; ++i)
        pass(50);
    QVERIFY(!m_watchdog->longest());
    QVERIFY(m_watchdog->recent().empty());
}

void tst_EventLoopWatchdog::theLongestIsKeptWithItsHour()
{
    pass(450);
    const QDateTime then = m_clock.now();
    pass(130);
    QCOMPARE(m_watchdog->longest()->milliseconds, 400);
    QCOMPARE(m_watchdog->longest()->end, then);
    QCOMPARE(m_watchdog->recent().size(), size_t(1)); // 80 ms is not felt
}

void tst_EventLoopWatchdog::theLastTenThatPeopleFeelAreKept()
{
    for (int i = 1; i <= 12; ++i)
        pass(150 + i);
    QCOMPARE(m_watchdog->recent().size(), size_t(10));
    QCOMPARE(m_watchdog->recent().front().milliseconds, 103);
    QCOMPARE(m_watchdog->recent().back().milliseconds, 112);
}

void tst_EventLoopWatchdog::theTimerTicksByItself()
{
    m_now = 1050;
    QTRY_VERIFY(m_watchdog->longest());
    QCOMPARE(m_watchdog->longest()->milliseconds, 1000);
}

QTEST_GUILESS_MAIN(tst_EventLoopWatchdog)
#include "tst_eventloopwatchdog.moc"
