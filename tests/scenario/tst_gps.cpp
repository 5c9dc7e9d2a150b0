#include "scenario/desk.h"

#include "support/fakeboard.h"
#include "support/patience.h"

#include <QSignalSpy>
#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;

// Where the vans are, from the company's own stream: it stops, comes back, and what happened meanwhile is made up for.
// Monday 2026-05-25, nine in the morning at the site.
class tst_Gps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStreamStopsAndReturns();

private:
    // The newest fix of anybody.
    static QDateTime newest(const VanSource &vans)
    {
        QDateTime time;
        for (const Van &van : vans.vans()) {
            if (van.position && (!time.isValid() || van.position->fixTime > time))
                time = van.position->fixTime;
        }
        return time;
    }
};

void tst_Gps::theStreamStopsAndReturns()
{
    StandingClock clock{QDateTime(QDate(2026, 5, 25), QTime(13, 0), QTimeZone::UTC)};
    SandboxCompany company;
    QVERIFY(company.start());
    Desk desk(company, u"dispatcher"_s, clock);
    QVERIFY(desk.open());
    VanSource &vans = desk.session().vans();
    QSignalSpy crossed(&vans, &VanSource::fenceCrossed);
    const auto pass = [&](int minutes) {
        clock.set(clock.now().addSecs(minutes * 60));
        return company.control(u"clock"_s, {{"advance_ms", minutes * 60'000}});
    };

    // While the stream is there, it moves them.
    QVERIFY(comes([&] { return newest(vans).isValid(); }));
    const QDateTime first = newest(vans);
    QVERIFY(pass(1));
    QVERIFY(comes([&] { return newest(vans) > first; }));

    // Unplugged for three quarters of an hour, nobody moves and nobody comes anywhere.
    QVERIFY(desk.unplug());
    const QDateTime left = clock.now();
    QTest::qWait(200); // what was on its way
    const QDateTime last = newest(vans);
    const qsizetype known = crossed.size();
    QVERIFY(pass(45));
    QTest::qWait(300);
    QCOMPARE(newest(vans), last);
    QCOMPARE(crossed.size(), known);

    // Back again: the places of now, and who came and went in between, each once and in order.
    QVERIFY(desk.plugIn());
    QVERIFY(comes([&] { return newest(vans) > left.addSecs(40 * 60); }));
    QVERIFY(comes([&] { return crossed.size() > known; }));
    QTest::qWait(300);
    QSet<QString> told;
    QHash<QString, QDateTime> latest; // by person and geofence
    bool entered = false;
    for (const QList<QVariant> &each : crossed.mid(known)) {
        const auto crossing = each.front().value<FenceCrossing>();
        const QString what = crossing.technician.text() + crossing.fence.id + crossing.time.toString(Qt::ISODateWithMs) + (crossing.entered ? u'+' : u'-');
        QVERIFY2(!told.contains(what), qPrintable(what));
        told.insert(what);
        QVERIFY2(crossing.time > left.addSecs(-60 * 60) && crossing.time <= clock.now().addSecs(120), qPrintable(what));
        QDateTime &before = latest[crossing.technician.text() + u' ' + crossing.fence.id];
        QVERIFY2(!before.isValid() || before < crossing.time, qPrintable(what));
        before = crossing.time;
        entered |= crossing.entered && crossing.time > left;
    }
    QVERIFY(entered); // somebody came to a customer meanwhile
}

QTEST_GUILESS_MAIN(tst_Gps)
#include "tst_gps.moc"
