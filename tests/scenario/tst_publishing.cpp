#include "scenario/desk.h"
#include "scenario/probeprocess.h"
#include "support/patience.h"

#include <QTest>
#include <QUuid>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;

// Marie plans, Rosaire beside her; what they publish goes through the hub. Told as they would tell it.
class tst_Publishing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void drafts_published_here_are_published_on_the_server_and_on_the_other_desk();
    void who_may_not_publish_is_refused_at_once();
    void a_right_that_was_taken_away_parks_the_publication_and_is_known_from_then_on();
    void published_unplugged_it_waits_and_is_sent_once();
    void what_a_colleague_moved_meanwhile_is_not_published_unseen();
    void a_job_the_hub_leaves_out_waits_for_the_person_and_the_others_are_published();
    void moved_since_it_was_published_is_known_and_published_again();
    void moved_and_moved_back_is_no_difference();
    void undo_withdraws_what_was_published_and_redo_publishes_it_anew();
    void withdrawn_with_a_reason_it_is_a_draft_everywhere();
    void undone_before_it_was_sent_nothing_is_asked_of_the_hub();
    void a_new_job_is_published_as_soon_as_the_server_has_named_it();
    void rights_are_known_offline_after_a_restart();
    void any_fault_of_the_hub_ends_in_one_publication_data();
    void any_fault_of_the_hub_ends_in_one_publication();
    void tried_again_it_carries_the_same_key_and_after_an_undo_another();
    void a_broken_hub_does_not_hold_up_other_changes();
    void killed_at_any_moment_it_is_published_once_data();
    void killed_at_any_moment_it_is_published_once();

private:
    JobId draft(const QString &subject, const char *start);
    bool published(const JobId &job);          // as the server holds it
    bool comesToBePublished(Desk &desk, const JobId &job, bool is = true);
    int publicationsAsked();                   // requests that the hub got, tries included
    QStringList publicationKeys();
    int publicationsMade() { return company->state().value("publications", -1); }
    Intent publishing(std::initializer_list<JobId> jobs, bool tell = true);

    std::unique_ptr<SandboxCompany> company;
    std::unique_ptr<Desk> marie;
    std::unique_ptr<Desk> rosaire;
};

#define Given(...) QVERIFY(__VA_ARGS__)
#define When(...) QVERIFY(__VA_ARGS__)
#define Then(...) QVERIFY(__VA_ARGS__)
#define And(...) QVERIFY(__VA_ARGS__)

namespace {

const QDate theDay(2026, 6, 23); // a Tuesday on which nobody has work yet

bool isParked(Desk &desk, const JobId &job)
{
    const PendingChange *pending = desk.board().pendingOf(job);
    return pending && pending->state == PendingState::Parked;
}

} // namespace

void tst_Publishing::init()
{
    company = std::make_unique<SandboxCompany>();
    QVERIFY(company->start());
    marie = std::make_unique<Desk>(*company, u"dispatcher"_s);
    rosaire = std::make_unique<Desk>(*company, u"supervisor"_s);
    QVERIFY(marie->open());
    QVERIFY(rosaire->open());
}

void tst_Publishing::cleanup()
{
    rosaire.reset();
    marie.reset();
    company.reset();
}

JobId tst_Publishing::draft(const QString &subject, const char *start)
{
    const JobId local = newLocalJob();
    const TechnicianId technician = marie->someoneElseThan(std::nullopt);
    const QTime hour = QTime::fromString(QString::fromLatin1(start), u"HH:mm"_s);
    const bool made = marie->does(CreateJob{local, {{Field::Subject, subject}, {Field::Technician, technician.text()}, {Field::Date, theDay},
                                                    {Field::Start, hour}, {Field::Minutes, qint64(60)}, {Field::Status, u"assigned"_s}}});
    if (!made || !marie->settles())
        return {};
    const auto names = company->namesOf(u"Dispatch Job"_s, {{"subject", subject.toStdString()}});
    const JobId named(names && names->size() == 1 ? names->first() : QString());
    // Known on the other desk, too, so that every story begins alike
    return comes([&] { return rosaire->board().job(named) != nullptr; }) ? named : JobId();
}

bool tst_Publishing::published(const JobId &job) { return company->job(job.text()).value("is_published", 0) == 1; }

bool tst_Publishing::comesToBePublished(Desk &desk, const JobId &job, bool is)
{
    return comes([&] { const Job *shown = desk.board().job(job); return shown && shown->published == is; });
}

int tst_Publishing::publicationsAsked()
{
    const Json log = company->log();
    const Json &requests = log.is_array() ? log : log["requests"];
    return int(std::ranges::count_if(requests, [](const Json &request) { return request.value("path", "") == "/dispatch/publish"; }));
}

QStringList tst_Publishing::publicationKeys()
{
    QStringList keys;
    const Json log = company->log();
    for (const Json &request : log["requests"]) {
        if (request.value("path", "") == "/dispatch/publish")
            keys << (request["idempotency_key"].is_string() ? QString::fromStdString(request["idempotency_key"]) : u"none"_s);
    }
    return keys;
}

Intent tst_Publishing::publishing(std::initializer_list<JobId> jobs, bool tell)
{
    std::vector<Act> acts;
    for (const JobId &job : jobs)
        acts.push_back(PublishJob{job, tell});
    return intentOf(std::move(acts));
}

void tst_Publishing::drafts_published_here_are_published_on_the_server_and_on_the_other_desk()
{
    const JobId first = draft(u"Premier"_s, "09:00"), second = draft(u"Second"_s, "10:30");
    Given(!first.isEmpty() && !second.isEmpty() && !published(first));
    When(marie->does(publishing({first, second})));
    And(marie->settles());
    Then(published(first) && published(second));
    And(comesToBePublished(*rosaire, first) && comesToBePublished(*rosaire, second));
    // Both in one request: the technician gets one message
    QCOMPARE(publicationsAsked(), 1);
    QCOMPARE(marie->waitingChanges(), 0);
    const Job *job = marie->board().job(first);
    Then(job->publishedAt.has_value() && !job->isChangedSincePublished());
    QCOMPARE(job->publishedAt->toTimeZone(QTimeZone("America/Toronto")).time().toString(u"HH:mm"_s).left(3), u"09:"_s);
    Then(rosaire->board().job(first)->publishedAt == job->publishedAt);
}

void tst_Publishing::who_may_not_publish_is_refused_at_once()
{
    const JobId job = draft(u"Brouillon"_s, "09:00");
    Desk annick(*company, u"csr"_s);
    Given(annick.open());
    QCOMPARE(annick.session().rights().may(publishCapability), Rights::Answer::No);
    QCOMPARE(marie->session().rights().may(publishCapability), Rights::Answer::Yes);
    When(annick.board().job(job) != nullptr);
    const auto answer = annick.intents().submit(publishing({job}));
    Then(comes([&] { return answer.isFinished(); }));
    QCOMPARE(answer.result().error().kind, Error::Kind::Forbidden);
    QCOMPARE(answer.result().error().code, publishCapability);
    QCOMPARE(annick.waitingChanges(), 0);
    QCOMPARE(publicationsAsked(), 0);
}

void tst_Publishing::a_right_that_was_taken_away_parks_the_publication_and_is_known_from_then_on()
{
    const JobId job = draft(u"Brouillon"_s, "09:00");
    const char *withoutRight = R"({"email":"x@targo.example","capabilities":["dispatch.read","dispatch.write"]})";
    Given(company->control(u"fault"_s, {{"match", "POST /dispatch/publish"}, {"times", 1}, {"status", 403}}));
    And(company->control(u"fault"_s, {{"match", "GET /auth/me"}, {"times", 1}, {"body", withoutRight}}));
    When(marie->does(publishing({job})));
    And(marie->settles());
    Then(isParked(*marie, job));
    QCOMPARE(marie->board().pendingOf(job)->reason->kind, Error::Kind::Forbidden);
    And(!published(job));
    Then(comes([&] { return marie->session().rights().may(publishCapability) == Rights::Answer::No; }));
}

void tst_Publishing::published_unplugged_it_waits_and_is_sent_once()
{
    const JobId job = draft(u"Brouillon"_s, "09:00");
    Given(marie->unplug());
    When(marie->does(publishing({job})));
    QCOMPARE(marie->waitingChanges(), 1);
    Then(!published(job));
    When(marie->plugIn());
    And(marie->settles());
    Then(published(job));
    QCOMPARE(publicationsAsked(), 1);
    And(comesToBePublished(*rosaire, job));
}

void tst_Publishing::what_a_colleague_moved_meanwhile_is_not_published_unseen()
{
    const JobId job = draft(u"Brouillon"_s, "09:00"), other = draft(u"Autre"_s, "11:00");
    Given(marie->unplug());
    And(marie->does(publishing({job, other})));
    When(company->edit(job.text(), {{"start_time", "14:00:00"}}));
    And(marie->plugIn());
    And(marie->settles());
    Then(isParked(*marie, job));
    And(!published(job) && published(other));
    const PendingChange change = *marie->board().pendingOf(job);
    QCOMPARE(change.reason->kind, Error::Kind::Conflict);
    QCOMPARE(change.theirs.at(Field::Start), FieldValue(QTime(14, 0)));
    QCOMPARE(change.theirAuthor, company->personOf(u"supervisor"_s));
    QVERIFY(!change.theirModified.isEmpty()); // the card says when

    // Seen now, it is published where it stands
    When((marie->intents().retry(change.entry), true));
    Then(comes([&] { return marie->waitingChanges() == 0; }));
    Then(published(job));
}

void tst_Publishing::a_job_the_hub_leaves_out_waits_for_the_person_and_the_others_are_published()
{
    const JobId job = draft(u"Premier"_s, "09:00"), overlapping = draft(u"Chevauche"_s, "09:30"), free = draft(u"Libre"_s, "14:00");
    When(marie->does(publishing({job, overlapping, free})));
    And(marie->settles());
    Then(published(free) && !published(job) && !published(overlapping));
    And(isParked(*marie, job) && isParked(*marie, overlapping));
    QCOMPARE(marie->board().pendingOf(job)->reason->code, u"overlap"_s);
    // Mended, it goes out
    When(company->edit(overlapping.text(), {{"start_time", "12:00:00"}}));
    Then(comes([&] { return rosaire->board().job(overlapping)->start == QTime(12, 0); }));
    When((marie->intents().retry(marie->board().pendingOf(job)->entry), true));
    Then(comes([&] { return published(job); }));
    Then(!published(overlapping));
}

void tst_Publishing::moved_since_it_was_published_is_known_and_published_again()
{
    const JobId job = draft(u"Brouillon"_s, "09:00");
    Given(marie->does(publishing({job})));
    And(marie->settles() && comesToBePublished(*rosaire, job));
    When(marie->does(RescheduleJob{job, theDay, QTime(15, 30)}));
    And(marie->settles());
    Then(marie->board().job(job)->isChangedSincePublished());
    Then(comes([&] { return rosaire->board().job(job)->isChangedSincePublished(); }));
    QCOMPARE(rosaire->board().job(job)->publishedAs->start, QTime(9, 0));
    // It is remembered across a restart
    When((rosaire->close(), rosaire->open()));
    Then(rosaire->board().job(job)->isChangedSincePublished());

    When(marie->does(publishing({job})));
    And(marie->settles());
    Then(!marie->board().job(job)->isChangedSincePublished());
    Then(comes([&] { return !rosaire->board().job(job)->isChangedSincePublished(); }));
    // What was said twice cannot be unsaid once; undo means what lies before it
    QCOMPARE(marie->intents().undoable(), std::optional<Intent>(RescheduleJob{job, theDay, QTime(15, 30)}));
    const auto undo = marie->intents().undoPast(marie->intents().history().back().number);
    Then(comes([&] { return undo.isFinished(); }));
    Then(!undo.result());
    QCOMPARE(undo.result().error().code, u"CannotBeUntold"_s);
    Then(published(job));
}

void tst_Publishing::moved_and_moved_back_is_no_difference()
{
    const JobId job = draft(u"Brouillon"_s, "09:00");
    Given(marie->does(publishing({job})));
    And(marie->settles());
    When(marie->does(RescheduleJob{job, theDay, QTime(15, 30)}));
    And(marie->settles());
    And(marie->does(RescheduleJob{job, theDay, QTime(9, 0)}));
    And(marie->settles());
    Then(!marie->board().job(job)->isChangedSincePublished());
    // Nothing is left to publish, here and at the hub
    Then(!marie->does(publishing({job})));
    const auto forecast = marie->session().publications().forecast({job}, true);
    Then(comes([&] { return forecast.isFinished(); }));
    QCOMPARE(forecast.result()->skipped, (std::vector<PublicationForecast::Skipped>{{job, SkipReason::AlreadyPublished}}));
}

void tst_Publishing::undo_withdraws_what_was_published_and_redo_publishes_it_anew()
{
    const JobId job = draft(u"Premier"_s, "09:00"), other = draft(u"Second"_s, "11:00");
    Given(marie->does(publishing({job, other})));
    And(marie->settles() && published(job));
    When(marie->undoes());
    And(marie->settles());
    Then(!published(job) && !published(other));
    And(comesToBePublished(*rosaire, job, false));
    When((marie->intents().redo(), marie->settles()));
    Then(comes([&] { return published(job) && published(other); }));
    And(comesToBePublished(*rosaire, job));
}

void tst_Publishing::withdrawn_with_a_reason_it_is_a_draft_everywhere()
{
    const JobId job = draft(u"Brouillon"_s, "09:00");
    Given(marie->does(publishing({job})) && marie->settles() && comesToBePublished(*rosaire, job));
    When(rosaire->does(UnpublishJob{job, u"Le client reporte"_s}));
    And(rosaire->settles());
    Then(!published(job));
    And(comesToBePublished(*marie, job, false));
    Then(!marie->board().job(job)->publishedAt);
    // And now it may be deleted
    When(marie->does(DeleteJob{job}));
    And(marie->settles());
    Then(company->job(job.text()).is_null());
}

void tst_Publishing::undone_before_it_was_sent_nothing_is_asked_of_the_hub()
{
    const JobId job = draft(u"Brouillon"_s, "09:00");
    Given(marie->unplug());
    And(marie->does(publishing({job})));
    When(marie->undoes());
    QCOMPARE(marie->waitingChanges(), 0);
    And(marie->plugIn() && marie->settles());
    Then(!published(job));
    QCOMPARE(publicationsAsked(), 0);
}

void tst_Publishing::a_new_job_is_published_as_soon_as_the_server_has_named_it()
{
    const JobId local = newLocalJob();
    const TechnicianId technician = marie->someoneElseThan(std::nullopt);
    Given(marie->unplug());
    And(marie->does(CreateJob{local, {{Field::Subject, u"Tout neuf"_s}, {Field::Technician, technician.text()}, {Field::Date, theDay},
                                      {Field::Start, QTime(9, 0)}, {Field::Minutes, qint64(30)}, {Field::Status, u"assigned"_s}}}));
    When(marie->does(publishing({local})));
    And(marie->plugIn() && marie->settles());
    const auto names = company->namesOf(u"Dispatch Job"_s, {{"subject", "Tout neuf"}});
    QCOMPARE(names->size(), 1);
    Then(published(JobId(names->first())));
    QCOMPARE(marie->waitingChanges(), 0);
}

void tst_Publishing::rights_are_known_offline_after_a_restart()
{
    Desk annick(*company, u"csr"_s);
    Given(annick.open());
    When((annick.close(), marie->close(), company->stop(), true));
    And(annick.starts() && marie->starts());
    QCOMPARE(annick.session().rights().may(publishCapability), Rights::Answer::No);
    QCOMPARE(marie->session().rights().may(publishCapability), Rights::Answer::Yes);
}

void tst_Publishing::any_fault_of_the_hub_ends_in_one_publication_data()
{
    QTest::addColumn<QByteArray>("fault");
    // All of them in the long run, else a fifth, before the hub acted and after it in turns.
    const int step = qEnvironmentVariableIntValue("TARGO_LONG_TESTS") != 0 ? 1 : 5;
    int count = 0;
    const auto add = [&](const QByteArray &name, const QByteArray &members) {
        for (const char *effect : {"before", "after"}) {
            if (count++ % step == 0)
                QTest::newRow(qPrintable(QString::fromLatin1(name + ' ' + effect))) << QByteArray(members + R"(,"effect":")" + effect + '"');
        }
    };
    for (const int status : {400, 401, 403, 404, 409, 413, 422, 423, 429, 500, 502, 503, 504})
        add("status " + QByteArray::number(status), R"("status":)" + QByteArray::number(status));
    add("429 with a pause", R"("status":429,"headers":{"Retry-After":"1"})");
    add("dropped", R"("drop":true)");
    add("dropped in the headers", R"("drop":"in_headers")");
    add("dropped in the body", R"("drop":"in_body")");
    add("garbage", R"("garbage":true)");
    add("broken gzip", R"("truncated_gzip":true)");
    add("empty object", R"("body":"{}")");
    add("a page", R"("body":"<html>Login</html>","headers":{"Content-Type":"text/html"})");
    add("late", R"("delay_ms":1500)");
}

void tst_Publishing::any_fault_of_the_hub_ends_in_one_publication()
{
    QFETCH(QByteArray, fault);
    const JobId job = draft(u"Premier"_s, "09:00"), other = draft(u"Second"_s, "11:00");
    // Given a hub that fails twice
    const Json armed = Json::parse(R"({"match":"POST /dispatch/publish","times":2,)" + fault.toStdString() + "}");
    Given(company->control(u"fault"_s, armed));
    When(marie->does(publishing({job, other})));
    const auto isDone = [&] {
        if (marie->state().link == SyncState::Link::SignedOut)
            marie->session().signInAgain(company->signInAs(u"dispatcher"_s));
        for (const PendingChange &change : marie->board().pendingChanges()) {
            if (change.state == PendingState::Parked) // what a person does: send it again
                marie->intents().retry(change.entry);
        }
        return marie->waitingChanges() == 0;
    };
    Then(comes(isDone, std::chrono::seconds(30)));
    And(published(job) && published(other));
    // The hub did it once, whatever became of its answers: one message to the technician
    QCOMPARE(publicationsMade(), 1);
    And(comesToBePublished(*rosaire, job));
    Then(rosaire->board().job(job)->publishedAt == marie->board().job(job)->publishedAt);
    Then(marie->undoes() && marie->settles() && !published(job));
}

void tst_Publishing::tried_again_it_carries_the_same_key_and_after_an_undo_another()
{
    const JobId job = draft(u"Premier"_s, "09:00"), other = draft(u"Second"_s, "11:00");
    Given(company->control(u"fault"_s, {{"match", "POST /dispatch/publish"}, {"times", 2}, {"status", 503}}));
    When(marie->does(publishing({job, other})));
    And(marie->settles());
    Then(published(job) && published(other));
    const QStringList keys = publicationKeys();
    QCOMPARE(keys.size(), 3);
    QCOMPARE(keys[1], keys[0]);
    QCOMPARE(keys[2], keys[0]);
    QCOMPARE(QUuid::fromString(keys[0]).version(), QUuid::Random);

    // Or the hub would give its first answer again, and publish nothing
    When(marie->undoes() && marie->settles());
    const auto redo = marie->intents().redo();
    Then(comes([&] { return redo.isFinished(); }));
    And(marie->settles());
    Then(published(job));
    QVERIFY(publicationKeys().last() != keys[0]);
}

void tst_Publishing::a_broken_hub_does_not_hold_up_other_changes()
{
    const JobId job = draft(u"Premier"_s, "09:00"), other = draft(u"Second"_s, "11:00");
    Given(company->control(u"fault"_s, {{"match", "POST /dispatch/publish"}, {"times", 0}, {"drop", true}}));
    When(marie->does(publishing({job})));
    And(marie->does(RescheduleJob{other, theDay, QTime(16, 0)}));
    Then(comes([&] { return QString::fromStdString(company->job(other.text()).value("start_time", "")) == u"16:00:00"_s; }));
    QCOMPARE(marie->state().link, SyncState::Link::Online);
    Then(comes([&] { return marie->waitingChanges() == 1; })); // the move's answer has come, too
    Then(!published(job));
    When(company->control(u"fault"_s, {{"clear", true}}));
    Then(comes([&] { return published(job); }));
}

void tst_Publishing::killed_at_any_moment_it_is_published_once_data()
{
    QTest::addColumn<QString>("point");
    for (const char *point : {"intent.kept", "outbox.taken", "outbox.before-noted", "outbox.noted", "outbox.answered", "finish.records-kept", "outbox.finished"})
        QTest::newRow(point) << QString::fromLatin1(point);
}

void tst_Publishing::killed_at_any_moment_it_is_published_once()
{
#ifndef TARGO_FAILPOINTS
    QSKIP("a release has no failpoints");
#endif
    QFETCH(QString, point);
    const JobId job = draft(u"Premier"_s, "09:00"), other = draft(u"Second"_s, "11:00");
    marie->close();
    QTemporaryDir folder;
    const ConnectionSettings connection = company->signInAs(u"dispatcher"_s);
    const Json publish{{"do", "publish"}, {"jobs", {job.text().toStdString(), other.text().toStdString()}}, {"tell", true}};
    {
        ProbeProcess program(connection, folder.path(), point);
        Given(program.isOk(settle));
        program.say(publish);
        program.say(settle);
        program.quit();
        Then(program.wasKilled());
    }
    // When it is started again, and told again where it had promised nothing
    ProbeProcess program(connection, folder.path(), {});
    Given(program.isOk(settle));
    Then(published(job) && published(other));
    const Json outbox = program.say({{"do", "outbox"}}).value_or(Json());
    And(outbox["changes"].empty());
    And(program.quit());
    QCOMPARE(publicationsMade(), 1);
    And(comesToBePublished(*rosaire, job));
}

QTEST_GUILESS_MAIN(tst_Publishing)
#include "tst_publishing.moc"
