#include "domain/dispatch/publication.h"
#include "domain/intents/pastintent.h"
#include "support/builders/builders.h"

#include <QTest>

using namespace targo;
using namespace targo::test;
using Kind = PublishedDifference::Kind;

// What a publication would change, and what it leaves out. Monday 2026-03-02.
class tst_Publication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatEachTechnicianWouldLearn_data();
    void saysWhatEachTechnicianWouldLearn();
    void anEditAndItsInverseCancel();
    void onlyThePeriodCountsBeforeOrAfter();
    void ordersByDayAndHour();
    void saysWhyAJobIsLeftOut_data();
    void saysWhyAJobIsLeftOut();
    void reasonsGoByTheHubsNames();
    void onlyPlannedWorkCanBePublished();
    void aPublicationRestsOnWhatWasSeen();
    void ofSeveralJobsThoseAreTakenBackThatWereDrafts();
};

namespace {

Job told(Job job, const char *technician, const char *date, const char *start, int minutes)
{
    job.published = true;
    job.publishedAs = Assignment{.technician = TechnicianId(QString::fromLatin1(technician)), .date = day(date), .start = time(start), .minutes = minutes};
    return job;
}

std::vector<TechnicianDifference> differencesOf(const std::vector<Job> &jobs, const char *first = "2026-03-02", const char *last = "2026-03-02")
{
    std::vector<const Job *> pointers;
    for (const Job &job : jobs)
        pointers.push_back(&job);
    return publishedDifferences(pointers, day(first), day(last));
}

// "Luc: New DJ-1, Moved DJ-2; Marie: Removed DJ-3"
QString inWords(const std::vector<TechnicianDifference> &differences)
{
    QStringList technicians;
    for (const auto &[technician, theirs] : differences) {
        QStringList words;
        for (const PublishedDifference &difference : theirs) {
            const char *kind = difference.kind == Kind::New ? "New" : difference.kind == Kind::Moved ? "Moved" : difference.kind == Kind::Changed ? "Changed" : "Removed";
            words << QString::fromLatin1(kind) + u' ' + difference.job.text();
        }
        technicians << technician.text() + u": "_s + words.join(u", "_s);
    }
    return technicians.join(u"; "_s);
}

} // namespace

void tst_Publication::saysWhatEachTechnicianWouldLearn_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QString>("expected");
    const Job onLuc = aJob("DJ-1").on("Luc").at("10:30");
    QTest::newRow("a draft") << Job(aJob("DJ-1").on("Luc").draft()) << u"Luc: New DJ-1"_s;
    QTest::newRow("a draft of nobody") << Job(aJob("DJ-1").draft()) << QString();
    QTest::newRow("a draft without hour") << Job(aJob("DJ-1").on("Luc").withoutHour().draft()) << u"Luc: New DJ-1"_s;
    QTest::newRow("published as it stands") << told(onLuc, "Luc", "2026-03-02", "10:30", 60) << QString();
    QTest::newRow("published, nobody knows as what") << onLuc << QString();
    QTest::newRow("another hour") << told(onLuc, "Luc", "2026-03-02", "09:00", 60) << u"Luc: Moved DJ-1"_s;
    QTest::newRow("another day") << told(onLuc, "Luc", "2026-03-03", "10:30", 60) << u"Luc: Moved DJ-1"_s;
    QTest::newRow("longer") << told(onLuc, "Luc", "2026-03-02", "10:30", 30) << u"Luc: Changed DJ-1"_s;
    QTest::newRow("later and longer") << told(onLuc, "Luc", "2026-03-02", "09:00", 30) << u"Luc: Moved DJ-1"_s;
    QTest::newRow("somebody else's") << told(onLuc, "Anne", "2026-03-02", "10:30", 60) << u"Anne: Removed DJ-1; Luc: New DJ-1"_s;
    QTest::newRow("taken off") << told(aJob("DJ-1").unassigned(), "Luc", "2026-03-02", "09:00", 60) << u"Luc: Removed DJ-1"_s;
    QTest::newRow("its day taken away") << told(aJob("DJ-1").on("Luc").withoutDate(), "Luc", "2026-03-02", "09:00", 60) << u"Luc: Removed DJ-1"_s;
    QTest::newRow("over") << told(aJob("DJ-1").on("Luc").being(JobStatus::Completed), "Anne", "2026-03-02", "09:00", 60) << QString();
    QTest::newRow("a cancelled draft") << Job(aJob("DJ-1").on("Luc").being(JobStatus::Cancelled).draft()) << QString();
}

void tst_Publication::saysWhatEachTechnicianWouldLearn()
{
    QFETCH(Job, job);
    QFETCH(QString, expected);
    QCOMPARE(inWords(differencesOf({job})), expected);
}

void tst_Publication::anEditAndItsInverseCancel()
{
    Job job = told(aJob("DJ-1").on("Luc").at("09:00"), "Luc", "2026-03-02", "09:00", 60);
    job.start = time("15:00");
    QVERIFY(job.isChangedSincePublished());
    QCOMPARE(inWords(differencesOf({job})), u"Luc: Moved DJ-1"_s);
    job.start = time("09:00");
    QVERIFY(!job.isChangedSincePublished());
    QCOMPARE(inWords(differencesOf({job})), QString());
}

void tst_Publication::onlyThePeriodCountsBeforeOrAfter()
{
    const Job moved = told(aJob("DJ-1").on("Luc").dated("2026-03-05"), "Luc", "2026-03-02", "09:00", 60);
    QCOMPARE(inWords(differencesOf({moved})), u"Luc: Moved DJ-1"_s); // gone from Monday
    QCOMPARE(inWords(differencesOf({moved}, "2026-03-05", "2026-03-05")), u"Luc: Moved DJ-1"_s);
    QCOMPARE(inWords(differencesOf({moved}, "2026-03-03", "2026-03-04")), QString());
    QCOMPARE(inWords(differencesOf({aJob("DJ-2").on("Luc").draft()}, "2026-03-03", "2026-03-04")), QString());
}

void tst_Publication::ordersByDayAndHour()
{
    const Job late = aJob("DJ-1").on("Luc").at("15:00").draft(), next = aJob("DJ-2").on("Luc").dated("2026-03-03").at("08:00").draft(),
              early = aJob("DJ-3").on("Luc").at("08:00").draft();
    const Job lost = told(aJob("DJ-4").unassigned(), "Luc", "2026-03-02", "11:00", 60);
    QCOMPARE(inWords(differencesOf({late, next, early, lost}, "2026-03-02", "2026-03-03")), u"Luc: New DJ-3, Removed DJ-4, New DJ-1, New DJ-2"_s);
}

void tst_Publication::saysWhyAJobIsLeftOut_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QString>("expected");
    const auto draft = [](const char *name) { return aJob(name).on("Luc").at("13:00").draft(); };
    QTest::newRow("nothing against it") << Job(draft("DJ-1")) << QString();
    QTest::newRow("nobody's") << Job(aJob("DJ-1").draft()) << u"unassigned"_s;
    QTest::newRow("nobody's, and without day") << Job(aJob("DJ-1").withoutDate().draft()) << u"unassigned"_s;
    QTest::newRow("without day") << Job(draft("DJ-1").withoutDate()) << u"no_date"_s;
    QTest::newRow("without hour") << Job(draft("DJ-1").withoutHour()) << QString();
    QTest::newRow("absent") << Job(draft("DJ-1").dated("2026-03-09")) << u"technician_absent"_s;
    QTest::newRow("overlap") << Job(draft("DJ-1").at("09:30")) << u"overlap"_s;
    QTest::newRow("right after another") << Job(draft("DJ-1").at("10:00")) << QString();
    QTest::newRow("over a cancelled one") << Job(draft("DJ-1").at("16:00")) << QString();
    QTest::newRow("published") << Job(aJob("DJ-1").on("Luc").at("13:00")) << u"already_published"_s;
    QTest::newRow("published and moved") << told(aJob("DJ-1").on("Luc").at("13:00"), "Luc", "2026-03-02", "12:00", 60) << QString();
    QTest::newRow("published, and absent since") << Job(aJob("DJ-1").on("Luc").dated("2026-03-09")) << u"technician_absent"_s;
    QTest::newRow("yesterday") << Job(draft("DJ-1").dated("2026-03-01")) << u"in_past"_s;
    QTest::newRow("earlier today") << Job(draft("DJ-1").at("06:00")) << QString();
    QTest::newRow("published yesterday") << Job(aJob("DJ-1").on("Luc").dated("2026-03-01")) << u"already_published"_s;
}

void tst_Publication::saysWhyAJobIsLeftOut()
{
    QFETCH(Job, job);
    QFETCH(QString, expected);
    const Technician luc = aTechnician("Luc").absent("2026-03-09", "2026-03-10");
    const Job nine = aJob("DJ-8").on("Luc").at("09:00"), cancelled = aJob("DJ-9").on("Luc").at("16:00").being(JobStatus::Cancelled);
    const std::vector<const Job *> lane{&nine, &cancelled, &job};
    const auto reason = reasonToSkip(job, &luc, lane, day("2026-03-02"));
    QCOMPARE(reason ? keyOf(*reason) : QString(), expected);
}

void tst_Publication::reasonsGoByTheHubsNames()
{
    for (const char *key : {"unassigned", "no_date", "technician_absent", "overlap", "already_published", "in_past"})
        QCOMPARE(keyOf(skipReasonFromKey(QString::fromLatin1(key))), QString::fromLatin1(key));
    QCOMPARE(skipReasonFromKey(u"of_later_versions"_s), SkipReason::Unknown);
}

void tst_Publication::onlyPlannedWorkCanBePublished()
{
    const Job planned = aJob("DJ-1").on("Luc").draft(), nobodys = aJob("DJ-1").draft(), dayless = aJob("DJ-1").on("Luc").withoutDate().draft();
    const Job published = aJob("DJ-1").on("Luc"), moved = told(aJob("DJ-1").on("Luc"), "Luc", "2026-03-02", "12:00", 60);
    const Act publish = PublishJob{JobId(u"DJ-1"_s)}, withdraw = UnpublishJob{JobId(u"DJ-1"_s), u"x"_s};
    QVERIFY(!faultIn(publish, &planned, nullptr));
    QCOMPARE(faultIn(publish, &nobodys, nullptr), IntentFault::NotPlanned);
    QCOMPARE(faultIn(publish, &dayless, nullptr), IntentFault::NotPlanned);
    QCOMPARE(faultIn(publish, &published, nullptr), IntentFault::NothingChanges);
    QVERIFY(!faultIn(publish, &moved, nullptr));
    QCOMPARE(faultIn(publish, nullptr, nullptr), IntentFault::NoSuchJob);
    QCOMPARE(faultIn(withdraw, &planned, nullptr), IntentFault::NotPublished);
    QVERIFY(!faultIn(withdraw, &published, nullptr));
}

void tst_Publication::aPublicationRestsOnWhatWasSeen()
{
    const Job job = aJob("DJ-1").on("Luc").at("09:00").draft();
    QCOMPARE(restsOn(PublishJob{job.id}, job), (Changes{{Field::Technician, u"Luc"_s}, {Field::Date, day("2026-03-02")},
                                                        {Field::Start, time("09:00")}, {Field::Minutes, qint64(60)}}));
    QCOMPARE(restsOn(RescheduleJob{job.id, day("2026-03-02"), time("10:00")}, job), Changes());
}

void tst_Publication::ofSeveralJobsThoseAreTakenBackThatWereDrafts()
{
    const JobId draft(u"DJ-1"_s), published(u"DJ-2"_s);
    const PastStep first{PublishJob{draft}, {{Field::Published, true}}, {{Field::Published, false}}};
    const PastStep again{PublishJob{published}, {{Field::Published, true}}, {{Field::Published, true}}};
    QCOMPARE(inverseOf(first.act, first.before), std::optional<Act>(UnpublishJob{draft}));
    QCOMPARE(inverseOf(again.act, again.before), std::nullopt);
    QVERIFY(canBeUnsaid({.steps = {first, again}}));
    QVERIFY(!canBeUnsaid({.steps = {again}}));
}

QTEST_GUILESS_MAIN(tst_Publication)
#include "tst_publication.moc"
