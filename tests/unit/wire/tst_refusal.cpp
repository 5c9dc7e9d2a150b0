#include "wire/erpnext/refusal.h"
#include "wire/hub/refusal.h"
#include "wire/plaintext.h"

#include <QTest>

using namespace targo::wire;
using namespace Qt::StringLiterals;

class tst_Refusal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesPlainText_data();
    void makesPlainText();
    void readsFrappesEnvelopes_data();
    void readsFrappesEnvelopes();
    void namesMissingFields();
    void readsTheHubsEnvelopes_data();
    void readsTheHubsEnvelopes();
    void readsTheHubsDetails();
    void showsTheFirstLineOfAnyText();
};

void tst_Refusal::makesPlainText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *html, const char *plain) { QTest::newRow(html) << QString::fromUtf8(html) << QString::fromUtf8(plain); };
    row("User <strong>luc@targo.example</strong> may not", "User luc@targo.example may not");
    row("one<br>two<br/>three", "one\ntwo\nthree");
    row("<ul><li>a</li> <li>b</li></ul>", "a\nb");
    row("<details><summary>Not permitted</summary>Function <b>x</b></details>", "Not permitted\nFunction x");
    row("L&#39;utilisateur n&#x27;a pas &eacute;t&eacute; trouv&eacute; &amp; c&apos;est tout", "L'utilisateur n'a pas été trouvé & c'est tout");
    row("&amp;lt;Fibre&amp;gt;", "&lt;Fibre&gt;");
    row("5 < 6 and 7 > 2", "5 < 6 and 7 > 2");
    row("R&D &unknown; &#0; &#xD800;", "R&D &unknown; &#0; &#xD800;");
    row("<script>alert(1)</script>ok<!-- not this -->", "ok");
    row("<a href=\"https://erp.example/x\">LOC-1</a>", "LOC-1");
    row("", "");
}

void tst_Refusal::makesPlainText()
{
    QFETCH(QString, html);
    QFETCH(QString, plain);
    QCOMPARE(plainText(html), plain);
}

void tst_Refusal::readsFrappesEnvelopes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *body, const char *code, const char *message) {
        QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(code) << QString::fromUtf8(message);
    };
    row("code only", R"({"exc_type":"AuthenticationError"})", "AuthenticationError", "");
    row("message decoded twice", R"({"exc_type":"PermissionError","_server_messages":"[\"{\\\"message\\\": \\\"Not <b>you</b>\\\"}\"]"})", "PermissionError", "Not you");
    row("the raised one of several", R"({"exc_type":"V","_server_messages":"[\"{\\\"message\\\":\\\"notice\\\"}\",\"{\\\"message\\\":\\\"stop\\\",\\\"raise_exception\\\":1}\",\"{\\\"message\\\":\\\"after\\\"}\"]"})", "V", "stop");
    row("all when none is raised", R"({"exc_type":"V","_server_messages":"[\"{\\\"message\\\":\\\"a\\\"}\",\"{\\\"message\\\":\\\"b\\\"}\"]"})", "V", "a\nb");
    row("a list as message", R"({"exc_type":"V","_server_messages":"[\"{\\\"message\\\":[\\\"a\\\",\\\"b<br>c\\\"],\\\"as_list\\\":1}\"]"})", "V", "a\nb\nc");
    row("messages not wrapped twice", R"({"exc_type":"V","_server_messages":[{"message":"a"}]})", "V", "a");
    row("messages that are no JSON", R"({"exc_type":"V","_server_messages":"oops"})", "V", "oops");
    row("error message", R"({"exc_type":"PermissionError","_error_message":"No permission for <b>Dispatch Job</b>"})", "PermissionError", "No permission for Dispatch Job");
    row("exception", R"({"exc_type":"ValidationError","exception":"frappe.exceptions.ValidationError: Value: bad\nLINE 2"})", "ValidationError", "Value: bad");
    row("a database's words in Python's", R"x({"exc_type":"UniqueValidationError","exception":"a.U: ('Dispatch Job', 'DJ-1', UniqueViolation('duplicate key \"x\"\\nDETAIL:  Key (a)=(b) exists.\\n'))"})x", "UniqueValidationError", "duplicate key \"x\"");
    row("and MariaDB's", R"x({"exc_type":"OperationalError","exception":"pymysql.err.OperationalError: (1292, \"Incorrect date value: '2026-02-30'\")"})x", "OperationalError", "Incorrect date value: '2026-02-30'");
    row("empty exception", R"({"exc_type":"DataError","exception":""})", "DataError", "");
    row("failed login", R"({"message":"Invalid login credentials","exc_type":"AuthenticationError"})", "AuthenticationError", "Invalid login credentials");
    row("version two", R"({"errors":[{"type":"DoesNotExistError","message":"Dispatch Job DJ-09999 not found","title":"Message"}]})", "DoesNotExistError", "Dispatch Job DJ-09999 not found");
    row("version two without message", R"({"errors":[{"type":"X","exception":"Traceback (most recent call last):\n  ...\na.X: what\n"}]})", "X", "what");
}

void tst_Refusal::readsFrappesEnvelopes()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, message);
    const auto refusal = erpnext::refusalFromJson(*parsed(body));
    QVERIFY(refusal);
    QCOMPARE(refusal->code, code);
    QCOMPARE(refusal->message, message);
}

void tst_Refusal::namesMissingFields()
{
    const auto v1 = erpnext::refusalFromJson(*parsed(R"({"exc_type":"MandatoryError","exception":"frappe.exceptions.MandatoryError: [Dispatch Job, DJ-1]: label, label, subject"})"));
    QCOMPARE(v1->fields, (QStringList{u"label"_s, u"subject"_s}));
    const auto v2 = erpnext::refusalFromJson(*parsed(R"({"errors":[{"type":"MandatoryError","exception":"Traceback\n  ...\nX: [Dispatch Job, DJ-1]: subject\n","message":"m"}]})"));
    QCOMPARE(v2->fields, QStringList{u"subject"_s});
}

void tst_Refusal::readsTheHubsEnvelopes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("known");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *body, bool known, const char *code, const char *message) {
        QTest::newRow(body) << QByteArray(body) << known << QString::fromUtf8(code) << QString::fromUtf8(message);
    };
    row(R"({"error":"Job changed","code":"version_conflict","details":{},"retry_after_ms":null})", true, "version_conflict", "Job changed");
    row(R"({"error":{"message":"Job changed","code":"version_conflict"}})", true, "version_conflict", "Job changed");
    row(R"({"error":"invalid_grant"})", true, "", "invalid_grant");
    row(R"({"message":"nope"})", true, "", "nope");
    row(R"({"exc_type":"PermissionError"})", false, "", "");
    row(R"({"error":7})", false, "", "");
    row("[]", false, "", "");
}

void tst_Refusal::readsTheHubsEnvelopes()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, known);
    QFETCH(QString, code);
    QFETCH(QString, message);
    const auto refusal = hub::refusalFromJson(*parsed(body));
    QCOMPARE(refusal.has_value(), known);
    QCOMPARE(refusal.value_or(Refusal{}).code, code);
    QCOMPARE(refusal.value_or(Refusal{}).message, message);
}

void tst_Refusal::readsTheHubsDetails()
{
    const auto refusal = hub::refusalFromJson(*parsed(R"({"error":"x","code":"validation_failed","details":{"fields":{"phone":["bad"]}},"retry_after_ms":1500})"));
    QCOMPARE(refusal->fields, QStringList{u"phone"_s});
    QCOMPARE(refusal->retryAfter, std::chrono::milliseconds(1500));
}

void tst_Refusal::showsTheFirstLineOfAnyText()
{
    QCOMPARE(hub::firstLineOf("java.lang.NullPointerException: id\n\tat org.traccar.Main\n"), u"java.lang.NullPointerException: id"_s);
    QCOMPARE(hub::firstLineOf(""), QString());
}

QTEST_GUILESS_MAIN(tst_Refusal)
#include "tst_refusal.moc"
