#include "desk.h"

#include "net/erpnext/dispatch.h"
#include "net/erpnext/writing.h"
#include "sync/backoff.h"
#include "wire/json.h"

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;
using net::Verb;

// The contract tests of erpnext.md 17 that need the whole road from wire to disk; tests/README.md says where the
// others are.
class tst_Contract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void number02_modifiedComesBackAsItCame_data();
    void number02_modifiedComesBackAsItCame();
    void number05_aRolledBackWriteIsMadeOnceInTheEnd();
    void number05_thePausesGrowAndDiffer();
    void number09_fieldsThatAreMissingAreCleared();
    void number10_aThousandRowsOfOneTimestamp();
    void number10_aClockThatWentBackAnHour();
    void number10_rowsThatMoveOverThePageBreakAreReadOnce();
    void wallClockTimesNeverMeetAZone_data();
    void wallClockTimesNeverMeetAZone();
    void number11_childTablesAreNeverSent();
    void number14_everybodyWaitsAsLongAsTheServerAsks_data();
    void number14_everybodyWaitsAsLongAsTheServerAsks();

private:
    QByteArray lastPut() const;

    FakeFrappe m_server;
    std::unique_ptr<Desk> m_desk;
};

namespace {

RescheduleJob moved(const char *job, const char *start) { return {JobId(QString::fromUtf8(job)), day("2026-03-02"), time(start)}; }

} // namespace

void tst_Contract::init()
{
    m_server = FakeFrappe();
    m_server.put(aTechnician("DT-1").named(u"Luc"_s));
    m_server.put(aJob("DJ-1").on("DT-1").at("09:00").job());
    m_desk = std::make_unique<Desk>(m_server);
}

QByteArray tst_Contract::lastPut() const
{
    for (auto call = m_desk->transport.calls.crbegin(); call != m_desk->transport.calls.crend(); ++call) {
        if (call->verb == Verb::Put)
            return call->body;
    }
    return {};
}

void tst_Contract::number02_modifiedComesBackAsItCame_data()
{
    QTest::addColumn<QByteArray>("modified");
    for (const char *text : {"2026-03-02 14:40:36.018522", "2026-03-02 14:40:36.018", "2026-03-02 14:40:36", "2026-03-02 14:40:36.000000"})
        QTest::newRow(text) << QByteArray(text);
}

void tst_Contract::number02_modifiedComesBackAsItCame()
{
    QFETCH(QByteArray, modified);
    m_server.stamp("DJ-1", modified.constData());
    QVERIFY(m_desk->open() && m_desk->settles());
    // Through the disk: the program has ended in between, and knows nothing but what the cache holds.
    m_desk->transport.setPlugged(false);
    QVERIFY(m_desk->restart());
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")));
    m_desk->transport.setPlugged(true);
    m_desk->engine->lineMayBeBack();
    QVERIFY(m_desk->settles());
    QVERIFY2(lastPut().contains("\"modified\":\"" + modified + '"'), lastPut().constData());
    QCOMPARE(m_server.writes, 1);
}

void tst_Contract::number05_aRolledBackWriteIsMadeOnceInTheEnd()
{
    QVERIFY(m_desk->open() && m_desk->settles());
    m_desk->transport.fail({.verb = Verb::Put, .answer = FakeTransport::status(500, R"({"exc_type":"SerializationFailure"})"), .times = 2});
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")));
    for (int i = 0; i < 3; ++i) {
        QTest::qWait(50);
        m_desk->later(std::chrono::minutes(5));
    }
    QVERIFY(m_desk->settles());
    QCOMPARE(m_desk->transport.count(Verb::Put), 3);
    QCOMPARE(m_server.writes, 1);
    QCOMPARE(m_server.job("DJ-1").start, time("10:00"));
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_Contract::number05_thePausesGrowAndDiffer()
{
    const sync::Backoff backoff{.first = std::chrono::seconds(1), .most = std::chrono::minutes(5), .jitter = 0.2};
    for (int failures = 1; failures < 9; ++failures) {
        const double plain = 1'000.0 * (1 << (failures - 1));
        QSet<qint64> seen;
        for (int i = 0; i < 50; ++i) {
            const qint64 pause = backoff.after(failures).count();
            QVERIFY(double(pause) >= plain * 0.8 - 1 && double(pause) <= plain * 1.2 + 1);
            seen.insert(pause);
        }
        QVERIFY(seen.size() > 10);
    }
}

// v1 leaves out what is null: what the cache held before must not shine through.
void tst_Contract::number09_fieldsThatAreMissingAreCleared()
{
    QVERIFY(m_desk->open() && m_desk->settles());
    QVERIFY(m_desk->job("DJ-1")->technician && m_desk->job("DJ-1")->start);
    const auto sparse = net::erpnext::updateJob(JobId(u"DJ-1"_s), {}, {}, {}, m_desk->settings.site)
                            .decode({.status = 200, .body = R"({"data":{"name":"DJ-1","subject":"x","status":"open","modified":"2026-03-02 15:00:00.000001"}})"});
    QVERIFY(sparse);
    QVERIFY(waited(m_desk->store->write({.jobs = {sparse->record}}, store::Origin::Direct)));
    m_desk->transport.setPlugged(false);
    QVERIFY(m_desk->restart());
    const Job *shown = m_desk->job("DJ-1");
    QVERIFY(shown);
    QVERIFY(!shown->technician && !shown->start && !shown->date && !shown->customer && !shown->position);
    QCOMPARE(shown->subject, u"x"_s);
}

void tst_Contract::number10_aThousandRowsOfOneTimestamp()
{
    for (int i = 2; i <= 1000; ++i)
        m_server.put(aJob(u"DJ-%1"_s.arg(i).toUtf8().constData()).on("DT-1").at("09:00").job());
    for (int i = 1; i <= 1000; ++i)
        m_server.stamp(u"DJ-%1"_s.arg(i).toUtf8().constData(), "2026-03-02 07:00:00.000000");
    m_desk->settings.pageSize = 400;
    int pages = 0;
    m_desk->transport.before = [&](const FakeTransport::Call &call) {
        if (!call.path.startsWith("/api/resource/Dispatch Job?"_L1) || call.path.contains("limit_page_length=0"_L1) || ++pages == 1)
            return;
        // Between two pages a colleague changes a row that was read and one that was not yet.
        m_server.edit("DJ-1", {{"route_order", pages}});
        m_server.edit("DJ-999", {{"route_order", pages}});
    };
    QVERIFY(m_desk->open() && m_desk->settles());
    m_desk->transport.before = nullptr;
    QVERIFY(m_desk->settles());
    QVERIFY(pages >= 3);
    QCOMPARE(m_desk->shown().size(), size_t(1000));
    QVERIFY(m_desk->shown() == m_server.jobs());
}

void tst_Contract::number10_aClockThatWentBackAnHour()
{
    m_server.stamp("DJ-1", "2026-11-01 01:59:00.000000"); // daylight saving still
    QVERIFY(m_desk->open() && m_desk->settles());
    m_server.edit("DJ-1", {{"start_time", "14:00:00"}});
    m_server.stamp("DJ-1", "2026-11-01 01:01:00.000000"); // two minutes later, an hour less
    QVERIFY(m_desk->settles());
    QTRY_COMPARE(m_desk->job("DJ-1")->start, time("14:00"));
    QVERIFY(m_desk->shown() == m_server.jobs());
}

// A row that is saved again goes to the end of the order: what stood behind it moves up, over a break between two
// pages too, and must not slip through.
void tst_Contract::number10_rowsThatMoveOverThePageBreakAreReadOnce()
{
    for (int i = 2; i <= 300; ++i)
        m_server.put(aJob(u"DJ-%1"_s.arg(i).toUtf8().constData()).on("DT-1").at("09:00").job());
    m_desk->settings.pageSize = 100;
    int pages = 0;
    m_desk->transport.before = [&](const FakeTransport::Call &call) {
        if (!call.path.startsWith("/api/resource/Dispatch Job?"_L1) || call.path.contains("limit_page_length=0"_L1) || pages > 2)
            return;
        for (int i = 0; i < 30; ++i) // of the page that was read last
            m_server.edit(u"DJ-%1"_s.arg(1 + pages * 100 + i * 3).toUtf8().constData(), {{"route_order", 900 + pages}});
        m_server.remove(u"Dispatch Job"_s, u"DJ-%1"_s.arg(2 + pages * 100));
        ++pages;
    };
    QVERIFY(m_desk->open() && m_desk->settles());
    m_desk->transport.before = nullptr;
    QVERIFY(m_desk->settles());
    m_desk->later(std::chrono::hours(1)); // what was deleted in the middle of it
    QVERIFY(m_desk->settles());
    QCOMPARE(m_desk->shown().size(), size_t(297));
    QVERIFY(m_desk->shown() == m_server.jobs());
}

void tst_Contract::wallClockTimesNeverMeetAZone_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QTime>("start");
    QTest::newRow("any day") << day("2026-03-03") << time("09:30");
    QTest::newRow("midnight") << day("2026-03-03") << time("00:00");
    QTest::newRow("an hour that comes twice") << day("2026-11-01") << time("01:30");
    QTest::newRow("an hour that is left out") << day("2026-03-08") << time("02:30");
    QTest::newRow("last minute of the year") << day("2026-12-31") << time("23:59");
}

void tst_Contract::wallClockTimesNeverMeetAZone()
{
    QFETCH(QDate, date);
    QFETCH(QTime, start);
    QVERIFY(m_desk->open() && m_desk->settles());
    const auto served = [this](const char *field) { return m_server.document(u"Dispatch Job"_s, u"DJ-1"_s).at(field).get<std::string>(); };
    const std::string dayBefore = served("scheduled_date");
    QVERIFY(m_desk->submit(RescheduleJob{JobId(u"DJ-1"_s), date, start}));
    QVERIFY(m_desk->settles());
    // Over there they are what the person said, letter for letter, and so they are here, also from the disk
    QCOMPARE(served("scheduled_date"), date.toString(Qt::ISODate).toStdString());
    QCOMPARE(served("start_time"), start.toString(u"HH:mm:ss"_s).toStdString());
    QVERIFY(m_desk->restart());
    QCOMPARE(m_desk->job("DJ-1")->date, date);
    QCOMPARE(m_desk->job("DJ-1")->start, start);
    QVERIFY(m_desk->settles());
    // A change of another field leaves them alone, and undoing gives the old letters back
    QVERIFY(m_desk->submit(ResizeJob{JobId(u"DJ-1"_s), 95}));
    QVERIFY(m_desk->settles());
    QVERIFY2(!lastPut().contains("start_time") && !lastPut().contains("scheduled_date"), lastPut().constData());
    QVERIFY(m_desk->undo() && m_desk->undo());
    QVERIFY(m_desk->settles());
    QCOMPARE(served("scheduled_date"), dayBefore);
    QCOMPARE(served("start_time"), std::string("09:00:00"));
}

void tst_Contract::number11_childTablesAreNeverSent()
{
    QVERIFY(m_desk->open() && m_desk->settles());
    QVERIFY(m_desk->submit(AssignJob{JobId(u"DJ-1"_s), TechnicianId(u"DT-1"_s), day("2026-03-03"), time("11:00")}));
    QVERIFY(m_desk->settles());
    const auto body = wire::parsed(lastPut());
    QVERIFY(body && body->is_object());
    for (const auto &field : body->items())
        QVERIFY2(!field.value().is_structured(), field.key().c_str());
    for (const char *table : {"assistants", "required_tags", "equipment_items", "materials_used", "checklist", "photos", "offers"})
        QVERIFY2(!body->contains(table), table);
}

void tst_Contract::number14_everybodyWaitsAsLongAsTheServerAsks_data()
{
    QTest::addColumn<QString>("where");
    QTest::newRow("a page of jobs") << u"/api/resource/Dispatch Job?"_s;
    QTest::newRow("a change of ours") << u"/api/resource/Dispatch Job/DJ-1"_s;
    QTest::newRow("who is signed in") << u"get_logged_user"_s;
}

// Whoever met the refusal: reads, writes, live updates and new connections all keep still for the hour, and the
// change that waits is made once afterwards.
void tst_Contract::number14_everybodyWaitsAsLongAsTheServerAsks()
{
    QFETCH(QString, where);
    QVERIFY(m_desk->open() && m_desk->settles());
    m_desk->engine->setWorkOffline(true);
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")));
    m_server.put(aJob("DJ-2").on("DT-1").at("11:00").job());
    m_desk->transport.fail({.pathPart = where, .answer = FakeTransport::status(429, "{}", {{"Retry-After", "3600"}})});
    m_desk->transport.calls.clear();
    m_desk->engine->setWorkOffline(false);
    QTRY_VERIFY(m_desk->client->heldUntil());
    QTRY_VERIFY(m_desk->engine->state().link != SyncState::Link::Connecting && !m_desk->engine->state().loading);
    QTRY_VERIFY(m_desk->pending("DJ-1") && m_desk->pending("DJ-1")->state == PendingState::Waiting); // before the clock goes on
    const auto asked = m_desk->transport.calls.size();

    for (int minute = 0; minute < 59; ++minute) {
        m_desk->later(std::chrono::minutes(1)); // and somebody presses "refresh" each time
        m_desk->engine->lineMayBeBack();
        QTest::qWait(1);
    }
    m_desk->later(std::chrono::milliseconds(59'999));
    QTest::qWait(50);
    QCOMPARE(m_desk->transport.calls.size(), asked);
    QCOMPARE(m_server.writes, 0);

    m_desk->later(std::chrono::milliseconds(1));
    QVERIFY(m_desk->settles());
    QTRY_VERIFY(m_desk->shown() == m_server.jobs());
    QCOMPARE(m_server.writes, 1);
    QCOMPARE(m_server.job("DJ-1").start, time("10:00"));
}

QTEST_GUILESS_MAIN(tst_Contract)
#include "tst_contract.moc"
