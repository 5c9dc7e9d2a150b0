#include "store/store.h"
#include "support/builders/builders.h"
#include "sync/replica/boardreplica.h"

#include <QSignalSpy>
#include <QTest>

using namespace targo;
using namespace targo::test;
using sync::BoardReplica;

namespace {

store::OutboxRow row(qint64 entry, const Job &before, const Intent &intent, PendingState state = PendingState::Waiting)
{
    const Act act = actsOf(intent).front();
    const Changes changes = changesOf(act, &before);
    return {.change = {.entry = entry, .act = act, .state = state, .base = valuesIn(before, changes)}, .changes = changes};
}

QStringList namesOf(const std::vector<const Job *> &jobs)
{
    QStringList names;
    for (const Job *job : jobs)
        names += job->id.text();
    return names;
}

QStringList namesOf(std::vector<JobId> ids)
{
    std::ranges::sort(ids);
    QStringList names;
    for (const JobId &id : ids)
        names += id.text();
    return names;
}

JobRecord record(const Job &job) { return {.job = job}; }
RescheduleJob moved(const char *job, const char *start) { return {JobId(QString::fromUtf8(job)), day("2026-03-02"), time(start)}; }

} // namespace

class tst_BoardReplica : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_replica = std::make_unique<BoardReplica>(m_store);
        m_replica->load({.jobs = {aJob("DJ-1").on("Luc").at("09:00"), aJob("DJ-2").on("Luc").at("08:00"), aJob("DJ-3").on("Marie"),
                                  aJob("DJ-4").unassigned(), aJob("DJ-5").unassigned().being(JobStatus::Cancelled)}});
    }

    void lanesAreByStart();
    void nightWorkStandsOnBothDays();
    void workWithoutHourStandsOnItsDay();
    void unassignedIsWhatIsLeftToDo();
    void ownChangeIsShownOnTopOfTheServers();
    void foreignEditDuringAPendingOneMovesOnlyTheLeftSide();
    void answerAndRowGoTogether();
    void changesOfOneTurnAreToldOnce();
    void foldDoesNotDependOnTheOrderBetweenJobs();
    void pendingOfIsTheParkedOneFirst();
    void customerChangeRepaintsItsJobs();
    void removedJobIsNowhere();
    void whatIsGoneIsStillCalledByItsNameWhileAChangeWaitsForIt();

private:
    QStringList lane(const char *technician, const char *first, const char *last)
    {
        return namesOf(m_replica->lane(TechnicianId(QString::fromUtf8(technician)), day(first), day(last)));
    }
    const Job *job(const char *id) { return m_replica->job(JobId(QString::fromUtf8(id))); }

    store::Store m_store;
    std::unique_ptr<BoardReplica> m_replica;
};

void tst_BoardReplica::lanesAreByStart()
{
    QCOMPARE(lane("Luc", "2026-03-02", "2026-03-02"), (QStringList{u"DJ-2"_s, u"DJ-1"_s}));
    QCOMPARE(lane("Luc", "2026-03-03", "2026-03-09"), QStringList());
    QCOMPARE(lane("Nobody", "2026-03-02", "2026-03-02"), QStringList());
    QCOMPARE(namesOf(m_replica->jobsBetween(day("2026-03-01"), day("2026-03-31"))), (QStringList{u"DJ-1"_s, u"DJ-2"_s, u"DJ-3"_s}));
}

void tst_BoardReplica::nightWorkStandsOnBothDays()
{
    m_replica->take({.records = {.jobs = {record(aJob("DJ-6").on("Luc").at("22:00").lasting(240)), record(aJob("DJ-7").on("Luc").at("23:00").lasting(60))}}});
    QCOMPARE(lane("Luc", "2026-03-03", "2026-03-03"), QStringList{u"DJ-6"_s}); // the one that ends at midnight is not there
    QCOMPARE(lane("Luc", "2026-03-02", "2026-03-03").count(u"DJ-6"_s), 1);
    m_replica->take({.records = {.jobs = {record(aJob("DJ-6").on("Luc").at("10:00").lasting(60))}}});
    QCOMPARE(lane("Luc", "2026-03-03", "2026-03-03"), QStringList());
}

void tst_BoardReplica::workWithoutHourStandsOnItsDay()
{
    m_replica->take({.records = {.jobs = {record(aJob("DJ-6").on("Luc").withoutHour())}}});
    QVERIFY(lane("Luc", "2026-03-02", "2026-03-02").contains(u"DJ-6"_s));
}

void tst_BoardReplica::unassignedIsWhatIsLeftToDo()
{
    QCOMPARE(namesOf(m_replica->unassignedJobs()), QStringList{u"DJ-4"_s});
    m_replica->take({.rows = {row(1, *job("DJ-1"), UnassignJob{JobId(u"DJ-1"_s)})}});
    QCOMPARE(namesOf(m_replica->unassignedJobs()), (QStringList{u"DJ-1"_s, u"DJ-4"_s}));
    QCOMPARE(lane("Luc", "2026-03-02", "2026-03-02"), QStringList{u"DJ-2"_s});
}

void tst_BoardReplica::ownChangeIsShownOnTopOfTheServers()
{
    m_replica->take({.rows = {row(1, *job("DJ-1"), moved("DJ-1", "15:00"))}});
    m_replica->take({.rows = {row(2, *job("DJ-1"), moved("DJ-1", "16:00"))}});
    QCOMPARE(job("DJ-1")->start, time("16:00"));
    QCOMPARE(m_replica->serverJob(JobId(u"DJ-1"_s))->start, time("09:00"));
    m_replica->take({.gone = {2}});
    QCOMPARE(job("DJ-1")->start, time("15:00"));
    m_replica->take({.gone = {1}});
    QCOMPARE(job("DJ-1")->start, time("09:00"));
}

void tst_BoardReplica::foreignEditDuringAPendingOneMovesOnlyTheLeftSide()
{
    m_replica->take({.rows = {row(1, *job("DJ-1"), moved("DJ-1", "15:00"))}});
    m_replica->take({.records = {.jobs = {record(aJob("DJ-1").on("Marie").at("11:00").lasting(30))}}});
    QCOMPARE(job("DJ-1")->start, time("15:00"));
    QCOMPARE(job("DJ-1")->minutes, 30);
    QCOMPARE(lane("Marie", "2026-03-02", "2026-03-02"), (QStringList{u"DJ-3"_s, u"DJ-1"_s}));
}

void tst_BoardReplica::answerAndRowGoTogether()
{
    m_replica->take({.rows = {row(1, *job("DJ-1"), moved("DJ-1", "15:00"))}});
    QCoreApplication::processEvents();
    QList<QTime> seen;
    connect(m_replica.get(), &BoardSource::jobsChanged, this, [&] { seen += *job("DJ-1")->start; });
    m_replica->take({.records = {.jobs = {record(aJob("DJ-1").on("Luc").at("15:00"))}}, .gone = {1}});
    QCoreApplication::processEvents();
    QCOMPARE(seen, QList{time("15:00")});
    QVERIFY(m_replica->pendingChanges().empty());
}

void tst_BoardReplica::changesOfOneTurnAreToldOnce()
{
    QSignalSpy changed(m_replica.get(), &BoardSource::jobsChanged);
    for (int hour = 10; hour < 14; ++hour)
        m_replica->take({.records = {.jobs = {record(aJob("DJ-1").on("Luc").at(qPrintable(u"%1:00"_s.arg(hour))))}}});
    m_replica->take({.records = {.jobs = {record(aJob("DJ-2").on("Luc"))}}});
    QCOMPARE(changed.size(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.front().front().value<QSet<JobId>>(), (QSet{JobId(u"DJ-1"_s), JobId(u"DJ-2"_s)}));
}

void tst_BoardReplica::foldDoesNotDependOnTheOrderBetweenJobs()
{
    const std::vector rows{row(1, *job("DJ-1"), moved("DJ-1", "15:00")), row(2, *job("DJ-2"), moved("DJ-2", "16:00")),
                           row(3, *job("DJ-1"), ResizeJob{JobId(u"DJ-1"_s), 30})};
    BoardReplica other(m_store);
    other.load({.jobs = {*job("DJ-1"), *job("DJ-2")}});
    for (const auto &one : rows)
        m_replica->take({.rows = {one}});
    other.take({.rows = {rows[1]}});
    other.take({.rows = {rows[0], rows[2]}});
    for (const char *name : {"DJ-1", "DJ-2"})
        QCOMPARE(*other.job(JobId(QString::fromUtf8(name))), *job(name));
}

void tst_BoardReplica::pendingOfIsTheParkedOneFirst()
{
    QVERIFY(!m_replica->pendingOf(JobId(u"DJ-1"_s)));
    m_replica->take({.rows = {row(1, *job("DJ-1"), moved("DJ-1", "15:00")), row(2, *job("DJ-1"), moved("DJ-1", "16:00"))}});
    QCOMPARE(m_replica->pendingOf(JobId(u"DJ-1"_s))->entry, 2);
    m_replica->take({.rows = {row(1, *job("DJ-1"), moved("DJ-1", "15:00"), PendingState::Parked)}});
    QCOMPARE(m_replica->pendingOf(JobId(u"DJ-1"_s))->entry, 1);
}

void tst_BoardReplica::customerChangeRepaintsItsJobs()
{
    m_replica->take({.records = {.jobs = {record(aJob("DJ-1").on("Luc").forCustomer("C-1"))}}});
    QCoreApplication::processEvents();
    QSignalSpy changed(m_replica.get(), &BoardSource::jobsChanged);
    m_replica->take({.records = {.customers = {{.id = CustomerId(u"C-1"_s), .name = u"Ferme"_s}}}});
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.front().front().value<QSet<JobId>>(), QSet{JobId(u"DJ-1"_s)});
}

void tst_BoardReplica::removedJobIsNowhere()
{
    m_replica->take({.removedJobs = {JobId(u"DJ-1"_s)}});
    QVERIFY(!job("DJ-1"));
    QCOMPARE(lane("Luc", "2026-03-02", "2026-03-02"), QStringList{u"DJ-2"_s});
    QCOMPARE(m_replica->jobCount(), qsizetype(4));
}

void tst_BoardReplica::whatIsGoneIsStillCalledByItsNameWhileAChangeWaitsForIt()
{
    const JobId one(u"DJ-1"_s);
    m_replica->take({.rows = {row(1, *job("DJ-1"), moved("DJ-1", "15:00"))}});
    m_replica->take({.removedJobs = {one, JobId(u"DJ-2"_s)}});
    QVERIFY(!job("DJ-1"));
    QVERIFY(m_replica->goneJob(one));
    QCOMPARE(m_replica->goneJob(one)->start, time("09:00"));
    QVERIFY(!m_replica->goneJob(JobId(u"DJ-2"_s))); // nobody asks for that one
    m_replica->take({.gone = {1}});
    QVERIFY(!m_replica->goneJob(one));
}

QTEST_GUILESS_MAIN(tst_BoardReplica)
#include "tst_boardreplica.moc"
