#include "desk/board/boardlook.h"
#include "desk/timeline/timelinemodel.h"
#include "support/fakeboard.h"

#include <QSignalSpy>
#include <QTest>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// Which lanes there are, in what order, under which heads.
class tst_LaneArrangement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutAnArrangementAllAreThereByName();
    void theOrderComesFirst();
    void groupsHaveHeads();
    void aFoldedGroupKeepsItsHead();
    void onlyWhoHoldsATag();
    void hiddenPeopleAreCountedAndChangeNothing();
    void whoLeftIsNeverHidden();
    void typesAndStatesStandOut();
    void aLookSurvivesItsText();
    void anOddTextIsAUsualLook();

private:
    QStringList lanes() const
    {
        QStringList names;
        for (const TimelineLane &lane : m_model->lanes())
            names.append(lane.name);
        return names;
    }
    QStringList heads() const
    {
        QStringList said;
        for (const GroupHead &head : m_model->heads())
            said.append(u"%1 %2 @%3%4"_s.arg(head.name).arg(head.technicians).arg(head.before).arg(head.folded ? u" folded"_s : QString()));
        return said;
    }

    StandingClock m_clock{QDateTime(day("2026-03-02"), QTime(15, 0), QTimeZone::UTC)};
    std::unique_ptr<FakeBoard> m_board;
    std::unique_ptr<TimelineModel> m_model;
};

void tst_LaneArrangement::init()
{
    m_model.reset();
    m_board = std::make_unique<FakeBoard>();
    m_board->addTag("Fibre").addTag("TV").addTag("Ouest", TagCategory::Region).addTag("Est", TagCategory::Region).addTag("Nuit", TagCategory::Custom);
    m_board->add(aTechnician("Anne").holding("Fibre", 2).holding("TV", 4).holding("Ouest", 1)).add(aTechnician("Luc").holding("Fibre", 3).holding("Est", 1));
    m_board->add(aTechnician("Marie").holding("Fibre", 1).holding("Ouest", 1).holding("Nuit", 1)).add(aTechnician("Simon"));
    m_board->add(aJob("DJ-1").on("Luc").at("09:00")).add(aJob("DJ-2").on("Anne").at("10:00").ofType(JobType::Repair));
    m_model = std::make_unique<TimelineModel>(*m_board, m_clock, QTimeZone("America/Toronto"));
}

void tst_LaneArrangement::withoutAnArrangementAllAreThereByName()
{
    QCOMPARE(lanes(), QStringList({u"Anne"_s, u"Luc"_s, u"Marie"_s, u"Simon"_s}));
    QVERIFY(heads().isEmpty());
    QCOMPARE(m_model->hiddenTechnicians(), 0);
}

void tst_LaneArrangement::theOrderComesFirst()
{
    m_model->setArrangement({.order = {TechnicianId(u"Simon"_s), TechnicianId(u"Gone"_s), TechnicianId(u"Luc"_s)}});
    QCOMPARE(lanes(), QStringList({u"Simon"_s, u"Luc"_s, u"Anne"_s, u"Marie"_s}));
}

void tst_LaneArrangement::groupsHaveHeads()
{
    m_model->setArrangement({.grouping = LaneArrangement::Grouping::Region});
    QCOMPARE(lanes(), QStringList({u"Luc"_s, u"Anne"_s, u"Marie"_s, u"Simon"_s}));
    QCOMPARE(heads(), QStringList({u"Est 1 @0"_s, u"Ouest 2 @1"_s, u" 1 @3"_s}));
    m_model->setArrangement({.grouping = LaneArrangement::Grouping::Skill});
    QCOMPARE(heads(), QStringList({u"Fibre 2 @0"_s, u"TV 1 @2"_s, u" 1 @3"_s})); // what each holds best
    m_model->setArrangement({.grouping = LaneArrangement::Grouping::Team});
    QCOMPARE(heads(), QStringList({u"Nuit 1 @0"_s, u" 3 @1"_s}));
}

void tst_LaneArrangement::aFoldedGroupKeepsItsHead()
{
    m_model->setArrangement({.grouping = LaneArrangement::Grouping::Region, .folded = {u"Ouest"_s, QString()}});
    QCOMPARE(lanes(), QStringList({u"Luc"_s}));
    QCOMPARE(heads(), QStringList({u"Est 1 @0"_s, u"Ouest 2 @1 folded"_s, u" 1 @1 folded"_s}));
    QCOMPARE(m_model->hiddenTechnicians(), 0); // the head says who is there
    QCOMPARE(m_model->shownTechnicians(), 4);
    // Without groups nothing is folded away.
    m_model->setArrangement({.folded = {u"Ouest"_s, QString()}});
    QCOMPARE(lanes().size(), 4);
}

void tst_LaneArrangement::onlyWhoHoldsATag()
{
    m_model->setArrangement({.tags = {TagId(u"TV"_s), TagId(u"Est"_s)}});
    QCOMPARE(lanes(), QStringList({u"Anne"_s, u"Luc"_s}));
    QCOMPARE(m_model->hiddenTechnicians(), 2);
}

void tst_LaneArrangement::hiddenPeopleAreCountedAndChangeNothing()
{
    m_model->setArrangement({.hidden = {TechnicianId(u"Luc"_s)}});
    QCOMPARE(lanes(), QStringList({u"Anne"_s, u"Marie"_s, u"Simon"_s}));
    QCOMPARE(m_model->hiddenTechnicians(), 1);
    QCOMPARE(m_model->laneOf(JobId(u"DJ-1"_s)), -1);
    QSignalSpy reset(m_model.get(), &TimelineModel::lanesReset);
    QSignalSpy changed(m_model.get(), &TimelineModel::laneChanged);
    m_board->put(aJob("DJ-1").on("Luc").at("11:00"));
    QCOMPARE(reset.count() + changed.count(), 0);
    m_board->put(aJob("DJ-2").on("Luc").at("10:00")); // leaves a lane that is shown
    QCOMPARE(changed.count(), 1);
    m_model->setArrangement({});
    QCOMPARE(m_model->laneOf(JobId(u"DJ-2"_s)), 1);
}

void tst_LaneArrangement::whoLeftIsNeverHidden()
{
    m_model->setArrangement({.grouping = LaneArrangement::Grouping::Region, .hidden = {TechnicianId(u"Luc"_s)}, .tags = {TagId(u"Ouest"_s)}});
    m_board->put(aJob("DJ-9").on("Ghost").at("10:00"));
    QCOMPARE(lanes(), QStringList({u"Anne"_s, u"Marie"_s, u"Ghost"_s}));
    QCOMPARE(heads().size(), 2);
    QCOMPARE(m_model->heads().back().before, 2);
}

void tst_LaneArrangement::typesAndStatesStandOut()
{
    m_model->setJobFilter({.types = {JobType::Repair}});
    QVERIFY(m_model->bar(JobId(u"DJ-2"_s))->matches);
    QVERIFY(!m_model->bar(JobId(u"DJ-1"_s))->matches);
    m_model->setJobFilter({.types = {JobType::Repair}, .states = {JobStatus::Completed}});
    QCOMPARE(m_model->matchCount(), 0);
    m_model->setJobFilter({});
    QCOMPARE(m_model->matchCount(), 2);
}

void tst_LaneArrangement::aLookSurvivesItsText()
{
    const BoardLook look{.span = TimelineView::Span::TwoWeeks, .workingHoursOnly = true, .density = Density::Wide, .face = BoardPage::Face::List,
                         .arrangement = {.grouping = LaneArrangement::Grouping::Team, .order = {TechnicianId(u"Luc"_s), TechnicianId(u"Anne"_s)},
                                         .hidden = {TechnicianId(u"Simon"_s)}, .tags = {TagId(u"TV"_s)}, .folded = {u"Nuit"_s, QString()}},
                         .filter = {.types = {JobType::Repair, JobType::Other}, .states = {JobStatus::OnHold}}, .search = u"ferme, côté; 7"_s};
    QCOMPARE(lookFrom(toValues(look)), look);
    QCOMPARE(lookFrom(toValues(BoardLook())), BoardLook());
}

void tst_LaneArrangement::anOddTextIsAUsualLook()
{
    QCOMPARE(lookFrom({{u"span"_s, 99}, {u"density"_s, -1}, {u"grouping"_s, u"Team"_s}, {u"order"_s, QVariantMap()}, {u"types"_s, QVariant()},
                           {u"hidden"_s, QVariantMap()}}), BoardLook());
}

QTEST_GUILESS_MAIN(tst_LaneArrangement)
#include "tst_lanearrangement.moc"
