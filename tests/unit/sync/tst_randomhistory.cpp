#include "desk.h"

#include <QRandomGenerator>

using namespace targo;
using namespace targo::test;

// A desk, a colleague, a bad line and restarts, in any order. Once all is quiet and every question to the person is
// answered, what the desk shows is what the server has, and so is every act that was taken back.
class tst_RandomHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void quietMeansEqual_data() { QTest::addColumn<bool>("keepMine"); QTest::newRow("keep mine") << true; QTest::newRow("take theirs") << false; }
    void quietMeansEqual();
    void submitAndUndoGiveBackTheBoard();

private:
    int below(int count) { return int(m_random.bounded(count)); }
    QByteArray anyJob() { return "DJ-" + QByteArray::number(below(6)); }
    Intent anyIntent();
    void step();
    bool quiet(bool keepMine);

    FakeFrappe m_server;
    std::unique_ptr<Desk> m_desk;
    QRandomGenerator m_random;
};

void tst_RandomHistory::init()
{
    const quint32 seed = qEnvironmentVariableIsSet("TARGO_SEED") ? qEnvironmentVariable("TARGO_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("TARGO_SEED=%u", seed);
    m_random.seed(seed);
    m_server = FakeFrappe();
    m_server.put(aTechnician("DT-0"));
    m_server.put(aTechnician("DT-1"));
    for (int i = 0; i < 6; ++i)
        m_server.put(aJob(("DJ-" + QByteArray::number(i)).constData()).on("DT-0").at("09:00").job());
    m_desk = std::make_unique<Desk>(m_server);
    m_desk->settings.firstRetry = std::chrono::milliseconds(0);
    QVERIFY(m_desk->open() && m_desk->settles());
}

Intent tst_RandomHistory::anyIntent()
{
    const JobId job(QString::fromUtf8(anyJob()));
    const QTime start(8 + below(8), 15 * below(4));
    const QDate date = day("2026-03-02").addDays(below(3));
    switch (below(5)) {
    case 0: return AssignJob{job, TechnicianId(u"DT-%1"_s.arg(below(2))), date, start};
    case 1: return UnassignJob{job};
    case 2: return RescheduleJob{job, date, start};
    case 3: return ResizeJob{job, 15 * (1 + below(8))};
    default: return SetJobStatus{job, below(2) ? JobStatus::InProgress : JobStatus::OnHold};
    }
}

void tst_RandomHistory::step()
{
    switch (below(12)) {
    case 0: m_desk->transport.setPlugged(false); return;
    case 1: m_desk->transport.setPlugged(true); m_desk->engine->syncNow(); return;
    case 2: QVERIFY(m_desk->restart()); return;
    case 3: m_server.edit(anyJob().constData(), {{"start_time", below(2) ? "13:00:00" : "13:30:00"}}); return;
    case 4: m_server.edit(anyJob().constData(), {{"priority", below(2) ? "high" : "low"}}); return;
    case 5: m_desk->transport.fail({.verb = net::Verb::Put, .answer = failure(Error::Kind::Timeout), .serverDidIt = below(2) == 1}); return;
    case 6: m_desk->transport.fail({.verb = net::Verb::Put, .answer = FakeTransport::status(503)}); return;
    case 7: m_desk->undo(); return;
    case 8: m_desk->redo(); return;
    default: m_desk->submit(anyIntent()); return;
    }
}

bool tst_RandomHistory::quiet(bool keepMine)
{
    m_desk->transport.clearFaults();
    m_desk->transport.setPlugged(true);
    for (int round = 0; round < 10; ++round) {
        m_desk->later(std::chrono::hours(1));
        if (!QTest::qWaitFor([this] { return m_desk->engine->state().link == SyncState::Link::Online; }, 10'000) || !m_desk->settles())
            return false;
        const auto pending = m_desk->engine->board().pendingChanges();
        if (pending.empty())
            return true;
        for (const PendingChange &change : pending) {
            if (change.state == PendingState::Parked)
                waited(keepMine ? m_desk->engine->intents().retry(change.entry) : m_desk->engine->intents().discard(change.entry));
        }
    }
    return false;
}

void tst_RandomHistory::quietMeansEqual()
{
    QFETCH(bool, keepMine);
    for (int era = 0; era < 4; ++era) {
        for (int i = 0; i < 40; ++i)
            step();
        QVERIFY(quiet(keepMine));
        QCOMPARE(m_desk->shown(), m_server.jobs());
        QVERIFY(m_desk->restart() && m_desk->settles());
        QCOMPARE(m_desk->shown(), m_server.jobs());
    }
}

void tst_RandomHistory::submitAndUndoGiveBackTheBoard()
{
    const auto withoutStamps = [](std::vector<Job> jobs) {
        for (Job &job : jobs)
            job.modified = job.modifiedBy = QString();
        return jobs;
    };
    for (int i = 0; i < 25; ++i) {
        const auto before = withoutStamps(m_desk->shown());
        if (!m_desk->submit(anyIntent()))
            continue;
        if (below(2))
            QVERIFY(m_desk->settles());
        QVERIFY(m_desk->undo());
        if (below(2))
            QVERIFY(m_desk->settles());
        QCOMPARE(withoutStamps(m_desk->shown()), before);
        if (below(3) == 0)
            m_desk->submit(anyIntent()); // the board moves on
    }
    QVERIFY(quiet(true));
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

QTEST_GUILESS_MAIN(tst_RandomHistory)
#include "tst_randomhistory.moc"
