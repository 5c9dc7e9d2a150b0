#include "desk.h"

using namespace targo;
using namespace targo::test;
using net::Verb;

namespace {

CreateJob created(const QString &subject)
{
    return {newLocalJob(), {{Field::Subject, subject}, {Field::Type, u"Reparation"_s}, {Field::Status, u"open"_s}, {Field::Minutes, qint64(60)}}};
}

} // namespace

// Jobs made and deleted here, whatever the line does to the requests.
class tst_Creation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void aNewJobIsShownAtOnceAndNamedByTheServer();
    void whatWasChangedBeforeItWasSentGoesWithIt();
    void whatWasChangedWhileItWasSentFollowsUnderItsName();
    void aLostAnswerCreatesNothingTwice();
    void aLostRequestIsSentAgain();
    void anAnswerLostForGoodIsFoundByAPullAndShownOnce();
    void aDuplicateAnswerMeansItIsThere();
    void unclearAnswersAreLookedUp();
    void survivesARestartBetweenAllSteps();
    void undoBeforeSendingLeavesNothing();
    void undoAfterwardsDeletesItAndRedoCreatesAnother();
    void undoIsRefusedWhenAColleagueHasChangedIt();

    void aDraftIsDeletedAndBroughtBack();
    void publishedWorkIsNotDeleted();
    void whatAColleagueChangedIsNotDeletedUnseen();
    void goneAlreadyIsGone();
    void aJobNobodyKnowsIsDeletedWithoutAWord();
    void aChangeOfAJobThatIsGoneAsksThePerson();

private:
    bool unplugged(const std::vector<Intent> &intents);
    int posts() { return m_desk->transport.count(Verb::Post, u"/api/resource"_s); }
    std::vector<Job> newJobs();

    FakeFrappe m_server;
    std::unique_ptr<Desk> m_desk;
};

void tst_Creation::init()
{
    m_server = FakeFrappe();
    m_server.put(aTechnician("DT-1"));
    m_server.put(aJob("DJ-1").on("DT-1").at("09:00").draft().job());
    m_server.put(aJob("DJ-2").on("DT-1").at("11:00").job());
    m_desk = std::make_unique<Desk>(m_server);
    m_desk->settings.firstRetry = std::chrono::milliseconds(0);
    QVERIFY(m_desk->open() && m_desk->settles());
}

bool tst_Creation::unplugged(const std::vector<Intent> &intents)
{
    m_desk->engine->setWorkOffline(true);
    return std::ranges::all_of(intents, [this](const Intent &intent) { return m_desk->submit(intent).has_value(); });
}

std::vector<Job> tst_Creation::newJobs()
{
    std::vector<Job> jobs = m_server.jobs();
    std::erase_if(jobs, [](const Job &job) { return job.id.text().size() < 6; });
    return jobs;
}

void tst_Creation::aNewJobIsShownAtOnceAndNamedByTheServer()
{
    const CreateJob create = created(u"Épissure"_s);
    QVERIFY(unplugged({create}));
    QCOMPARE(m_desk->engine->board().job(create.job)->subject, u"Épissure"_s);
    QCOMPARE(m_desk->engine->board().unassignedJobs(), std::vector{create.job});
    QSignalSpy named(&m_desk->engine->board(), &BoardSource::jobNamed);

    m_desk->engine->setWorkOffline(false);
    QVERIFY(m_desk->settles());
    QCOMPARE(newJobs().size(), size_t(1));
    QCOMPARE(newJobs().front().subject, u"Épissure"_s);
    QCOMPARE(newJobs().front().clientUuid, clientKeyOf(create.job));
    QCOMPARE(named.count(), 1);
    QCOMPARE(named.first()[1].value<JobId>(), newJobs().front().id);
    QVERIFY(!m_desk->engine->board().job(create.job));
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_Creation::whatWasChangedBeforeItWasSentGoesWithIt()
{
    const CreateJob create = created(u"Épissure"_s);
    QVERIFY(unplugged({create, AssignJob{create.job, TechnicianId(u"DT-1"_s), day("2026-03-02"), time("13:00")}, ResizeJob{create.job, 90}}));
    m_desk->engine->setWorkOffline(false);
    QVERIFY(m_desk->settles());
    QCOMPARE(posts(), 1);
    QCOMPARE(m_desk->transport.count(Verb::Put), 0);
    QCOMPARE(newJobs().front().start, time("13:00"));
    QCOMPARE(newJobs().front().minutes, 90);
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_Creation::whatWasChangedWhileItWasSentFollowsUnderItsName()
{
    const CreateJob create = created(u"Épissure"_s);
    m_desk->transport.hold(u"/api/resource/Dispatch Job"_s);
    QVERIFY(m_desk->submit(create));
    QTRY_COMPARE(posts(), 1);
    QVERIFY(m_desk->submit(ResizeJob{create.job, 90}));
    m_desk->transport.hold({});
    m_desk->transport.release();
    QVERIFY(m_desk->settles());
    QCOMPARE(newJobs().size(), size_t(1));
    QCOMPARE(newJobs().front().minutes, 90);
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_Creation::aLostAnswerCreatesNothingTwice()
{
    m_desk->transport.fail({.verb = Verb::Post, .pathPart = u"/api/resource"_s, .answer = failure(Error::Kind::Timeout), .serverDidIt = true});
    QVERIFY(m_desk->submit(created(u"Épissure"_s)));
    QTRY_COMPARE(m_desk->engine->state().link, SyncState::Link::Online);
    QVERIFY(m_desk->settles());
    QCOMPARE(newJobs().size(), size_t(1));
    QCOMPARE(posts(), 1);
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_Creation::aLostRequestIsSentAgain()
{
    m_desk->transport.fail({.verb = Verb::Post, .pathPart = u"/api/resource"_s, .answer = failure(Error::Kind::Offline)});
    QVERIFY(m_desk->submit(created(u"Épissure"_s)));
    QTRY_COMPARE(m_desk->engine->state().link, SyncState::Link::Online);
    QVERIFY(m_desk->settles());
    QCOMPARE(newJobs().size(), size_t(1));
    QCOMPARE(posts(), 2);
}

void tst_Creation::anAnswerLostForGoodIsFoundByAPullAndShownOnce()
{
    // Given a creation whose answer was lost, in a moment when nothing else may be sent
    m_desk->settings.firstReconnect = std::chrono::milliseconds(60'000);
    QVERIFY(m_desk->restart() && m_desk->settles());
    m_desk->transport.fail({.verb = Verb::Post, .pathPart = u"/api/resource"_s, .answer = failure(Error::Kind::Timeout), .serverDidIt = true});
    const CreateJob create = created(u"Épissure"_s);
    QVERIFY(m_desk->submit(create));
    QTRY_COMPARE(posts(), 1);
    // When the list of jobs arrives before the key is looked for
    m_desk->transport.fail({.verb = Verb::Get, .pathPart = u"client_uuid\",\"="_s, .answer = FakeTransport::status(503), .times = 1});
    m_desk->engine->syncNow();
    QTRY_VERIFY(m_desk->engine->board().job(newJobs().front().id));
    // Then the job is on the board once
    QCOMPARE(m_desk->engine->board().jobCount(), qsizetype(3));
    QVERIFY(m_desk->settles());
    QCOMPARE(m_desk->shown(), m_server.jobs());
    QCOMPARE(posts(), 1);
}

void tst_Creation::aDuplicateAnswerMeansItIsThere()
{
    // The server did it, and its answer to a repeated sending is all that came back.
    m_desk->transport.fail({.verb = Verb::Post, .pathPart = u"/api/resource"_s,
                            .answer = FakeTransport::status(417, R"({"exc_type":"UniqueValidationError"})"), .serverDidIt = true});
    QVERIFY(m_desk->submit(created(u"Épissure"_s)));
    QVERIFY(m_desk->settles());
    QCOMPARE(newJobs().size(), size_t(1));
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_Creation::unclearAnswersAreLookedUp()
{
    m_desk->transport.fail({.verb = Verb::Post, .pathPart = u"/api/resource"_s, .answer = FakeTransport::status(500, "<html>Internal Server Error</html>"), .serverDidIt = true});
    QVERIFY(m_desk->submit(created(u"Épissure"_s)));
    QVERIFY(m_desk->settles());
    QCOMPARE(newJobs().size(), size_t(1));
    QCOMPARE(posts(), 1);
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_Creation::survivesARestartBetweenAllSteps()
{
    const CreateJob create = created(u"Épissure"_s);
    QVERIFY(unplugged({create, ResizeJob{create.job, 90}}));
    m_desk->transport.setPlugged(false);
    QVERIFY(m_desk->restart());
    QCOMPARE(m_desk->engine->board().job(create.job)->minutes, 90);
    m_desk->transport.setPlugged(true);
    m_desk->transport.fail({.verb = Verb::Post, .pathPart = u"/api/resource"_s, .answer = failure(Error::Kind::Timeout), .serverDidIt = true});
    m_desk->engine->syncNow();
    QTRY_COMPARE(posts(), 1);
    QVERIFY(m_desk->restart() && m_desk->settles());
    QCOMPARE(newJobs().size(), size_t(1));
    QCOMPARE(newJobs().front().minutes, 90);
    QVERIFY(m_desk->restart() && m_desk->settles());
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_Creation::undoBeforeSendingLeavesNothing()
{
    const auto before = m_desk->shown();
    QVERIFY(unplugged({created(u"Épissure"_s)}));
    QVERIFY(m_desk->undo());
    QCOMPARE(m_desk->shown(), before);
    QVERIFY(m_desk->engine->board().pendingChanges().empty());
    m_desk->engine->setWorkOffline(false);
    QVERIFY(m_desk->settles());
    QCOMPARE(posts(), 0);
}

void tst_Creation::undoAfterwardsDeletesItAndRedoCreatesAnother()
{
    QVERIFY(m_desk->submit(created(u"Épissure"_s)));
    QVERIFY(m_desk->settles());
    const JobId first = newJobs().front().id;
    QVERIFY(m_desk->restart() && m_desk->settles());
    QVERIFY(m_desk->undo());
    QVERIFY(!m_desk->engine->board().job(first)); // at once
    QVERIFY(m_desk->settles());
    QVERIFY(newJobs().empty());
    QVERIFY(m_desk->redo());
    QVERIFY(m_desk->settles());
    QCOMPARE(newJobs().size(), size_t(1));
    QCOMPARE(newJobs().front().subject, u"Épissure"_s);
    QVERIFY(newJobs().front().id != first);
    QVERIFY(m_desk->undo());
    QVERIFY(m_desk->settles());
    QVERIFY(newJobs().empty());
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_Creation::undoIsRefusedWhenAColleagueHasChangedIt()
{
    QVERIFY(m_desk->submit(created(u"Épissure"_s)));
    QVERIFY(m_desk->settles());
    m_server.edit(newJobs().front().id.text().toUtf8().constData(), {{"subject", "Bris de fibre"}}, u"annie@targo.example"_s);
    m_desk->engine->syncNow();
    QVERIFY(m_desk->settles());
    const auto refused = m_desk->undo();
    QCOMPARE(refused.error().code, u"ChangedSince"_s);
    QCOMPARE(refused.error().message, u"annie@targo.example"_s);
    QCOMPARE(newJobs().size(), size_t(1));
    QVERIFY(m_desk->engine->intents().history().back().state == PastIntent::State::Overtaken);
}

void tst_Creation::aDraftIsDeletedAndBroughtBack()
{
    const Job before = *m_desk->job("DJ-1");
    QVERIFY(m_desk->submit(DeleteJob{before.id}));
    QVERIFY(!m_desk->job("DJ-1"));
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.jobs().size(), size_t(1));
    QVERIFY(m_desk->restart() && m_desk->settles());
    QVERIFY(!m_desk->job("DJ-1"));

    QVERIFY(m_desk->undo());
    QVERIFY(m_desk->settles());
    QCOMPARE(newJobs().size(), size_t(1));
    QCOMPARE(newJobs().front().subject, before.subject);
    QCOMPARE(newJobs().front().start, before.start);
    QCOMPARE(newJobs().front().technician, before.technician);
    QVERIFY(m_desk->redo());
    QVERIFY(m_desk->settles());
    QVERIFY(newJobs().empty());
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_Creation::publishedWorkIsNotDeleted()
{
    QCOMPARE(m_desk->submit(DeleteJob{JobId(u"DJ-2"_s)}).error().code, u"AlreadyPublished"_s);
    QVERIFY(m_desk->job("DJ-2"));
}

void tst_Creation::whatAColleagueChangedIsNotDeletedUnseen()
{
    QVERIFY(unplugged({DeleteJob{JobId(u"DJ-1"_s)}}));
    m_server.edit("DJ-1", {{"start_time", "13:30:00"}}, u"annie@targo.example"_s);
    m_desk->engine->setWorkOffline(false);
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.jobs().size(), size_t(2));
    QVERIFY(m_desk->job("DJ-1")); // it is there, and asks
    const PendingChange *parked = m_desk->pending("DJ-1");
    QCOMPARE(parked->state, PendingState::Parked);
    QCOMPARE(parked->theirAuthor, u"annie@targo.example"_s);
    QVERIFY(parked->theirs == (Changes{{Field::Start, time("13:30")}}));
    QVERIFY(waited(m_desk->engine->intents().retry(parked->entry)));
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.jobs().size(), size_t(1));
    QCOMPARE(m_desk->shown(), m_server.jobs());
}

void tst_Creation::goneAlreadyIsGone()
{
    QVERIFY(unplugged({DeleteJob{JobId(u"DJ-1"_s)}}));
    m_server.remove(u"Dispatch Job"_s, u"DJ-1"_s);
    m_desk->engine->setWorkOffline(false);
    QVERIFY(m_desk->settles());
    QVERIFY(m_desk->engine->board().pendingChanges().empty());
    QVERIFY(m_desk->restart() && m_desk->settles());
    QVERIFY(!m_desk->job("DJ-1"));
}

void tst_Creation::aJobNobodyKnowsIsDeletedWithoutAWord()
{
    const CreateJob create = created(u"Épissure"_s);
    QVERIFY(unplugged({create, DeleteJob{create.job}}));
    QVERIFY(m_desk->engine->board().pendingChanges().empty());
    QVERIFY(m_desk->undo()); // of the deletion
    QCOMPARE(m_desk->engine->board().unassignedJobs().size(), size_t(1));
    m_desk->engine->setWorkOffline(false);
    QVERIFY(m_desk->settles());
    QCOMPARE(newJobs().size(), size_t(1));
    QCOMPARE(posts(), 1);
}

void tst_Creation::aChangeOfAJobThatIsGoneAsksThePerson()
{
    m_server.remove(u"Dispatch Job"_s, u"DJ-1"_s);
    QVERIFY(m_desk->submit(UnassignJob{JobId(u"DJ-1"_s)}));
    QVERIFY(m_desk->settles());
    m_desk->later(std::chrono::hours(1)); // names are compared
    QVERIFY(m_desk->settles());
    QVERIFY(m_desk->restart() && m_desk->settles());
    const auto pending = m_desk->engine->board().pendingChanges();
    QCOMPARE(pending.size(), size_t(1));
    QCOMPARE(pending.front().state, PendingState::Parked);
    QCOMPARE(pending.front().reason->kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(tst_Creation)
#include "tst_creation.moc"
