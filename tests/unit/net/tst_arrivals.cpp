#include "net/erpnext/dispatch.h"
#include "net/erpnext/writing.h"
#include "net/http/apiclient.h"
#include "net/http/cookielessnetwork.h"
#include "net/http/qttransport.h"
#include "support/builders/builders.h"
#include "support/fakefrappe.h"
#include "support/fickleserver.h"
#include "support/rawserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace targo;
using namespace targo::net;
using namespace targo::test;
using namespace Qt::StringLiterals;
using Moment = FickleServer::Moment;

// Qt sends a request again by itself when the peer closes before it answers, whatever the verb. How often does what
// we send once arrive, and how often does it have an effect?
class tst_Arrivals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWriteArrivesAtMostOnce_data();
    void aWriteArrivesAtMostOnce();
    void aRefusedConnectionIsNotUnclear_data();
    void aRefusedConnectionIsNotUnclear();
    void aSilentServerLeavesAWriteUnclear();
    void aHealthyServerTakesEveryVerbOnce_data();
    void aHealthyServerTakesEveryVerbOnce();
    void anUpdateMayArriveTwiceAndChangesTheRecordOnce_data();
    void anUpdateMayArriveTwiceAndChangesTheRecordOnce();
    void aReadIsSentAgainByItself();
    void theLineIsSaidToHaveFailed();
};

namespace {

struct Desk
{
    FickleServer server;
    CookielessNetwork network;
    QtTransport transport{network};
    ApiClient client{transport, Dialect::Frappe, server.url(), "token key:secret"};

    template <class T>
    Result<T> wait(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
            return failure(Error::Kind::Storage, u"no answer at all"_s);
        return future.result();
    }
    Result<Reply> send(const Request &request) { return wait(client.send(request)); }
};

struct Named { const char *name; Moment moment; };
constexpr Named moments[] = {
    {"before reading", Moment::BeforeReading}, {"after the head", Moment::AfterHead},
    {"after the whole request", Moment::AfterWholeRequest}, {"after half a status line", Moment::AfterHalfStatusLine},
    {"within the answer", Moment::AfterHalfAnswer},
};

void addBreaks()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<bool>("byReset");
    QTest::addColumn<bool>("reused");
}

// The break itself, on a fresh or on a reused connection.
void eachBreak(const std::function<void(const QByteArray &name, Moment, bool byReset, bool reused)> &row)
{
    for (const Named &moment : moments) {
        for (const bool byReset : {false, true}) {
            for (const bool reused : {false, true})
                row(QByteArray(moment.name) + (byReset ? ", reset" : ", closed") + (reused ? ", reused" : ", fresh"), moment.moment, byReset, reused);
        }
    }
}

} // namespace

void tst_Arrivals::aWriteArrivesAtMostOnce_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QByteArray>("body");
    addBreaks();
    const QByteArray small = R"({"subject":"x"})";
    const QByteArray large = R"({"photo":")" + QByteArray(100'000, 'x') + R"("})";
    const std::tuple<const char *, Verb, QByteArray> writes[] = {
        {"POST", Verb::Post, small}, {"large POST", Verb::Post, large}, {"POST without a body", Verb::Post, {}},
        {"PUT", Verb::Put, small},
        {"DELETE", Verb::Delete, {}}, {"DELETE with a body", Verb::Delete, small},
    };
    for (const auto &[name, verb, body] : writes) {
        eachBreak([&](const QByteArray &how, Moment moment, bool byReset, bool reused) {
            QTest::newRow((QByteArray(name) + ": " + how).constData()) << verb << body << moment << byReset << reused;
        });
    }
}

void tst_Arrivals::aWriteArrivesAtMostOnce()
{
    QFETCH(Verb, verb);
    QFETCH(QByteArray, body);
    QFETCH(Moment, moment);
    QFETCH(bool, byReset);
    QFETCH(bool, reused);
    Desk desk;
    if (reused)
        QVERIFY(desk.send({.path = u"/api/before"_s}));

    desk.server.breakOff(moment, byReset);
    const auto answer = desk.send({.verb = verb, .path = u"/api/write"_s, .body = body});
    QVERIFY(desk.server.brokeOff());
    if (moment != Moment::BeforeReading || reused) // Qt may notice a closed connection before it has sent anything
        QVERIFY(!answer);
    if (!answer)
        QCOMPARE(nameOf(answer.error().kind), u"Unclear"_s);

    // The next request, on whatever connection, brings nothing of the first with it.
    QVERIFY(desk.send({.path = u"/api/after"_s}));
    int arrived = 0;
    for (const QByteArray &request : desk.server.wholeRequests())
        arrived += request.contains("/api/write");
    QVERIFY2(arrived <= 1, qPrintable(u"arrived %1 times"_s.arg(arrived)));
    if (moment >= Moment::AfterWholeRequest)
        QCOMPARE(arrived, 1);
}

void tst_Arrivals::aRefusedConnectionIsNotUnclear_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("POST") << Verb::Post << QByteArray("{}");
    QTest::newRow("DELETE") << Verb::Delete << QByteArray();
}

void tst_Arrivals::aRefusedConnectionIsNotUnclear()
{
    QFETCH(Verb, verb);
    QFETCH(QByteArray, body);
    QTcpServer nobody;
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    const QUrl url(u"http://127.0.0.1:%1"_s.arg(nobody.serverPort()));
    nobody.close();
    Desk desk;
    ApiClient client(desk.transport, Dialect::Frappe, url, QByteArray());
    const auto answer = desk.wait(client.send({.verb = verb, .path = u"/api/write"_s, .body = body}));
    QCOMPARE(nameOf(answer.error().kind), u"Offline"_s); // it can go out again without a second look
}

void tst_Arrivals::aSilentServerLeavesAWriteUnclear()
{
    Desk desk;
    desk.server.act = [](const QByteArray &) { return QByteArray(); };
    const auto write = desk.send({.verb = Verb::Post, .path = u"/api/write"_s, .body = "{}", .timeout = std::chrono::milliseconds(100)});
    QCOMPARE(nameOf(write.error().kind), u"Unclear"_s);
    const auto read = desk.send({.path = u"/api/read"_s, .timeout = std::chrono::milliseconds(100)});
    QCOMPARE(nameOf(read.error().kind), u"Timeout"_s);
}

void tst_Arrivals::aHealthyServerTakesEveryVerbOnce_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("word");
    const QByteArray large = R"({"photo":")" + QByteArray(100'000, 'x') + R"("})";
    QTest::newRow("POST") << Verb::Post << QByteArray(R"({"a":"é"})") << QByteArray("POST");
    QTest::newRow("large POST") << Verb::Post << large << QByteArray("POST");
    QTest::newRow("POST without a body") << Verb::Post << QByteArray() << QByteArray("POST");
    QTest::newRow("PUT") << Verb::Put << QByteArray("{}") << QByteArray("PUT");
    QTest::newRow("DELETE") << Verb::Delete << QByteArray() << QByteArray("DELETE");
}

void tst_Arrivals::aHealthyServerTakesEveryVerbOnce()
{
    QFETCH(Verb, verb);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, word);
    Desk desk;
    for (int i = 0; i < 3; ++i)
        QVERIFY(desk.send({.verb = verb, .path = u"/api/write"_s, .body = body}));
    QCOMPARE(desk.server.wholeRequests().size(), 3);
    QCOMPARE(desk.server.connections(), 1); // kept alive as ever
    for (const QByteArray &request : desk.server.wholeRequests()) {
        QVERIFY(request.startsWith(word + " /api/write HTTP/1.1\r\n"));
        QCOMPARE(request.sliced(request.indexOf("\r\n\r\n") + 4), body);
        QCOMPARE(headerOf(request, "Content-Type"), QByteArray(body.isEmpty() ? "" : "application/json"));
    }
}

void tst_Arrivals::anUpdateMayArriveTwiceAndChangesTheRecordOnce_data()
{
    addBreaks();
    eachBreak([](const QByteArray &how, Moment moment, bool byReset, bool reused) {
        QTest::newRow(how.constData()) << moment << byReset << reused;
    });
}

// A PUT carries `modified`: the server itself refuses the second arrival.
void tst_Arrivals::anUpdateMayArriveTwiceAndChangesTheRecordOnce()
{
    QFETCH(Moment, moment);
    QFETCH(bool, byReset);
    QFETCH(bool, reused);
    FakeFrappe frappe;
    frappe.put(aJob("DJ-7").at("09:00"));
    Desk desk;
    desk.server.act = [&](const QByteArray &request) {
        const auto target = request.split(' ').value(1);
        const Verb verb = request.startsWith("PUT") ? Verb::Put : Verb::Get;
        const Reply reply = frappe.answer(verb, QUrl::fromEncoded("http://erp.test" + target), request.sliced(request.indexOf("\r\n\r\n") + 4));
        return RawServer::response(reply.status, reply.body);
    };
    if (reused)
        QVERIFY(desk.wait(desk.client.run(erpnext::job(JobId(u"DJ-7"_s), QTimeZone::UTC))));
    const QString modified = frappe.job("DJ-7").modified;

    desk.server.breakOff(moment, byReset);
    auto update = erpnext::updateJob(JobId(u"DJ-7"_s), {}, modified, {}, QTimeZone::UTC);
    update.request.body = R"({"start_time":"10:30:00","modified":")" + modified.toUtf8() + R"("})";
    const auto first = desk.wait(desk.client.run(update));
    QVERIFY(desk.server.brokeOff());
    if (!first) { // the answer was lost: what the sender does then
        QVERIFY2(first.error().kind == Error::Kind::Offline || first.error().kind == Error::Kind::Conflict, qPrintable(nameOf(first.error().kind)));
        desk.wait(desk.client.run(update));
    }
    QCOMPARE(frappe.writes, 1);
    QCOMPARE(frappe.job("DJ-7").start, QTime(10, 30));
}

void tst_Arrivals::aReadIsSentAgainByItself()
{
    Desk desk;
    QVERIFY(desk.send({.path = u"/api/before"_s}));
    desk.server.breakOff(Moment::BeforeReading, false); // an idle connection that the server gives up
    QVERIFY(desk.send({.path = u"/api/read"_s}));
}

void tst_Arrivals::theLineIsSaidToHaveFailed()
{
    Desk desk;
    QSignalSpy unreachable(&desk.client, &ApiClient::unreachable);
    desk.server.breakOff(Moment::AfterWholeRequest, false);
    QVERIFY(!desk.send({.verb = Verb::Post, .path = u"/api/write"_s, .body = "{}"}));
    QCOMPARE(unreachable.count(), 1);
    QCOMPARE(unreachable.first().first().value<Error>().kind, Error::Kind::Offline);
}

QTEST_GUILESS_MAIN(tst_Arrivals)
#include "tst_arrivals.moc"
