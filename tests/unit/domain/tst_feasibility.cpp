#include "domain/dispatch/feasibility.h"
#include "support/builders/builders.h"

#include <QTest>

using namespace targo;
using namespace targo::test;
using Kind = Objection::Kind;

namespace {

WallSpan nineToTen() { return {wall("2026-03-02", "09:00"), wall("2026-03-02", "10:00")}; }

std::vector<Kind> kinds(const std::vector<Objection> &found)
{
    std::vector<Kind> kinds;
    std::ranges::transform(found, std::back_inserter(kinds), &Objection::kind);
    return kinds;
}

} // namespace

class tst_Feasibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSpeaksAgainstAFreeAbleTechnician();
    void aMissingLevelNamesBothLevels();
    void aSkillThatIsOnlyWelcomeIsNoObjection();
    void anAbsenceSpeaksForItselfAndHidesTheHours();
    void workOutsideTheShift();
    void anOverlapNamesTheOtherJobButNotItself();
    void touchingJobsDoNotOverlap();
};

void tst_Feasibility::nothingSpeaksAgainstAFreeAbleTechnician()
{
    const Job job = aJob("DJ-1").needing("Fibre", 3);
    QVERIFY(objections(job, aTechnician("Luc").holding("Fibre", 3), nineToTen(), {}).empty());
}

void tst_Feasibility::aMissingLevelNamesBothLevels()
{
    const Job job = aJob("DJ-1").needing("Fibre", 3);
    const auto low = objections(job, aTechnician("Karim").holding("Fibre", 2), nineToTen(), {});
    QCOMPARE(low, (std::vector<Objection>{{.kind = Kind::SkillMissing, .tag = TagId(u"Fibre"_s), .levelNeeded = 3, .levelHeld = 2}}));
    const auto none = objections(job, aTechnician("Karim"), nineToTen(), {});
    QCOMPARE(none.at(0).levelHeld, 0);
}

void tst_Feasibility::aSkillThatIsOnlyWelcomeIsNoObjection()
{
    Job job = aJob("DJ-1").needing("TV", 3);
    job.requiredSkills[0].required = false;
    QVERIFY(objections(job, aTechnician("Luc"), nineToTen(), {}).empty());
}

void tst_Feasibility::anAbsenceSpeaksForItselfAndHidesTheHours()
{
    const auto found = objections(aJob("DJ-1"), aTechnician("Simon").absent("2026-03-02", "2026-03-02"), nineToTen(), {});
    QCOMPARE(kinds(found), std::vector<Kind>{Kind::Absent});
    QCOMPARE(found[0].reason, u"Maladie"_s);
}

void tst_Feasibility::workOutsideTheShift()
{
    const WallSpan late{wall("2026-03-02", "16:30"), wall("2026-03-02", "17:30")};
    QCOMPARE(kinds(objections(aJob("DJ-1"), aTechnician("Luc"), late, {})), std::vector<Kind>{Kind::OutsideHours});
}

void tst_Feasibility::anOverlapNamesTheOtherJobButNotItself()
{
    const Job job = aJob("DJ-1").on("Luc").at("09:00");
    const Job other = aJob("DJ-2").on("Luc").at("09:30");
    const Job cancelled = aJob("DJ-3").on("Luc").at("09:30").being(JobStatus::Cancelled);
    const std::vector<const Job *> lane{&job, &other, &cancelled};
    const auto found = objections(job, aTechnician("Luc"), nineToTen(), lane);
    QCOMPARE(found, (std::vector<Objection>{{.kind = Kind::Overlap, .other = JobId(u"DJ-2"_s)}}));
}

void tst_Feasibility::touchingJobsDoNotOverlap()
{
    const Job next = aJob("DJ-2").on("Luc").at("10:00");
    const std::vector<const Job *> lane{&next};
    QVERIFY(objections(aJob("DJ-1"), aTechnician("Luc"), nineToTen(), lane).empty());
}

QTEST_GUILESS_MAIN(tst_Feasibility)
#include "tst_feasibility.moc"
