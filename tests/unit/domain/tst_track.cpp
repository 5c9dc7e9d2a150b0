#include "domain/tracking/track.h"

#include "support/builders/builders.h"

#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;

// Where a van was, and where it halted. Ten metres north are 0.00009 degrees.
class tst_Track : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isBetweenTwoFixes();
    void isNowhereBeforeTheFirst();
    void whoIsNotHeardOfStaysWhereTheyWere();
    void standingAddsNoWay();
    void fiveMinutesAreAHalt();
    void fourMinutesAreNone();
    void aStrayFixDoesNotEndAHalt();
    void twoPlacesAreTwoHalts();
    void nothingIsMadeOfNothing();
};

namespace {

QDateTime at(const char *clock) { return QDateTime(day("2026-03-02"), QTime::fromString(QString::fromUtf8(clock), u"HH:mm:ss"_s), QTimeZone::UTC); }
VanPosition fix(const char *clock, double metresNorth, double speed = 0) { return {.fixTime = at(clock), .place = {45 + metresNorth / 111'195, -74}, .speed = speed}; }

// "08:00:00 - 08:05:00"
QStringList halts(std::vector<VanPosition> fixes)
{
    QStringList list;
    for (const Halt &halt : haltsIn(Track(std::move(fixes))))
        list << halt.from.time().toString(u"HH:mm:ss"_s) + u" - "_s + halt.to.time().toString(u"HH:mm:ss"_s);
    return list;
}

} // namespace

void tst_Track::isBetweenTwoFixes()
{
    const Track track({fix("08:00:00", 0, 60), fix("08:01:00", 1000, 60)});
    QCOMPARE(qRound((track.at(at("08:00:15"))->place.latitude - 45) * 111'195), 250);
    QCOMPARE(track.at(at("08:00:15"))->fixTime, at("08:00:15"));
    QCOMPARE(qRound((track.at(at("08:01:00"))->place.latitude - 45) * 111'195), 1000);
    QCOMPARE(qRound((track.at(at("09:00:00"))->place.latitude - 45) * 111'195), 1000);
    QCOMPARE(track.at(at("09:00:00"))->fixTime, at("08:01:00")); // and it is old
}

void tst_Track::isNowhereBeforeTheFirst() { QVERIFY(!Track({fix("08:00:00", 0)}).at(at("07:59:59"))); }

void tst_Track::whoIsNotHeardOfStaysWhereTheyWere()
{
    const Track track({fix("08:00:00", 0, 60), fix("08:30:00", 9000, 60)});
    QCOMPARE(track.at(at("08:20:00"))->place.latitude, 45.0);
    QCOMPARE(track.at(at("08:20:00"))->fixTime, at("08:00:00"));
}

void tst_Track::standingAddsNoWay()
{
    QCOMPARE(qRound(Track({fix("08:00:00", 0, 60), fix("08:01:00", 1000, 60), fix("08:05:00", 1010), fix("08:09:00", 1000)}).metres()), 1000);
}

void tst_Track::fiveMinutesAreAHalt()
{
    QCOMPARE(halts({fix("07:59:00", -900, 60), fix("08:00:00", 0), fix("08:03:00", 60), fix("08:05:00", 20), fix("08:06:00", 900, 60)}), QStringList{u"08:00:00 - 08:05:00"_s});
}

void tst_Track::fourMinutesAreNone()
{
    QCOMPARE(halts({fix("07:59:00", -900, 60), fix("08:00:00", 0), fix("08:04:59", 20), fix("08:06:00", 900, 60)}), QStringList());
}

void tst_Track::aStrayFixDoesNotEndAHalt()
{
    QCOMPARE(halts({fix("08:00:00", 0), fix("08:04:00", 500), fix("08:08:00", 0), fix("08:12:00", 10), fix("08:13:00", 900, 60), fix("08:14:00", 1900, 60)}),
             QStringList{u"08:00:00 - 08:12:00"_s});
}

void tst_Track::twoPlacesAreTwoHalts()
{
    QCOMPARE(halts({fix("08:00:00", 0), fix("08:10:00", 0), fix("08:11:00", 500, 40), fix("08:12:00", 1000), fix("08:20:00", 1000)}),
             (QStringList{u"08:00:00 - 08:10:00"_s, u"08:12:00 - 08:20:00"_s}));
}

void tst_Track::nothingIsMadeOfNothing()
{
    QVERIFY(halts({}).isEmpty());
    QVERIFY(!Track().at(at("08:00:00")));
    QCOMPARE(Track().metres(), 0.0);
}

QTEST_GUILESS_MAIN(tst_Track)
#include "tst_track.moc"
