#include "desk/job/jobdraft.h"
#include "support/builders/builders.h"

#include <QTest>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

class tst_JobDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsOnlyWhatChanged();
    void aColleaguesOtherFieldShowsThrough();
    void aColleaguesSameFieldIsToldAndMineIsKept();
    void saysWhatTheFormWasOpenedOn();
    void agreeingWithAColleagueLeavesNothingToSave();
    void tellsWhatIsWrong();
    void aFaultThatCameWithTheJobDoesNotStopSaving();
};

void tst_JobDraft::holdsOnlyWhatChanged()
{
    JobDraft draft(aJob("DJ-1").on("Luc").at("09:00"));
    QVERIFY(draft.changes().empty());
    draft.set(Field::Minutes, qint64(90));
    draft.set(Field::Start, QTime(9, 0));
    QCOMPARE(draft.changes(), (Changes{{Field::Minutes, qint64(90)}}));
    QCOMPARE(draft.shown().minutes, 90);
    draft.set(Field::Minutes, qint64(60));
    QVERIFY(draft.changes().empty());
}

void tst_JobDraft::aColleaguesOtherFieldShowsThrough()
{
    JobDraft draft(aJob("DJ-1").on("Luc").at("09:00"));
    draft.set(Field::Minutes, qint64(90));
    QVERIFY(draft.rebase(aJob("DJ-1").on("Marie").at("09:00")).empty());
    QCOMPARE(draft.shown().technician, TechnicianId(u"Marie"_s));
    QCOMPARE(draft.shown().minutes, 90);
    QCOMPARE(draft.changes().size(), 1u);
}

void tst_JobDraft::aColleaguesSameFieldIsToldAndMineIsKept()
{
    JobDraft draft(aJob("DJ-1").on("Luc").at("09:00"));
    draft.set(Field::Minutes, qint64(90));
    QCOMPARE(draft.rebase(aJob("DJ-1").on("Luc").at("09:00").lasting(120)), std::set<Field>{Field::Minutes});
    QCOMPARE(draft.shown().minutes, 90);
    QCOMPARE(draft.base().minutes, 120);
}

void tst_JobDraft::saysWhatTheFormWasOpenedOn()
{
    JobDraft draft(aJob("DJ-1").on("Luc").at("09:00"));
    draft.set(Field::Minutes, qint64(90));
    draft.rebase(aJob("DJ-1").on("Luc").at("09:00").lasting(120));
    draft.set(Field::Minutes, qint64(105));
    QCOMPARE(draft.seen(), (Changes{{Field::Minutes, qint64(60)}}));
    // What is first changed after a colleague's change was decided with theirs in sight
    draft.rebase(aJob("DJ-1").on("Luc").at("10:00").lasting(120));
    draft.set(Field::Start, QTime(11, 0));
    QCOMPARE(draft.edit(), (EditJob{JobId(u"DJ-1"_s), {{Field::Start, QTime(11, 0)}, {Field::Minutes, qint64(105)}},
                                    {{Field::Start, QTime(10, 0)}, {Field::Minutes, qint64(60)}}}));
    draft.set(Field::Start, QTime(10, 0));
    QVERIFY(!draft.seen().contains(Field::Start));
}

void tst_JobDraft::agreeingWithAColleagueLeavesNothingToSave()
{
    JobDraft draft(aJob("DJ-1").on("Luc").at("09:00"));
    draft.set(Field::Minutes, qint64(90));
    QVERIFY(draft.rebase(aJob("DJ-1").on("Luc").at("09:00").lasting(90)).empty());
    QVERIFY(draft.changes().empty());
}

void tst_JobDraft::tellsWhatIsWrong()
{
    JobDraft draft(aJob("DJ-1").on("Luc").at("09:00"));
    draft.set(Field::Subject, u"  "_s);
    draft.set(Field::Minutes, qint64(0));
    draft.set(Field::Date, {});
    const auto problems = draft.problems();
    QCOMPARE(problems.at(Field::Subject), JobDraft::Problem::EmptySubject);
    QCOMPARE(problems.at(Field::Minutes), JobDraft::Problem::NoDuration);
    QCOMPARE(problems.at(Field::Date), JobDraft::Problem::TechnicianWithoutDay);
    draft.set(Field::Minutes, qint64(8 * 24 * 60));
    QCOMPARE(draft.problems().at(Field::Minutes), JobDraft::Problem::TooLong);
    draft.set(Field::Technician, {});
    QCOMPARE(draft.problems().at(Field::Date), JobDraft::Problem::HourWithoutDay);
}

void tst_JobDraft::aFaultThatCameWithTheJobDoesNotStopSaving()
{
    JobDraft draft(aJob("DJ-1").on("Luc").at("09:00").lasting(0).named({}));
    draft.set(Field::Priority, u"urgent"_s);
    QVERIFY(draft.problems().empty());
}

QTEST_GUILESS_MAIN(tst_JobDraft)
#include "tst_jobdraft.moc"
