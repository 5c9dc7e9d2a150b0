#include "scenario/faultydesk.h"
#include "support/builders/builders.h"
#include "support/loopwatch.h"
#include "support/rawserver.h"
#include "support/patience.h"

#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

// A server that is gone for ten minutes while two hundred changes wait for it. The clocks run twenty times as fast;
// the ways to be gone are lived through at the same time, each by a desk and a company of its own.
class tst_Outage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ten_minutes_without_a_server();
};

namespace {

constexpr int changes = 200;
constexpr int mostInAMinute = 40;
constexpr milliseconds minute = milliseconds(60'000) / FaultyDesk::haste;
constexpr milliseconds mostRecovery = milliseconds(30'000) / FaultyDesk::haste;

QByteArray nameOf(int job) { return "DJ-" + QByteArray::number(1000 + job); }

struct Affair
{
    explicit Affair(Fault fault) : how(std::move(fault)) { }

    bool begins()
    {
        company.with([](FakeFrappe &frappe) {
            frappe.put(aTechnician("DT-1"));
            for (int job = 0; job < changes; ++job)
                frappe.put(aJob(nameOf(job).constData()).on("DT-1").at("09:00").job());
            return true;
        });
        if (!desk.open() || !desk.unplug())
            return false;
        for (int job = 0; job < changes; ++job) {
            if (!desk.does(RescheduleJob{JobId(QString::fromLatin1(nameOf(job))), day("2026-03-02"), time("10:30")}))
                return false;
        }
        desk.plugIn();
        return true;
    }

    int arrived() { return company.with([](FakeFrappe &frappe) { return frappe.writes; }); }

    void strikes()
    {
        company.strike(how);
        struckAt = FaultyDesk::steadyNow();
        before = arrived();
    }

    void heals()
    {
        company.heal();
        healedAt = FaultyDesk::steadyNow();
    }

    // True once everything is there; remembers when the first change came through.
    bool isOver()
    {
        if (!recoveredAt && arrived() > before)
            recoveredAt = FaultyDesk::steadyNow();
        return desk.pending().empty() && company.with([this](FakeFrappe &frappe) { return frappe.jobs() == desk.shown(); });
    }

    // The most requests that fell into any minute of the outage.
    int mostRequests() const
    {
        int most = 0;
        const auto &times = desk.requests();
        const auto end = std::ranges::lower_bound(times, healedAt);
        for (auto first = std::ranges::lower_bound(times, struckAt); first != end; ++first)
            most = std::max(most, int(std::lower_bound(first, end, *first + minute) - first));
        return most;
    }

    Fault how;
    FaultyCompany company;
    FaultyDesk desk{company};
    int before = 0;
    milliseconds struckAt{}, healedAt{};
    std::optional<milliseconds> recoveredAt;
};

QByteArray nothing(const QByteArray &) { return {}; }

QByteArray busy(const QByteArray &) { return RawServer::response(503, "<h1>Service Unavailable</h1>", "text/html"); }

QByteArray broken(const QByteArray &) { return RawServer::response(500, R"({"exc_type":"OperationalError"})"); }

} // namespace

void tst_Outage::ten_minutes_without_a_server()
{
    std::vector<std::unique_ptr<Affair>> affairs;
    for (const Fault &fault : {Fault{"refused", nothing, Fault::End::Refuse}, Fault{"503", busy}, Fault{"500", broken}, Fault{"black hole", nothing, Fault::End::Silence}})
        affairs.push_back(std::make_unique<Affair>(fault));

    // Given two hundred changes on their way, some of them there already
    for (const auto &affair : affairs) {
        QVERIFY(affair->begins());
        QVERIFY(comes([&] { return affair->arrived() >= 10; }));
        // When the server goes
        affair->strikes();
        QVERIFY2(affair->before < changes, "it was over before it began");
    }
    LoopWatch loop;
    QTest::qWait(10 * minute);

    // Then the server is left in peace, and every change still waits
    for (const auto &affair : affairs) {
        affair->heals();
        QVERIFY2(affair->mostRequests() <= mostInAMinute, qPrintable(u"%1: %2 requests in a minute"_s.arg(QLatin1String(affair->how.name)).arg(affair->mostRequests())));
        QVERIFY(affair->mostRequests() > 0);
        QCOMPARE_GE(int(affair->desk.pending().size()), changes - affair->before - 1); // one may have been on the wire
    }
    // And when it is back, they go on within half a minute, and each arrives once
    const auto areOver = [&] { return std::ranges::count_if(affairs, [](const auto &affair) { return affair->isOver(); }) == std::ssize(affairs); };
    QVERIFY(comes(areOver, std::chrono::seconds(60)));
    const milliseconds late(qint64(3 * loop.longestGap())); // of a loaded machine: a timer, a question, an answer
    for (const auto &affair : affairs) {
        QCOMPARE(affair->arrived(), changes);
        const milliseconds recovery = *affair->recoveredAt - affair->healedAt;
        qInfo("%s: at most %d requests in a minute, on again after %lld s", affair->how.name, affair->mostRequests(), qint64(recovery.count()) * FaultyDesk::haste / 1000);
        QVERIFY2(recovery <= mostRecovery + late, affair->how.name);
    }
}

QTEST_GUILESS_MAIN(tst_Outage)
#include "tst_outage.moc"
