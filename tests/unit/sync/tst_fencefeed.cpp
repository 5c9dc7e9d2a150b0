#include "sync/live/fencefeed.h"

#include "support/fakeboard.h"
#include "support/handclock.h"
#include "support/rawserver.h"
#include "net/http/cookielessnetwork.h"
#include "net/http/qttransport.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace std::chrono_literals;

// Who came where, against a hub at the socket: Luc drives device 14, and there is one geofence. It is 15:00 UTC.
class tst_FenceFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theStreamTellsWhoCame();
    void aGapIsFilledFromTheReports();
    void nothingIsToldTwice();
    void aNewFenceIsAskedFor();
    void withoutFencesNothingIsAsked();
    void whatIsNoCrossingSaysNothing();

private:
    void load(const QByteArray &fences, const QByteArray &events);
    void hubSays(const QByteArray &data) { Q_EMIT m_stream.received({.type = u"gps.event"_s, .data = QString::fromUtf8(data)}); }
    // "Luc + Entrepôt 14:59"
    QStringList told() const
    {
        QStringList list;
        for (const QList<QVariant> &each : *m_crossed) {
            const auto crossing = each.front().value<FenceCrossing>();
            list << crossing.technician.text() + (crossing.entered ? u" + "_s : u" - "_s) + crossing.fence.name + u' ' + crossing.time.time().toString(u"HH:mm"_s);
        }
        return list;
    }

    std::unique_ptr<RawServer> m_server;
    net::CookielessNetwork m_network;
    net::QtTransport m_transport{m_network};
    QNetworkAccessManager m_streams;
    net::SseClient m_stream{m_streams, QUrl(u"http://127.0.0.1:1"_s), "Bearer x", net::SseClient::Settings{}};
    std::unique_ptr<net::ApiClient> m_hub;
    std::unique_ptr<store::Store> m_store;
    FakeSync m_status;
    std::unique_ptr<FakeBoard> m_board;
    StandingClock m_clock{QDateTime(QDate(2026, 5, 22), QTime(15, 0), QTimeZone::UTC)};
    std::unique_ptr<sync::VanFeed> m_vans;
    std::unique_ptr<sync::FenceFeed> m_feed;
    std::unique_ptr<QSignalSpy> m_crossed;
};

namespace {

const QByteArray depot = R"j([{"id":3,"name":"Entrepôt","area":"CIRCLE (45.17 -74.38, 150.0)"}])j";

QByteArray said(const char *type, const char *time, int fence = 3)
{
    return QByteArray(R"({"id":1,"type":")") + type + R"(","eventTime":"2026-05-22T)" + time + R"(.000+00:00","deviceId":14,"geofenceId":)"
        + QByteArray::number(fence) + "}";
}

} // namespace

void tst_FenceFeed::init()
{
    m_server = std::make_unique<RawServer>();
    m_hub = std::make_unique<net::ApiClient>(m_transport, net::ApiClient::Dialect::Hub, m_server->url(), "Bearer x");
    m_store = std::make_unique<store::Store>();
    auto opened = m_store->open({});
    QTRY_VERIFY(opened.isFinished());
    m_board = std::make_unique<FakeBoard>();
    Technician luc = aTechnician("Luc");
    luc.gpsDevice = u"14"_s;
    m_board->add(luc);
    m_status.set({.link = SyncState::Link::Online, .live = true});
    m_vans = std::make_unique<sync::VanFeed>(sync::VanFeed::Servers{m_hub.get(), &m_stream}, *m_store, *m_board, m_status, m_clock,
                                             sync::VanFeed::Settings{.gather = 20ms, .saveEvery = 20ms});
    m_feed = std::make_unique<sync::FenceFeed>(*m_hub, *m_vans, m_clock);
    m_crossed = std::make_unique<QSignalSpy>(m_vans.get(), &VanSource::fenceCrossed);
}

void tst_FenceFeed::cleanup()
{
    m_crossed.reset();
    m_feed.reset();
    m_vans.reset();
    m_store.reset();
    m_hub.reset();
    m_server.reset();
}

// Devices, positions, geofences, and what was crossed lately.
void tst_FenceFeed::load(const QByteArray &fences, const QByteArray &events)
{
    m_server->answer(200, R"([{"id":14,"name":"Camion 7","status":"online"}])");
    m_server->answer(200, "[]");
    m_server->answer(200, fences);
    m_server->answer(200, events);
    QTRY_COMPARE(m_server->arrivals().size(), 4);
}

void tst_FenceFeed::theStreamTellsWhoCame()
{
    load(depot, "[]");
    QCOMPARE(m_server->lastTarget(), "/traccar/reports/events?deviceId=14&from=2026-05-22T14%3A30%3A00Z&to=2026-05-22T15%3A00%3A00Z"
                                     "&type=geofenceEnter&type=geofenceExit");
    hubSays(R"({"topic":"gps","data":)" + said("geofenceEnter", "14:59:00") + '}');
    QCOMPARE(told(), QStringList{u"Luc + Entrepôt 14:59"_s});
    hubSays(said("geofenceExit", "14:59:30"));
    QCOMPARE(told().size(), 2);
}

void tst_FenceFeed::aGapIsFilledFromTheReports()
{
    load(depot, "[]");
    QTRY_VERIFY(m_server->arrivals().size() == 4);
    QTest::qWait(50); // the answer is read
    m_clock.set(m_clock.now().addSecs(1200));
    m_server->answer(200, R"([{"id":14,"name":"Camion 7","status":"online"}])");
    m_server->answer(200, "[]");
    m_server->answer(200, depot); // it is old by now
    m_server->answer(200, '[' + said("geofenceExit", "15:15:00") + ',' + said("geofenceEnter", "15:05:00") + ']');
    Q_EMIT m_stream.opened(false);
    QTRY_COMPARE(told(), (QStringList{u"Luc + Entrepôt 15:05"_s, u"Luc - Entrepôt 15:15"_s}));
    QVERIFY(m_server->lastTarget().contains("from=2026-05-22T14%3A59%3A00Z&to=2026-05-22T15%3A20%3A00Z")); // a minute more than the gap
}

void tst_FenceFeed::nothingIsToldTwice()
{
    load(depot, '[' + said("geofenceEnter", "14:50:00") + ',' + said("geofenceEnter", "14:50:00") + ']');
    QTRY_COMPARE(told().size(), 1);
    hubSays(said("geofenceEnter", "14:50:00"));
    hubSays(said("geofenceExit", "14:40:00")); // of before
    QCOMPARE(told().size(), 1);
}

void tst_FenceFeed::aNewFenceIsAskedFor()
{
    load(depot, "[]");
    QTest::qWait(50);
    m_clock.set(m_clock.now().addSecs(120));
    m_server->answer(200, R"j([{"id":8,"name":"Ferme","area":"POLYGON ((45.1 -74.1, 45.1 -74.0, 45.2 -74.0))"}])j");
    m_server->answer(200, "[]");
    hubSays(said("geofenceEnter", "15:01:00", 8));
    QVERIFY(told().isEmpty());
    QTRY_COMPARE(told(), QStringList{u"Luc + Ferme 15:01"_s});
}

void tst_FenceFeed::withoutFencesNothingIsAsked()
{
    m_server->answer(200, R"([{"id":14,"name":"Camion 7","status":"online"}])");
    m_server->answer(200, "[]");
    m_server->answer(400, "Account is readonly - SecurityException (PermissionsService:1)\n", "text/plain");
    QTRY_COMPARE(m_server->arrivals().size(), 3);
    QTest::qWait(100);
    QCOMPARE(m_server->arrivals().size(), 3);
    QVERIFY(!m_vans->trouble()); // the positions came
}

void tst_FenceFeed::whatIsNoCrossingSaysNothing()
{
    load(depot, '[' + said("ignitionOn", "14:50:00") + ',' + said("deviceStopped", "14:51:00") + R"(,7,{"type":"geofenceEnter"}])");
    hubSays(said("deviceOverspeed", "14:59:00"));
    hubSays("{");
    QTest::qWait(50);
    QVERIFY(told().isEmpty());
    hubSays(said("geofenceEnter", "14:59:00"));
    QCOMPARE(told().size(), 1);
}

QTEST_GUILESS_MAIN(tst_FenceFeed)
#include "tst_fencefeed.moc"
