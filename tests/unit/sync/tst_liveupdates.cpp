#include "desk.h"

using namespace targo;
using namespace targo::test;
using net::Verb;

class tst_LiveUpdates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void anEventBringsTheRecord();
    void manyEventsAreOneRead();
    void sameEventTwiceHarmsNothing();
    void aTechnicianEventBringsTheTechnician();
    void unreadableAndUnknownEventsAreSkipped_data();
    void unreadableAndUnknownEventsAreSkipped();
    void resyncCatchesUp();
    void aStreamThatBeginsAnewCatchesUp();
    void eventsInTheWrongOrderShowTheLastState();
    void whatWasMissedAsleepIsCaughtUpOnWaking();
    void aDeletedJobIsLookedForFirst();
    void anAnnouncedDeleteThatIsNoneRemovesNothing();
    void aReadThatBeganBeforeOurOwnAnswerDoesNotWin();
    void olderTextOfADirectReadWinsOnTheAutumnNight();

private:
    void hubSays(const QString &type, const QByteArray &data)
    {
        Q_EMIT m_desk->live->received({.type = type, .data = QString::fromUtf8(data)});
    }
    int rounds() { return m_desk->transport.count(Verb::Get, u"Dispatch Tag?"_s); }
    int reads() { return m_desk->transport.count(Verb::Post, u"get_list"_s); }

    FakeFrappe m_server;
    std::unique_ptr<Desk> m_desk;
};

void tst_LiveUpdates::init()
{
    m_server = FakeFrappe();
    m_server.put(aTechnician("DT-1").named(u"Luc"_s));
    for (const char *name : {"DJ-1", "DJ-2", "DJ-3"})
        m_server.put(aJob(name).on("DT-1").at("09:00").job());
    m_desk = std::make_unique<Desk>(m_server);
    m_desk->withStream = true;
    QVERIFY(m_desk->open() && m_desk->settles());
    m_desk->transport.calls.clear();
}

void tst_LiveUpdates::anEventBringsTheRecord()
{
    m_server.edit("DJ-1", {{"start_time", "14:00:00"}});
    hubSays(u"job.updated"_s, R"({"topic":"dispatch","type":"job.updated","data":{"doctype":"Dispatch Job","name":"DJ-1"}})");
    QTRY_COMPARE(m_desk->job("DJ-1")->start, time("14:00"));
    QCOMPARE(rounds(), 0);
    QVERIFY(m_desk->restart());
    QCOMPARE(m_desk->job("DJ-1")->start, time("14:00")); // it is in the cache too
}

void tst_LiveUpdates::manyEventsAreOneRead()
{
    for (const char *name : {"DJ-1", "DJ-2", "DJ-3"}) {
        m_server.edit(name, {{"start_time", "14:00:00"}});
        hubSays(u"job.updated"_s, QByteArray(R"({"doctype":"Dispatch Job","name":")") + name + R"("})");
    }
    QTRY_COMPARE(m_desk->job("DJ-3")->start, time("14:00"));
    QCOMPARE(reads(), 1);
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_LiveUpdates::sameEventTwiceHarmsNothing()
{
    QSignalSpy changed(&m_desk->engine->board(), &BoardSource::jobsChanged);
    m_server.edit("DJ-1", {{"start_time", "14:00:00"}});
    hubSays(u"job.updated"_s, R"({"names":["DJ-1"]})");
    QTRY_COMPARE(changed.size(), 1);
    hubSays(u"job.updated"_s, R"({"names":["DJ-1"]})");
    hubSays(u"job.status"_s, R"({"name":"DJ-1"})");
    QTRY_COMPARE(reads(), 2);
    QVERIFY(m_desk->settles());
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_LiveUpdates::aTechnicianEventBringsTheTechnician()
{
    m_server.put(aTechnician("DT-1").named(u"Luc le Grand"_s));
    hubSays(u"tech.updated"_s, R"({"doctype":"Dispatch Technician","name":"DT-1"})");
    QTRY_COMPARE(m_desk->engine->board().technician(TechnicianId(u"DT-1"_s))->fullName, u"Luc le Grand"_s);
    QCOMPARE(rounds(), 0);
}

void tst_LiveUpdates::unreadableAndUnknownEventsAreSkipped_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("not JSON") << u"job.updated"_s << QByteArray("{");
    QTest::newRow("empty") << u"job.updated"_s << QByteArray("");
    QTest::newRow("hello") << u"hello"_s << QByteArray(R"({"epoch":"k7f2","granted":["dispatch"]})");
    QTest::newRow("of another trade") << u"call.ringing"_s << QByteArray(R"({"from":"450-555-0101"})");
    QTest::newRow("of the future") << u"weather.changed"_s << QByteArray(R"([1,2,3])");
}

void tst_LiveUpdates::unreadableAndUnknownEventsAreSkipped()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, data);
    const auto before = m_desk->shown();
    hubSays(type, data);
    QCoreApplication::processEvents();
    QCOMPARE(reads(), 0);
    QCOMPARE(rounds(), 0);
    QCOMPARE(m_desk->shown(), before);
    anEventBringsTheRecord();
}

void tst_LiveUpdates::resyncCatchesUp()
{
    m_server.edit("DJ-1", {{"start_time", "14:00:00"}});
    m_server.edit("DJ-2", {{"start_time", "15:00:00"}});
    hubSays(u"resync"_s, R"({"reason":"epoch_changed","topics":["dispatch"]})");
    QTRY_COMPARE(m_desk->shown(), m_server.jobs());
    QCOMPARE(rounds(), 1);
}

void tst_LiveUpdates::aStreamThatBeginsAnewCatchesUp()
{
    m_server.edit("DJ-1", {{"start_time", "14:00:00"}}); // while the stream was silent and nobody knew
    Q_EMIT m_desk->live->opened(true); // it goes on where it was: what was missed follows as events
    QVERIFY(m_desk->settles());
    const int before = rounds();
    Q_EMIT m_desk->live->opened(false); // it cannot
    QTRY_COMPARE(rounds(), before + 1);
    QTRY_COMPARE(m_desk->shown(), m_server.jobs());
}

void tst_LiveUpdates::eventsInTheWrongOrderShowTheLastState()
{
    QList<QTime> seen;
    connect(&m_desk->engine->board(), &BoardSource::jobsChanged, this, [&] { seen += *m_desk->job("DJ-1")->start; });
    m_server.edit("DJ-1", {{"start_time", "14:00:00"}});
    m_server.edit("DJ-1", {{"start_time", "15:00:00"}});
    for (const char *hour : {"15:00:00", "14:00:00"}) // the first comes last
        hubSays(u"job.updated"_s, QByteArray(R"({"doctype":"Dispatch Job","name":"DJ-1","fields":{"start_time":")") + hour + R"("}})");
    QTRY_COMPARE(m_desk->job("DJ-1")->start, time("15:00"));
    QVERIFY(m_desk->settles());
    QCOMPARE(seen, QList<QTime>{time("15:00")});
}

void tst_LiveUpdates::whatWasMissedAsleepIsCaughtUpOnWaking()
{
    m_server.edit("DJ-1", {{"start_time", "14:00:00"}});
    m_desk->engine->lineMayBeBack(); // as WakeWatch says
    QTRY_COMPARE(m_desk->job("DJ-1")->start, time("14:00"));
}

void tst_LiveUpdates::aDeletedJobIsLookedForFirst()
{
    m_server.remove(u"Dispatch Job"_s, u"DJ-2"_s);
    hubSays(u"job.deleted"_s, R"({"doctype":"Dispatch Job","name":"DJ-2"})");
    QTRY_VERIFY(!m_desk->job("DJ-2"));
    QCOMPARE(m_desk->transport.count(Verb::Get, u"DJ-2"_s), 1);
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_LiveUpdates::anAnnouncedDeleteThatIsNoneRemovesNothing()
{
    hubSays(u"job.deleted"_s, R"({"doctype":"Dispatch Job","name":"DJ-2"})");
    QTRY_COMPARE(m_desk->transport.count(Verb::Get, u"DJ-2"_s), 1);
    QVERIFY(m_desk->settles());
    QVERIFY(m_desk->job("DJ-2"));
    // A page in place of an answer, as a proxy sends it, is not "not found" either.
    m_desk->transport.fail({.verb = Verb::Get, .pathPart = u"DJ-2"_s,
                            .answer = net::Reply{.status = 404, .headers = {{"Content-Type", "text/html"}}, .body = "<h1>404</h1>"}});
    hubSays(u"job.deleted"_s, R"({"doctype":"Dispatch Job","name":"DJ-2"})");
    QTRY_COMPARE(m_desk->transport.count(Verb::Get, u"DJ-2"_s), 2);
    QVERIFY(m_desk->settles());
    QVERIFY(m_desk->job("DJ-2"));
}

void tst_LiveUpdates::aReadThatBeganBeforeOurOwnAnswerDoesNotWin()
{
    m_desk->transport.hold(u"get_list"_s);
    hubSays(u"job.updated"_s, R"({"name":"DJ-1"})");
    QTRY_COMPARE(reads(), 1); // answered as it is now, but still on the way
    QVERIFY(m_desk->submit(RescheduleJob{JobId(u"DJ-1"_s), day("2026-03-02"), time("10:00")}));
    QTRY_VERIFY(!m_desk->pending("DJ-1"));
    QList<QTime> seen;
    connect(&m_desk->engine->board(), &BoardSource::jobsChanged, this, [&] { seen += *m_desk->job("DJ-1")->start; });
    m_desk->transport.release();
    QTRY_COMPARE(reads(), 2); // asked again, because its answer was too old
    QVERIFY(m_desk->settles());
    QCoreApplication::processEvents();
    QVERIFY(!seen.contains(time("09:00")));
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_LiveUpdates::olderTextOfADirectReadWinsOnTheAutumnNight()
{
    m_server.stamp("DJ-1", "2026-11-01 01:55:00.000001"); // before the clocks went back
    m_desk->later(std::chrono::minutes(1));
    QVERIFY(m_desk->settles());
    m_server.edit("DJ-1", {{"start_time", "14:00:00"}});
    m_server.stamp("DJ-1", "2026-11-01 01:05:00.000001"); // ten minutes later
    hubSays(u"job.updated"_s, R"({"name":"DJ-1"})");
    QTRY_COMPARE(m_desk->job("DJ-1")->start, time("14:00"));
    // And without any event, by the round, which reaches further back on that day.
    m_server.stamp("DJ-2", "2026-11-01 01:58:00.000001");
    m_desk->later(std::chrono::minutes(1));
    QVERIFY(m_desk->settles());
    m_server.edit("DJ-2", {{"start_time", "15:00:00"}});
    m_server.stamp("DJ-2", "2026-11-01 01:07:00.000001");
    m_desk->later(std::chrono::minutes(1));
    QTRY_COMPARE(m_desk->job("DJ-2")->start, time("15:00"));
}

QTEST_GUILESS_MAIN(tst_LiveUpdates)
#include "tst_liveupdates.moc"
