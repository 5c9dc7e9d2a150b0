#include "rawclient.h"

#include "sandbox/sandbox.h"

#include <QTest>

using namespace targo::sandbox;
using namespace Qt::StringLiterals;

// Each way an answer can go wrong, seen byte by byte.
class SandboxFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        sandbox = std::make_unique<Sandbox>(SandboxOptions{});
        QVERIFY(sandbox->listen(0));
        port = static_cast<quint16>(sandbox->url().section(u':', -1).toUInt());
    }
    void cleanup() { sandbox.reset(); }

    void statusAndHeaders()
    {
        fault(R"({"match":"GET /api","status":429,"headers":{"Retry-After":"7"}})");
        RawClient client(port);
        ask(client);
        QTRY_VERIFY(client.isWhole());
        QCOMPARE(client.status(), 429);
        QCOMPARE(client.header("Retry-After"), "7");
        QVERIFY(client.body().contains("TooManyRequestsError"));
        RawClient next(port);
        ask(next);
        QTRY_VERIFY(next.isWhole());
        QCOMPARE(next.status(), 200); // once means once
    }

    void droppedBeforeTheAnswer()
    {
        fault(R"({"match":"GET /api","drop":true})");
        RawClient client(port);
        ask(client);
        QTRY_VERIFY(client.ended);
        QCOMPARE(client.received, QByteArray());
    }

    void droppedInTheHeaders()
    {
        fault(R"({"match":"GET /api","drop":"in_headers"})");
        RawClient client(port);
        ask(client);
        QTRY_VERIFY(client.ended);
        QVERIFY(client.received.startsWith("HTTP/1.1 200"));
        QVERIFY(!client.received.contains("\r\n\r\n"));
    }

    void droppedInTheBody()
    {
        fault(R"({"match":"GET /api","drop":"in_body"})");
        RawClient client(port);
        ask(client);
        QTRY_VERIFY(client.ended);
        QCOMPARE_GT(client.body().size(), 0);
        QCOMPARE_LT(client.body().size(), client.header("Content-Length").toLongLong());
    }

    void truncatedGzip()
    {
        fault(R"({"match":"GET /api","truncated_gzip":true})");
        RawClient client(port);
        ask(client);
        QTRY_VERIFY(client.isWhole());
        QCOMPARE(client.header("Content-Encoding"), "gzip");
        QVERIFY(client.body().startsWith("\x1f\x8b"));
    }

    void garbage()
    {
        fault(R"({"match":"GET /api","garbage":true})");
        RawClient client(port);
        ask(client);
        QTRY_VERIFY(client.isWhole());
        QCOMPARE(client.status(), 200);
        QVERIFY(parsedObject(client.body()).is_null());
    }

    void delayedButRight()
    {
        fault(R"({"match":"GET /api","delay_ms":30})");
        RawClient client(port);
        ask(client);
        QTRY_VERIFY(client.isWhole());
        QCOMPARE(client.status(), 200);
        QVERIFY(parsedObject(client.body()).contains("data"));
    }

    void writesAreNotPerformedUnlessAsked_data()
    {
        QTest::addColumn<QByteArray>("effect");
        QTest::addColumn<bool>("performed");
        QTest::newRow("default") << ""_ba << false;
        QTest::newRow("before") << R"(,"effect":"before")"_ba << false;
        QTest::newRow("after") << R"(,"effect":"after")"_ba << true;
    }
    void writesAreNotPerformedUnlessAsked()
    {
        QFETCH(QByteArray, effect);
        QFETCH(bool, performed);
        fault(R"({"match":"PUT /api/resource/Dispatch Tag","drop":true)" + effect + "}");
        RawClient client(port);
        client.send("PUT", "/api/resource/Dispatch%20Tag/TV", {authorization()}, R"({"description":"changé"})");
        QTRY_VERIFY(client.ended);
        QCOMPARE(textAt(sandbox->site().document(u"Dispatch Tag"_s, u"TV"_s), "description") == u"changé", performed);
    }

    void streamsCarryRawBytesAsGiven()
    {
        RawClient stream(port);
        stream.send("GET", "/sse?topics=dispatch", {hubAuthorization()});
        QTRY_VERIFY(stream.body().contains("event: hello\n"));
        stream.received.clear();
        command("/sse", R"({"raw":"data:x\r\n\r\n","split":[3,7],"close":true})");
        QTRY_VERIFY(stream.ended);
        QCOMPARE(stream.received, "data:x\r\n\r\n");
    }

    void theNextStreamCanBeRefused()
    {
        command("/sse", R"({"status":204})");
        RawClient refused(port), served(port);
        refused.send("GET", "/sse?topics=dispatch", {hubAuthorization()});
        QTRY_COMPARE(refused.status(), 204);
        served.send("GET", "/sse?topics=dispatch", {hubAuthorization()});
        QTRY_VERIFY(served.body().contains("event: hello\n"));
    }

    void anEventCanComeTwice()
    {
        RawClient stream(port);
        stream.send("GET", "/sse?topics=dispatch", {hubAuthorization()});
        QTRY_VERIFY(stream.body().contains("event: hello\n"));
        sandbox->site().update(u"Dispatch Tag"_s, u"TV"_s, {{"description", "x"}}, u"Administrator"_s);
        command("/sse", R"({"repeat_last":1})");
        QTRY_COMPARE(stream.body().count("event: tag.updated\n"), 2);
    }

private:
    QByteArray authorization() const
    {
        const frappe::User &user = sandbox->office().first().user;
        return "Authorization: token " + user.apiKey.toLatin1() + ':' + user.apiSecret.toLatin1();
    }
    QByteArray hubAuthorization() const { return "Authorization: Bearer " + sandbox->office().first().account.token; }
    void ask(RawClient &client) { client.send("GET", "/api/resource/Dispatch%20Job?limit_page_length=50", {authorization()}); }
    void fault(const QByteArray &body) { command("/fault", body); }
    void command(const QByteArray &what, const QByteArray &body)
    {
        RawClient client(port);
        client.send("POST", "/__sandbox" + what, {}, body);
        QTRY_VERIFY(client.isWhole());
        QCOMPARE(client.status(), 200);
    }

    std::unique_ptr<Sandbox> sandbox;
    quint16 port = 0;
};

QTEST_GUILESS_MAIN(SandboxFaultsTest)
#include "tst_sandboxfaults.moc"
