#include "domain/tracking/visits.h"

#include "support/builders/builders.h"

#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;

// Who is at which of their jobs. Luc has two today, a kilometre apart; it begins at nine.
class tst_VisitWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_watch = {};
        m_stops = {{JobId(u"DJ-1"_s), first}, {JobId(u"DJ-2"_s), second}};
    }

    void whoStaysHasArrived();
    void whoDrivesPastHasNot();
    void oneArrivalIsToldOnce();
    void whoIsAwayForTwoMinutesHasLeft();
    void aStepOutsideIsNoLeaving();
    void theFenceKnowsSooner();
    void whoDrivesThroughTheFenceHasNotArrived();
    void whatAGapHidDoesNotMoveAnybodyBack();
    void theFenceKnowsWhoLeft();
    void aFenceAroundATownSaysNothing();
    void aJobThatIsOverMakesRoomForTheNext();
    void aDoubtfulPlaceIsNoEvidence();

private:
    static constexpr Coordinate first{45.10, -74.10}, second{45.11, -74.10};
    static QDateTime time(const char *clock) { return QDateTime(day("2026-03-02"), QTime::fromString(QString::fromUtf8(clock), u"HH:mm:ss"_s), QTimeZone::UTC); }
    static Coordinate north(const Coordinate &place, double metres) { return {place.latitude + metres / 111'195, place.longitude}; }
    static Geofence fence(const Coordinate &centre, double radius = 100) { return {u"7"_s, {}, Geofence::Circle{centre, radius}}; }

    // "DJ-1 arrived 09:00:00", or nothing.
    QString moved(const char *clock, const Coordinate &place, double speed = 0, bool valid = true)
    {
        const auto visit = m_watch.moved(luc, {.fixTime = time(clock), .place = place, .speed = speed, .valid = valid}, m_stops);
        if (!visit)
            return {};
        return visit->job.text() + (visit->kind == Visit::Kind::Arrived ? u" arrived "_s : u" left "_s) + visit->time.time().toString(u"HH:mm:ss"_s);
    }
    void crosses(bool enters, const char *clock, const Geofence &where) { m_watch.crossed({luc, where, enters, time(clock)}, m_stops); }

    const TechnicianId luc{u"Luc"_s};
    std::vector<Stop> m_stops;
    VisitWatch m_watch;
};

void tst_VisitWatch::whoStaysHasArrived()
{
    QCOMPARE(moved("09:00:00", north(first, 140), 20), QString());
    QCOMPARE(moved("09:01:59", north(first, 20)), QString());
    QCOMPARE(moved("09:02:00", north(first, 20)), u"DJ-1 arrived 09:00:00"_s);
}

void tst_VisitWatch::whoDrivesPastHasNot()
{
    QCOMPARE(moved("09:00:00", north(first, -140), 70), QString());
    QCOMPARE(moved("09:00:20", north(first, 260), 70), QString());
    QCOMPARE(moved("09:02:30", north(first, 100), 70), QString()); // and comes by again
}

void tst_VisitWatch::oneArrivalIsToldOnce()
{
    moved("09:00:00", first);
    QVERIFY(!moved("09:03:00", first).isEmpty());
    for (const char *later : {"09:07:00", "09:11:00", "10:30:00"})
        QCOMPARE(moved(later, first), QString());
    crosses(true, "10:31:00", fence(first)); // the server says it, too
    QCOMPARE(moved("10:32:00", first), QString());
}

void tst_VisitWatch::whoIsAwayForTwoMinutesHasLeft()
{
    moved("09:00:00", first);
    moved("09:03:00", first);
    QCOMPARE(moved("10:00:00", north(first, 300), 60), QString());
    QCOMPARE(moved("10:01:00", north(first, 5000), 60), QString());
    QCOMPARE(moved("10:02:00", north(first, 9000), 60), u"DJ-1 left 10:00:00"_s);
    QCOMPARE(moved("10:03:00", north(first, 9500), 60), QString());
}

void tst_VisitWatch::aStepOutsideIsNoLeaving()
{
    moved("09:00:00", first);
    moved("09:03:00", first);
    QCOMPARE(moved("10:00:00", north(first, 200)), QString()); // a bad fix
    QCOMPARE(moved("10:10:00", north(first, 200)), QString());
    QCOMPARE(moved("10:20:00", north(first, 260)), QString());
    QCOMPARE(moved("10:21:00", first), QString());
    QCOMPARE(moved("10:23:00", north(first, 260)), QString()); // counted anew
}

void tst_VisitWatch::theFenceKnowsSooner()
{
    crosses(true, "09:00:00", fence(first));
    QCOMPARE(moved("09:00:05", north(first, 80), 30), QString()); // still driving
    QCOMPARE(moved("09:00:10", north(first, 20), 0), u"DJ-1 arrived 09:00:00"_s);
}

void tst_VisitWatch::whoDrivesThroughTheFenceHasNotArrived()
{
    crosses(true, "09:00:00", fence(first));
    QCOMPARE(moved("09:00:05", north(first, 80), 60), QString());
    crosses(false, "09:00:12", fence(first));
    QCOMPARE(moved("09:00:20", north(first, -300), 60), QString());
    QCOMPARE(moved("09:05:00", north(first, -3000), 0), QString());
}

void tst_VisitWatch::whatAGapHidDoesNotMoveAnybodyBack()
{
    crosses(true, "09:40:00", fence(second));
    crosses(true, "09:00:00", fence(first)); // heard of later
    crosses(false, "09:30:00", fence(first));
    QCOMPARE(moved("09:40:10", second, 0), u"DJ-2 arrived 09:40:00"_s);
}

void tst_VisitWatch::theFenceKnowsWhoLeft()
{
    crosses(true, "09:00:00", fence(first));
    moved("09:00:10", first);
    crosses(false, "10:00:00", fence(first));
    QCOMPARE(moved("10:00:05", north(first, 120), 20), QString());
    QCOMPARE(moved("10:00:20", north(first, 400), 60), u"DJ-1 left 10:00:20"_s);
}

void tst_VisitWatch::aFenceAroundATownSaysNothing()
{
    crosses(true, "09:00:00", fence(first, 4000));
    QCOMPARE(moved("09:00:10", first, 0), QString());
    QCOMPARE(moved("09:02:10", first, 0), u"DJ-1 arrived 09:00:10"_s); // as without it
}

void tst_VisitWatch::aJobThatIsOverMakesRoomForTheNext()
{
    m_stops[1].place = north(first, 60); // next door
    moved("09:00:00", first);
    QCOMPARE(moved("09:03:00", north(first, 50)), u"DJ-1 arrived 09:00:00"_s);
    QCOMPARE(moved("09:30:00", north(first, 60)), QString());
    m_stops.erase(m_stops.begin());
    QCOMPARE(moved("09:40:00", north(first, 60)), QString());
    QCOMPARE(moved("09:43:00", north(first, 60)), u"DJ-2 arrived 09:40:00"_s);
}

void tst_VisitWatch::aDoubtfulPlaceIsNoEvidence()
{
    QCOMPARE(moved("09:00:00", first, 0, false), QString());
    QCOMPARE(moved("09:05:00", first, 0, false), QString());
    QCOMPARE(moved("09:06:00", first), QString());
    QCOMPARE(moved("09:09:00", first), u"DJ-1 arrived 09:06:00"_s);
}

QTEST_GUILESS_MAIN(tst_VisitWatch)
#include "tst_visitwatch.moc"
