#include "sandbox/hub/eventring.h"

#include "sandbox/controls/sandboxclock.h"

#include <QTest>

using namespace targo::sandbox;
using namespace Qt::StringLiterals;

class EventRingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersGrowByOneOverAllTopics()
    {
        QCOMPARE(ring.append({u"dispatch"_s}, "a", "{}").seq, 1u);
        QCOMPARE(ring.append({u"customer"_s}, "b", "{}").seq, 2u);
        QCOMPARE(ring.idOf(ring.lastSeq()), "abcd-2");
    }

    void anIdInTheRingCanGoOn()
    {
        ring.append({u"dispatch"_s}, "a", "{}");
        ring.append({u"dispatch"_s}, "a", "{}");
        QVERIFY(!ring.reasonToResync("abcd-1"));
        QVERIFY(!ring.reasonToResync("abcd-2"));
        QVERIFY(!ring.reasonToResync("abcd-0"));
    }

    void anotherEpochOrAnImpossibleIdCannot()
    {
        ring.append({u"dispatch"_s}, "a", "{}");
        QCOMPARE(ring.reasonToResync("zzzz-1"), "epoch_changed");
        QCOMPARE(ring.reasonToResync("nonsense"), "epoch_changed");
        QCOMPARE(ring.reasonToResync("abcd-9"), "too_old");
    }

    void tenThousandEventsAreKept()
    {
        for (int i = 0; i < 10'002; ++i)
            ring.append({u"dispatch"_s}, "a", "{}");
        QCOMPARE(ring.events().size(), 10'000u);
        QVERIFY(!ring.reasonToResync("abcd-2"));
        QCOMPARE(ring.reasonToResync("abcd-1"), "too_old");
    }

    void eventsLeaveAfterAQuarterOfAnHour()
    {
        ring.append({u"dispatch"_s}, "a", "{}");
        clock.advance(std::chrono::minutes(16));
        QCOMPARE(ring.reasonToResync("abcd-0"), "too_old");
        QVERIFY(!ring.reasonToResync("abcd-1")); // nothing was missed
    }

    void init() { ring.startEpoch("abcd"); }

private:
    SandboxClock clock;
    hub::EventRing ring{"abcd", clock};
};

QTEST_GUILESS_MAIN(EventRingTest)
#include "tst_eventring.moc"
