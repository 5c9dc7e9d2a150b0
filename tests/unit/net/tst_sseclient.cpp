#include "net/http/cookielessnetwork.h"
#include "net/sse/reconnectplan.h"
#include "net/sse/sseclient.h"
#include "support/rawserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace targo;
using namespace targo::net;
using namespace targo::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = targo::net::SseClient::State;

namespace {

SseClient::Settings quick()
{
    return {.idle = 20s, .firstRetry = 1ms, .leastRetry = 1ms, .mostRetry = 60s, .jitter = 0, .wrongTypeRetry = 1ms};
}

struct Stream
{
    explicit Stream(SseClient::Settings settings = quick())
        : client(network, server.url(), "Bearer abc", settings)
    {
        QObject::connect(&client, &SseClient::received, &client, [this](const SseEvent &event) {
            events += u"%1|%2|%3"_s.arg(event.type, event.data, event.lastEventId);
        });
        QObject::connect(&client, &SseClient::opened, &client, [this](bool resumed) { openings += resumed; });
        QObject::connect(&client, &SseClient::failed, &client, [this](const Error &error) { failures += error; });
    }

    RawServer server;
    CookielessNetwork network;
    SseClient client;
    QStringList events;
    QList<bool> openings;
    QList<Error> failures;
};

} // namespace

class tst_SseClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAsTheHubWantsIt();
    void tellsEvents();
    void takesUpWhereItWasCutOff();
    void opensForEveryStreamType_data();
    void opensForEveryStreamType();
    void givesUpWhereTheRulesSaySo_data();
    void givesUpWhereTheRulesSaySo();
    void comesBackAfterRefusals_data();
    void comesBackAfterRefusals();
    void comesBackFromAWrongType();
    void comesBackAfterSilence();
    void comesBackAfterAnEventWithoutEnd();
    void followsRedirectsOfTheSameOrigin();
    void endlessRedirectsEndIt();
    void closingSilencesWhatWasRead();
    void closingStopsWaiting();
    void reconnectsFromFailed();
    void openingAgainChangesTheTopics();
    void mayBeDestroyedByWhoeverListens();
    void waitsAsPlanned();
    void keepsToItsLimits();
    void jitterStaysInBounds();
};

void tst_SseClient::asksAsTheHubWantsIt()
{
    Stream stream;
    stream.client.open({u"dispatch"_s, u"conv:a b"_s});
    QTRY_COMPARE(stream.server.arrivals().size(), 1);
    const QByteArray request = stream.server.arrivals().first();
    QVERIFY(request.startsWith("GET /sse?topics=dispatch,conv%3Aa%20b HTTP/1.1"));
    QCOMPARE(headerOf(request, "Accept"), QByteArray("text/event-stream"));
    QCOMPARE(headerOf(request, "Accept-Encoding"), QByteArray("identity"));
    QCOMPARE(headerOf(request, "Authorization"), QByteArray("Bearer abc"));
    QVERIFY(headerOf(request, "Last-Event-ID").isEmpty());
    QVERIFY(!request.toLower().contains("cookie"));
    QCOMPARE(stream.client.state(), State::Connecting);
}

void tst_SseClient::tellsEvents()
{
    Stream stream;
    stream.server.openStream("text/event-stream; charset=utf-8");
    stream.client.open({u"dispatch"_s});
    QTRY_COMPARE(stream.client.state(), State::Open);
    QCOMPARE(stream.openings, QList<bool>{false});
    stream.server.write("id: k7-1\nevent: job.updated\ndata: {\"na");
    stream.server.write("me\":1}\n\nid: k7-2\r");
    stream.server.write("\n\r\n");
    QTRY_COMPARE(stream.events, QStringList{u"job.updated|{\"name\":1}|k7-1"_s});
    QTRY_COMPARE(stream.client.lastEventId(), u"k7-2"_s);
}

void tst_SseClient::takesUpWhereItWasCutOff()
{
    Stream stream;
    stream.server.openStream();
    stream.client.open({u"dispatch"_s});
    QTRY_COMPARE(stream.client.state(), State::Open);
    stream.server.write("id: é-1\ndata: a\n\nid: lost\ndata: half");
    QTRY_COMPARE(stream.events.size(), 1);
    stream.server.closeStream();
    QTRY_COMPARE(stream.server.arrivals().size(), 2);
    QCOMPARE(headerOf(stream.server.arrivals().last(), "Last-Event-ID"), QByteArray("é-1"));
    stream.server.openStream();
    QTRY_COMPARE(stream.openings, (QList<bool>{false, true}));
    stream.server.write("data: b\n\n");
    QTRY_COMPARE(stream.events, (QStringList{u"message|a|é-1"_s, u"message|b|é-1"_s}));
    QVERIFY(stream.failures.isEmpty());
}

void tst_SseClient::opensForEveryStreamType_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("opens");
    QTest::newRow("plain") << QByteArray("text/event-stream") << true;
    QTest::newRow("another charset") << QByteArray("text/event-stream;charset=windows-1252") << true;
    QTest::newRow("a parameter") << QByteArray("text/event-stream; x=y") << true;
    QTest::newRow("capitals") << QByteArray("Text/Event-Stream") << true;
    QTest::newRow("nearly") << QByteArray("text/event-streams") << false;
    QTest::newRow("plain text") << QByteArray("text/plain") << false;
    QTest::newRow("none") << QByteArray("") << false;
}

void tst_SseClient::opensForEveryStreamType()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, opens);
    auto settings = quick();
    settings.wrongTypeRetry = 60s;
    Stream stream(settings);
    stream.server.openStream(type);
    stream.client.open({u"dispatch"_s});
    QTRY_COMPARE(stream.client.state(), opens ? State::Open : State::Waiting);
}

void tst_SseClient::givesUpWhereTheRulesSaySo_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Error::Kind>("kind");
    using enum Error::Kind;
    const auto row = [](const char *name, int status, Error::Kind kind, const QByteArray &type = "application/json",
                        const QList<QPair<QByteArray, QByteArray>> &headers = {}) {
        QTest::newRow(name) << RawServer::response(status, "{}", type, headers) << kind;
    };
    QTest::newRow("204") << RawServer::response(204, {}, {}) << Rejected;
    row("205", 205, Rejected, "text/event-stream");
    row("206", 206, Rejected, "text/event-stream");
    row("400", 400, Rejected);
    row("401", 401, SignedOut);
    row("403", 403, Forbidden);
    row("404", 404, ServerFault);
    row("501", 501, ServerFault);
    row("a page", 200, SignedOut, "text/html");
    row("another origin", 302, SignedOut, "text/html", {{"Location", "https://auth.targo.example/"}});
    row("the login page", 302, SignedOut, "text/html", {{"Location", "/login"}});
}

void tst_SseClient::givesUpWhereTheRulesSaySo()
{
    QFETCH(QByteArray, answer);
    QFETCH(Error::Kind, kind);
    Stream stream;
    stream.server.send(answer);
    stream.client.open({u"dispatch"_s});
    QTRY_COMPARE(stream.failures.size(), 1);
    QCOMPARE(stream.failures.first().kind, kind);
    QCOMPARE(stream.client.state(), State::Failed);
    QCOMPARE(stream.server.arrivals().size(), 1);
}

void tst_SseClient::comesBackAfterRefusals_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {408, 429, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void tst_SseClient::comesBackAfterRefusals()
{
    QFETCH(int, status);
    Stream stream;
    stream.server.answer(status, "<html>", "text/html");
    stream.server.answer(status, "<html>", "text/html");
    stream.server.openStream();
    stream.client.open({u"dispatch"_s});
    QTRY_COMPARE(stream.client.state(), State::Open);
    QCOMPARE(stream.server.arrivals().size(), 3);
    QVERIFY(stream.failures.isEmpty());
}

void tst_SseClient::comesBackFromAWrongType()
{
    Stream stream;
    stream.server.answer(200, "{}");
    stream.server.answer(200, "{}");
    stream.server.openStream();
    stream.client.open({u"dispatch"_s});
    QTRY_COMPARE(stream.client.state(), State::Open);
}

void tst_SseClient::comesBackAfterSilence()
{
    auto settings = quick();
    settings.idle = 30ms;
    settings.connect = 30ms;
    Stream stream(settings);
    stream.client.open({u"dispatch"_s}); // and no answer at first
    QTRY_VERIFY(stream.server.arrivals().size() >= 2);
    stream.server.openStream();
    stream.server.openStream();
    stream.server.openStream();
    QTRY_VERIFY(stream.openings.size() >= 2); // opened, silent, opened again
}

void tst_SseClient::comesBackAfterAnEventWithoutEnd()
{
    Stream stream;
    stream.server.openStream();
    stream.client.open({u"dispatch"_s});
    QTRY_COMPARE(stream.client.state(), State::Open);
    stream.server.write("data: good\n\ndata: " + QByteArray(2 * 1024 * 1024, 'x'));
    QTRY_COMPARE(stream.server.arrivals().size(), 2);
    QCOMPARE(stream.events, QStringList{u"message|good|"_s});
}

void tst_SseClient::followsRedirectsOfTheSameOrigin()
{
    Stream stream;
    stream.server.answer(307, {}, "text/html", {{"Location", "/v2/sse?topics=dispatch"}});
    stream.server.openStream();
    stream.client.open({u"dispatch"_s});
    QTRY_COMPARE(stream.client.state(), State::Open);
    QCOMPARE(stream.server.lastTarget(), QByteArray("/v2/sse?topics=dispatch"));
    QCOMPARE(headerOf(stream.server.arrivals().last(), "Authorization"), QByteArray("Bearer abc"));
    stream.server.closeStream();
    QTRY_COMPARE(stream.server.arrivals().size(), 3);
    QCOMPARE(stream.server.lastTarget(), QByteArray("/sse?topics=dispatch")); // every reconnect starts again
}

void tst_SseClient::endlessRedirectsEndIt()
{
    Stream stream;
    for (int i = 0; i < 10; ++i)
        stream.server.answer(302, {}, "text/html", {{"Location", "/sse?topics=dispatch"}});
    stream.client.open({u"dispatch"_s});
    QTRY_COMPARE(stream.failures.size(), 1);
    QCOMPARE(stream.server.arrivals().size(), 6);
}

void tst_SseClient::closingSilencesWhatWasRead()
{
    Stream stream;
    QObject::connect(&stream.client, &SseClient::received, &stream.client, [&stream] { stream.client.close(); });
    stream.server.openStream();
    stream.client.open({u"dispatch"_s});
    QTRY_COMPARE(stream.client.state(), State::Open);
    stream.server.write("id:1\ndata:a\n\nid:2\ndata:b\n\nid:3\ndata:c\n\n");
    QTRY_COMPARE(stream.client.state(), State::Closed);
    QCOMPARE(stream.events.size(), 1);
    QCOMPARE(stream.client.lastEventId(), u"1"_s); // the others come again after the next opening
}

void tst_SseClient::closingStopsWaiting()
{
    auto settings = quick();
    settings.firstRetry = 30s;
    Stream stream(settings);
    stream.server.answer(503, {});
    stream.client.open({u"dispatch"_s});
    QTRY_COMPARE(stream.client.state(), State::Waiting);
    stream.client.close();
    QCOMPARE(stream.client.state(), State::Closed);
    QVERIFY(stream.failures.isEmpty());
}

void tst_SseClient::reconnectsFromFailed()
{
    Stream stream;
    stream.server.answer(401, {});
    stream.client.open({u"dispatch"_s});
    QTRY_COMPARE(stream.client.state(), State::Failed);
    stream.client.setAuthorization("Bearer new");
    stream.server.openStream();
    stream.client.reconnectNow();
    QTRY_COMPARE(stream.client.state(), State::Open);
    QCOMPARE(headerOf(stream.server.arrivals().last(), "Authorization"), QByteArray("Bearer new"));
}

void tst_SseClient::openingAgainChangesTheTopics()
{
    Stream stream;
    stream.server.openStream();
    stream.client.open({u"dispatch"_s});
    QTRY_COMPARE(stream.client.state(), State::Open);
    stream.server.write("id:5\ndata:a\n\n");
    QTRY_COMPARE(stream.events.size(), 1);
    stream.server.openStream();
    stream.client.open({u"dispatch"_s, u"gps"_s});
    QTRY_COMPARE(stream.openings, (QList<bool>{false, true}));
    QCOMPARE(stream.server.lastTarget(), QByteArray("/sse?topics=dispatch,gps"));
    QCOMPARE(headerOf(stream.server.arrivals().last(), "Last-Event-ID"), QByteArray("5"));
}

void tst_SseClient::mayBeDestroyedByWhoeverListens()
{
    RawServer server;
    CookielessNetwork network;
    auto client = std::make_unique<SseClient>(network, server.url(), QByteArray(), quick());
    connect(client.get(), &SseClient::received, this, [&client] { client.reset(); });
    server.openStream();
    client->open({u"dispatch"_s});
    QTRY_COMPARE(server.arrivals().size(), 1);
    server.write("data:a\n\ndata:b\n\n");
    QTRY_VERIFY(!client);
}

void tst_SseClient::waitsAsPlanned()
{
    ReconnectPlan plan({.jitter = 0});
    for (const auto seconds : {3s, 6s, 12s, 24s, 48s, 60s, 60s})
        QCOMPARE(plan.afterStatus(503, {}), ReconnectPlan::Milliseconds(seconds));
    plan.settled();
    QCOMPARE(plan.afterStatus(502, {}), 3s);
    QCOMPARE(plan.afterStatus(429, 90s), 90s);    // the server's word, if it is longer
    QCOMPARE(plan.afterStatus(503, 1ms), 12s);
    for (const int status : {204, 205, 206, 400, 401, 403, 404, 501})
        QVERIFY(!plan.afterStatus(status, {}));

    plan.settled();
    QCOMPARE(plan.afterLoss(true), 3s);
    QCOMPARE(plan.afterLoss(true), 3s);
    QCOMPARE(plan.afterLoss(false), 3s);
    QCOMPARE(plan.afterLoss(false), 6s);

    plan.settled();
    QCOMPARE(plan.afterWrongType(), 60s);
    QCOMPARE(plan.afterWrongType(), 3s);
    QCOMPARE(plan.afterWrongType(), 6s);
}

void tst_SseClient::keepsToItsLimits()
{
    ReconnectPlan plan({.jitter = 0});
    plan.retryTold(1);
    QCOMPARE(plan.afterLoss(true), 500ms);
    plan.retryTold(10'000'000);
    QCOMPARE(plan.afterLoss(true), 60s);
    plan.retryTold(5'000);
    QCOMPARE(plan.afterLoss(true), 5s);
}

void tst_SseClient::jitterStaysInBounds()
{
    for (int i = 0; i < 1000; ++i) {
        ReconnectPlan plan({.jitter = 0.2});
        const auto loss = plan.afterLoss(true);
        QVERIFY(loss >= 3'000ms && loss <= 3'600ms);
        const auto refusal = plan.afterStatus(503, {}).value();
        QVERIFY(refusal >= 2'400ms && refusal <= 3'600ms);
    }
}

QTEST_GUILESS_MAIN(tst_SseClient)
#include "tst_sseclient.moc"
