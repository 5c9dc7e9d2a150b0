#include "store/store.h"
#include "support/faketransport.h"
#include "sync/rights/keptrights.h"

#include <QSignalSpy>
#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;
using Answer = Rights::Answer;

// What a person may do, as the hub said last: across restarts and failures, and never for somebody else.
class tst_KeptRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nobodyKnowsUntilTheHubHasSpoken();
    void whatTheHubSaidIsKept();
    void aFailureSaysNothingAboutRights_data();
    void aFailureSaysNothingAboutRights();
    void aHubThatDoesNotSayLeavesItOpen();
    void somebodyElsesRightsAreNotOurs();
    void withoutAHubThereIsNothingToAllow();

private:
    void hubSays(const QByteArray &body) { m_transport.fail({.pathPart = u"/auth/me"_s, .answer = FakeTransport::status(200, body)}); }
    bool asks(sync::KeptRights &rights)
    {
        rights.ask();
        return QTest::qWaitFor([&] { return !rights.isAsking(); });
    }
    QHash<QString, QString> meta()
    {
        auto board = m_store->loadBoard();
        board.waitForFinished();
        return board.result() ? board.result()->meta : QHash<QString, QString>();
    }

    FakeFrappe m_server;
    FakeTransport m_transport{m_server};
    net::ApiClient m_hub{m_transport, net::ApiClient::Dialect::Hub, QUrl(u"http://hub.test"_s), "Bearer x"};
    std::unique_ptr<store::Store> m_store;
};

void tst_KeptRights::init()
{
    m_transport.clearFaults();
    m_store = std::make_unique<store::Store>();
    auto opened = m_store->open({});
    opened.waitForFinished();
    QVERIFY(opened.result());
}

void tst_KeptRights::nobodyKnowsUntilTheHubHasSpoken()
{
    sync::KeptRights rights(&m_hub, *m_store);
    rights.setUser(u"marie@targo.example"_s);
    QCOMPARE(rights.may(publishCapability), Answer::Unknown);
    QSignalSpy changed(&rights, &Rights::changed);
    hubSays(R"({"email":"marie@targo.example","capabilities":["dispatch.read","dispatch.publish"]})");
    QVERIFY(asks(rights));
    QCOMPARE(rights.may(publishCapability), Answer::Yes);
    QCOMPARE(rights.may(u"tech.manage"_s), Answer::No);
    QCOMPARE(changed.size(), 1);
    hubSays(R"({"capabilities":["dispatch.read","dispatch.publish"]})");
    QVERIFY(asks(rights));
    QCOMPARE(changed.size(), 1); // nothing new
    hubSays(R"({"capabilities":["dispatch.read"]})");
    QVERIFY(asks(rights));
    QCOMPARE(rights.may(publishCapability), Answer::No);
    QCOMPARE(changed.size(), 2);
}

void tst_KeptRights::whatTheHubSaidIsKept()
{
    {
        sync::KeptRights rights(&m_hub, *m_store);
        rights.setUser(u"marie@targo.example"_s);
        hubSays(R"({"capabilities":["dispatch.publish"]})");
        QVERIFY(asks(rights));
    }
    sync::KeptRights again(&m_hub, *m_store);
    again.load(meta());
    QCOMPARE(again.may(publishCapability), Answer::Yes);
    QCOMPARE(again.may(u"dispatch.write"_s), Answer::No);
    // No right at all is an answer, too
    hubSays(R"({"capabilities":[]})");
    QVERIFY(asks(again));
    sync::KeptRights third(&m_hub, *m_store);
    third.load(meta());
    QCOMPARE(third.may(publishCapability), Answer::No);
}

void tst_KeptRights::aFailureSaysNothingAboutRights_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("broken") << 500 << QByteArray(R"({"error":"no","code":"internal"})");
    QTest::newRow("no such address") << 404 << QByteArray(R"({"error":"no","code":"not_found"})");
    QTest::newRow("signed out") << 401 << QByteArray(R"({"error":"no","code":"unauthenticated"})");
    QTest::newRow("a list") << 200 << QByteArray("[1,2]");
    QTest::newRow("odd") << 200 << QByteArray(R"({"capabilities":"all"})");
}

void tst_KeptRights::aFailureSaysNothingAboutRights()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    sync::KeptRights rights(&m_hub, *m_store);
    rights.setUser(u"marie@targo.example"_s);
    hubSays(R"({"capabilities":["dispatch.publish"]})");
    QVERIFY(asks(rights));
    m_transport.fail({.pathPart = u"/auth/me"_s, .answer = FakeTransport::status(status, body)});
    QVERIFY(asks(rights));
    QCOMPARE(rights.may(publishCapability), Answer::Yes);
}

void tst_KeptRights::aHubThatDoesNotSayLeavesItOpen()
{
    sync::KeptRights rights(&m_hub, *m_store);
    hubSays(R"({"email":"marie@targo.example"})");
    QVERIFY(asks(rights));
    QCOMPARE(rights.may(publishCapability), Answer::Unknown);
}

void tst_KeptRights::somebodyElsesRightsAreNotOurs()
{
    sync::KeptRights rights(&m_hub, *m_store);
    rights.setUser(u"marie@targo.example"_s);
    hubSays(R"({"capabilities":["dispatch.publish"]})");
    QVERIFY(asks(rights));
    rights.setUser(u"annick@targo.example"_s);
    QCOMPARE(rights.may(publishCapability), Answer::Unknown);
    sync::KeptRights later(&m_hub, *m_store);
    later.load(meta());
    QCOMPARE(later.may(publishCapability), Answer::Unknown);
}

void tst_KeptRights::withoutAHubThereIsNothingToAllow()
{
    sync::KeptRights rights(nullptr, *m_store);
    rights.ask();
    QVERIFY(!rights.isAsking());
    QCOMPARE(rights.may(publishCapability), Answer::NoHub);
}

QTEST_GUILESS_MAIN(tst_KeptRights)
#include "tst_keptrights.moc"
