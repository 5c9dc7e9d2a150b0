#include "rawclient.h"

#include "sandbox/sandbox.h"

#include <QTest>

using namespace targo::sandbox;
using namespace Qt::StringLiterals;

// The whole company on a real socket, as a client meets it.
class SandboxServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        sandbox = std::make_unique<Sandbox>(SandboxOptions{.now = QDateTime::fromString(u"2026-05-20T14:42:00Z"_s, Qt::ISODate)});
        QVERIFY(sandbox->listen(0));
        port = static_cast<quint16>(sandbox->url().section(u':', -1).toUInt());
    }
    void cleanup() { sandbox.reset(); }

    void readyLineNamesFourPeopleWhoCanSignIn()
    {
        const Json line = sandbox->readyLine();
        QCOMPARE(line["ready"], true);
        QCOMPARE(line["users"].size(), 4u);
        for (const Json &user : line["users"]) {
            RawClient erp(port), hub(port);
            erp.send("GET", "/api/method/frappe.auth.get_logged_user", {"Authorization: token " + bytesAt(user, "api_key") + ':' + bytesAt(user, "api_secret")});
            hub.send("GET", "/auth/me", {"Authorization: Bearer " + bytesAt(user, "hub_token")});
            QTRY_VERIFY(erp.isWhole() && hub.isWhole());
            QCOMPARE(bytesAt(parsedObject(erp.body()), "message"), bytesAt(user, "name"));
            QCOMPARE(bytesAt(parsedObject(hub.body()), "email"), bytesAt(user, "name"));
        }
    }

    void documentsAreCreatedReadChangedAndDeleted()
    {
        RawClient client(port);
        client.send("POST", "/api/resource/Dispatch%20Job", {erpAs("dispatcher")}, R"({"subject":"Essai","job_type":"Autre","status":"open"})");
        QTRY_VERIFY(client.isWhole());
        QCOMPARE(client.status(), 200);
        const Json created = parsedObject(client.body())["data"];
        const QByteArray path = "/api/resource/Dispatch%20Job/" + bytesAt(created, "name");

        client.received.clear();
        client.send("PUT", path, {erpAs("dispatcher")}, dumped(Json{{"subject", "Autre essai"}, {"modified", created["modified"]}}));
        QTRY_VERIFY(client.isWhole());
        QCOMPARE(client.status(), 200);

        client.received.clear();
        client.send("PUT", path, {erpAs("dispatcher")}, dumped(Json{{"subject", "Trop tard"}, {"modified", created["modified"]}}));
        QTRY_VERIFY(client.isWhole());
        QCOMPARE(client.status(), 417);
        QVERIFY(client.body().contains("TimestampMismatchError"));

        client.received.clear();
        client.send("GET", path, {erpAs("dispatcher")});
        QTRY_VERIFY(client.isWhole());
        QCOMPARE(bytesAt(parsedObject(client.body())["data"], "subject"), "Autre essai");

        client.received.clear();
        client.send("DELETE", path, {erpAs("dispatcher")});
        QTRY_VERIFY(client.isWhole());
        QCOMPARE(client.status(), 202);
    }

    void longAnswersAreCompressedWhenWished()
    {
        RawClient with(port), without(port);
        with.send("GET", "/api/resource/Dispatch%20Job?limit_page_length=0", {erpAs("dispatcher"), "Accept-Encoding: gzip, deflate"});
        without.send("GET", "/api/resource/Dispatch%20Job?limit_page_length=0", {erpAs("dispatcher")});
        QTRY_VERIFY(with.isWhole() && without.isWhole());
        QCOMPARE(with.header("Content-Encoding"), "gzip");
        QVERIFY(with.body().startsWith("\x1f\x8b"));
        QCOMPARE(without.header("Content-Encoding"), QByteArray());
        QVERIFY(parsedObject(without.body())["data"].size() > 100);
    }

    void healthNeedsNoSignIn()
    {
        RawClient client(port);
        client.send("GET", "/health", {"X-Request-Id: 7f0c1a3e"});
        QTRY_VERIFY(client.isWhole());
        QCOMPARE(client.status(), 200);
        QCOMPARE(client.header("X-Request-Id"), "7f0c1a3e");
        const Json health = parsedObject(client.body());
        for (const char *key : {"status", "version", "time", "uptime_s", "features", "upstreams"})
            QVERIFY2(health.contains(key), key);
    }

    void streamSaysHelloAndTellsAWrite()
    {
        RawClient stream(port);
        stream.send("GET", "/sse?topics=dispatch,campaign%3A1", {hubAs("dispatcher")});
        QTRY_VERIFY(stream.body().contains("event: hello\n"));
        QCOMPARE(stream.header("Content-Type"), "text/event-stream; charset=utf-8");
        QCOMPARE(stream.header("Cache-Control"), "no-store");
        QVERIFY(stream.header("Content-Length").isEmpty());
        QVERIFY(stream.body().startsWith("retry: 3000\n\nid: "));
        QVERIFY(stream.body().contains(R"("granted":["dispatch"],"denied":["campaign:1"])"));

        RawClient writer(port);
        sandbox->site().update(u"Dispatch Job"_s, u"DJ-00100"_s, {{"assigned_technician", nullptr}}, u"Administrator"_s);
        writer.send("PUT", "/api/resource/Dispatch%20Job/DJ-00100", {erpAs("supervisor"), "X-Request-Id: wish-1"}, R"({"assigned_technician":"DT-00003"})");
        QTRY_VERIFY(stream.body().contains("event: job.assigned\n"));
        const QByteArray data = stream.body().sliced(stream.body().indexOf("data: {", stream.body().indexOf("event: job.assigned")) + 6);
        const Json envelope = parsedObject(data.first(data.indexOf('\n')));
        QCOMPARE(bytesAt(envelope, "topic"), "dispatch");
        QCOMPARE(bytesAt(envelope, "origin_request_id"), "wish-1");
        QCOMPARE(bytesAt(envelope["data"], "name"), "DJ-00100");
        QCOMPARE(bytesAt(envelope["data"], "doctype"), "Dispatch Job");
        QVERIFY2(envelope["data"].contains("fields"), data.constData());
        QCOMPARE(bytesAt(envelope["data"]["fields"], "assigned_technician"), "DT-00003");
        QTRY_VERIFY(writer.isWhole());
        QCOMPARE(bytesAt(envelope["data"], "modified"), bytesAt(parsedObject(writer.body())["data"], "modified"));
    }

    void eventTypesFollowTheChange_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("event");
        QTest::newRow("assigned") << R"({"assigned_technician":"DT-00004","status":"assigned"})"_ba << "job.assigned"_ba;
        QTest::newRow("unassigned") << R"({"assigned_technician":null,"status":"open"})"_ba << "job.unassigned"_ba;
        QTest::newRow("status") << R"({"status":"on_hold"})"_ba << "job.status"_ba;
        QTest::newRow("anything else") << R"({"start_time":"05:15:00"})"_ba << "job.updated"_ba;
    }
    void eventTypesFollowTheChange()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, event);
        RawClient stream(port), writer(port);
        const Json set = sandbox->site().update(u"Dispatch Job"_s, u"DJ-00090"_s, {{"assigned_technician", "DT-00001"}, {"status", "assigned"}}, u"Administrator"_s);
        QVERIFY2(!set.contains("exc_type"), set.dump().c_str());
        stream.send("GET", "/sse?topics=dispatch", {hubAs("csr")});
        QTRY_VERIFY(stream.body().contains("event: hello\n"));
        writer.send("PUT", "/api/resource/Dispatch%20Job/DJ-00090", {erpAs("dispatcher")}, body);
        QTRY_VERIFY2(stream.body().contains("event: " + event + '\n'), stream.body().constData());
    }

    void aStreamGoesOnWhereItStopped()
    {
        RawClient first(port);
        first.send("GET", "/sse?topics=dispatch", {hubAs("dispatcher")});
        QTRY_VERIFY(first.body().contains("event: hello\n"));
        const QByteArray id = idAfter(first.body(), "id: ");
        first.hangUp();
        move(u"DJ-00091"_s, "06:15:00");
        move(u"DJ-00091"_s, "06:30:00");

        RawClient second(port);
        second.send("GET", "/sse?topics=dispatch", {hubAs("dispatcher"), "Last-Event-ID: " + id});
        QTRY_COMPARE(second.body().count("event: job.updated\n"), 2);
        QVERIFY(!second.body().contains("resync"));
        QVERIFY(second.body().indexOf("6:15:00") < second.body().indexOf("6:30:00"));
    }

    void anUnknownEpochMeansResync()
    {
        RawClient stream(port);
        stream.send("GET", "/sse?topics=dispatch,customer", {hubAs("dispatcher"), "Last-Event-ID: k7f2-118"});
        QTRY_VERIFY(stream.body().contains(R"(data: {"reason":"epoch_changed","topics":["dispatch","customer"]})"));
    }

    void aRestartedHubCutsAndForgets()
    {
        RawClient stream(port);
        stream.send("GET", "/sse?topics=dispatch", {hubAs("dispatcher")});
        QTRY_VERIFY(stream.body().contains("event: hello\n"));
        const QByteArray id = idAfter(stream.body(), "id: ");
        command("/restart", "{}");
        QTRY_VERIFY(stream.ended);
        RawClient fresh(port);
        fresh.send("GET", "/sse?topics=dispatch", {hubAs("dispatcher"), "Last-Event-ID: " + id});
        QTRY_VERIFY2(fresh.body().contains("epoch_changed"), fresh.received.constData());
    }

    void heartbeatsKeepAStreamAlive()
    {
        RawClient stream(port);
        stream.send("GET", "/sse?topics=dispatch", {hubAs("dispatcher")});
        QTRY_VERIFY(stream.body().contains("event: hello\n"));
        command("/clock", R"({"advance_ms":15000})");
        QTRY_VERIFY(stream.body().contains("\n: hb 2026-05-20T14:42:"));
    }

    void streamsAreRefusedWithTheRightStatus_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("status");
        QTest::newRow("no topics") << ""_ba << "dispatcher"_ba << 400;
        QTest::newRow("bad name") << "?topics=Dispatch!"_ba << "dispatcher"_ba << 400;
        QTest::newRow("too many") << "?topics="_ba + [] {
            QByteArrayList names;
            for (int i = 0; i < 51; ++i)
                names += "customer%3A" + QByteArray::number(i);
            return names.join(',');
        }() << "dispatcher"_ba << 400;
        QTest::newRow("nobody") << "?topics=dispatch"_ba << ""_ba << 401;
        QTest::newRow("all denied") << "?topics=campaign%3A1"_ba << "dispatcher"_ba << 403;
    }
    void streamsAreRefusedWithTheRightStatus()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, token);
        QFETCH(int, status);
        RawClient client(port);
        client.send("GET", "/sse" + query, token.isEmpty() ? QByteArrayList{} : QByteArrayList{hubAs(token)});
        QTRY_VERIFY(client.isWhole());
        QCOMPARE(client.status(), status);
        QVERIFY(parsedObject(client.body()).contains("code"));
    }

    void onlyTheAdministratorBroadcasts()
    {
        const QByteArray body = R"({"topic":"dispatch","event":"preset.updated","data":{"name":"Ouest"}})";
        RawClient stream(port), admin(port), dispatcher(port);
        stream.send("GET", "/sse?topics=dispatch", {hubAs("csr")});
        QTRY_VERIFY(stream.body().contains("event: hello\n"));
        dispatcher.send("POST", "/broadcast", {hubAs("dispatcher")}, body);
        admin.send("POST", "/broadcast", {hubAs("admin")}, body);
        QTRY_VERIFY(admin.isWhole() && dispatcher.isWhole());
        QCOMPARE(dispatcher.status(), 403);
        QCOMPARE(admin.status(), 202);
        QCOMPARE(parsedObject(admin.body())["delivered"], 1);
        QTRY_VERIFY(stream.body().contains("event: preset.updated\n"));
    }

    void anExpiredPersonIsSignedOutEverywhere()
    {
        RawClient stream(port);
        stream.send("GET", "/sse?topics=dispatch", {hubAs("dispatcher")});
        QTRY_VERIFY(stream.body().contains("event: hello\n"));
        command("/expire", dumped(Json{{"user", utf8(person("dispatcher").user.name)}}));
        QTRY_VERIFY(stream.ended);
        QVERIFY(stream.body().contains("event: auth.expired\n"));
        RawClient erp(port), hub(port);
        erp.send("GET", "/api/resource/Dispatch%20Tag", {erpAs("dispatcher")});
        hub.send("GET", "/auth/me", {hubAs("dispatcher")});
        QTRY_VERIFY(erp.isWhole() && hub.isWhole());
        QCOMPARE(erp.status(), 401);
        QCOMPARE(hub.status(), 401);
        QCOMPARE(bytesAt(parsedObject(hub.body()), "code"), "token_expired");
        command("/restore", dumped(Json{{"user", utf8(person("dispatcher").user.name)}}));
        RawClient back(port);
        back.send("GET", "/api/resource/Dispatch%20Tag", {erpAs("dispatcher")});
        QTRY_VERIFY(back.isWhole());
        QCOMPARE(back.status(), 200);
    }

    void resetFoundsTheCompanyAnew()
    {
        sandbox->site().insert(u"Dispatch Tag"_s, {{"label", "Nouveau"}, {"category", "Custom"}}, u"Administrator"_s);
        RawClient client(port);
        client.send("POST", "/__sandbox/reset", {}, R"({"seed":42,"now":"2026-05-22T17:00:00Z"})");
        QTRY_VERIFY(client.isWhole());
        QVERIFY(sandbox->site().document(u"Dispatch Tag"_s, u"Nouveau"_s).is_null());
        QVERIFY(textAt(parsedObject(client.body()), "now").startsWith(u"2026-05-22T17:00"_s));
    }

    void colleaguesActThroughTheSameDoors()
    {
        RawClient stream(port);
        stream.send("GET", "/sse?topics=dispatch", {hubAs("dispatcher")});
        QTRY_VERIFY(stream.body().contains("event: hello\n"));
        for (int i = 0; i < 20; ++i)
            command("/life", "{}");
        QTRY_VERIFY(stream.body().count("event: job.") >= 15);
    }

    void theLogShowsWhatArrivedWithoutSecrets()
    {
        RawClient client(port);
        client.send("GET", "/api/resource/Dispatch%20Tag?limit=3", {erpAs("dispatcher"), "X-Request-Id: r-1", "Idempotency-Key: k-1"});
        QTRY_VERIFY(client.isWhole());
        RawClient log(port);
        log.send("GET", "/__sandbox/log");
        QTRY_VERIFY(log.isWhole());
        const Json entry = parsedObject(log.body())["requests"].back();
        QCOMPARE(bytesAt(entry, "path"), "/api/resource/Dispatch Tag");
        QCOMPARE(bytesAt(entry, "request_id"), "r-1");
        QCOMPARE(bytesAt(entry, "idempotency_key"), "k-1");
        QVERIFY(!log.body().contains("demo-secret"));
    }

private:
    const company::Person &person(const QByteArray &role) const
    {
        return *std::ranges::find_if(sandbox->office(), [&](const company::Person &one) { return one.role == QLatin1StringView(role); });
    }
    QByteArray erpAs(const QByteArray &role) const
    {
        const frappe::User &user = person(role).user;
        return "Authorization: token " + user.apiKey.toLatin1() + ':' + user.apiSecret.toLatin1();
    }
    QByteArray hubAs(const QByteArray &role) const { return "Authorization: Bearer " + person(role).account.token; }
    static QByteArray idAfter(const QByteArray &text, const QByteArray &label)
    {
        const QByteArray rest = text.sliced(text.indexOf(label) + label.size());
        return rest.first(rest.indexOf('\n'));
    }
    void move(const QString &job, const char *start)
    {
        const Json answer = sandbox->site().update(u"Dispatch Job"_s, job, {{"start_time", start}}, u"Administrator"_s);
        QVERIFY2(!answer.contains("exc_type"), answer.dump().c_str());
    }
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

QTEST_GUILESS_MAIN(SandboxServerTest)
#include "tst_sandboxserver.moc"
