#include "base/redaction.h"

#include <QTest>

using targo::redacted;

class tst_Redaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesSecretsAndKeepsTheRest_data();
    void hidesSecretsAndKeepsTheRest();
};

void tst_Redaction::hidesSecretsAndKeepsTheRest_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *name, const char *line, const char *safe) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(safe);
    };
    row("header", "Authorization: token abc123:def456", "Authorization: •••");
    row("cookie", "Set-Cookie: sid=1234; Path=/", "Set-Cookie: •••");
    row("json", R"({"api_secret":"s3cr\"et","name":"DJ-00001"})", R"({"api_secret":•••,"name":"DJ-00001"})");
    row("query", "GET /x?access_token=abcdef&name=DJ-1", "GET /x?access_token=•••&name=DJ-1");
    row("scheme in text", "sent Bearer abcdefghijkl to the hub", "sent Bearer ••• to the hub");
    row("nothing secret", "PUT /api/resource/Dispatch Job/DJ-00012 200", "PUT /api/resource/Dispatch Job/DJ-00012 200");
}

void tst_Redaction::hidesSecretsAndKeepsTheRest()
{
    QFETCH(QString, line);
    QFETCH(QString, safe);
    QCOMPARE(redacted(line), safe);
}

QTEST_GUILESS_MAIN(tst_Redaction)
#include "tst_redaction.moc"
