#include "line.h"
#include "net/erpnext/dispatch.h"
#include "net/erpnext/site.h"
#include "support/handclock.h"

#include <QSignalSpy>

using namespace targo;
using namespace targo::net;
using namespace targo::test;

namespace {

const QTimeZone site("America/Toronto");

// "deflate" of HTTP is what zlib writes; qCompress puts four bytes of its own before it.
QByteArray packed(const QByteArray &data)
{
    return qCompress(data, 9).sliced(4);
}

} // namespace

class tst_ApiClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatTheServersWant();
    void neverSendsACookie();
    void keepsFourInFlightAndTheirOrder();
    void mapsAnswers_data();
    void mapsAnswers();
    void aProxysPageLeavesAWriteUnclear();
    void mapsTheHubsAnswers_data();
    void mapsTheHubsAnswers();
    void aLineThatIsDownIsOffline();
    void silenceIsATimeout();
    void anAnswerCutOffIsOffline();
    void anAnswerThatSwellsIsRefused();
    void packedAnswersAreRead();
    void garbageIsABadAnswer();
    void cancellingAbortsTheTransfer();
    void cancellingInTheQueueSendsNothing();
    void destroyingTheClientAnswersCancelled();
    void repeatsNothingItself();
    void tellsHowTheLineIs();
    void aServerThatAsksToWaitIsLeftAlone_data();
    void aServerThatAsksToWaitIsLeftAlone();
    void whoWaitsInTheQueueIsToldToo();
    void theLongerHoldCounts();
    void aRefusalWithoutATimeHoldsNothing();
    void aClockSetBackEndsTheHold();
};

void tst_ApiClient::sendsWhatTheServersWant()
{
    Line line;
    line.client->setLanguage(u"fr-CA"_s);
    line.server.answer(200, "{}");
    QVERIFY(line.get());
    const QByteArray request = line.server.arrivals().first();
    QCOMPARE(headerOf(request, "Accept"), QByteArray("application/json"));
    QCOMPARE(headerOf(request, "Authorization"), QByteArray("token key:secret"));
    QCOMPARE(headerOf(request, "Accept-Language"), QByteArray("fr-CA"));
    QVERIFY(headerOf(request, "User-Agent").startsWith("TargoOpsDesktop/"));
    QCOMPARE(headerOf(request, "X-Request-Id").size(), 36);
    QVERIFY(headerOf(request, "Accept-Encoding").contains("gzip"));

    line.server.answer(200, "{}");
    QVERIFY(line.put());
    QCOMPARE(headerOf(line.server.arrivals().last(), "Content-Type"), QByteArray("application/json"));
    QVERIFY(headerOf(line.server.arrivals().last(), "X-Request-Id") != headerOf(request, "X-Request-Id"));
}

void tst_ApiClient::neverSendsACookie()
{
    Line line;
    for (int i = 0; i < 3; ++i) {
        line.server.answer(200, "{}", "application/json", {{"Set-Cookie", "sid=secret; Path=/"}, {"Set-Cookie", "user_lang=fr"}});
        QVERIFY(line.get());
    }
    for (const QByteArray &request : line.server.arrivals())
        QVERIFY(!request.toLower().contains("cookie"));
}

void tst_ApiClient::keepsFourInFlightAndTheirOrder()
{
    Line line;
    QList<QFuture<Result<Reply>>> answers;
    for (int i = 0; i < 9; ++i)
        answers += line.client->send({.path = u"/api/%1"_s.arg(i)});
    QTRY_COMPARE(line.server.waiting(), 4);
    QCoreApplication::processEvents();
    QCOMPARE(line.server.waiting(), 4);
    for (int i = 0; i < 9; ++i)
        line.server.answer(200, "{}");
    for (const auto &answer : answers)
        QVERIFY(line.wait(answer));
    QCOMPARE(line.server.arrivals().size(), 9);
}

void tst_ApiClient::mapsAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Error::Kind>("onRead");
    QTest::addColumn<Error::Kind>("onWrite");
    using enum Error::Kind;
    const auto row = [](const char *name, int status, const QByteArray &body, Error::Kind read, Error::Kind write,
                        const QByteArray &type = "application/json", const QList<QPair<QByteArray, QByteArray>> &headers = {}) {
        QTest::newRow(name) << RawServer::response(status, body, type, headers) << read << write;
    };
    const QByteArray page = "<html><body>Internal Server Error</body></html>";
    row("conflict v1", 417, R"({"exc_type":"TimestampMismatchError"})", Conflict, Conflict);
    row("conflict v1 with exception", 417, R"({"exc_type":"TimestampMismatchError","exception":"a.TimestampMismatchError: Error: x","exc":"[]"})", Conflict, Conflict);
    row("conflict v2", 417, R"({"errors":[{"type":"TimestampMismatchError","message":"m"}]})", Conflict, Conflict);
    row("conflict v2 with exception", 417, R"({"errors":[{"type":"TimestampMismatchError","exception":"Traceback (most recent call last):\n\na.TimestampMismatchError: m"}]})", Conflict, Conflict);
    row("validation", 417, R"({"exc_type":"ValidationError"})", Rejected, Rejected);
    row("link", 417, R"({"exc_type":"LinkValidationError"})", Rejected, Rejected);
    row("unknown 417", 417, "{}", Rejected, Rejected);
    row("locked", 417, R"({"exc_type":"DocumentLockedError"})", Busy, Busy);
    row("duplicate name", 409, R"({"exc_type":"DuplicateEntryError"})", Duplicate, Duplicate);
    row("duplicate value", 417, R"({"exc_type":"UniqueValidationError"})", Duplicate, Duplicate);
    row("401", 401, R"({"exc_type":"AuthenticationError"})", SignedOut, SignedOut, "application/json", {{"WWW-Authenticate", "Bearer resource_metadata=\"x\""}});
    row("401 asking for Basic", 401, "{}", SignedOut, SignedOut, "application/json", {{"WWW-Authenticate", "Basic realm=\"x\""}});
    row("401 page", 401, page, SignedOut, SignedOut, "text/html");
    row("403", 403, R"({"exc_type":"PermissionError"})", Forbidden, Forbidden, "application/json", {{"WWW-Authenticate", "Bearer x"}});
    row("dead session", 403, R"({"exc_type":"PermissionError","session_expired":1})", SignedOut, SignedOut);
    row("gone", 404, R"({"exc_type":"DoesNotExistError"})", NotFound, NotFound);
    row("a page of 404", 404, page, ServerFault, ServerFault, "text/html");
    row("a proxy's 404", 404, "404 page not found\n", ServerFault, ServerFault, "text/plain");
    row("413 page", 413, page, Rejected, Rejected, "text/html");
    row("429", 429, R"({"exc_type":"TooManyRequestsError"})", RateLimited, RateLimited);
    row("429 of a function", 429, R"({"exc_type":"RateLimitExceededError"})", RateLimited, RateLimited);
    row("429 page", 429, page, RateLimited, RateLimited, "text/html");
    row("serialization", 500, R"({"exc_type":"SerializationFailure","exception":""})", Busy, Busy);
    row("deadlock", 500, R"({"exc_type":"QueryDeadlockError"})", Busy, Busy);
    row("query timeout", 500, R"({"exc_type":"QueryTimeoutError"})", Busy, Busy);
    row("bad value", 500, R"({"exc_type":"DatetimeFieldOverflow"})", Rejected, Rejected);
    row("server bug", 500, R"({"exc_type":"AttributeError"})", ServerFault, ServerFault);
    row("page of 500", 500, page, ServerFault, Unclear, "text/html");
    row("empty 500", 500, "", ServerFault, Unclear);
    row("502 page", 502, page, Busy, Busy, "text/html");
    row("504 page", 504, page, Busy, Busy, "text/html");
    row("maintenance", 503, R"({"exc_type":"SessionStopped"})", Busy, Busy);
    row("503 page", 503, page, Busy, Busy, "text/html");
    row("page of 200", 200, page, SignedOut, SignedOut, "text/html; charset=utf-8");
    row("page that says it is JSON", 200, page, SignedOut, SignedOut);
    row("text of 200", 200, "pong", BadAnswer, BadAnswer, "text/plain");
    row("empty 200", 200, "", BadAnswer, BadAnswer);
    row("204", 204, "", BadAnswer, BadAnswer);
    row("to the login page", 302, "", SignedOut, SignedOut, "text/html", {{"Location", "/login?redirect-to=%2Fapi"}});
    row("to another origin", 302, "", SignedOut, SignedOut, "text/html", {{"Location", "https://auth.targo.example/flow"}});
    row("to a slash", 301, "", BadAnswer, BadAnswer, "text/html", {{"Location", "/api/x/"}});
}

void tst_ApiClient::mapsAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(Error::Kind, onRead);
    QFETCH(Error::Kind, onWrite);
    Line line;
    line.server.send(answer);
    const auto read = line.get();
    QVERIFY(!read);
    QCOMPARE(read.error().kind, onRead);
    QVERIFY(read.error().httpStatus != 0);
    QVERIFY(!read.error().message.isEmpty());
    line.server.send(answer);
    QCOMPARE(line.put().error().kind, onWrite);
    QCOMPARE(line.server.arrivals().size(), 2); // redirects are not followed, refusals not repeated
}

// The proxy gave up; the server behind it may well have gone on.
void tst_ApiClient::aProxysPageLeavesAWriteUnclear()
{
    for (const int status : {502, 504}) {
        Line line;
        line.server.answer(status, "<html></html>", "text/html");
        QCOMPARE(line.post().error().kind, Error::Kind::Unclear);
        QCOMPARE(line.server.arrivals().size(), 1);
    }
}

void tst_ApiClient::mapsTheHubsAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("message");
    using enum Error::Kind;
    const auto row = [](int status, const char *body, Error::Kind kind, const char *message) {
        QTest::addRow("%d %s", status, message) << status << QByteArray(body) << kind << QString::fromUtf8(message);
    };
    row(409, R"({"error":"Job changed","code":"version_conflict"})", Conflict, "Job changed");
    row(409, R"({"error":"first runs","code":"idempotency_in_progress"})", Busy, "first runs");
    row(422, R"({"error":"bad","code":"validation_failed","details":{"fields":{"a":["b"]}}})", Rejected, "bad");
    row(423, R"({"error":"busy","code":"device_busy"})", Busy, "busy");
    row(503, R"({"error":"off","code":"disabled"})", Forbidden, "off");
    row(503, R"({"error":"later","code":"maintenance"})", Busy, "later");
    row(502, R"({"error":{"message":"traccar","code":"upstream_failed"}})", Busy, "traccar");
    row(401, R"({"error":"expired","code":"token_expired"})", SignedOut, "expired");
    row(404, R"({"error":"no such device","code":"device_not_found"})", NotFound, "no such device");
    row(410, R"({"message":"gone"})", NotFound, "gone");
    row(400, "java.lang.IllegalArgumentException: id\n\tat x\n", Rejected, "java.lang.IllegalArgumentException: id");
    row(500, R"({"error":"internal","code":"internal"})", ServerFault, "internal");
    row(417, R"({"exc_type":"TimestampMismatchError","_error_message":"m"})", Conflict, "m");
}

void tst_ApiClient::mapsTheHubsAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, message);
    const auto answer = judged({status, {{"Content-Type", "application/json"}}, body}, {}, Dialect::Hub, QUrl(u"https://hub.example/x"_s));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    QCOMPARE(answer.error().message, message);
}

void tst_ApiClient::aLineThatIsDownIsOffline()
{
    Line line;
    QTcpServer nobody;
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    const QUrl url(u"http://127.0.0.1:%1"_s.arg(nobody.serverPort()));
    nobody.close();
    line.client = std::make_unique<ApiClient>(line.transport, Dialect::Frappe, url, QByteArray());
    QCOMPARE(line.get().error().kind, Error::Kind::Offline);
    QCOMPARE(line.get().error().code, u"ConnectionRefused"_s);
    QCOMPARE(line.get().error().httpStatus, 0);
}

void tst_ApiClient::silenceIsATimeout()
{
    Line line;
    const auto answer = line.wait(line.client->send({.path = u"/api/x"_s, .timeout = std::chrono::milliseconds(50)}));
    QCOMPARE(answer.error().kind, Error::Kind::Timeout);
}

void tst_ApiClient::anAnswerCutOffIsOffline()
{
    Line line;
    line.server.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"data\":[", true);
    QCOMPARE(line.get().error().kind, Error::Kind::Offline);
}

void tst_ApiClient::anAnswerThatSwellsIsRefused()
{
    const QByteArray bomb = packed("[\"" + QByteArray(qsizetype(QtTransport::largestAnswer) + 1000, 'x') + "\"]");
    Line line;
    line.server.answer(200, bomb, "application/json", {{"Content-Encoding", "deflate"}});
    QCOMPARE(line.get().error().kind, Error::Kind::BadAnswer);
}

void tst_ApiClient::packedAnswersAreRead()
{
    Line line;
    const QByteArray rows = R"({"data":[)" + QByteArray(R"({"name":"DJ-1"},)").repeated(200'000) + R"({"name":"DJ-2"}]})";
    line.server.answer(200, packed(rows), "application/json", {{"Content-Encoding", "deflate"}});
    const auto answer = line.get();
    QVERIFY(answer);
    QCOMPARE(answer->body, rows);

    line.server.answer(200, packed(R"({"data":[1,2,3]})").chopped(6), "application/json", {{"Content-Encoding", "deflate"}});
    const auto cutOff = line.wait(line.client->run(erpnext::tagsAfter({}, 5)));
    QVERIFY(!cutOff);
}

void tst_ApiClient::garbageIsABadAnswer()
{
    for (const QByteArray &body : {QByteArray("{\"data\":["), QByteArray("{}"), QByteArray("[]"), QByteArray("{\"data\":{}}"),
                                   QByteArray("{\"data\":null}"), QByteArray("{\"data\":" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}")}) {
        Line line;
        line.server.answer(200, body);
        const auto answer = line.wait(line.client->run(erpnext::jobsAfter({}, 5, site)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::BadAnswer);
    }
}

void tst_ApiClient::cancellingAbortsTheTransfer()
{
    Line line;
    auto answer = line.client->send({.path = u"/api/x"_s});
    QTRY_COMPARE(line.server.waiting(), 1);
    answer.cancel();
    for (int i = 0; i < 4; ++i) // all four places are free again
        line.client->send({.path = u"/api/%1"_s.arg(i)});
    QTRY_COMPARE(line.server.arrivals().size(), 5);
}

void tst_ApiClient::cancellingInTheQueueSendsNothing()
{
    Line line;
    for (int i = 0; i < 4; ++i)
        line.client->send({.path = u"/api/first"_s});
    auto dropped = line.client->send({.path = u"/api/dropped"_s});
    auto last = line.client->send({.path = u"/api/last"_s});
    dropped.cancel();
    QTRY_COMPARE(line.server.waiting(), 4);
    for (int i = 0; i < 5; ++i)
        line.server.answer(200, "{}");
    QVERIFY(line.wait(last));
    QVERIFY(dropped.isCanceled());
    for (const QByteArray &request : line.server.arrivals())
        QVERIFY(!request.contains("dropped"));
}

void tst_ApiClient::destroyingTheClientAnswersCancelled()
{
    Line line;
    QList<QFuture<Result<QString>>> answers;
    for (int i = 0; i < 6; ++i)
        answers += line.client->run(erpnext::loggedUser());
    QTRY_COMPARE(line.server.waiting(), 4);
    line.client.reset();
    for (const auto &answer : answers)
        QCOMPARE(line.wait(answer).error().kind, Error::Kind::Cancelled);
}

void tst_ApiClient::repeatsNothingItself()
{
    Line line;
    for (int i = 0; i < 3; ++i)
        line.server.answer(500, R"({"exc_type":"SerializationFailure"})");
    QCOMPARE(line.put().error().kind, Error::Kind::Busy);
    QCOMPARE(line.server.arrivals().size(), 1);
    QCOMPARE(line.post().error().kind, Error::Kind::Busy);
    QCOMPARE(line.server.arrivals().size(), 2);
}

void tst_ApiClient::tellsHowTheLineIs()
{
    Line line;
    QSignalSpy answered(line.client.get(), &ApiClient::answered);
    QSignalSpy unreachable(line.client.get(), &ApiClient::unreachable);
    QSignalSpy signedOut(line.client.get(), &ApiClient::signedOut);
    line.server.answer(200, "{}");
    line.get();
    QCOMPARE(answered.count(), 1);
    line.server.answer(401, "{}");
    line.get();
    QCOMPARE(answered.count(), 2);
    QCOMPARE(signedOut.count(), 1);
    line.server.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", true);
    line.get();
    QCOMPARE(answered.count(), 2);
    QCOMPARE(unreachable.count(), 1);
}

void tst_ApiClient::aServerThatAsksToWaitIsLeftAlone_data()
{
    using Headers = QList<QPair<QByteArray, QByteArray>>;
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("seconds");
    const QByteArray refusal = R"({"exc_type":"TooManyRequestsError","_error_message":"Slow down"})";
    QTest::newRow("five seconds") << Headers{{"Retry-After", "5"}} << refusal << 5;
    QTest::newRow("an hour") << Headers{{"Retry-After", "3600"}} << refusal << 3600;
    QTest::newRow("until a time, by the server's clock") << Headers{{"Date", "Mon, 02 Mar 2026 09:00:00 GMT"}, {"Retry-After", "Mon, 02 Mar 2026 09:01:30 GMT"}} << refusal << 90;
    QTest::newRow("until a time, by ours") << Headers{{"Retry-After", "Mon, 02 Mar 2026 14:00:00 GMT"}} << refusal << 3600;
    QTest::newRow("as the hub says it") << Headers{} << QByteArray(R"({"error":"Slow down","code":"rate_limited","retry_after_ms":2000})") << 2;
}

void tst_ApiClient::aServerThatAsksToWaitIsLeftAlone()
{
    using Headers = QList<QPair<QByteArray, QByteArray>>;
    QFETCH(Headers, headers);
    QFETCH(QByteArray, body);
    QFETCH(int, seconds);
    HandClock clock;
    Line line;
    line.client->setClock(clock);
    const QDateTime until = clock.now().addSecs(seconds);
    QVERIFY(!line.client->heldUntil());

    line.server.answer(429, body, "application/json", headers);
    const auto first = line.get();
    QCOMPARE(first.error().kind, Error::Kind::RateLimited);
    QCOMPARE(first.error().retryAfter, std::chrono::seconds(seconds));
    QCOMPARE(line.client->heldUntil(), until);

    // Reads and writes alike are told what is left; the last moment before the time is still too early.
    clock.advance(std::chrono::seconds(seconds) - std::chrono::milliseconds(1));
    for (const auto &held : {line.get(), line.put(), line.post()}) {
        QCOMPARE(held.error().kind, Error::Kind::RateLimited);
        QCOMPARE(held.error().retryAfter, std::chrono::milliseconds(1));
        QCOMPARE(held.error().message, u"Slow down"_s);
    }
    QCOMPARE(line.server.arrivals().size(), 1);

    clock.advance(std::chrono::milliseconds(1));
    QVERIFY(!line.client->heldUntil());
    line.server.answer(200, "{}");
    QVERIFY(line.get());
    QCOMPARE(line.server.arrivals().size(), 2);
}

void tst_ApiClient::whoWaitsInTheQueueIsToldToo()
{
    HandClock clock;
    Line line;
    line.client->setClock(clock);
    QList<QFuture<Result<Reply>>> answers;
    for (int i = 0; i < 7; ++i)
        answers += line.client->send({.path = u"/api/%1"_s.arg(i)});
    QTRY_COMPARE(line.server.waiting(), 4);
    line.server.answer(429, "{}", "application/json", {{"Retry-After", "60"}});
    QTRY_VERIFY(line.client->heldUntil()); // answers on four connections are heard in any order
    for (int i = 0; i < 3; ++i) // what was on its way arrives
        line.server.answer(200, "{}");
    int refused = 0;
    for (const auto &answer : answers)
        refused += !line.wait(answer).has_value();
    QCOMPARE(refused, 4);
    QCOMPARE(line.server.arrivals().size(), 4);
}

void tst_ApiClient::theLongerHoldCounts()
{
    HandClock clock;
    Line line;
    line.client->setClock(clock);
    const auto one = line.client->send({.path = u"/api/1"_s}), two = line.client->send({.path = u"/api/2"_s});
    line.server.answer(429, "{}", "application/json", {{"Retry-After", "60"}});
    line.server.answer(429, "{}", "application/json", {{"Retry-After", "5"}});
    line.wait(one);
    line.wait(two);
    QCOMPARE(line.client->heldUntil(), clock.now().addSecs(60));
}

void tst_ApiClient::aRefusalWithoutATimeHoldsNothing()
{
    Line line;
    line.server.answer(429, R"({"exc_type":"RateLimitExceededError"})"); // of one function, says erpnext.md
    QCOMPARE(line.get().error().kind, Error::Kind::RateLimited);
    line.server.answer(200, "{}");
    QVERIFY(line.get());
}

void tst_ApiClient::aClockSetBackEndsTheHold()
{
    HandClock clock;
    Line line;
    line.client->setClock(clock);
    line.server.answer(429, "{}", "application/json", {{"Retry-After", "60"}});
    line.get();
    QVERIFY(line.client->heldUntil());
    clock.advance(-std::chrono::hours(24));
    QVERIFY(!line.client->heldUntil());
}

QTEST_GUILESS_MAIN(tst_ApiClient)
#include "tst_apiclient.moc"
