#include "bench/benches.h"
#include "bench/figure.h"
#include "desk/search/otherdays.h"
#include "support/fakeboard.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace targo::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 21;

double milliseconds(const auto &act)
{
    QElapsedTimer timer;
    timer.start();
    act();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

void measureSearch(const World &world)
{
    test::FakeBoard board;
    for (const Technician &technician : world.records.technicians)
        board.add(technician);
    for (const Customer &customer : world.records.customers)
        board.add(customer);
    for (const Location &location : world.records.locations)
        board.add(location);
    for (const auto &job : world.records.jobs)
        board.add(job.job);
    desk::JobTexts texts(board);
    desk::OtherDays days(board, texts);
    days.setPeriod(world.monday, world.monday);
    double longestTurn = 0;
    const double ready = milliseconds([&] {
        days.search(u"hebert"_s);
        while (!texts.isReady())
            longestTurn = std::max(longestTurn, milliseconds([] { QCoreApplication::processEvents(QEventLoop::AllEvents); }));
    });
    print(u"search"_s, world.size, u"index_ms"_s, ready, u"ms"_s);
    print(u"search"_s, world.size, u"index_longest_turn_ms"_s, longestTurn, u"ms"_s);
    std::vector<double> taken;
    for (int round = 0; round < rounds; ++round) {
        days.search(round % 2 ? u"hebert marie"_s : u"hebert"_s);
        taken.push_back(milliseconds([&] { days.findNow(); }));
    }
    if (days.days().empty())
        qFatal("the search finds nothing");
    print(u"search"_s, world.size, u"search_other_days_ms"_s, quantile(taken, 0.95), u"ms"_s);
}

} // namespace targo::bench
