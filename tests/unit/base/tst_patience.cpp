#include "support/patience.h"
#include "support/slowdown.h"

#include <QElapsedTimer>
#include <QFile>

#include <atomic>
#include <thread>
#include <vector>

using namespace targo::test;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds limit{100};
constexpr milliseconds inThisBuild = limit * slowdown;

} // namespace

class tst_Patience : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void what_is_there_is_not_waited_for();
    void what_comes_late_is_seen();
    void what_never_comes_ends();
    void time_in_the_queue_for_a_processor_does_not_count();
};

void tst_Patience::what_is_there_is_not_waited_for()
{
    int looks = 0;
    QVERIFY(comes([&] { return ++looks == 1; }));
}

void tst_Patience::what_comes_late_is_seen()
{
    int looks = 0;
    QVERIFY(comes([&] { return ++looks == 5; }));
}

void tst_Patience::what_never_comes_ends()
{
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!comes([] { return false; }, limit));
    QCOMPARE_GE(clock.durationElapsed(), inThisBuild);
}

void tst_Patience::time_in_the_queue_for_a_processor_does_not_count()
{
    if (!QFile::exists(u"/proc/self/schedstat"_s))
        QSKIP("this kernel does not tell");
    // Given far more to do than there are processors
    std::atomic_bool done = false;
    std::vector<std::jthread> busy;
    for (unsigned i = 0; i < 8 * std::thread::hardware_concurrency(); ++i)
        busy.emplace_back([&] { while (!done) { } });
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!comes([] { return false; }, limit));
    done = true;
    // Then it waits longer, as long as it ever does
    QCOMPARE_GE(clock.durationElapsed(), 10 * inThisBuild);
}

QTEST_GUILESS_MAIN(tst_Patience)
#include "tst_patience.moc"
