#include "desk/board/placements.h"
#include "desk/timeline/heldjobs.h"
#include "support/fakeboard.h"

#include <QTest>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// Several jobs in one hand: how far they go together, and what speaks against them where all of them would land.
class tst_HeldJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theLeaderComesFirstAndOnce();
    void overWorkIsOnlyCopied();
    void lanesAreKept_data();
    void lanesAreKept();
    void minutesAreKept();
    void whatMovesAwayIsNotInTheWay();
    void aCopyMeetsItsOriginal();
    void thoseThatComeAlongMeet();
    void aVanishedJobHarmsNothing();

private:
    Placement at(const char *job, const char *technician, const char *hour, int minutes = 60) const
    {
        const WallTime from = wall("2026-03-02", hour);
        return {JobId(QString::fromUtf8(job)), TechnicianId(QString::fromUtf8(technician)), {from, from.plus(minutes)}};
    }
    static bool clashes(const std::vector<Objection> &against)
    {
        return std::ranges::find(against, Objection::Kind::Overlap, &Objection::kind) != against.end();
    }

    StandingClock m_clock{QDateTime(day("2026-03-02"), QTime(15, 0), QTimeZone::UTC)};
    std::unique_ptr<FakeBoard> m_board;
    std::unique_ptr<TimelineModel> m_model;
};

void tst_HeldJobs::init()
{
    m_model.reset();
    m_board = std::make_unique<FakeBoard>();
    m_board->add(aTechnician("Anne")).add(aTechnician("Luc")).add(aTechnician("Marie")).add(aTechnician("Simon"));
    m_board->add(aJob("DJ-1").on("Luc").at("09:00")).add(aJob("DJ-2").on("Luc").at("10:00")).add(aJob("DJ-3").on("Marie").at("10:37"));
    m_board->add(aJob("DJ-4").on("Anne").at("08:00").being(JobStatus::Completed));
    m_model = std::make_unique<TimelineModel>(*m_board, m_clock, QTimeZone("America/Toronto"));
}

void tst_HeldJobs::theLeaderComesFirstAndOnce()
{
    HeldJobs held;
    held.take(*m_model, JobId(u"DJ-3"_s), {JobId(u"DJ-1"_s), JobId(u"DJ-3"_s), JobId(u"DJ-404"_s)});
    QCOMPARE(held.ids(), std::vector<JobId>({JobId(u"DJ-3"_s), JobId(u"DJ-1"_s)}));
    QVERIFY(held.holds(JobId(u"DJ-1"_s)));
    held.release();
    QVERIFY(held.ids().empty());
}

void tst_HeldJobs::overWorkIsOnlyCopied()
{
    HeldJobs held;
    held.take(*m_model, JobId(u"DJ-1"_s), {JobId(u"DJ-4"_s)});
    QCOMPARE(held.count(), 1u);
    held.take(*m_model, JobId(u"DJ-1"_s), {JobId(u"DJ-4"_s)}, true);
    QCOMPARE(held.count(), 2u);
    QVERIFY(held.areCopied());
}

void tst_HeldJobs::lanesAreKept_data()
{
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("given");
    QTest::newRow("down") << 1 << 1;
    QTest::newRow("below the last lane") << 3 << 1;
    QTest::newRow("up") << -1 << -1;
    QTest::newRow("above the first lane") << -9 << -1;
    QTest::newRow("not at all") << 0 << 0;
}

void tst_HeldJobs::lanesAreKept()
{
    QFETCH(const int, wanted);
    QFETCH(const int, given);
    HeldJobs held; // on the second and the third of four lanes
    held.take(*m_model, JobId(u"DJ-1"_s), {JobId(u"DJ-3"_s)});
    QCOMPARE(held.lanesWithin(wanted, 4), given);
    const auto landed = held.moved(given, 0);
    QCOMPARE(landed[0].lane, 1 + given);
    QCOMPARE(landed[1].lane, 2 + given);
}

void tst_HeldJobs::minutesAreKept()
{
    HeldJobs held;
    held.take(*m_model, JobId(u"DJ-1"_s), {JobId(u"DJ-3"_s)});
    const auto landed = held.moved(0, 24 * 60 - 30);
    QCOMPARE(landed[0].span.from, wall("2026-03-03", "08:30"));
    QCOMPARE(landed[1].span.from, wall("2026-03-03", "10:07"));
    QCOMPARE(landed[1].span.minutes(), 60);
}

void tst_HeldJobs::whatMovesAwayIsNotInTheWay()
{
    QVERIFY(clashes(objectionsTo(*m_board, {at("DJ-1", "Luc", "10:00")}).front()));
    const auto both = objectionsTo(*m_board, {at("DJ-1", "Luc", "10:00"), at("DJ-2", "Luc", "11:00")});
    QVERIFY(both[0].empty());
    QVERIFY(both[1].empty());
}

void tst_HeldJobs::aCopyMeetsItsOriginal()
{
    QVERIFY(!clashes(objectionsTo(*m_board, {at("DJ-1", "Luc", "09:00")}).front()));
    QVERIFY(clashes(objectionsTo(*m_board, {at("DJ-1", "Luc", "09:00")}, true).front()));
}

void tst_HeldJobs::thoseThatComeAlongMeet()
{
    const auto both = objectionsTo(*m_board, {at("DJ-1", "Simon", "13:00"), at("DJ-3", "Simon", "13:30")});
    QVERIFY(clashes(both[0]));
    QVERIFY(clashes(both[1]));
}

void tst_HeldJobs::aVanishedJobHarmsNothing()
{
    const auto said = objectionsTo(*m_board, {at("DJ-404", "Luc", "14:00"), at("DJ-1", "Nobody", "14:00")});
    QCOMPARE(said.size(), 2u);
    QVERIFY(said[0].empty());
    QCOMPARE(said[1].front().kind, Objection::Kind::Disabled);
}

QTEST_GUILESS_MAIN(tst_HeldJobs)
#include "tst_heldjobs.moc"
