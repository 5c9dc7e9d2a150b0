#include "domain/dispatch/load.h"
#include "domain/dispatch/recurrence.h"
#include "domain/dispatch/workinghours.h"
#include "support/builders/builders.h"

#include <QTest>

using namespace targo;
using namespace targo::test;

class tst_WorkingHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWeekdayHasTheWeeklyHours();
    void aDayOffAndAnAbsenceHaveNone();
    void aShiftOverMidnightBelongsToTheDayItStarts();
    void extraShiftsAddAndJoin();
    void aRuleThatCannotBeReadGivesNoDay();
    void recurrence_data();
    void recurrence();
    void loadCountsWorkAndTravelButNotCancelledJobs();
};

void tst_WorkingHours::aWeekdayHasTheWeeklyHours()
{
    const Technician luc = aTechnician("Luc");
    const auto spans = workingSpans(luc, day("2026-03-02"));
    QCOMPARE(spans.size(), size_t(1));
    QCOMPARE(spans[0], (WallSpan{wall("2026-03-02", "08:00"), wall("2026-03-02", "17:00")}));
}

void tst_WorkingHours::aDayOffAndAnAbsenceHaveNone()
{
    const Technician luc = aTechnician("Luc").absent("2026-03-03", "2026-03-04");
    QVERIFY(workingSpans(luc, day("2026-03-07")).empty()); // a Saturday
    QVERIFY(!workingSpans(luc, day("2026-03-02")).empty());
    QVERIFY(workingSpans(luc, day("2026-03-03")).empty());
    QVERIFY(workingSpans(luc, day("2026-03-04")).empty());
    QVERIFY(!workingSpans(luc, day("2026-03-05")).empty());
}

void tst_WorkingHours::aShiftOverMidnightBelongsToTheDayItStarts()
{
    const Technician luc = aTechnician("Luc").working("22:00", "06:00");
    const auto spans = workingSpans(luc, day("2026-03-02"));
    QCOMPARE(spans.size(), size_t(1));
    QCOMPARE(spans[0], (WallSpan{wall("2026-03-02", "22:00"), wall("2026-03-03", "06:00")}));
}

void tst_WorkingHours::extraShiftsAddAndJoin()
{
    Technician luc = aTechnician("Luc");
    luc.extraShifts.push_back({.rrule = u"FREQ=WEEKLY;BYDAY=SA"_s, .hours = {time("09:00"), time("12:00")}, .from = day("2026-03-01")});
    luc.extraShifts.push_back({.hours = {time("17:00"), time("19:00")}, .from = day("2026-03-02")});

    QCOMPARE(workingSpans(luc, day("2026-03-07")).size(), size_t(1));
    const auto monday = workingSpans(luc, day("2026-03-02"));
    QCOMPARE(monday.size(), size_t(1));
    QCOMPARE(monday[0].to, wall("2026-03-02", "19:00"));
    QCOMPARE(workingSpans(luc, day("2026-03-09"))[0].to, wall("2026-03-09", "17:00"));
}

void tst_WorkingHours::aRuleThatCannotBeReadGivesNoDay()
{
    Technician luc = aTechnician("Luc");
    luc.extraShifts.push_back({.rrule = u"tous les samedis"_s, .hours = {time("09:00"), time("12:00")}, .from = day("2026-03-01")});
    QVERIFY(workingSpans(luc, day("2026-03-07")).empty());
}

void tst_WorkingHours::recurrence_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QStringList>("days");
    QTest::newRow("every Monday") << u"FREQ=WEEKLY;BYDAY=MO"_s << QStringList{u"2026-03-02"_s, u"2026-03-09"_s};
    QTest::newRow("counted from the first day") << u"FREQ=DAILY;COUNT=3"_s << QStringList{u"2026-03-02"_s, u"2026-03-03"_s, u"2026-03-04"_s};
    QTest::newRow("last Friday of the month") << u"FREQ=MONTHLY;BYDAY=-1FR"_s << QStringList{};
    QTest::newRow("up to a day") << u"FREQ=DAILY;UNTIL=20260303"_s << QStringList{u"2026-03-02"_s, u"2026-03-03"_s};
}

void tst_WorkingHours::recurrence()
{
    QFETCH(QString, rule);
    QFETCH(QStringList, days);
    QStringList found;
    for (const QDate &date : occurrences(rule, day("2026-03-02"), day("2026-03-02"), day("2026-03-15")))
        found << date.toString(Qt::ISODate);
    QCOMPARE(found, days);
}

void tst_WorkingHours::loadCountsWorkAndTravelButNotCancelledJobs()
{
    const Technician luc = aTechnician("Luc");
    Job first = aJob("DJ-1").on("Luc").lasting(120);
    first.travelMinutes = 15;
    const Job cancelled = aJob("DJ-2").on("Luc").lasting(60).being(JobStatus::Cancelled);
    const Job otherDay = aJob("DJ-3").on("Luc").dated("2026-03-03").lasting(60);
    const std::vector<const Job *> jobs{&first, &cancelled, &otherDay};

    const DayLoad load = loadOf(luc, day("2026-03-02"), day("2026-03-02"), jobs);
    QCOMPARE(load, (DayLoad{.plannedMinutes = 135, .travelMinutes = 15, .availableMinutes = 540}));
    QCOMPARE(load.percent(), 25);
    QCOMPARE(loadOf(luc, day("2026-03-07"), day("2026-03-07"), {}).percent(), 0);
}

QTEST_GUILESS_MAIN(tst_WorkingHours)
#include "tst_workinghours.moc"
