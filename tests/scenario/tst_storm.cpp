#include "scenario/faultydesk.h"
#include "support/builders/builders.h"
#include "support/loopwatch.h"
#include "support/patience.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;

// Ten thousand events a second on the hub's stream, a minute long (five seconds in the short run): the window goes on
// living, memory stays where it is, and what is shown at the end is what the server has.
class tst_Storm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ten_thousand_events_a_second();
};

namespace {

constexpr int jobs = 300;
constexpr int eventsASecond = 10'000;
constexpr double mostTurn = 100;      // ms of this thread's own work in one turn of the event loop
constexpr double mostUsualTurn = 33;  // of 99 in a hundred turns
constexpr qint64 mostGrowth = 64;     // MB, the server in this process included

// A sanitizer watches each access and keeps what was freed: pace and memory are then its own.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif

bool isLong() { return !qEnvironmentVariableIsEmpty("TARGO_LONG_TESTS"); }

qint64 residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    return all.sliced(all.indexOf("VmRSS:") + 6).simplified().split(' ').first().toLongLong() / 1024;
}

} // namespace

void tst_Storm::ten_thousand_events_a_second()
{
    // Given a desk that is up to date and listens
    FaultyCompany company;
    const QStringList names = company.with([](FakeFrappe &frappe) {
        QStringList made;
        frappe.put(aTechnician("DT-1"));
        for (int job = 0; job < jobs; ++job) {
            made << u"DJ-%1"_s.arg(1000 + job);
            frappe.put(aJob(qPrintable(made.back())).on("DT-1").at("09:00").job());
        }
        return made;
    });
    FaultyDesk desk(company, 1);
    QVERIFY(desk.open());
    QVERIFY(comes([&] { return desk.shown().size() == size_t(jobs); }));
    int received = 0;
    connect(&desk.stream(), &net::SseClient::received, this, [&] { ++received; });
    const auto requests = desk.requests().size();
    const qint64 before = residentMegabytes();
    qint64 most = 0;

    // When the storm comes
    LoopWatch loop;
    QElapsedTimer clock;
    clock.start();
    company.storm(names, eventsASecond, std::chrono::seconds(isLong() ? 60 : 5));
    while (company.isStorming()) {
        QTest::qWait(100);
        most = std::max(most, residentMegabytes());
    }

    // Then every event is heard, and the last state is shown
    QVERIFY(comes([&] { return received == company.told(); }, std::chrono::seconds(60)));
    const qint64 heardAfter = clock.elapsed();
    QVERIFY(comes([&] { return company.with([&](FakeFrappe &frappe) { return frappe.jobs() == desk.shown(); }); }));
    // And the window lived all the while
    qInfo("%d events in %lld ms, %zu requests, longest turn %.1f ms, 99 of 100 within %.2f ms, longest gap on the wall %.0f ms, memory grew by %lld MB",
          received, heardAfter, desk.requests().size() - requests, loop.longestTurn(), loop.turnAt(0.99), loop.longestGap(), most - before);
    if (isSanitized)
        return;
    QVERIFY(loop.longestTurn() <= mostTurn);
    QVERIFY(loop.turnAt(0.99) <= mostUsualTurn);
    QVERIFY2(most - before <= mostGrowth, qPrintable(QString::number(most - before)));
}

QTEST_GUILESS_MAIN(tst_Storm)
#include "tst_storm.moc"
