#include "scenario/faultydesk.h"
#include "support/builders/builders.h"
#include "support/loopwatch.h"
#include "support/patience.h"
#include "support/slowdown.h"

#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;
using Place = FaultyCompany::Place;

// Every fault at every kind of endpoint. Whatever an answer is, the program goes on, loses nothing, and is up to date
// again by itself soon after the fault has ended. TARGO_LONG_TESTS=1 plays all of it, else a fixed slice.
class tst_FaultMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothing_is_lost_and_everything_comes_back_data();
    void nothing_is_lost_and_everything_comes_back();
    void cleanupTestCase();

private:
    bool provoke(FaultyDesk &desk, FaultyCompany &company, Place place);

    int m_cases = 0;
    double m_longestTurn = 0, m_longestGap = 0;
    qint64 m_longestRecovery = 0;
    QByteArray m_slowestRecovery, m_slowestTurn;
};

namespace {

constexpr size_t shortRun = 60;
constexpr int mostTurn = 100 * slowdown; // ms of the event loop
constexpr std::chrono::seconds mostRecovery{30}; // after the fault has ended, on clocks that run twenty times as fast

bool isLongRun()
{
    return qEnvironmentVariableIntValue("TARGO_LONG_TESTS") != 0;
}

RescheduleJob mine() { return {JobId(u"DJ-1"_s), day("2026-03-02"), time("10:30")}; }

} // namespace

void tst_FaultMatrix::initTestCase()
{
    QLoggingCategory::setFilterRules(u"targo.*=false"_s); // odd answers are what this is about
}

void tst_FaultMatrix::nothing_is_lost_and_everything_comes_back_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<int>("fault");
    std::vector<std::pair<Place, int>> all;
    for (const Place place : FaultyCompany::everyPlace) {
        for (int i = 0; i < int(everyFault().size()); ++i)
            all.emplace_back(place, i);
    }
    // A step that shares no divisor with the number of faults walks through all places and all faults.
    const size_t step = isLongRun() ? 1 : all.size() / shortRun;
    for (size_t at = 0, taken = 0; at < all.size() && (isLongRun() || taken < shortRun); at += step, ++taken) {
        const auto &[place, fault] = all[at];
        QTest::addRow("%s: %s", FaultyCompany::nameOf(place), everyFault()[size_t(fault)].name) << place << fault;
    }
}

// Makes the program ask there by itself, as far as it ever would.
bool tst_FaultMatrix::provoke(FaultyDesk &desk, FaultyCompany &company, Place place)
{
    desk.plugIn();
    if (place == Place::Health)
        return !desk.hubIsWell().value_or(false) || company.met() > 0;
    if (place == Place::NamedJobs) {
        if (!comes([&] { return desk.state().live || company.met() > 0; }))
            return false;
        company.tell("job.updated", R"({"doctype":"Dispatch Job","name":"DJ-3"})");
    }
    return comes([&] { return company.met() > 0; });
}

void tst_FaultMatrix::nothing_is_lost_and_everything_comes_back()
{
    QFETCH(Place, place);
    QFETCH(int, fault);
    // Given a desk that is up to date, then unplugged
    FaultyCompany company;
    company.with([](FakeFrappe &frappe) {
        frappe.put(aTechnician("DT-1").named(u"Luc"_s));
        frappe.put(aTechnician("DT-2").named(u"Marie"_s));
        for (const char *name : {"DJ-1", "DJ-2", "DJ-3", "DJ-4", "DJ-5", "DJ-6"})
            frappe.put(aJob(name).on("DT-1").at("09:00").job());
        return true;
    });
    FaultyDesk desk(company);
    QVERIFY(desk.open());
    QVERIFY(desk.unplug());

    // When I move a job, a colleague edits it in the very moment and two others before, and plugging in meets the fault
    QVERIFY(desk.does(mine()));
    company.with([](FakeFrappe &frappe) {
        frappe.edit("DJ-2", {{"start_time", "14:00:00"}});
        frappe.edit("DJ-3", {{"start_time", "15:00:00"}});
        frappe.writes = 0;
        return true;
    });
    company.beforeNextUpdate([](FakeFrappe &frappe) { frappe.edit("DJ-1", {{"route_order", 7}}); });
    LoopWatch loop;
    company.arm(place, everyFault()[size_t(fault)]);
    QVERIFY2(provoke(desk, company, place), "the fault was never met");
    [[maybe_unused]] const bool again = QTest::qWaitFor([&] { return company.met() > 1; }, 300); // where it tries again so soon

    // Then nothing is lost meanwhile: not a job, not a row, not my change
    QCOMPARE(desk.shown().size(), size_t(6));
    QCOMPARE(desk.storedJobs(), 6);
    const bool arrived = company.with([](FakeFrappe &frappe) { return frappe.job("DJ-1").start == time("10:30"); });
    QVERIFY(arrived || desk.pending().size() == 1);

    // And when the fault ends, everything comes back: by itself, or after what only a person can do
    company.heal();
    QElapsedTimer sinceHealed;
    sinceHealed.start();
    const auto isUpToDate = [&] {
        if (desk.state().link == SyncState::Link::SignedOut)
            desk.signInAgain();
        desk.retryParked();
        return desk.state().link == SyncState::Link::Online && desk.pending().empty()
            && company.with([&](FakeFrappe &frappe) { return frappe.jobs() == desk.shown(); });
    };
    QVERIFY2(comes(isUpToDate, mostRecovery), "not up to date again");
    if (const qint64 recovery = sinceHealed.elapsed(); recovery > m_longestRecovery) {
        m_longestRecovery = recovery;
        m_slowestRecovery = QTest::currentDataTag();
    }

    // And my change had its effect once, and the colleague's are there
    QCOMPARE(company.with([](FakeFrappe &frappe) { return frappe.writes; }), 1);
    const auto jobs = desk.shown();
    QCOMPARE(jobs[0].start, time("10:30"));
    QCOMPARE(jobs[0].routeOrder, 7);
    QCOMPARE(jobs[1].start, time("14:00"));
    QCOMPARE(jobs[2].start, time("15:00"));
    QCOMPARE(desk.storedJobs(), 6);
    // And the window was never stuck
    if (loop.longestTurn() > m_longestTurn) {
        m_longestTurn = loop.longestTurn();
        m_slowestTurn = QTest::currentDataTag();
    }
    m_longestGap = std::max(m_longestGap, loop.longestGap());
    ++m_cases;
    QVERIFY2(loop.longestTurn() <= mostTurn, qPrintable(u"the event loop was held up for %1 ms"_s.arg(loop.longestTurn())));
}

void tst_FaultMatrix::cleanupTestCase()
{
    qInfo("fault matrix: %d cases, longest turn of the event loop %.0f ms (%s; %.0f ms on the wall), longest recovery %lld ms on clocks x%d (%s)",
          m_cases, m_longestTurn, m_slowestTurn.constData(), m_longestGap, m_longestRecovery, FaultyDesk::haste, m_slowestRecovery.constData());
}

QTEST_GUILESS_MAIN(tst_FaultMatrix)
#include "tst_faultmatrix.moc"
