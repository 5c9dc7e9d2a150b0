#include "databases/brokendisk.h"
#include "desk.h"

using namespace targo;
using namespace targo::test;

// Each access to the local files fails once while a dispatcher works. What was accepted reaches the server once, what
// was refused does not, and what the program holds in memory is what its files say.
class tst_BrokenDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAcceptedChangeReachesTheServerOnce_data();
    void everyAcceptedChangeReachesTheServerOnce();

private:
    bool worksThrough(int nth, int code); // false: no access was left to fail
    bool becomesQuiet(Desk &desk);
    QStringList inMemory(Desk &desk);
    QStringList onDisk(Desk &desk);
};

namespace {

#define Expect(what) if (!(what)) { QTest::qFail(#what, __FILE__, __LINE__); return false; }

QStringList linesOf(const auto &changes)
{
    QStringList lines;
    for (const PendingChange &change : changes)
        lines << u"%1 %2"_s.arg(change.entry).arg(nameOf(recordOf(change.act)));
    lines.sort();
    return lines;
}

} // namespace

void tst_BrokenDisk::everyAcceptedChangeReachesTheServerOnce_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("disk full") << BrokenDisk::full;
    if (!qEnvironmentVariableIsEmpty("TARGO_LONG_TESTS"))
        QTest::newRow("I/O error") << BrokenDisk::ioError;
}

void tst_BrokenDisk::everyAcceptedChangeReachesTheServerOnce()
{
#ifndef TARGO_FAILPOINTS
    QSKIP("a release cannot be made to fail");
#endif
    QFETCH(int, code);
    int nth = 1;
    while (worksThrough(nth, code) && !QTest::currentTestFailed())
        ++nth;
    QVERIFY2(!QTest::currentTestFailed(), qPrintable(u"access %1"_s.arg(nth)));
    qInfo("%d accesses, each failed", nth - 1);
    QVERIFY(nth > 100);
}

bool tst_BrokenDisk::becomesQuiet(Desk &desk)
{
    for (int round = 0; round < 30; ++round) {
        desk.later(std::chrono::hours(1));
        const bool online = QTest::qWaitFor([&] { return desk.engine->state().link == SyncState::Link::Online && !desk.engine->state().loading; }, 5'000);
        if (online && waited(desk.engine->settle(std::chrono::seconds(2))) && desk.engine->board().pendingChanges().empty())
            return true;
    }
    return false;
}

QStringList tst_BrokenDisk::inMemory(Desk &desk)
{
    return linesOf(desk.engine->board().pendingChanges());
}

QStringList tst_BrokenDisk::onDisk(Desk &desk)
{
    std::vector<PendingChange> changes;
    const auto board = waited(desk.store->loadBoard());
    if (!board)
        return {u"cannot be read"_s};
    for (const store::OutboxRow &row : board->outbox)
        changes.push_back(row.change);
    return linesOf(changes);
}

bool tst_BrokenDisk::worksThrough(int nth, int code)
{
    FakeFrappe server;
    server.put(aTechnician("DT-0"));
    for (const char *id : {"DJ-0", "DJ-1", "DJ-2", "DJ-3"})
        server.put(aJob(id).on("DT-0").at("09:00").job());
    Desk desk(server);
    desk.settings.firstRetry = std::chrono::milliseconds(1);
    Expect(desk.open() && desk.settles());
    desk.close();
    const int writesBefore = server.writes;

    BrokenDisk disk(nth, code, BrokenDisk::Extent::Once);
    if (!desk.open())
        Expect(desk.open());

    if (!desk.job("DJ-0")) // the cache was taken for damaged and is fetched again
        Expect(desk.settles());

    // Work while unplugged: two changes, one taken back, one more
    desk.transport.setPlugged(false);
    std::map<QByteArray, QTime> expected{{"DJ-0", time("09:00")}, {"DJ-1", time("09:00")}, {"DJ-2", time("09:00")}, {"DJ-3", time("09:00")}};
    const auto moves = [&](const char *id, const char *start) {
        if (desk.submit(RescheduleJob{JobId(QString::fromLatin1(id)), day("2026-03-02"), time(start)}))
            expected[id] = time(start);
    };
    moves("DJ-0", "10:00");
    moves("DJ-1", "11:00");
    if (expected["DJ-1"] == time("11:00") && desk.undo())
        expected["DJ-1"] = time("09:00");
    moves("DJ-2", "12:00");
    Expect(desk.job("DJ-0") && desk.job("DJ-0")->start == expected["DJ-0"]);
    Expect(desk.job("DJ-1")->start == expected["DJ-1"]);

    // Plugged in again, and one more while it is being sent
    desk.transport.setPlugged(true);
    desk.engine->syncNow();
    moves("DJ-3", "13:00");
    waited(desk.engine->settle(std::chrono::milliseconds(300))); // not quiet where something waits for a later hour
    const bool wasHit = disk.wasHit();
    disk.pause();

    // What the program holds is what its files say
    for (const auto &[id, start] : expected)
        Expect(desk.job(id.constData()) && desk.job(id.constData())->start == start);
    QStringList held, kept; // an answer may be on its way from one to the other
    const bool agree = QTest::qWaitFor([&] { kept = onDisk(desk); held = inMemory(desk); return held == kept; }, 3'000);
    if (!agree)
        QTest::qFail(qPrintable(u"held %1, kept %2"_s.arg(held.join(u", "_s), kept.join(u", "_s))), __FILE__, __LINE__);
    desk.close();

    // And after the next start everything accepted is on the server, once
    Expect(desk.open());
    Expect(becomesQuiet(desk));
    int changed = 0;
    for (const auto &[id, start] : expected) {
        if (server.job(id.constData()).start != start)
            QTest::qFail(qPrintable(u"%1 is at %2 on the server, not %3"_s.arg(QString::fromLatin1(id), server.job(id.constData()).start->toString(), start.toString())), __FILE__, __LINE__);
        changed += start != time("09:00");
    }
    Expect(desk.shown() == server.jobs());
    // What was taken back when it was on the wire already went there and back again.
    const int surplus = server.writes - writesBefore - changed;
    const bool wasTakenBack = expected["DJ-1"] == time("09:00");
    if (surplus != 0 && !(wasTakenBack && surplus == 2))
        QTest::qFail(qPrintable(u"%1 writes, %2 changes"_s.arg(server.writes - writesBefore).arg(changed)), __FILE__, __LINE__);
    return wasHit;
}

QTEST_GUILESS_MAIN(tst_BrokenDisk)
#include "tst_brokendisk.moc"
