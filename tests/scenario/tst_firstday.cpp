#include "scenario/desk.h"
#include "support/patience.h"

#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;

// The first day of two dispatchers, Marie and Luc, told as they would tell it.
class tst_FirstDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void a_job_dragged_to_another_technician_is_on_the_server_and_on_the_other_desk();
    void an_unassigned_job_dropped_on_a_lane_is_assigned_and_undo_takes_it_back();
    void work_done_unplugged_arrives_after_reconnecting();
    void the_board_opens_unplugged_with_what_was_known();
    void a_colleague_edits_while_I_am_unplugged_and_both_changes_stay();
    void the_same_field_changed_by_both_waits_for_a_decision();
    void the_server_restarts_in_the_middle_of_the_day();
    void a_session_that_expires_keeps_the_work_until_signed_in_again();
    void an_event_delivered_twice_changes_nothing();
    void a_change_whose_answer_was_lost_is_made_once();
    void a_note_is_read_on_the_other_desk();
    void photos_and_a_signature_are_read_when_somebody_looks();

private:
    AssignJob toSomeoneElse(const JobId &id);

    std::unique_ptr<SandboxCompany> company;
    std::unique_ptr<Desk> marie;
    std::unique_ptr<Desk> luc;
};

#define Given(...) QVERIFY(__VA_ARGS__)
#define When(...) QVERIFY(__VA_ARGS__)
#define Then(...) QVERIFY(__VA_ARGS__)
#define And(...) QVERIFY(__VA_ARGS__)

void tst_FirstDay::init()
{
    company = std::make_unique<SandboxCompany>();
    QVERIFY(company->start());
    marie = std::make_unique<Desk>(*company, u"dispatcher"_s);
    luc = std::make_unique<Desk>(*company, u"supervisor"_s);
    QVERIFY(marie->open());
    QVERIFY(luc->open());
    QVERIFY(!marie->anyFutureJob().isEmpty());
    QVERIFY(!marie->anyUnassignedJob().isEmpty());
}

void tst_FirstDay::cleanup()
{
    luc.reset();
    marie.reset();
    company.reset();
}

AssignJob tst_FirstDay::toSomeoneElse(const JobId &id)
{
    const Job *job = marie->board().job(id);
    return {id, marie->someoneElseThan(job->technician), QDate(2026, 5, 30), QTime(10, 15)};
}

void tst_FirstDay::a_job_dragged_to_another_technician_is_on_the_server_and_on_the_other_desk()
{
    const JobId job = marie->anyFutureJob();
    const AssignJob move = toSomeoneElse(job);
    When(marie->does(move));
    const QString line = marie->shows(job.text());
    Then(line.startsWith(move.technician.text() + u" 2026-05-30 10:15"_s));
    And(luc->comesToShow(job.text(), line));
    And(marie->settles());
    QCOMPARE(lineOf(company->job(job.text())), line);
    QCOMPARE(marie->waitingChanges(), 0);
}

void tst_FirstDay::an_unassigned_job_dropped_on_a_lane_is_assigned_and_undo_takes_it_back()
{
    const JobId job = marie->anyUnassignedJob();
    const QString before = marie->shows(job.text());
    When(marie->does(toSomeoneElse(job)));
    And(marie->settles());
    Then(company->job(job.text()).value("status", "") == "assigned");

    When(marie->undoes());
    And(marie->settles());
    QCOMPARE(marie->shows(job.text()), before);
    QCOMPARE(lineOf(company->job(job.text())), before);
    Then(luc->comesToShow(job.text(), before));
}

void tst_FirstDay::work_done_unplugged_arrives_after_reconnecting()
{
    const JobId job = marie->anyFutureJob();
    const QString onServer = lineOf(company->job(job.text()));
    Given(marie->unplug());
    When(marie->does(toSomeoneElse(job)));
    const QString line = marie->shows(job.text());
    Then(marie->waitingChanges() == 1);
    QCOMPARE(lineOf(company->job(job.text())), onServer);

    When(marie->plugIn());
    And(marie->settles());
    QCOMPARE(lineOf(company->job(job.text())), line);
    Then(luc->comesToShow(job.text(), line));
}

void tst_FirstDay::the_board_opens_unplugged_with_what_was_known()
{
    const JobId job = marie->anyFutureJob();
    Given(marie->unplug());
    And(marie->does(toSomeoneElse(job)));
    const QString line = marie->shows(job.text());
    const qsizetype jobs = marie->board().jobCount();

    When((marie->close(), company->stop(), true));
    And(marie->starts());
    QCOMPARE(marie->board().jobCount(), jobs);
    QCOMPARE(marie->shows(job.text()), line);
    QCOMPARE(marie->waitingChanges(), 1);
    Then(marie->state().lastSync.has_value());
    And(marie->state().link != SyncState::Link::Online);

    When(company->start());
    And(marie->plugIn());
    And(marie->settles());
    QCOMPARE(lineOf(company->job(job.text())), line);
}

void tst_FirstDay::a_colleague_edits_while_I_am_unplugged_and_both_changes_stay()
{
    const JobId job = marie->anyFutureJob();
    Given(marie->unplug());
    And(marie->does(toSomeoneElse(job)));
    const QString line = marie->shows(job.text());
    When(company->edit(job.text(), {{"priority", "urgent"}}));
    And(marie->plugIn());
    And(marie->settles());
    QCOMPARE(lineOf(company->job(job.text())), line);
    Then(company->job(job.text()).value("priority", "") == "urgent");
    And(marie->board().job(job)->priority == JobPriority::Urgent);
    QCOMPARE(marie->waitingChanges(), 0);
}

void tst_FirstDay::the_same_field_changed_by_both_waits_for_a_decision()
{
    const JobId job = marie->anyFutureJob();
    Given(marie->unplug());
    And(marie->does(RescheduleJob{job, QDate(2026, 5, 30), QTime(9, 0)}));
    const QString mine = marie->shows(job.text());
    When(company->edit(job.text(), {{"start_time", "15:45:00"}}));
    And(marie->plugIn());
    And(marie->settles());

    const PendingChange *change = marie->board().pendingOf(job);
    Then(change != nullptr);
    And(change->state == PendingState::Parked);
    And(change->reason && change->reason->kind == Error::Kind::Conflict);
    QCOMPARE(change->theirAuthor, company->personOf(u"supervisor"_s));
    QCOMPARE(marie->shows(job.text()), mine);
    Then(company->job(job.text()).value("start_time", "") == "15:45:00");

    When((marie->intents().retry(change->entry), true)); // mine
    QVERIFY(comes([&] { return lineOf(company->job(job.text())) == mine; }));
    QVERIFY(comes([&] { return marie->waitingChanges() == 0; }));
}

void tst_FirstDay::the_server_restarts_in_the_middle_of_the_day()
{
    const JobId job = marie->anyFutureJob();
    Given((company->stop(), true));
    When(marie->does(toSomeoneElse(job)));
    const QString line = marie->shows(job.text());
    QVERIFY(comes([&] { return marie->state().link == SyncState::Link::Offline; }));
    QCOMPARE(marie->waitingChanges(), 1);

    When(company->start());
    QVERIFY(comes([&] { return marie->waitingChanges() == 0; }));
    QCOMPARE(lineOf(company->job(job.text())), line);
    Then(luc->comesToShow(job.text(), line));
}

void tst_FirstDay::a_session_that_expires_keeps_the_work_until_signed_in_again()
{
    const JobId job = marie->anyFutureJob();
    Given(company->control(u"expire"_s, {{"user", company->personOf(u"dispatcher"_s).toStdString()}}));
    When(marie->does(toSomeoneElse(job)));
    const QString line = marie->shows(job.text());
    QVERIFY(comes([&] { return marie->state().link == SyncState::Link::SignedOut; }));
    QCOMPARE(marie->waitingChanges(), 1);
    QCOMPARE(marie->shows(job.text()), line);

    When(company->control(u"restore"_s, {{"user", company->personOf(u"dispatcher"_s).toStdString()}}));
    marie->session().signInAgain(company->signInAs(u"dispatcher"_s));
    QVERIFY(comes([&] { return marie->waitingChanges() == 0; }));
    QCOMPARE(lineOf(company->job(job.text())), line);
}

void tst_FirstDay::an_event_delivered_twice_changes_nothing()
{
    const JobId job = marie->anyFutureJob();
    const AssignJob move = toSomeoneElse(job);
    Given(marie->does(move));
    And(marie->settles());
    const QString line = marie->shows(job.text());
    And(luc->comesToShow(job.text(), line));

    const std::string event = R"(event: job.assigned
data: {"topic":"dispatch","type":"job.assigned","data":{"doctype":"Dispatch Job","name":")" + job.text().toStdString()
        + R"(","modified":"2026-05-25 09:00:00.000001","fields":{"assigned_technician":"DT-00001"}}}

)";
    When(company->control(u"sse"_s, {{"raw", event + event}}));
    And(marie->does(SetJobStatus{job, JobStatus::OnHold})); // an event that comes after both
    And(marie->settles());
    Then(luc->comesToShow(job.text(), marie->shows(job.text())));
    QCOMPARE(luc->board().job(job)->technician, move.technician);
    QCOMPARE(luc->waitingChanges(), 0);
}

void tst_FirstDay::a_change_whose_answer_was_lost_is_made_once()
{
    const JobId job = marie->anyFutureJob();
    Given(company->control(u"fault"_s, {{"match", "PUT /api/resource/Dispatch"}, {"times", 1}, {"drop", "in_body"}, {"effect", "after"}}));
    When(marie->does(toSomeoneElse(job)));
    const QString line = marie->shows(job.text());
    And(marie->settles());
    QCOMPARE(lineOf(company->job(job.text())), line);
    QCOMPARE(marie->waitingChanges(), 0);
    QCOMPARE(marie->shows(job.text()), line);
}

void tst_FirstDay::a_note_is_read_on_the_other_desk()
{
    const auto read = [](Desk &desk, const JobId &job) {
        const auto notes = desk.session().notes().notesOn(job);
        return comes([&] { return notes.isFinished(); }) && notes.result() ? *notes.result() : std::vector<Note>();
    };
    const JobId job = marie->anyFutureJob();
    When(marie->does(AddNote{job, u"Le client rappelle à midi"_s}));
    And(marie->does(AddNote{job, u"Clé < sous le pot >\nà gauche"_s}));
    Then(marie->settles());
    const std::vector<Note> notes = read(*luc, job);
    And(notes.size() >= 2);
    QCOMPARE(notes[0].text, u"Clé < sous le pot >\nà gauche"_s);
    QCOMPARE(notes[1].text, u"Le client rappelle à midi"_s);
    And(!notes[0].author.isEmpty() && !notes[0].author.contains('@'_L1));

    // Unplugged nobody is asked, and it is not taken for a job without notes
    When(luc->unplug());
    const auto refused = luc->session().notes().notesOn(job);
    Then(refused.isFinished());
    QCOMPARE(refused.result().error().kind, Error::Kind::Offline);
    And(read(*marie, JobId(localJob(u"00000000-0000-4000-8000-000000000000"_s))).empty());
}

void tst_FirstDay::photos_and_a_signature_are_read_when_somebody_looks()
{
    const auto waited = [](QFuture<Result<QByteArray>> picture) {
        return comes([&] { return picture.isFinished(); }) ? picture.result() : Result<QByteArray>(failure(Error::Kind::Timeout));
    };
    JobDetails details;
    JobId done;
    for (const JobId &job : marie->board().jobsBetween(QDate(2026, 5, 18), QDate(2026, 5, 25))) {
        if (marie->board().job(job)->status != JobStatus::Completed)
            continue;
        const auto read = marie->board().details(job);
        QVERIFY(comes([&] { return read.isFinished(); }) && read.result());
        details = *read.result();
        done = job;
        break;
    }
    Given(!done.isEmpty() && !details.photos.empty() && !details.signedBy.isEmpty());
    const QString file = details.photos.back().file;
    const auto photo = waited(marie->session().pictures().photo(file));
    QVERIFY2(photo, photo ? "" : qPrintable(photo.error().message + photo.error().code + QString::number(int(photo.error().kind)) + file));
    Then(photo->startsWith("\xff\xd8\xff")); // JPEG
    const auto signature = waited(marie->session().pictures().signatureOn(done));
    And(signature && signature->startsWith("\x89PNG"));

    // What was seen stays while unplugged; what was not, says why
    When(marie->unplug());
    Then(waited(marie->session().pictures().photo(file)) == photo);
    QCOMPARE(waited(marie->session().pictures().photo(u"/private/files/other.jpg"_s)).error().kind, Error::Kind::Offline);

    // Our key is for our server
    When(marie->plugIn());
    And(!waited(marie->session().pictures().photo(u"https://elsewhere.example/private/files/avant.jpg"_s)));
    And(!waited(marie->session().pictures().photo(u"/private/files/no such.jpg"_s)));
}

QTEST_GUILESS_MAIN(tst_FirstDay)
#include "tst_firstday.moc"
