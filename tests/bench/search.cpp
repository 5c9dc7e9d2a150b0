#include "bench/benches.h"
#include "bench/figure.h"
#include "desk/palette/quickopenmodel.h"
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

// A board as the screens see it, of nothing but memory.
class WorldBoard final : public test::FakeBoard
{
public:
    explicit WorldBoard(const World &world)
    {
        for (const Technician &technician : world.records.technicians)
            add(technician);
        for (const Customer &customer : world.records.customers)
            add(customer);
        for (const Location &location : world.records.locations)
            add(location);
        for (const JobRecord &record : world.records.jobs)
            add(record.job);
    }
};

} // namespace

void measureSearch(const World &world)
{
    WorldBoard board(world);
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

// From a letter to the list with the best answers, when the palette knows all; and from the key that opens it for the
// first time to a list with the first answer.
void measurePalette(const World &world)
{
    WorldBoard board(world);
    desk::JobTexts texts(board);
    desk::QuickOpenModel model(board, texts);
    const double cold = milliseconds([&] {
        model.open({}, world.monday);
        model.setSearch(u"h"_s);
        while (model.rowCount() == 0)
            QCoreApplication::processEvents(QEventLoop::AllEvents);
    });
    print(u"palette"_s, world.size, u"palette_cold_first_hit_ms"_s, cold, u"ms"_s);
    while (!texts.isReady())
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    std::vector<double> taken;
    for (int round = 0; round < rounds; ++round) {
        for (const QString &typed : {u"h"_s, u"he"_s, u"heb"_s, u"hebrt"_s, u"marie heb"_s}) {
            taken.push_back(milliseconds([&] { model.setSearch(typed); }));
            if (model.rowCount() == 0)
                qFatal("the palette finds nothing");
        }
    }
    print(u"palette"_s, world.size, u"palette_first_hit_ms"_s, quantile(taken, 0.95), u"ms"_s);
}

} // namespace targo::bench
