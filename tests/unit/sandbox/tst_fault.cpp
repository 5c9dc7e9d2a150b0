#include "sandbox/controls/faultlist.h"

#include <QTest>

using namespace targo::sandbox;
using namespace Qt::StringLiterals;

class FaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesMethodAndDecodedPathPrefix_data()
    {
        QTest::addColumn<QByteArray>("match");
        QTest::addColumn<bool>("hits");
        QTest::newRow("exact") << "PUT /api/resource/Dispatch Job/DJ-00001"_ba << true;
        QTest::newRow("encoded pattern") << "PUT /api/resource/Dispatch%20Job"_ba << true;
        QTest::newRow("prefix") << "PUT /api"_ba << true;
        QTest::newRow("any method") << "* /api"_ba << true;
        QTest::newRow("lower-case method") << "put /api"_ba << true;
        QTest::newRow("other method") << "POST /api"_ba << false;
        QTest::newRow("other path") << "PUT /sse"_ba << false;
    }
    void matchesMethodAndDecodedPathPrefix()
    {
        QFETCH(QByteArray, match);
        QFETCH(bool, hits);
        const auto fault = Fault::fromJson(Json{{"match", match.toStdString()}, {"status", 503}});
        QVERIFY(fault.has_value());
        QCOMPARE(fault->matches({.method = "PUT", .path = "/api/resource/Dispatch%20Job/DJ-00001"}), hits);
    }

    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no match") << R"({"status":503})"_ba;
        QTest::newRow("no method") << R"({"match":"/api"})"_ba;
        QTest::newRow("unknown drop") << R"({"match":"GET /api","drop":"sideways"})"_ba;
    }
    void refusesWhatItCannotRead()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Fault::fromJson(parsedObject(text)).has_value());
    }

    void nullMembersAreLikeMissingOnes()
    {
        // The form of hub.md 11, with every member written out.
        const auto fault = Fault::fromJson(parsedObject(R"({"match":"POST /send/sms","times":2,"status":503,"delay_ms":0,"drop":false,"body":null})"));
        QVERIFY(fault.has_value());
        QCOMPARE(fault->times, 2);
        QVERIFY(!fault->body.has_value());
        QVERIFY(fault->drop == Fault::Drop::No);
    }

    void isUsedUpByItsTimes()
    {
        FaultList faults;
        faults.add(*Fault::fromJson(Json{{"match", "GET /a"}, {"times", 2}, {"status", 500}}));
        const HttpRequest request{.method = "GET", .path = "/a"};
        QVERIFY(faults.take(request));
        QVERIFY(faults.take(request));
        QVERIFY(!faults.take(request));
    }

    void zeroTimesLastsUntilCleared()
    {
        FaultList faults;
        faults.add(*Fault::fromJson(Json{{"match", "GET /a"}, {"times", 0}, {"status", 500}}));
        const HttpRequest request{.method = "GET", .path = "/a"};
        for (int i = 0; i < 20; ++i)
            QVERIFY(faults.take(request));
        faults.clear();
        QVERIFY(!faults.take(request));
    }

    void aStatusBringsTheServersOwnBody()
    {
        Fault fault;
        fault.status = 503;
        QCOMPARE(bytesAt(parsedObject(fault.spoiled({.method = "GET", .path = "/api/resource/X"}, {}).reply.body), "exc_type"), "SessionStopped");
        QCOMPARE(bytesAt(parsedObject(fault.spoiled({.method = "GET", .path = "/health"}, {}).reply.body), "code"), "maintenance");
        fault.status = 502;
        QVERIFY(fault.spoiled({.method = "GET", .path = "/api/resource/X"}, {}).reply.body.contains("<html"));
    }

    void ownHeadersReplaceTheUsualOnes()
    {
        const auto fault = Fault::fromJson(parsedObject(R"({"match":"GET /a","status":429,"headers":{"Retry-After":"7","content-type":"text/plain"}})"));
        const HttpReply reply = fault->spoiled({.method = "GET", .path = "/a"}, {}).reply;
        QCOMPARE(reply.headers.size(), 2);
        QVERIFY(reply.headers.contains(QPair("Retry-After"_ba, "7"_ba)));
        QVERIFY(reply.headers.contains(QPair("content-type"_ba, "text/plain"_ba)));
    }
};

QTEST_GUILESS_MAIN(FaultTest)
#include "tst_fault.moc"
