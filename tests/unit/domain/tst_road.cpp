#include "domain/tracking/road.h"
#include "support/builders/builders.h"

#include <QTest>

using namespace targo;
using namespace targo::test;

// When somebody gets where, as things stand. Monday 2026-03-02.
class tst_Road : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutRoadsTheCrowFlies();
    void whatIsLeftOfADay();
    void arrivesAfterTheRoadAndTheWork();
    void delaysAddUpUntilThereIsRoom();
    void aDelayHasTwoDegrees_data();
    void aDelayHasTwoDegrees();
};

namespace {

WallTime at(const char *time) { return wall("2026-03-02", time); }
Stop stop(const char *job, const char *start, int minutes, bool running = false) { return {JobId(QString::fromUtf8(job)), {45, -74}, at(start), minutes, running}; }
Road::Leg minutes(double count) { return {count * 1000, count * 60}; }

} // namespace

void tst_Road::withoutRoadsTheCrowFlies()
{
    const Road road = straightThrough({{45, -74}, {46, -74}, {46, -74}});
    QVERIFY(road.straight);
    QCOMPARE(road.legs.size(), 2u);
    QCOMPARE(qRound(road.metres() / 1000), 150); // 111 km and a third
    QCOMPARE(qRound(road.seconds() / 60), 150);  // a kilometre a minute
    QVERIFY(straightThrough({{45, -74}}).legs.empty());
}

void tst_Road::whatIsLeftOfADay()
{
    std::vector<Job> jobs{aJob("DJ-1").on("Luc").at("08:00").being(JobStatus::Completed), aJob("DJ-2").on("Luc").at("10:00").lasting(90),
                          aJob("DJ-3").on("Luc").at("13:00").being(JobStatus::InProgress), aJob("DJ-4").on("Luc").at("15:00"),
                          aJob("DJ-5").on("Luc").at("16:00").being(JobStatus::Cancelled), aJob("DJ-6").on("Luc").dated("2026-03-03").at("08:00")};
    std::vector<const Job *> lane;
    for (const Job &job : jobs)
        lane.push_back(&job);
    const auto stops = stopsLeft(lane, day("2026-03-02"), [](const Job &job) -> std::optional<Coordinate> {
        return job.id.text() == u"DJ-4"_s ? std::nullopt : std::optional(Coordinate{45, -74});
    });
    QCOMPARE(stops.size(), 2u); // one of them has no place
    QCOMPARE(stops[0].job.text(), u"DJ-3"_s); // where they are
    QVERIFY(stops[0].running);
    QCOMPARE(stops[1].job.text(), u"DJ-2"_s);
    QCOMPARE(stops[1].minutes, 90);
}

void tst_Road::arrivesAfterTheRoadAndTheWork()
{
    const std::vector<Stop> stops{stop("DJ-1", "10:00", 60, true), stop("DJ-2", "11:30", 60)};
    const std::vector<Road::Leg> legs{minutes(0), minutes(20)};
    QCOMPARE(arrivals(at("10:30"), stops, legs), (std::vector<Arrival>{{JobId(u"DJ-2"_s), at("11:20"), 0}}));
    // The work takes longer than planned: nobody knows until when, but no less than until now.
    QCOMPARE(arrivals(at("11:45"), stops, legs), (std::vector<Arrival>{{JobId(u"DJ-2"_s), at("12:05"), 35}}));
}

void tst_Road::delaysAddUpUntilThereIsRoom()
{
    const std::vector<Stop> stops{stop("DJ-1", "10:00", 60), stop("DJ-2", "11:10", 60), stop("DJ-3", "14:00", 60)};
    const std::vector<Road::Leg> legs{minutes(30), minutes(10), minutes(15)};
    QCOMPARE(arrivals(at("10:00"), stops, legs), (std::vector<Arrival>{{JobId(u"DJ-1"_s), at("10:30"), 30}, {JobId(u"DJ-2"_s), at("11:40"), 30}, {JobId(u"DJ-3"_s), at("12:55"), 0}}));
    QVERIFY(arrivals(at("10:00"), {}, {}).empty());
}

void tst_Road::aDelayHasTwoDegrees_data()
{
    QTest::addColumn<int>("late");
    QTest::addColumn<Delay>("delay");
    QTest::newRow("in time") << 0 << Delay::None;
    QTest::newRow("4 min") << 4 << Delay::None;
    QTest::newRow("5 min") << 5 << Delay::Slight;
    QTest::newRow("19 min") << 19 << Delay::Slight;
    QTest::newRow("20 min") << 20 << Delay::Grave;
}

void tst_Road::aDelayHasTwoDegrees()
{
    QFETCH(int, late);
    const std::vector<Arrival> found{{JobId(u"DJ-1"_s), at("10:00"), 0}, {JobId(u"DJ-2"_s), at("11:00"), late}};
    QTEST(delayOf(found), "delay");
    QCOMPARE(delayOf({}), Delay::None);
}

QTEST_GUILESS_MAIN(tst_Road)
#include "tst_road.moc"
