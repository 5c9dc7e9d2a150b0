#include "desk.h"

using namespace targo;
using namespace targo::test;
using net::Verb;

namespace {

RescheduleJob moved(const char *job, const char *start) { return {JobId(QString::fromUtf8(job)), day("2026-03-02"), time(start)}; }

} // namespace

class tst_OutboxSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void severalMovesOfOneJobAreOneRequest();
    void mergesWhatDoesNotTouchTheSameFields();
    void tellsWhenBothChangesTogetherMakeAPlaceNobodyChose();
    void parksAClashWithBothVersions();
    void aColleaguesValueThatIsOneOfMyStepsIsNotMine_data();
    void aColleaguesValueThatIsOneOfMyStepsIsNotMine();
    void keepMineAfterAClash();
    void takeTheirsAfterAClash();
    void sameChangeByAColleagueNeedsNoRequest();
    void lostAnswerIsRecognisedByItsValues();
    void lostAnswerAndAnotherChangeSince();
    void lostRequestIsSentAgain();
    void triesLaterAfterAFaultAlsoAcrossARestart();
    void waitsLongerEachTime();
    void aServerThatTakesNoWritesIsTriedWithOneAndThenTakesAll();
    void retryAfterIsKeptExactly();
    void aRefusalStopsOnlyItsOwnJob();
    void unclearAnswersAreParkedInTheEnd();
    void oneWriteAtATime();
    void shownValueNeverJumpsBack();

private:
    bool offlineWith(const std::vector<Intent> &intents);
    int puts() { return m_desk->transport.count(Verb::Put); }

    FakeFrappe m_server;
    std::unique_ptr<Desk> m_desk;
};

void tst_OutboxSender::init()
{
    m_server = FakeFrappe();
    m_server.put(aTechnician("DT-1"));
    m_server.put(aTechnician("DT-2"));
    for (const char *name : {"DJ-1", "DJ-2", "DJ-3"})
        m_server.put(aJob(name).on("DT-1").at("09:00").job());
    m_desk = std::make_unique<Desk>(m_server);
    QVERIFY(m_desk->open() && m_desk->settles());
}

// Submitted while the person works offline; setWorkOffline(false) then sends.
bool tst_OutboxSender::offlineWith(const std::vector<Intent> &intents)
{
    m_desk->engine->setWorkOffline(true);
    return std::ranges::all_of(intents, [this](const Intent &intent) { return m_desk->submit(intent).has_value(); });
}

void tst_OutboxSender::severalMovesOfOneJobAreOneRequest()
{
    QVERIFY(offlineWith({moved("DJ-1", "10:00"), moved("DJ-2", "10:15"), moved("DJ-1", "11:00"), ResizeJob{JobId(u"DJ-1"_s), 90}}));
    m_desk->engine->setWorkOffline(false);
    QVERIFY(m_desk->settles());
    QCOMPARE(puts(), 2);
    QCOMPARE(m_server.job("DJ-1").start, time("11:00"));
    QCOMPARE(m_server.job("DJ-1").minutes, 90);
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_OutboxSender::mergesWhatDoesNotTouchTheSameFields()
{
    bool edited = false;
    m_desk->transport.before = [&](const FakeTransport::Call &call) {
        if (call.verb == Verb::Put && !std::exchange(edited, true)) // in the very moment
            m_server.edit("DJ-1", {{"subject", "Autre chose"}});
    };
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")));
    QVERIFY(m_desk->settles());
    QCOMPARE(puts(), 2);
    QCOMPARE(m_server.job("DJ-1").start, time("10:00"));
    QCOMPARE(m_server.job("DJ-1").subject, u"Autre chose"_s);
    QCOMPARE(m_desk->shown(), m_server.jobs());
    QCOMPARE(m_desk->engine->state().parked, 0);
}

void tst_OutboxSender::tellsWhenBothChangesTogetherMakeAPlaceNobodyChose()
{
    QStringList told;
    connect(&m_desk->engine->board(), &BoardSource::assignmentsMerged, m_desk->engine.get(), [&told](const std::vector<JobId> &jobs) {
        for (const JobId &job : jobs)
            told += job.text();
    });
    // Given two hours and a duration changed here, unplugged
    QVERIFY(offlineWith({moved("DJ-1", "10:00"), moved("DJ-2", "11:00"), ResizeJob{JobId(u"DJ-3"_s), 90}}));
    // When a colleague gives one job to somebody else, renames another, and parks none
    m_server.edit("DJ-1", {{"assigned_technician", "DT-2"}}, u"annie@targo.example"_s);
    m_server.edit("DJ-2", {{"subject", "Autre chose"}});
    m_desk->engine->setWorkOffline(false);
    QVERIFY(m_desk->settles());
    // Then both changes hold, and the one that moved again is told, once
    QCOMPARE(m_server.job("DJ-1").technician, TechnicianId(u"DT-2"_s));
    QCOMPARE(m_server.job("DJ-1").start, time("10:00"));
    QCOMPARE(told, QStringList{u"DJ-1"_s});
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_OutboxSender::parksAClashWithBothVersions()
{
    QVERIFY(offlineWith({moved("DJ-1", "10:00")}));
    m_server.edit("DJ-1", {{"start_time", "13:30:00"}}, u"annie@targo.example"_s);
    m_desk->engine->setWorkOffline(false);
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").start, time("13:30"));
    const PendingChange *parked = m_desk->pending("DJ-1");
    QVERIFY(parked);
    QCOMPARE(parked->state, PendingState::Parked);
    QCOMPARE(parked->reason->kind, Error::Kind::Conflict);
    QCOMPARE(parked->theirAuthor, u"annie@targo.example"_s);
    QVERIFY(parked->theirs.at(Field::Start) == FieldValue(time("13:30")));
    QCOMPARE(m_desk->job("DJ-1")->start, time("10:00")); // mine stays on the board, marked
    QTRY_COMPARE(m_desk->engine->state().parked, 1);
    QVERIFY(m_desk->restart() && m_desk->settles());
    QCOMPARE(m_desk->pending("DJ-1")->theirAuthor, u"annie@targo.example"_s);
    QCOMPARE(m_desk->pending("DJ-1")->theirModified, m_server.job("DJ-1").modified);
}

void tst_OutboxSender::aColleaguesValueThatIsOneOfMyStepsIsNotMine_data()
{
    QTest::addColumn<bool>("tried");
    QTest::newRow("nothing was sent") << false;
    QTest::newRow("the first step was tried, and did not arrive") << true;
}

void tst_OutboxSender::aColleaguesValueThatIsOneOfMyStepsIsNotMine()
{
    QFETCH(const bool, tried);
    // Given a bar that I push on with a key, a quarter of an hour at a time, while the server is down
    m_desk->transport.setPlugged(false);
    if (!tried)
        m_desk->engine->setWorkOffline(true);
    QVERIFY(m_desk->submit(moved("DJ-1", "09:15")));
    QVERIFY(m_desk->rests());
    for (const char *step : {"09:30", "09:45"})
        QVERIFY(m_desk->submit(moved("DJ-1", step)));
    // When a colleague has pushed it once, and the server is back
    m_server.edit("DJ-1", {{"start_time", "09:15:00"}}, u"annie@targo.example"_s);
    m_desk->transport.setPlugged(true);
    m_desk->engine->setWorkOffline(false);
    m_desk->later(std::chrono::hours(1));
    QVERIFY(m_desk->settles());
    // Then it is a question to me, and their quarter of an hour stands
    QCOMPARE(m_server.job("DJ-1").start, time("09:15"));
    QVERIFY(m_desk->pending("DJ-1"));
    QCOMPARE(m_desk->pending("DJ-1")->state, PendingState::Parked);
    QCOMPARE(m_desk->pending("DJ-1")->theirAuthor, u"annie@targo.example"_s);
}

void tst_OutboxSender::keepMineAfterAClash()
{
    parksAClashWithBothVersions();
    QVERIFY(waited(m_desk->engine->intents().retry(m_desk->pending("DJ-1")->entry)));
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").start, time("10:00"));
    QCOMPARE(m_desk->shown(), m_server.jobs());
    QVERIFY(!m_desk->pending("DJ-1"));
}

void tst_OutboxSender::takeTheirsAfterAClash()
{
    parksAClashWithBothVersions();
    const int before = puts();
    QVERIFY(waited(m_desk->engine->intents().discard(m_desk->pending("DJ-1")->entry)));
    QVERIFY(m_desk->settles());
    QCOMPARE(puts(), before);
    QCOMPARE(m_desk->job("DJ-1")->start, time("13:30"));
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_OutboxSender::sameChangeByAColleagueNeedsNoRequest()
{
    QVERIFY(offlineWith({moved("DJ-1", "10:00")}));
    m_server.edit("DJ-1", {{"start_time", "10:00:00"}});
    m_desk->engine->setWorkOffline(false);
    QVERIFY(m_desk->settles());
    QCOMPARE(puts(), 0);
    QVERIFY(!m_desk->pending("DJ-1"));
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_OutboxSender::lostAnswerIsRecognisedByItsValues()
{
    m_desk->transport.fail({.verb = Verb::Put, .answer = failure(Error::Kind::Timeout), .serverDidIt = true});
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")));
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.writes, 1);
    QCOMPARE(m_desk->engine->state().parked, 0);
    QVERIFY(!m_desk->pending("DJ-1"));
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_OutboxSender::lostAnswerAndAnotherChangeSince()
{
    m_desk->transport.fail({.verb = Verb::Put, .answer = failure(Error::Kind::Offline), .serverDidIt = true});
    m_desk->transport.fail({.pathPart = u"get_logged_user"_s, .answer = failure(Error::Kind::Offline), .times = 3});
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")));
    QTRY_COMPARE(m_desk->engine->state().link, SyncState::Link::Offline);
    QVERIFY(m_desk->submit(moved("DJ-1", "11:00"))); // the server stands between the two
    QTRY_COMPARE(m_desk->engine->state().link, SyncState::Link::Online);
    QVERIFY(m_desk->settles());
    QCOMPARE(m_desk->engine->state().parked, 0);
    QCOMPARE(m_server.job("DJ-1").start, time("11:00"));
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_OutboxSender::lostRequestIsSentAgain()
{
    m_desk->transport.fail({.verb = Verb::Put, .answer = failure(Error::Kind::Timeout)});
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")));
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.writes, 1);
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_OutboxSender::triesLaterAfterAFaultAlsoAcrossARestart()
{
    m_desk->transport.fail({.verb = Verb::Put, .answer = FakeTransport::status(503), .times = 1});
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")));
    QVERIFY(m_desk->rests());
    QCOMPARE(puts(), 1);
    QCOMPARE(m_desk->pending("DJ-1")->state, PendingState::Waiting);
    QCOMPARE(m_desk->pending("DJ-1")->reason->kind, Error::Kind::Busy);
    QVERIFY(m_desk->restart());
    QVERIFY(m_desk->rests());
    QCOMPARE(puts(), 1); // a restart is no reason to be impatient
    m_desk->later(std::chrono::minutes(1));
    QVERIFY(m_desk->settles());
    QCOMPARE(puts(), 2);
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_OutboxSender::waitsLongerEachTime()
{
    m_desk->transport.fail({.verb = Verb::Put, .answer = FakeTransport::status(503), .times = 2});
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")));
    QVERIFY(m_desk->rests());
    m_desk->later(std::chrono::minutes(1));
    QVERIFY(m_desk->rests());
    QCOMPARE(puts(), 2);
    m_desk->later(std::chrono::minutes(1));
    QVERIFY(m_desk->rests());
    QCOMPARE(puts(), 2);
    m_desk->later(std::chrono::minutes(1));
    QVERIFY(m_desk->settles());
    QCOMPARE(puts(), 3);
}

// It can be read all the while, so only a write can find out.
void tst_OutboxSender::aServerThatTakesNoWritesIsTriedWithOneAndThenTakesAll()
{
    QVERIFY(m_desk->open() && m_desk->settles());
    // Given an hour in which every write fails
    m_desk->transport.fail({.verb = Verb::Put, .answer = FakeTransport::status(503), .times = 1'000});
    for (const char *job : {"DJ-1", "DJ-2", "DJ-3"})
        QVERIFY(m_desk->submit(moved(job, "16:00")));
    QVERIFY(m_desk->rests());
    for (int seconds = 0; seconds < 3600; seconds += 30) {
        m_desk->later(std::chrono::seconds(30));
        QVERIFY(m_desk->rests());
    }
    const int asked = m_desk->transport.count(Verb::Put);
    QVERIFY2(asked >= 100 && asked <= 4 * 60, qPrintable(QString::number(asked)));
    // When it is mended
    m_desk->transport.clearFaults();
    m_desk->later(std::chrono::seconds(30));
    // Then all of them arrive within half a minute, each once
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.writes, 3);
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_OutboxSender::retryAfterIsKeptExactly()
{
    m_desk->transport.fail({.verb = Verb::Put, .answer = FakeTransport::status(429, "{}", {{"Retry-After", "127"}})});
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")));
    QVERIFY(m_desk->rests());
    QVERIFY(m_desk->submit(moved("DJ-2", "10:00"))); // everyone was asked to wait
    m_desk->later(std::chrono::milliseconds(126'999));
    QVERIFY(m_desk->rests());
    QCOMPARE(puts(), 1);
    m_desk->later(std::chrono::milliseconds(1));
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.writes, 2);
}

void tst_OutboxSender::aRefusalStopsOnlyItsOwnJob()
{
    m_desk->transport.fail({.verb = Verb::Put, .pathPart = u"DJ-1"_s,
                            .answer = FakeTransport::status(417, R"({"exc_type":"ValidationError","_server_messages":"[\"{\\\"message\\\": \\\"Non\\\"}\"]"})")});
    QVERIFY(offlineWith({moved("DJ-1", "10:00"), moved("DJ-2", "10:00")}));
    m_desk->engine->setWorkOffline(false);
    QVERIFY(m_desk->settles());
    QCOMPARE(m_desk->pending("DJ-1")->state, PendingState::Parked);
    QCOMPARE(m_desk->pending("DJ-1")->reason->kind, Error::Kind::Rejected);
    QCOMPARE(m_server.job("DJ-2").start, time("10:00"));

    QVERIFY(m_desk->submit(ResizeJob{JobId(u"DJ-1"_s), 120})); // waits behind the parked one
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").minutes, 60);
    QVERIFY(waited(m_desk->engine->intents().discard(m_desk->pending("DJ-1")->entry)));
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").minutes, 120);
    QCOMPARE(m_server.job("DJ-1").start, time("09:00"));
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_OutboxSender::unclearAnswersAreParkedInTheEnd()
{
    net::Reply page{.status = 500, .headers = {{"Content-Type", "text/html"}}, .body = "<h1>Internal Server Error</h1>"};
    m_desk->transport.fail({.verb = Verb::Put, .answer = page, .times = 10});
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")));
    for (int round = 0; round < 4; ++round) {
        m_desk->later(std::chrono::minutes(10));
        waited(m_desk->engine->settle(std::chrono::milliseconds(200)));
    }
    QVERIFY(m_desk->settles());
    QCOMPARE(puts(), 3);
    QCOMPARE(m_desk->pending("DJ-1")->state, PendingState::Parked);
    QCOMPARE(m_desk->pending("DJ-1")->reason->kind, Error::Kind::Unclear);
}

void tst_OutboxSender::oneWriteAtATime()
{
    std::vector<Intent> intents;
    for (int i = 0; i < 8; ++i) {
        const QByteArray name = "DJ-9" + QByteArray::number(i);
        m_server.put(aJob(name.constData()).on("DT-1").job());
        intents.push_back(moved(name.constData(), "15:00"));
    }
    m_desk->engine->syncNow();
    QVERIFY(m_desk->settles());
    int onTheWire = 0;
    connect(&m_desk->engine->board(), &BoardSource::pendingChanged, this, [&] {
        const auto pending = m_desk->engine->board().pendingChanges();
        onTheWire = std::max(onTheWire, int(std::ranges::count(pending, PendingState::Sending, &PendingChange::state)));
    });
    QVERIFY(offlineWith(intents));
    m_desk->engine->setWorkOffline(false);
    QVERIFY(m_desk->settles());
    QCOMPARE(onTheWire, 1);
    QCOMPARE(m_server.writes, 8);
}

void tst_OutboxSender::shownValueNeverJumpsBack()
{
    QList<QTime> seen;
    connect(&m_desk->engine->board(), &BoardSource::jobsChanged, this, [&](const QSet<JobId> &ids) {
        if (ids.contains(JobId(u"DJ-1"_s)))
            seen += *m_desk->job("DJ-1")->start;
    });
    m_server.edit("DJ-1", {{"priority", "urgent"}}); // also while the request is on its way
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")));
    m_desk->engine->syncNow();
    QVERIFY(m_desk->settles());
    QCoreApplication::processEvents();
    QVERIFY(!seen.isEmpty());
    QCOMPARE(seen, QList<QTime>(seen.size(), time("10:00")));
}

QTEST_GUILESS_MAIN(tst_OutboxSender)
#include "tst_outboxsender.moc"
