#include "desk.h"

using namespace targo;
using namespace targo::test;

namespace {

RescheduleJob moved(const char *job, const char *start) { return {JobId(QString::fromUtf8(job)), day("2026-03-02"), time(start)}; }

} // namespace

class tst_CommandCentre : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void whatCannotBeMeantChangesNothing_data();
    void whatCannotBeMeantChangesNothing();
    void quickActsSeeEachOther();
    void undoOfWhatWasNeverSentLeavesNoTrace();
    void undoAndRedoOfWhatWasSent();
    void historySurvivesARestart();
    void everyPastActCanBeUndone();
    void aNewActEndsRedo();
    void whatWasUndoneStaysInTheHistory();
    void whatWasSetAsideIsDoneAgainWhereItStillCan();
    void undoSaysWhoChangedItSince();
    void nothingToUndoIsNotFound();
    void undoOfAParkedChangeDropsIt();
    void discardOfAWaitingChange();

private:
    FakeFrappe m_server;
    std::unique_ptr<Desk> m_desk;
};

void tst_CommandCentre::init()
{
    m_server = FakeFrappe();
    m_server.put(aTechnician("DT-1"));
    m_server.put(aTechnician("DT-2"));
    for (const char *name : {"DJ-1", "DJ-2"})
        m_server.put(aJob(name).on("DT-1").at("09:00").job());
    m_desk = std::make_unique<Desk>(m_server);
    QVERIFY(m_desk->open() && m_desk->settles());
}

void tst_CommandCentre::whatCannotBeMeantChangesNothing_data()
{
    QTest::addColumn<Intent>("intent");
    QTest::addColumn<QString>("code");
    const JobId job(u"DJ-1"_s);
    QTest::newRow("no such job") << Intent(UnassignJob{JobId(u"DJ-none"_s)}) << u"NoSuchJob"_s;
    QTest::newRow("no such technician") << Intent(AssignJob{job, TechnicianId(u"DT-9"_s), day("2026-03-02"), time("09:00")}) << u"NoSuchTechnician"_s;
    QTest::newRow("no such technician in an edit")
        << Intent(EditJob{job, {{Field::Technician, u"DT-9"_s}}}) << u"NoSuchTechnician"_s;
    QTest::newRow("no date") << Intent(RescheduleJob{job, {}, time("09:00")}) << u"InvalidDate"_s;
    QTest::newRow("no duration") << Intent(ResizeJob{job, 0}) << u"InvalidDuration"_s;
    QTest::newRow("nothing changes") << Intent(moved("DJ-1", "09:00")) << u"NothingChanges"_s;
}

void tst_CommandCentre::whatCannotBeMeantChangesNothing()
{
    QFETCH(Intent, intent);
    QFETCH(QString, code);
    const auto before = m_desk->shown();
    const auto refused = m_desk->submit(intent);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Rejected);
    QCOMPARE(refused.error().code, code);
    QCOMPARE(m_desk->shown(), before);
    QVERIFY(m_desk->engine->board().pendingChanges().empty());
    QVERIFY(!m_desk->engine->intents().undoable());
}

void tst_CommandCentre::quickActsSeeEachOther()
{
    m_desk->engine->setWorkOffline(true);
    IntentSink &intents = m_desk->engine->intents();
    const auto first = intents.submit(moved("DJ-1", "10:00"));
    const auto second = intents.submit(moved("DJ-1", "11:00")); // before the first is on the disk
    QVERIFY(waited(first) && waited(second));
    QVERIFY(m_desk->engine->board().pendingChanges().back().base.at(Field::Start) == FieldValue(time("10:00")));
    QVERIFY(m_desk->undo());
    QCOMPARE(m_desk->job("DJ-1")->start, time("10:00"));
    QVERIFY(m_desk->undo());
    QCOMPARE(m_desk->job("DJ-1")->start, time("09:00"));
}

void tst_CommandCentre::undoOfWhatWasNeverSentLeavesNoTrace()
{
    m_desk->engine->setWorkOffline(true);
    const auto before = m_desk->shown();
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")));
    QVERIFY(m_desk->undo());
    QCOMPARE(m_desk->shown(), before);
    QVERIFY(m_desk->engine->board().pendingChanges().empty());
    m_desk->engine->setWorkOffline(false);
    QTRY_COMPARE(m_desk->engine->state().link, SyncState::Link::Online);
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.writes, 0);
    QVERIFY(m_desk->redo());
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").start, time("10:00"));
}

void tst_CommandCentre::undoAndRedoOfWhatWasSent()
{
    const auto atNine = [&] { QCOMPARE(m_desk->job("DJ-1")->start, time("09:00")); QCOMPARE(m_server.job("DJ-1").start, time("09:00")); };
    const auto atTen = [&] { QCOMPARE(m_desk->job("DJ-1")->start, time("10:00")); QCOMPARE(m_server.job("DJ-1").start, time("10:00")); };
    atNine();
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")) && m_desk->settles());
    atTen();
    QVERIFY(m_desk->undo() && m_desk->settles());
    atNine();
    QVERIFY(m_desk->redo() && m_desk->settles());
    atTen();
    QVERIFY(m_desk->undo() && m_desk->settles());
    atNine();
    QVERIFY(m_desk->engine->intents().redoable().has_value());
    QVERIFY(!m_desk->engine->intents().undoable().has_value());
}

void tst_CommandCentre::historySurvivesARestart()
{
    const Intent assign = AssignJob{JobId(u"DJ-1"_s), TechnicianId(u"DT-2"_s), day("2026-03-04"), time("13:00")};
    QVERIFY(m_desk->submit(assign) && m_desk->settles());
    QVERIFY(m_desk->restart());
    QVERIFY(m_desk->engine->intents().undoable() == assign);
    QVERIFY(m_desk->settles());
    QVERIFY(m_desk->undo());
    QVERIFY(m_desk->restart());
    QVERIFY(m_desk->engine->intents().redoable() == assign);
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").technician, TechnicianId(u"DT-1"_s));
    QCOMPARE(m_server.job("DJ-1").date, day("2026-03-02"));
}

void tst_CommandCentre::everyPastActCanBeUndone()
{
    const Job before = *m_desk->job("DJ-1");
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")) && m_desk->settles());
    QVERIFY(m_desk->submit(ResizeJob{JobId(u"DJ-1"_s), 120}) && m_desk->settles());
    QVERIFY(m_desk->submit(UnassignJob{JobId(u"DJ-1"_s)}));
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_desk->undo());
    QVERIFY(m_desk->settles());
    Job after = m_server.job("DJ-1");
    after.modified = before.modified;
    after.modifiedBy = before.modifiedBy;
    QCOMPARE(after, before);
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_CommandCentre::aNewActEndsRedo()
{
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")));
    QVERIFY(m_desk->undo());
    QVERIFY(m_desk->submit(moved("DJ-2", "11:00")));
    QVERIFY(!m_desk->engine->intents().redoable());
    QCOMPARE(m_desk->redo().error().kind, Error::Kind::NotFound);
}

void tst_CommandCentre::whatWasUndoneStaysInTheHistory()
{
    m_desk->engine->setWorkOffline(true); // the quick undo of what was never sent
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")));
    QVERIFY(m_desk->undo());
    QCOMPARE(m_desk->engine->intents().history().size(), size_t(1));
    QVERIFY(m_desk->submit(moved("DJ-2", "11:00")));
    const auto bothAreThere = [&] {
        const auto &history = m_desk->engine->intents().history();
        QCOMPARE(history.size(), size_t(2));
        QVERIFY(isUndone(history[0]));
        QVERIFY(history[1].state == PastIntent::State::Stands);
    };
    bothAreThere();
    QVERIFY(m_desk->restart());
    bothAreThere();

    // Not by redo, which would mix it in among what was done since; only when it is asked for by itself.
    QCOMPARE(m_desk->redo().error().kind, Error::Kind::NotFound);
    QVERIFY(waited(m_desk->engine->intents().redoPast(m_desk->engine->intents().history()[0].number)));
    QVERIFY(m_desk->engine->intents().history()[0].state == PastIntent::State::Stands);
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").start, time("10:00"));
    QCOMPARE(m_server.job("DJ-2").start, time("11:00"));
}

void tst_CommandCentre::whatWasSetAsideIsDoneAgainWhereItStillCan()
{
    IntentSink &intents = m_desk->engine->intents();
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")) && m_desk->undo());
    QVERIFY(m_desk->submit(moved("DJ-1", "11:00")) && m_desk->settles());
    const qint64 first = intents.history()[0].number;
    const auto refused = waited(intents.redoPast(first));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"ChangedSince"_s);
    QCOMPARE(m_desk->job("DJ-1")->start, time("11:00"));
    QVERIFY(m_desk->undo() && m_desk->settles());
    QVERIFY(waited(intents.redoPast(first)) && m_desk->settles()); // nothing speaks against it any more
    QCOMPARE(m_server.job("DJ-1").start, time("10:00"));
}

void tst_CommandCentre::undoSaysWhoChangedItSince()
{
    QVERIFY(m_desk->submit(moved("DJ-2", "11:00")) && m_desk->settles());
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")) && m_desk->settles());
    m_server.edit("DJ-1", {{"start_time", "16:00:00"}}, u"annie@targo.example"_s);
    m_desk->engine->syncNow();
    QVERIFY(m_desk->settles());
    const auto refused = m_desk->undo();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Rejected);
    QCOMPARE(refused.error().code, u"ChangedSince"_s);
    QCOMPARE(refused.error().message, u"annie@targo.example"_s);
    QCOMPARE(m_desk->job("DJ-1")->start, time("16:00"));
    QVERIFY(m_desk->undo() && m_desk->settles()); // what lies before it can still be undone
    QCOMPARE(m_server.job("DJ-2").start, time("09:00"));
}

void tst_CommandCentre::nothingToUndoIsNotFound()
{
    QCOMPARE(m_desk->undo().error().kind, Error::Kind::NotFound);
    QCOMPARE(m_desk->redo().error().kind, Error::Kind::NotFound);
}

void tst_CommandCentre::undoOfAParkedChangeDropsIt()
{
    m_desk->transport.fail({.verb = net::Verb::Put, .answer = FakeTransport::status(403, R"({"exc_type":"PermissionError"})")});
    QVERIFY(m_desk->submit(moved("DJ-1", "10:00")) && m_desk->settles());
    QCOMPARE(m_desk->pending("DJ-1")->state, PendingState::Parked);
    QVERIFY(m_desk->undo());
    QVERIFY(!m_desk->pending("DJ-1"));
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_CommandCentre::discardOfAWaitingChange()
{
    m_desk->engine->setWorkOffline(true);
    const auto first = m_desk->submit(moved("DJ-1", "10:00"));
    const auto second = m_desk->submit(moved("DJ-1", "11:00"));
    QVERIFY(first && second);
    QVERIFY(waited(m_desk->engine->intents().discard(*first)));
    QCOMPARE(m_desk->job("DJ-1")->start, time("11:00"));
    m_desk->engine->setWorkOffline(false);
    QTRY_COMPARE(m_desk->engine->state().link, SyncState::Link::Online);
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").start, time("11:00")); // it rests on the server's value now, not on what is gone
    QCOMPARE(m_desk->engine->state().parked, 0);
    QCOMPARE(waited(m_desk->engine->intents().discard(*first)).error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(tst_CommandCentre)
#include "tst_commandcentre.moc"
