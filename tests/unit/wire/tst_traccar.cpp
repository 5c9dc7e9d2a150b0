#include "wire/local/vanspayload.h"
#include "wire/traccar/positions.h"

#include <QTest>

using namespace targo;
using namespace targo::wire::traccar;
using namespace Qt::StringLiterals;

namespace {

// hub.md 4.2, as it stands there.
const QByteArray golden = R"({
  "id": 918273, "deviceId": 14, "protocol": "teltonika", "serverTime": "2026-05-22T17:29:25.000+00:00", "deviceTime": "2026-05-22T17:29:22.000+00:00",
  "fixTime": "2026-05-22T17:29:22.000+00:00", "valid": true, "latitude": 45.13921, "longitude": -74.35188, "altitude": 51.0, "speed": 26.4579,
  "course": 271.0, "address": null, "accuracy": 0.0, "network": null, "geofenceIds": [3],
  "attributes": { "sat": 11, "ignition": true, "motion": true, "distance": 187.4, "hours": 8273645000, "power": 13.9, "battery": 4.1, "batteryLevel": 87 }
})";

const QDateTime goldenTime(QDate(2026, 5, 22), QTime(17, 29, 22), QTimeZone::UTC);

// Another value for a key.
QByteArray with(const QByteArray &key, const QByteArray &value)
{
    QByteArray text = golden;
    const qsizetype from = text.indexOf('"' + key + "\": ") + key.size() + 4;
    qsizetype to = from;
    while (!QByteArrayView(",\n }").contains(text[to]))
        ++to;
    return text.replace(from, to - from, value);
}

} // namespace

class tst_Traccar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsThePositionOfTheContract();
    void readsOddValues_data();
    void readsOddValues();
    void whatIsNoPlaceIsLeftOut_data();
    void whatIsNoPlaceIsLeftOut();
    void readsTimesOfAnyForm_data();
    void readsTimesOfAnyForm();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
    void readsDevices();
    void readsTheStream_data();
    void readsTheStream();
    void readsALongTrack();
    void whatTheCacheKeepsComesBack();

private:
    static VanPosition read(const QByteArray &position)
    {
        const auto list = positionsFromText('[' + position + ']');
        return list && list->size() == 1 ? list->front().position : VanPosition{};
    }
};

void tst_Traccar::readsThePositionOfTheContract()
{
    const auto list = positionsFromText('[' + golden + ']');
    QVERIFY(list);
    QCOMPARE(list->size(), 1u);
    const PositionReport &report = list->front();
    QCOMPARE(report.device, u"14"_s);
    QCOMPARE(report.position.fixTime, goldenTime);
    QCOMPARE(report.position.place, (Coordinate{45.13921, -74.35188}));
    QCOMPARE(qRound(report.position.speed), 49); // 26.4579 knots
    QCOMPARE(report.position.course, 271.0);
    QCOMPARE(report.position.accuracy, 0.0);
    QVERIFY(report.position.valid);
    QCOMPARE(report.position.battery, 87);
    QCOMPARE(report.position.ignition, true);
    QVERIFY(report.position.alarm.isEmpty());
}

void tst_Traccar::readsOddValues_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<VanPosition>("read");
    const VanPosition usual = read(golden);
    const auto row = [&](const char *name, const QByteArray &json, auto change) {
        VanPosition expected = usual;
        change(expected);
        QTest::newRow(name) << json << expected;
    };
    row("course null", with("course", "null"), [](VanPosition &p) { p.course.reset(); });
    row("course as text", with("course", R"("12.5")"), [](VanPosition &p) { p.course = 12.5; });
    row("course of 360", with("course", "360"), [](VanPosition &p) { p.course = 0; });
    row("course of -1", with("course", "-1"), [](VanPosition &p) { p.course.reset(); });
    row("negative speed", with("speed", "-3"), [](VanPosition &p) { p.speed = 0; });
    row("speed of a meteor", with("speed", "1e9"), [](VanPosition &p) { p.speed = 0; });
    row("speed null", with("speed", "null"), [](VanPosition &p) { p.speed = 0; });
    row("no fix", with("valid", "false"), [](VanPosition &p) { p.valid = false; });
    row("valid null", with("valid", "null"), [](VanPosition &) { });
    row("accuracy", with("accuracy", "12.5"), [](VanPosition &p) { p.accuracy = 12.5; });
    row("negative accuracy", with("accuracy", "-1"), [](VanPosition &) { });
    row("ignition as a number", with("ignition", "1"), [](VanPosition &p) { p.ignition.reset(); });
    row("battery above all", with("batteryLevel", "255"), [](VanPosition &p) { p.battery.reset(); });
    row("battery as text", with("batteryLevel", R"("41")"), [](VanPosition &p) { p.battery = 41; });
    row("an alarm", with("sat", R"(11, "alarm": "sos,lowBattery")"), [](VanPosition &p) { p.alarm = u"sos,lowBattery"_s; });
}

void tst_Traccar::readsOddValues()
{
    QFETCH(QByteArray, json);
    QFETCH(VanPosition, read);
    QVERIFY(tst_Traccar::read(json).fixTime.isValid());
    QVERIFY(tst_Traccar::read(json) == read);
}

void tst_Traccar::whatIsNoPlaceIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("null island") << with("latitude", "0").replace("-74.35188", "0");
    QTest::newRow("beyond the pole") << with("latitude", "91");
    QTest::newRow("no latitude or longitude") << with("latitude", "null").replace("-74.35188", "null");
    QTest::newRow("no device") << with("deviceId", "null");
    QTest::newRow("no time at all") << QByteArray(golden).replace("Time\"", "Clock\"");
    QTest::newRow("no object") << QByteArray("7");
}

void tst_Traccar::whatIsNoPlaceIsLeftOut()
{
    QFETCH(QByteArray, json);
    QTest::ignoreMessage(QtWarningMsg, "traccar: 1 of 2 positions could not be used");
    const auto list = positionsFromText('[' + json + ',' + golden + ']');
    QVERIFY(list);
    QCOMPARE(list->size(), 1u); // the other one
}

void tst_Traccar::readsTimesOfAnyForm_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("Z") << with("fixTime", R"("2026-05-22T17:29:22Z")");
    QTest::newRow("another zone") << with("fixTime", R"("2026-05-22T13:29:22.000-04:00")");
    QTest::newRow("no zone is UTC") << with("fixTime", R"("2026-05-22T17:29:22.000")");
    QTest::newRow("the device's own") << with("fixTime", "null");
    QTest::newRow("unreadable") << with("fixTime", R"("yesterday")");
}

void tst_Traccar::readsTimesOfAnyForm()
{
    QFETCH(QByteArray, json);
    QCOMPARE(read(json).fixTime, goldenTime);
}

void tst_Traccar::refusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("object") << QByteArray("{}");
    QTest::newRow("stack trace") << QByteArray("Unknown device - SecurityException (PermissionsService.java:210)\n\tat org.traccar.api…");
    QTest::newRow("cut off") << QByteArray("[{\"id\":1");
}

void tst_Traccar::refusesWhatIsNoList()
{
    QFETCH(QByteArray, body);
    QCOMPARE(positionsFromText(body).error().kind, Error::Kind::BadAnswer);
    QCOMPARE(devicesFromText(body).error().kind, Error::Kind::BadAnswer);
}

void tst_Traccar::readsDevices()
{
    QTest::ignoreMessage(QtWarningMsg, "traccar: 1 of 5 devices could not be used");
    const auto list = devicesFromText(R"([
        {"id":14,"name":"Camion 7","status":"online","attributes":{"technician":"DT-00007"}}, {"id":"15","name":"Camion 8","status":"unknown","attributes":{}},
        {"id":16,"status":"offline","attributes":null}, {"id":17,"status":null,"technician":"DT-2"}, {"name":"nobody"}])");
    QVERIFY(list);
    QCOMPARE(*list, (std::vector<DeviceReport>{
        {u"14"_s, u"Camion 7"_s, TechnicianId(u"DT-00007"_s), DeviceLink::Online},
        {u"15"_s, u"Camion 8"_s, {}, DeviceLink::Unknown},
        {u"16"_s, {}, {}, DeviceLink::Offline},
        {u"17"_s, {}, TechnicianId(u"DT-2"_s), DeviceLink::Offline},
    }));
}

void tst_Traccar::readsTheStream_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("index"); // of the variant; -1: skipped
    QTest::newRow("position, enveloped") << u"gps.position"_s << R"({"topic":"gps","type":"gps.position","data":)" + with("sat", R"(11, "technician": "DT-1")") + '}' << 0;
    QTest::newRow("position, bare") << u"gps.position"_s << golden << 0;
    QTest::newRow("device") << u"gps.device"_s << QByteArray(R"({"data":{"id":14,"status":"offline"}})") << 1;
    QTest::newRow("event") << u"gps.event"_s << QByteArray(R"({"id":5512,"type":"geofenceEnter","eventTime":"2026-05-22T17:20:00.000+00:00","deviceId":14,"geofenceId":3})") << 2;
    QTest::newRow("position without a place") << u"gps.position"_s << QByteArray(R"({"deviceId":14})") << -1;
    QTest::newRow("not JSON") << u"gps.position"_s << QByteArray("{") << -1;
    QTest::newRow("a list") << u"gps.position"_s << QByteArray("[]") << -1;
    QTest::newRow("of the future") << u"gps.weather"_s << golden << -1;
}

void tst_Traccar::readsTheStream()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, data);
    QFETCH(int, index);
    const auto news = newsFromText(type, QString::fromUtf8(data));
    QCOMPARE(news ? int(news->index()) : -1, index);
}

void tst_Traccar::readsALongTrack()
{
    QByteArray track = "[" + golden;
    while (track.size() < 10 * 1024 * 1024)
        track += "," + golden;
    const auto list = positionsFromText(track + ']');
    QVERIFY(list);
    QVERIFY(list->size() > 10'000);
    QVERIFY(list->back() == list->front());
}

void tst_Traccar::whatTheCacheKeepsComesBack()
{
    const Van van{.device = u"14"_s, .name = u"Camion 7"_s, .technician = TechnicianId(u"DT-1"_s),
                  .position = VanPosition{.fixTime = goldenTime, .place = {45.1, -74.2}, .speed = 50, .course = 90, .accuracy = 5}};
    const Van never{.device = u"15"_s};
    QCOMPARE(wire::local::vansFromText(wire::local::toText({van, never})), std::vector<Van>{van});
    for (const char *broken : {"", "{", "{}", R"([{"device":"14"}])", "[1]"})
        QVERIFY(wire::local::vansFromText(QString::fromUtf8(broken)).empty());
}

QTEST_GUILESS_MAIN(tst_Traccar)
#include "tst_traccar.moc"
