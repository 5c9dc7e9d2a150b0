#include "bench/benches.h"
#include "bench/figure.h"
#include "bench/frames.h"
#include "desk/map/mappanel.h"
#include "desk/replay/replay.h"
#include "net/http/cookielessnetwork.h"
#include "net/http/qttransport.h"
#include "net/sse/sseparser.h"
#include "support/fakeboard.h"
#include "support/fakevans.h"
#include "sync/live/vanfeed.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QSettings>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

#include <cmath>

namespace targo::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int devices = 500;
constexpr int jobs = 400;
constexpr int seconds = 10; // of each stream

// The same tile for every place.
class TileServer
{
public:
    TileServer()
    {
        QImage tile(256, 256, QImage::Format_RGB32);
        tile.fill(QColor(236, 240, 228));
        QPainter painter(&tile);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int line = 0; line < 12; ++line) {
            painter.setPen(QPen(QColor::fromHsv(line * 30, 60, 220), 1 + line % 5));
            painter.drawLine(line * 21, 0, 256 - line * 11, 256);
        }
        painter.end();
        QBuffer buffer(&m_tile);
        tile.save(&buffer, "PNG");
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    for (qsizetype asked = socket->readAll().count("\r\n\r\n"); asked > 0; --asked)
                        socket->write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: " + QByteArray::number(m_tile.size()) + "\r\n\r\n" + m_tile);
                });
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }
    QString address() const { return u"http://127.0.0.1:%1/{z}/{x}/{y}.png"_s.arg(m_server.serverPort()); }

private:
    QTcpServer m_server;
    QByteArray m_tile;
};

Coordinate placeFor(int index, double turn)
{
    const double angle = index * 2.399963 + turn, ring = 0.004 + 0.28 * std::sqrt(double(index) / devices);
    return {45.15 + ring * std::sin(angle), -74.0 + 1.4 * ring * std::cos(angle)};
}

// As the hub writes it, envelope and all.
QByteArray eventFor(int device, const QDateTime &at, double turn)
{
    const Coordinate place = placeFor(device, turn);
    return "id: k7f2-" + QByteArray::number(device) + "\nevent: gps.position\ndata: {\"topic\":\"gps\",\"type\":\"gps.position\",\"ts\":\""
        + at.toString(Qt::ISODateWithMs).toUtf8() + "\",\"data\":{\"id\":918273,\"deviceId\":" + QByteArray::number(device + 1)
        + ",\"protocol\":\"teltonika\",\"serverTime\":\"" + at.toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s).toUtf8() + "+00:00\",\"fixTime\":\""
        + at.toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s).toUtf8() + "+00:00\",\"valid\":true,\"latitude\":" + QByteArray::number(place.latitude, 'f', 5)
        + ",\"longitude\":" + QByteArray::number(place.longitude, 'f', 5) + ",\"altitude\":51.0,\"speed\":26.4,\"course\":"
        + QByteArray::number((device * 7) % 360) + ",\"accuracy\":5.0,\"geofenceIds\":null,\"attributes\":{\"sat\":11,\"ignition\":true,\"motion\":true,"
          "\"distance\":18.4,\"totalDistance\":48123456.7,\"hours\":8273645000,\"power\":13.9,\"battery\":4.1,\"batteryLevel\":87}}}\n\n";
}

// The whole client side of the map, from the stream's bytes to the pixels.
struct MapWorld
{
    MapWorld()
    {
        for (int i = 0; i < devices; ++i) {
            Technician technician = test::aTechnician(qPrintable(u"DT-%1"_s.arg(i))).named(u"%1a %2b"_s.arg(QChar(u'A' + i % 26)).arg(QChar(u'A' + i / 26)));
            technician.gpsDevice = QString::number(i + 1);
            technician.color = QColor::fromHsv(i * 7 % 360, 170, 190).name();
            board.add(technician);
        }
        for (int i = 0; i < jobs; ++i) {
            Job job = test::aJob(qPrintable(u"DJ-%1"_s.arg(i))).on(qPrintable(u"DT-%1"_s.arg(i % devices))).at("10:00");
            job.date = clock.now().date();
            job.position = placeFor(i, 1);
            board.add(job);
        }
        const auto opened = store.open({});
        while (!opened.isFinished())
            QCoreApplication::processEvents();
        feed = std::make_unique<sync::VanFeed>(sync::VanFeed::Servers{&hub, &stream}, store, board, status, clock, sync::VanFeed::Settings{});
        panel = std::make_unique<desk::MapPanel>(desk::DeskPorts{.board = board, .intents = intents, .sync = status, .prompt = prompt, .clock = clock,
                                                                 .site = QTimeZone("America/Toronto"), .settings = settings, .vans = feed.get(),
                                                                 .map = {tiles.address(), u"© test"_s, folder.filePath(u"tiles"_s)}}, theme);
        panel->setDay(clock.now().date());
        panel->resize(1000, 1000);
        panel->show();
    }

    // One position of each device.
    static QByteArray round(const QDateTime &at, double turn)
    {
        QByteArray bytes;
        for (int device = 0; device < devices; ++device)
            bytes += eventFor(device, at, turn);
        return bytes;
    }
    void hear(const QByteArray &bytes)
    {
        for (const net::SseEvent &event : parser.feed(bytes).events)
            Q_EMIT stream.received(event);
    }

    void settle(int milliseconds)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < milliseconds)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
    }

    QTemporaryDir folder;
    TileServer tiles;
    SystemClock clock;
    test::FakeBoard board;
    test::FakeIntents intents{board};
    test::FakeSync status;
    test::FakePrompt prompt;
    QSettings settings{folder.filePath(u"looks.ini"_s), QSettings::IniFormat};
    desk::Theme theme{settings};
    net::CookielessNetwork network;
    net::QtTransport transport{network};
    net::ApiClient hub{transport, net::ApiClient::Dialect::Hub, QUrl(u"http://127.0.0.1:1"_s), "Bearer x"};
    net::SseClient stream{network, QUrl(u"http://127.0.0.1:1"_s), "Bearer x", net::SseClient::Settings{}};
    net::SseParser parser;
    store::Store store;
    std::unique_ptr<sync::VanFeed> feed;
    std::unique_ptr<desk::MapPanel> panel;
};

// Share of one core while the stream runs, everything included: parsing, judging, drawing. Of the time that the stream
// takes, not of that which a busy machine lets us have.
void measureStream(MapWorld &world, int rate)
{
    std::vector<QByteArray> rounds;
    const QDateTime began = world.clock.now();
    for (int round = 0; round < seconds * rate; ++round)
        rounds.push_back(MapWorld::round(began.addMSecs(round * 1000 / rate), round * 0.002 / rate));
    PaintCount painted(world.panel->canvas());
    QElapsedTimer timer;
    timer.start();
    const double before = cpuMilliseconds();
    for (int round = 0; round < seconds * rate; ++round) {
        world.hear(rounds[size_t(round)]);
        do {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            QThread::usleep(500);
        } while (timer.elapsed() < (round + 1) * 1000 / rate);
    }
    const QString size = u"%1 devices at %2 Hz"_s.arg(devices).arg(rate);
    print(u"map"_s, size, u"cpu_of_one_core"_s, (cpuMilliseconds() - before) / (seconds * 1000.0) * 100, u"%"_s);
    print(u"map"_s, size, u"pictures_per_second"_s, painted.count / double(seconds), u"1/s"_s);
}

// Sixty technicians who drive for twelve hours, a fix every five seconds, ten minutes a second.
void measureReplay(MapWorld &world)
{
    constexpr int crew = 60, step = 5, hours = 12;
    const QDateTime from = world.clock.now().addDays(-1);
    test::FakeVans source;
    std::vector<TechnicianId> technicians;
    for (int i = 0; i < crew; ++i) {
        technicians.emplace_back(u"DT-%1"_s.arg(i));
        std::vector<VanPosition> &fixes = source.tracks[technicians.back()];
        for (int second = 0; second <= hours * 3600; second += step)
            fixes.push_back({.fixTime = from.addSecs(second), .place = placeFor(i * 8, second * 0.0004), .speed = 50, .course = second / step % 360});
    }
    desk::Replay replay(source);
    replay.load(technicians, from, from.addSecs(hours * 3600));
    while (replay.isLoading())
        QCoreApplication::processEvents();
    desk::MapCanvas &canvas = world.panel->canvas();
    world.panel->scene().showPast(replay, [&replay] { return replay.moment(); });
    world.settle(200);
    canvas.fit(world.panel->scene().everything());
    world.settle(500);
    if (world.panel->scene().vans().size() != crew)
        qFatal("the replay does not show what it is to be measured with");
    replay.setSpeed(600);
    measureFrames(canvas, u"%1 technicians x %2 h at 600x"_s.arg(crew).arg(hours), u"replay"_s, [&](int) { replay.advance(std::chrono::milliseconds(16)); }, u"map"_s);
    world.panel->scene().showNow();
}

} // namespace

void measureMap()
{
    MapWorld world;
    world.settle(300);
    world.hear(MapWorld::round(world.clock.now(), 0));
    world.settle(800);
    desk::MapCanvas &canvas = world.panel->canvas();
    if (world.panel->scene().vans().size() != devices || world.panel->scene().pins().size() != jobs)
        qFatal("the map does not show what it is to be measured with");
    canvas.fit(world.panel->scene().everything());
    world.settle(1500); // the tiles come
    const QString size = u"%1 vans, %2 pins, 1000x1000"_s.arg(devices).arg(jobs);
    measureFrames(canvas, size, u"pan"_s, [&](int frame) {
        desk::MapCamera camera = canvas.camera();
        camera.pan({frame < 90 ? 7.0 : -7.0, frame % 2 ? 3.0 : -3.0});
        canvas.setCamera(camera);
    }, u"map"_s);
    measureFrames(canvas, size, u"zoom"_s, [&](int frame) {
        desk::MapCamera camera = canvas.camera();
        camera.zoomTo(camera.zoom + (frame % 6 < 3 ? 1 : -1), {500, 500});
        canvas.setCamera(camera);
    }, u"map"_s);
    canvas.fit(world.panel->scene().everything());
    for (const int rate : {1, 10})
        measureStream(world, rate);
    measureReplay(world);
}

} // namespace targo::bench
