#include "sync/live/vanfeed.h"

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

// Where everybody is, against a hub at the socket. It is 15:00 UTC.
class tst_VanFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void oneRequestBringsEverybody();
    void theStreamMovesAVan();
    void whatComesOutOfOrderIsPutRight();
    void manyReportsAreToldOnce();
    void aRefusedListIsAskedForOneByOne();
    void whatTheServerSaysIsKeptInWords();
    void aGapIsCaughtUp();
    void nothingIsAskedOffline();
    void aRestartBeginsWithTheLastPlaces();
    void nothingIsLeftAfterSigningOut();
    void readsTheWayOfAVan();

private:
    void open();
    void answerFirstLoad(const QByteArray &positions);
    void hubSays(const QByteArray &data, const QString &type = u"gps.position"_s) { Q_EMIT m_stream.received({.type = type, .data = QString::fromUtf8(data)}); }
    double latitude(const char *technician) const
    {
        const Van *van = m_feed->vanOf(TechnicianId(QString::fromUtf8(technician)));
        return van && van->position ? van->position->place.latitude : 0;
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
    std::unique_ptr<sync::VanFeed> m_feed;
};

namespace {

QByteArray position(int device, const char *time, double latitude, const QByteArray &more = {})
{
    return QByteArray(R"({"deviceId":)") + QByteArray::number(device) + R"(,"fixTime":"2026-05-22T)" + time + R"(.000+00:00","latitude":)"
        + QByteArray::number(latitude) + R"(,"longitude":-74.1,"speed":20,"valid":true)" + more + "}";
}

} // namespace

void tst_VanFeed::init()
{
    m_server = std::make_unique<RawServer>();
    m_hub = std::make_unique<net::ApiClient>(m_transport, net::ApiClient::Dialect::Hub, m_server->url(), "Bearer x");
    m_store = std::make_unique<store::Store>();
    auto opened = m_store->open({});
    QTRY_VERIFY(opened.isFinished());
    m_board = std::make_unique<FakeBoard>();
    for (const auto &[name, device] : {std::pair("Luc", "14"), std::pair("Marie", "15")}) {
        Technician technician = aTechnician(name);
        technician.gpsDevice = QString::fromUtf8(device);
        m_board->add(technician);
    }
    m_status.set({.link = SyncState::Link::Online, .live = true});
    open();
}

void tst_VanFeed::cleanup()
{
    m_feed.reset();
    m_store.reset();
    m_hub.reset();
    m_server.reset();
}

void tst_VanFeed::open()
{
    m_feed = std::make_unique<sync::VanFeed>(sync::VanFeed::Servers{m_hub.get(), &m_stream}, *m_store, *m_board, m_status, m_clock,
                                             sync::VanFeed::Settings{.gather = 20ms, .saveEvery = 20ms});
}

void tst_VanFeed::answerFirstLoad(const QByteArray &positions)
{
    m_server->answer(200, R"([{"id":14,"name":"Camion 7","status":"online"},{"id":15,"name":"Camion 8","status":"offline"}])");
    m_server->answer(200, positions);
}

void tst_VanFeed::oneRequestBringsEverybody()
{
    answerFirstLoad('[' + position(14, "14:59:00", 45.1) + ',' + position(15, "13:00:00", 45.2) + ',' + position(99, "14:59:00", 45.3) + ']');
    QTRY_COMPARE(m_feed->vans().size(), 3u);
    QCOMPARE(m_server->arrivals().size(), 2);
    QCOMPARE(m_server->lastTarget(), "/traccar/positions");
    QCOMPARE(latitude("Luc"), 45.1);
    QCOMPARE(qRound(m_feed->vanOf(TechnicianId(u"Luc"_s))->position->speed), 37);
    QCOMPARE(m_feed->vanOf(TechnicianId(u"Marie"_s))->link, DeviceLink::Offline);
    QVERIFY(!m_feed->trouble());
}

void tst_VanFeed::theStreamMovesAVan()
{
    answerFirstLoad('[' + position(14, "14:59:00", 45.1) + ']');
    QTRY_COMPARE(latitude("Luc"), 45.1);
    hubSays(R"({"topic":"gps","data":)" + position(14, "14:59:02", 45.101) + '}');
    QCOMPARE(latitude("Luc"), 45.101);
    hubSays(R"({"data":{"id":14,"status":"unknown"}})", u"gps.device"_s);
    QCOMPARE(m_feed->vanOf(TechnicianId(u"Luc"_s))->link, DeviceLink::Unknown);
    hubSays(R"({"topic":"gps","data":)" + position(42, "14:59:02", 45.5, R"(,"technician":"Anne")") + '}');
    QCOMPARE(latitude("Anne"), 45.5); // whose device the records do not have
    for (const char *odd : {"", "{", "[]", R"({"data":{"deviceId":14,"latitude":0,"longitude":0,"fixTime":"2026-05-22T14:59:59Z"}})"})
        hubSays(odd);
    QCOMPARE(latitude("Luc"), 45.101);
}

void tst_VanFeed::whatComesOutOfOrderIsPutRight()
{
    answerFirstLoad("[]");
    QTRY_COMPARE(m_server->arrivals().size(), 2);
    hubSays(position(14, "14:58:00", 45.10));
    hubSays(position(14, "14:59:00", 45.11));
    hubSays(position(14, "14:58:30", 45.105)); // buffered where there was no line
    QCOMPARE(latitude("Luc"), 45.11);
    hubSays(position(14, "17:00:00", 45.2)); // a wrong clock
    QVERIFY(m_feed->vanOf(TechnicianId(u"Luc"_s))->position->doubtful);
    hubSays(position(14, "14:59:30", 45.115));
    QCOMPARE(latitude("Luc"), 45.115);
}

void tst_VanFeed::manyReportsAreToldOnce()
{
    answerFirstLoad("[]");
    QTRY_COMPARE(m_server->arrivals().size(), 2);
    QTest::qWait(60);
    QSignalSpy told(m_feed.get(), &VanSource::vansChanged);
    for (int second = 10; second < 60; ++second)
        hubSays(position(14, qPrintable(u"14:30:%1"_s.arg(second)), 45.1));
    QTRY_COMPARE(told.size(), 1);
    QTest::qWait(60);
    QCOMPARE(told.size(), 1);
}

void tst_VanFeed::aRefusedListIsAskedForOneByOne()
{
    m_server->answer(200, R"([{"id":14,"status":"online"},{"id":15,"status":"online"},{"id":16,"status":"online"}])");
    m_server->answer(400, "deviceId is required - IllegalArgumentException (PositionResource:61)\n\tat org.traccar", "text/plain");
    m_server->answer(200, '[' + position(14, "14:59:00", 45.1) + ']');
    m_server->answer(400, "no such device - SecurityException (PermissionsService:1)\n", "text/plain");
    m_server->answer(200, '[' + position(16, "14:59:00", 45.3) + ']');
    QTRY_COMPARE(m_server->arrivals().size(), 5);
    const auto seen = [this] { return std::ranges::count_if(m_feed->vans(), [](const Van &van) { return van.position.has_value(); }); };
    QTRY_COMPARE(seen(), 2);
    QVERIFY(!m_feed->trouble());
}

void tst_VanFeed::whatTheServerSaysIsKeptInWords()
{
    m_server->answer(200, "[]");
    m_server->answer(400, "Connection refused - SQLException (DataManager:10)\n\tat org.traccar.Main\n\tat java.base", "text/plain");
    QTRY_VERIFY(m_feed->trouble());
    QCOMPARE(m_feed->trouble()->message, u"Connection refused - SQLException (DataManager:10)"_s);
}

void tst_VanFeed::aGapIsCaughtUp()
{
    answerFirstLoad('[' + position(14, "14:50:00", 45.1) + ']');
    QTRY_COMPARE(latitude("Luc"), 45.1);
    Q_EMIT m_stream.opened(true); // it told all that was missed
    QTest::qWait(30);
    QCOMPARE(m_server->arrivals().size(), 2);
    answerFirstLoad('[' + position(14, "14:59:00", 45.12) + ']');
    Q_EMIT m_stream.opened(false);
    QTRY_COMPARE(latitude("Luc"), 45.12);
    answerFirstLoad('[' + position(14, "14:59:30", 45.125) + ']');
    hubSays(R"({"reason":"epoch_changed"})", u"resync"_s);
    QTRY_COMPARE(latitude("Luc"), 45.125);
}

void tst_VanFeed::nothingIsAskedOffline()
{
    answerFirstLoad("[]");
    QTRY_COMPARE(m_server->arrivals().size(), 2);
    m_status.set({.link = SyncState::Link::Offline});
    Q_EMIT m_stream.opened(false);
    QTest::qWait(50);
    QCOMPARE(m_server->arrivals().size(), 2);
    answerFirstLoad('[' + position(14, "14:59:30", 45.125) + ']');
    m_status.set({.link = SyncState::Link::Online});
    QTRY_COMPARE(latitude("Luc"), 45.125);
}

void tst_VanFeed::aRestartBeginsWithTheLastPlaces()
{
    answerFirstLoad('[' + position(14, "14:59:00", 45.1) + ',' + position(15, "09:00:00", 45.2).replace("05-22", "05-20") + ']');
    QTRY_COMPARE(latitude("Luc"), 45.1);
    QTRY_VERIFY(m_store->meta(u"vans"_s).result()->contains(u"45.1"_s));
    m_feed.reset();
    m_status.set({.link = SyncState::Link::Offline});
    open();
    m_feed->restore();
    QTRY_COMPARE(latitude("Luc"), 45.1);
    QCOMPARE(m_feed->vanOf(TechnicianId(u"Luc"_s))->link, DeviceLink::Unknown);
    QCOMPARE(latitude("Marie"), 0.0); // of the day before yesterday
}

void tst_VanFeed::nothingIsLeftAfterSigningOut()
{
    answerFirstLoad('[' + position(14, "14:59:00", 45.1) + ']');
    QTRY_COMPARE(latitude("Luc"), 45.1);
    QTRY_VERIFY(!m_store->meta(u"vans"_s).result()->isEmpty());
    m_feed->forget();
    QVERIFY(m_feed->vans().empty());
    QVERIFY(m_store->meta(u"vans"_s).result()->isEmpty());
}

void tst_VanFeed::readsTheWayOfAVan()
{
    answerFirstLoad("[]");
    QTRY_COMPARE(m_server->arrivals().size(), 2);
    m_server->answer(200, '[' + position(14, "12:00:20", 45.102) + ',' + position(14, "12:00:00", 45.1) + ',' + position(14, "12:00:20", 45.102) + ']');
    const QDateTime noon(QDate(2026, 5, 22), QTime(12, 0), QTimeZone::UTC);
    const auto asked = m_feed->track(TechnicianId(u"Luc"_s), noon, noon.addSecs(3600));
    QTRY_VERIFY(asked.isFinished());
    QCOMPARE(m_server->lastTarget(), "/traccar/positions?deviceId=14&from=2026-05-22T12%3A00%3A00Z&to=2026-05-22T13%3A00%3A00Z");
    const auto track = asked.result();
    QVERIFY(track);
    QCOMPARE(track->size(), 2u);
    QCOMPARE(track->front().fixTime, noon);
    const auto nobody = m_feed->track(TechnicianId(u"Simon"_s), noon, noon.addSecs(3600));
    QTRY_VERIFY(nobody.isFinished());
    QCOMPARE(nobody.result().error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(tst_VanFeed)
#include "tst_vanfeed.moc"
