#include "desk/timeline/timelinemodel.h"
#include "desk/unassigned/unassignedmodel.h"
#include "desk/pending/pendingchangesmodel.h"
#include "support/fakeboard.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// The models against a board that changes under them.
class tst_TimelineModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLanePerTechnicianWithItsJobs();
    void aJobThatMovesChangesTwoLanesOnly();
    void aChangeThatShowsNothingTellsNothing();
    void workOfSomebodyWhoLeftKeepsALane();
    void hourlessWorkLiesAtTheStartOfTheShift();
    void pendingAndConflictAreMarked();
    void filterLetsOtherBarsStepBack();
    void unassignedWorkIsSortedByUrgency();
    void unassignedModelFollowsTheBoard();
    void pendingModelFollowsTheOutbox();

private:
    QStringList idsOf(int lane) const;
    Job put(Job job) { m_board->put(job); return job; }

    StandingClock m_clock{QDateTime(day("2026-03-02"), QTime(15, 0), QTimeZone::UTC)}; // 10:00 in Toronto
    QTimeZone m_site{"America/Toronto"};
    std::unique_ptr<FakeBoard> m_board;
    std::unique_ptr<TimelineModel> m_model;
};

void tst_TimelineModel::init()
{
    m_model.reset();
    m_board = std::make_unique<FakeBoard>();
    m_board->add(aTechnician("Luc")).add(aTechnician("Marie").holding("Fibre", 3)).add(aTechnician("Simon").absent("2026-03-02", "2026-03-03"));
    m_board->add(aJob("DJ-1").on("Luc").at("09:00")).add(aJob("DJ-2").on("Luc").at("13:00")).add(aJob("DJ-3").on("Marie").at("09:30"));
    m_model = std::make_unique<TimelineModel>(*m_board, m_clock, m_site);
}

QStringList tst_TimelineModel::idsOf(int lane) const
{
    QStringList ids;
    for (const TimelineBar &bar : m_model->lanes()[size_t(lane)].bars)
        ids.append(bar.id.text());
    return ids;
}

void tst_TimelineModel::aLanePerTechnicianWithItsJobs()
{
    QCOMPARE(m_model->lanes().size(), 3u);
    QCOMPARE(idsOf(0), QStringList({u"DJ-1"_s, u"DJ-2"_s}));
    QCOMPARE(m_model->lanes()[0].load.plannedMinutes, 120);
    QCOMPARE(m_model->lanes()[0].load.availableMinutes, 540);
    QCOMPARE(m_model->lanes()[1].skills, u"Fibre 3"_s);
    QVERIFY(m_model->lanes()[2].absence.contains(u"maladie"_s));
    QCOMPARE(m_model->laneOf(JobId(u"DJ-3"_s)), 1);
    m_model->setPeriod(day("2026-03-03"), 1);
    QCOMPARE(idsOf(0), QStringList());
}

void tst_TimelineModel::aJobThatMovesChangesTwoLanesOnly()
{
    QSignalSpy changed(m_model.get(), &TimelineModel::laneChanged);
    QSignalSpy reset(m_model.get(), &TimelineModel::lanesReset);
    put(aJob("DJ-1").on("Marie").at("11:00"));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(idsOf(0), QStringList({u"DJ-2"_s}));
    QCOMPARE(idsOf(1), QStringList({u"DJ-3"_s, u"DJ-1"_s}));
    QCOMPARE(m_model->laneOf(JobId(u"DJ-1"_s)), 1);
    m_board->remove(JobId(u"DJ-1"_s));
    QCOMPARE(m_model->laneOf(JobId(u"DJ-1"_s)), -1);
    QCOMPARE(idsOf(1), QStringList({u"DJ-3"_s}));
}

void tst_TimelineModel::aChangeThatShowsNothingTellsNothing()
{
    QSignalSpy changed(m_model.get(), &TimelineModel::laneChanged);
    put(aJob("DJ-1").on("Luc").at("09:00").modified("2026-03-02 09:00:00.000001"));
    put(aJob("DJ-9").on("Luc").dated("2026-03-20"));
    QCOMPARE(changed.count(), 0);
}

void tst_TimelineModel::workOfSomebodyWhoLeftKeepsALane()
{
    put(aJob("DJ-4").on("Ghost").at("10:00"));
    QCOMPARE(m_model->lanes().size(), 4u);
    QCOMPARE(m_model->lanes()[3].name, u"Ghost"_s);
    QCOMPARE(idsOf(3), QStringList({u"DJ-4"_s}));
}

void tst_TimelineModel::hourlessWorkLiesAtTheStartOfTheShift()
{
    put(aJob("DJ-5").on("Marie").withoutHour().lasting(0));
    const TimelineBar *bar = m_model->bar(JobId(u"DJ-5"_s));
    QVERIFY(bar);
    QVERIFY(bar->hourless);
    QCOMPARE(bar->span.from, wall("2026-03-02", "08:00"));
    QVERIFY(m_model->words(bar->id).state.startsWith(u"no hour"_s));
}

void tst_TimelineModel::pendingAndConflictAreMarked()
{
    const JobId one(u"DJ-1"_s);
    m_board->setPending({{.entry = 1, .act = UnassignJob{one}, .submittedAt = m_clock.now()}});
    QVERIFY(m_model->bar(one)->pending);
    QVERIFY(!m_model->bar(one)->conflict);
    m_board->setPending({{.entry = 1, .act = UnassignJob{one}, .state = PendingState::Parked, .submittedAt = m_clock.now()}});
    QVERIFY(m_model->bar(one)->conflict);
    m_board->setPending({});
    QVERIFY(!m_model->bar(one)->pending);
}

void tst_TimelineModel::filterLetsOtherBarsStepBack()
{
    put(aJob("DJ-1").on("Luc").at("09:00").named(u"École Centrale"_s));
    m_model->setFilter(u"ecole"_s);
    QCOMPARE(m_model->matchCount(), 1);
    QVERIFY(m_model->bar(JobId(u"DJ-1"_s))->matches);
    QVERIFY(!m_model->bar(JobId(u"DJ-2"_s))->matches);
    m_model->setFilter(u"luc"_s);
    QCOMPARE(m_model->matchCount(), 2);
    m_model->setFilter({});
    QCOMPARE(m_model->matchCount(), 3);
}

void tst_TimelineModel::unassignedWorkIsSortedByUrgency()
{
    Job urgent = aJob("DJ-24").unassigned().dated("2026-03-09");
    urgent.priority = JobPriority::Urgent;
    m_board->add(aJob("DJ-20").unassigned().dated("2026-03-05")).add(aJob("DJ-21").unassigned().withoutDate());
    m_board->add(aJob("DJ-22").unassigned().dated("2026-02-27")).add(aJob("DJ-23").unassigned().dated("2026-03-03")).add(urgent);
    UnassignedModel model(*m_board, m_clock, m_site);
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.idAt(row).text());
    QCOMPARE(ids, QStringList({u"DJ-24"_s, u"DJ-22"_s, u"DJ-23"_s, u"DJ-20"_s, u"DJ-21"_s}));
    QCOMPARE(model.overdue(), 1);
    QCOMPARE(model.urgent(), 1);
    model.setFilter(u"dj-22"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.total(), 5);
}

void tst_TimelineModel::unassignedModelFollowsTheBoard()
{
    UnassignedModel model(*m_board, m_clock, m_site);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    for (int round = 0; round < 150; ++round) {
        const QByteArray id = "DJ-" + QByteArray::number(100 + random.bounded(25));
        Job job = aJob(id.constData()).unassigned().dated("2026-03-01").lasting(random.bounded(200));
        job.date = job.date->addDays(random.bounded(20));
        job.priority = random.bounded(3) == 0 ? JobPriority::Urgent : JobPriority::Medium;
        if (random.bounded(3) == 0)
            job.technician = TechnicianId(u"Luc"_s);
        put(job);
        QCOMPARE(size_t(model.rowCount()), m_board->unassignedJobs().size());
    }
}

void tst_TimelineModel::pendingModelFollowsTheOutbox()
{
    PendingChangesModel model(*m_board, m_clock, QTimeZone::utc());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto change = [&](qint64 entry, PendingState state) {
        return PendingChange{.entry = entry, .act = UnassignJob{JobId(u"DJ-1"_s)}, .state = state, .submittedAt = m_clock.now().addSecs(-300)};
    };
    m_board->setPending({change(1, PendingState::Sending), change(2, PendingState::Waiting), change(3, PendingState::Waiting)});
    QCOMPARE(model.rowCount(), 3);
    m_board->setPending({change(2, PendingState::Parked), change(3, PendingState::Waiting), change(4, PendingState::Waiting)});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.at(0)->state, PendingState::Parked);
    QVERIFY(model.index(0, PendingChangesModel::AgeColumn).data().toString().contains(u'5'));
    QVERIFY(model.asText().contains(u"DJ-1"_s));
    m_board->setPending({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(tst_TimelineModel)
#include "tst_timelinemodel.moc"
