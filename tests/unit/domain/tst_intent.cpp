#include "domain/intents/intent.h"
#include "support/builders/builders.h"

#include <QTest>

using namespace targo;
using namespace targo::test;

namespace {

Job after(const Act &act, Job job)
{
    apply(job, changesOf(act, &job));
    return job;
}

const JobId dj1{u"DJ-1"_s};

} // namespace

class tst_Intent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assigningAnOpenJobMakesItAssigned();
    void assigningKeepsALaterState();
    void unassigningReopensAndKeepsThePromisedHour();
    void resizingTheLeftEndMovesTheStart();
    void theInverseGivesBackTheFormerJob_data();
    void theInverseGivesBackTheFormerJob();
    void whatCannotBeMeantIsSaid_data();
    void whatCannotBeMeantIsSaid();
    void everyFieldSurvivesReadingAndWriting();
    void anUnknownStatusKeepsItsText();
};

void tst_Intent::assigningAnOpenJobMakesItAssigned()
{
    const Job job = after(AssignJob{dj1, TechnicianId(u"Luc"_s), day("2026-03-03"), time("10:30")}, aJob("DJ-1"));
    QCOMPARE(job.technician, TechnicianId(u"Luc"_s));
    QCOMPARE(job.date, day("2026-03-03"));
    QCOMPARE(job.start, time("10:30"));
    QVERIFY(job.status == JobStatus::Assigned);
}

void tst_Intent::assigningKeepsALaterState()
{
    const Job job = after(AssignJob{dj1, TechnicianId(u"Luc"_s), day("2026-03-03"), time("10:30")},
                          aJob("DJ-1").on("Marie").being(JobStatus::InProgress));
    QVERIFY(job.status == JobStatus::InProgress);
}

void tst_Intent::unassigningReopensAndKeepsThePromisedHour()
{
    const Job job = after(UnassignJob{dj1}, aJob("DJ-1").on("Marie").at("13:00"));
    QVERIFY(!job.technician);
    QVERIFY(job.status == JobStatus::Open);
    QCOMPARE(job.start, time("13:00"));
}

void tst_Intent::resizingTheLeftEndMovesTheStart()
{
    const Job job = after(ResizeJob{dj1, 90, wall("2026-03-02", "08:30")}, aJob("DJ-1").on("Luc").at("09:00"));
    QCOMPARE(job.span(), (WallSpan{wall("2026-03-02", "08:30"), wall("2026-03-02", "10:00")}));
}

void tst_Intent::theInverseGivesBackTheFormerJob_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("assign") << 0;
    QTest::newRow("unassign") << 1;
    QTest::newRow("reschedule") << 2;
    QTest::newRow("resize") << 3;
    QTest::newRow("status") << 4;
    QTest::newRow("edit") << 5;
}

void tst_Intent::theInverseGivesBackTheFormerJob()
{
    QFETCH(int, number);
    const std::vector<Act> acts{
        AssignJob{dj1, TechnicianId(u"Luc"_s), day("2026-03-03"), time("10:30")},
        UnassignJob{dj1},
        RescheduleJob{dj1, day("2026-03-05"), time("08:00")},
        ResizeJob{dj1, 15, wall("2026-03-02", "08:30")},
        SetJobStatus{dj1, JobStatus::OnHold},
        EditJob{dj1, {{Field::Subject, u"Autre"_s}, {Field::Date, {}}}},
    };
    for (const Job &before : {aJob("DJ-1").job(), aJob("DJ-1").on("Marie").job(), aJob("DJ-1").on("Marie").withoutHour().job()}) {
        const auto inverse = inverseOf(acts[size_t(number)], valuesIn(before, changesOf(acts[size_t(number)], &before)));
        QVERIFY(inverse);
        QCOMPARE(after(*inverse, after(acts[size_t(number)], before)), before);
    }
}

void tst_Intent::whatCannotBeMeantIsSaid_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("fault");
    QTest::newRow("no date") << 0 << int(IntentFault::InvalidDate);
    QTest::newRow("no hour") << 1 << int(IntentFault::InvalidStart);
    QTest::newRow("no time at all") << 2 << int(IntentFault::InvalidDuration);
    QTest::newRow("longer than a week") << 3 << int(IntentFault::InvalidDuration);
    QTest::newRow("as it already is") << 4 << int(IntentFault::NothingChanges);
}

void tst_Intent::whatCannotBeMeantIsSaid()
{
    QFETCH(int, number);
    QFETCH(int, fault);
    const Job job = aJob("DJ-1").on("Marie").at("09:00");
    const std::vector<Act> acts{
        AssignJob{dj1, TechnicianId(u"Marie"_s), QDate(), time("09:00")},
        RescheduleJob{dj1, day("2026-03-02"), QTime()},
        ResizeJob{dj1, 0},
        ResizeJob{dj1, 8 * 24 * 60},
        RescheduleJob{dj1, day("2026-03-02"), time("09:00")},
    };
    const Technician marie = aTechnician("Marie");
    const auto found = faultIn(acts[size_t(number)], &job, &marie);
    QVERIFY(found);
    QCOMPARE(int(*found), fault);
    QVERIFY(faultIn(UnassignJob{dj1}, nullptr, nullptr) == IntentFault::NoSuchJob);
    QVERIFY(faultIn(AssignJob{dj1, TechnicianId(u"Luc"_s), day("2026-03-02"), time("09:00")}, &job, nullptr) == IntentFault::NoSuchTechnician);
    QVERIFY(!faultIn(UnassignJob{dj1}, &job, nullptr));
}

void tst_Intent::everyFieldSurvivesReadingAndWriting()
{
    Job full = aJob("DJ-1").on("Luc").at("07:45").lasting(95).ofType(JobType::Removal).draft();
    full.travelMinutes = 12;
    full.routeOrder = 3;
    Job empty;
    empty.id = full.id;
    for (int field = 0; field <= int(Field::Published); ++field) {
        Job copy = empty;
        setValue(copy, Field(field), valueOf(full, Field(field)));
        QCOMPARE(valueOf(copy, Field(field)), valueOf(full, Field(field)));
    }
}

void tst_Intent::anUnknownStatusKeepsItsText()
{
    const auto status = statusFromKey(u"awaiting_parts"_s);
    QVERIFY(status == JobStatus::Unknown);
    QCOMPARE(keyOf(status), u"awaiting_parts"_s);
}

QTEST_GUILESS_MAIN(tst_Intent)
#include "tst_intent.moc"
