#include "desk/words/connectionwords.h"

#include <QTest>

using namespace targo;
using namespace targo::desk::words;
using namespace Qt::StringLiterals;

// Whoever types an address reads what to check: which host, and what it did.
class tst_ConnectionWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameWhatFailedAndWhere_data();
    void nameWhatFailedAndWhere();
    void addresses_data();
    void addresses();
};

void tst_ConnectionWords::nameWhatFailedAndWhere_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("said");
    using enum Error::Kind;
    QTest::newRow("unknown name") << Error{.kind = Offline, .code = u"HostNotFound"_s} << u"no computer named erp.example.ca."_s;
    QTest::newRow("nobody listens") << Error{.kind = Offline, .code = u"ConnectionRefused"_s} << u"erp.example.ca:8443 refuses"_s;
    QTest::newRow("no road") << Error{.kind = Offline, .message = u"Network unreachable"_s} << u"erp.example.ca:8443 cannot be reached (Network unreachable)"_s;
    QTest::newRow("no reason given") << Error{.kind = Offline} << u"erp.example.ca:8443 cannot be reached."_s;
    QTest::newRow("silence") << Error{.kind = Timeout} << u"erp.example.ca:8443 did not answer in time"_s;
    QTest::newRow("a foreign certificate") << Error{.kind = Tls, .message = u"self-signed"_s} << u"erp.example.ca:8443 could not prove its identity (self-signed)"_s;
    QTest::newRow("wrong key") << Error{.kind = SignedOut, .code = u"AuthenticationError"_s, .httpStatus = 401} << u"erp.example.ca:8443 does not know this API key"_s;
    QTest::newRow("a portal's page") << Error{.kind = SignedOut, .code = u"NotJson"_s, .httpStatus = 200} << u"at erp.example.ca:8443 is not ERPNext"_s;
    QTest::newRow("another site") << Error{.kind = SignedOut, .code = u"Redirected"_s, .httpStatus = 302} << u"at erp.example.ca:8443 is not ERPNext"_s;
    QTest::newRow("another program") << Error{.kind = BadAnswer, .httpStatus = 200} << u"at erp.example.ca:8443 is not ERPNext"_s;
    QTest::newRow("no such path") << Error{.kind = ServerFault, .httpStatus = 404} << u"at erp.example.ca:8443 is not ERPNext"_s;
    QTest::newRow("broken") << Error{.kind = ServerFault, .httpStatus = 500} << u"erp.example.ca:8443 has a failure (HTTP 500)"_s;
    QTest::newRow("maintenance") << Error{.kind = Busy, .httpStatus = 503} << u"erp.example.ca:8443 is busy"_s;
}

void tst_ConnectionWords::nameWhatFailedAndWhere()
{
    QFETCH(const Error, error);
    QFETCH(const QString, said);
    const QString words = connectionTrouble(error, Server::Erpnext, u"https://erp.example.ca:8443"_s);
    QVERIFY2(words.contains(said), qPrintable(words));
}

void tst_ConnectionWords::addresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("sound");
    QTest::newRow("with a name") << u"https://erp.example.ca"_s << true;
    QTest::newRow("on this machine") << u"http://127.0.0.1:8000"_s << true;
    QTest::newRow("none") << QString() << true; // the field may be empty
    QTest::newRow("words") << u"https://not an address"_s << false;
    QTest::newRow("no host") << u"https://"_s << false;
    QTest::newRow("a port that is none") << u"https://erp.example.ca:port"_s << false;
    QTest::newRow("another scheme") << u"ftp://erp.example.ca"_s << false;
}

void tst_ConnectionWords::addresses()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, sound);
    QCOMPARE(addressFault(typed).isEmpty(), sound);
}

QTEST_GUILESS_MAIN(tst_ConnectionWords)
#include "tst_connectionwords.moc"
