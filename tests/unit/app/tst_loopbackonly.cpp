#include "app/loopbackonly.cpp" // the definition under test must be this program's own

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

class tst_LoopbackOnly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerOnAnyAddressServesThisMachineOnly_data();
    void aServerOnAnyAddressServesThisMachineOnly();
};

void tst_LoopbackOnly::aServerOnAnyAddressServesThisMachineOnly_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::newRow("any") << QHostAddress(QHostAddress::Any);
    QTest::newRow("any IPv4") << QHostAddress(QHostAddress::AnyIPv4);
    QTest::newRow("loopback") << QHostAddress(QHostAddress::LocalHost);
}

void tst_LoopbackOnly::aServerOnAnyAddressServesThisMachineOnly()
{
    QFETCH(QHostAddress, address);
    QTcpServer server;
    QVERIFY(server.listen(address));
    QVERIFY2(server.serverAddress().isLoopback(), qPrintable(server.serverAddress().toString()));
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
}

QTEST_GUILESS_MAIN(tst_LoopbackOnly)
#include "tst_loopbackonly.moc"
