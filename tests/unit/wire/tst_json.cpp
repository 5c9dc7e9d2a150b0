#include "wire/fields.h"

#include <QTest>

using namespace targo::wire;
using namespace Qt::StringLiterals;

class tst_Json : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
    void readsTimesOfAnyForm_data();
    void readsTimesOfAnyForm();
    void readsNumbersOfAnyForm_data();
    void readsNumbersOfAnyForm();
    void readsJsonFieldsOfAnyForm_data();
    void readsJsonFieldsOfAnyForm();
    void readsSiteTimesAsInstants();
    void surrogatesAndBadTextDoNotThrow();
};

void tst_Json::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("readable");
    QTest::newRow("object") << QByteArray(R"({"a":[1,{"b":null}]})") << true;
    QTest::newRow("brackets inside a text are no nesting") << ("\"" + QByteArray(5000, '[') + "\\\"" + QByteArray(5000, '{') + "\"") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("cut off") << QByteArray(R"({"data":[{"name":"DJ-1")") << false;
    QTest::newRow("page") << QByteArray("<html></html>") << false;
    QTest::newRow("bytes that are not UTF-8") << QByteArray("\"\xFF\xFE\"") << false;
    QTest::newRow("two values") << QByteArray("{} {}") << false;
    QTest::newRow("nested ten thousand deep") << (QByteArray(10'000, '[') + QByteArray(10'000, ']')) << false;
    QTest::newRow("nested deep in objects") << (QByteArray(R"({"a":)").repeated(10'000) + "1" + QByteArray(10'000, '}')) << false;
    QTest::newRow("number beyond a double") << QByteArray("[1e999]") << false;
}

void tst_Json::refusesWhatIsNoJson()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, readable);
    QCOMPARE(parsed(text).has_value(), readable);
}

void tst_Json::readsTimesOfAnyForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("time");
    const auto row = [](const char *text, QTime time) { QTest::newRow(text) << QString::fromUtf8(text) << time; };
    row("8:30:00", QTime(8, 30));
    row("08:30:00", QTime(8, 30));
    row("08:30:00.500000", QTime(8, 30));
    row("08:30:00.5", QTime(8, 30));
    row("8:30", QTime(8, 30));
    row("23:59:59", QTime(23, 59, 59));
    row("24:00", QTime());
    row("8", QTime());
    row("8:3", QTime());
    row("08:30:00.", QTime());
    row("08:30.5", QTime());
    row("-8:30", QTime());
    row("8h30", QTime());
    row("", QTime());
}

void tst_Json::readsTimesOfAnyForm()
{
    QFETCH(QString, text);
    QFETCH(QTime, time);
    QCOMPARE(timeFromText(text).value_or(QTime()), time);
}

void tst_Json::readsNumbersOfAnyForm_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<double>("number");
    QTest::addColumn<bool>("odd");
    const auto row = [](const char *json, double number, bool odd = false) { QTest::newRow(json) << QByteArray(json) << number << odd; };
    row(R"({"n":3600})", 3600);
    row(R"({"n":3600.0})", 3600);
    row(R"({"n":"2.5"})", 2.5);
    row(R"({"n":" 7 "})", 7);
    row(R"({"n":true})", 1);
    row(R"({"n":null})", 0);
    row(R"({})", 0);
    row(R"({"n":""})", 0);
    row(R"({"n":"1,5"})", 0, true);
    row(R"({"n":"nan"})", 0, true);
    row(R"({"n":[1]})", 0, true);
    row(R"({"n":{}})", 0, true);
}

void tst_Json::readsNumbersOfAnyForm()
{
    QFETCH(QByteArray, json);
    QFETCH(double, number);
    QFETCH(bool, odd);
    const auto object = parsed(json);
    QVERIFY(object);
    QStringList issues;
    QCOMPARE(Fields(*object, issues).number("n"), number);
    QCOMPARE(!issues.isEmpty(), odd);
}

void tst_Json::readsJsonFieldsOfAnyForm_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("content"); // empty: nothing
    QTest::addColumn<bool>("odd");
    const auto row = [](const char *name, const char *json, const char *content, bool odd = false) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(content) << odd;
    };
    row("text", R"({"j":"{\"a\":[1]}"})", R"({"a":[1]})");
    row("object", R"({"j":{"a":[1]}})", R"({"a":[1]})");
    row("array", R"({"j":[1,2]})", "[1,2]");
    row("array in a text", R"({"j":"[1,2]"})", "[1,2]");
    row("empty text", R"({"j":""})", "");
    row("blank text", R"({"j":"  "})", "");
    row("null", R"({"j":null})", "");
    row("null in a text", R"({"j":"null"})", "");
    row("absent", R"({})", "");
    row("broken", R"({"j":"{bad"})", "", true);
    row("a number", R"({"j":7})", "", true);
}

void tst_Json::readsJsonFieldsOfAnyForm()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, content);
    QFETCH(bool, odd);
    const auto object = parsed(json);
    QVERIFY(object);
    QStringList issues;
    const auto read = Fields(*object, issues).structure("j");
    QCOMPARE(read ? textOf(*read) : QByteArray(), content);
    QCOMPARE(!issues.isEmpty(), odd);
}

void tst_Json::readsSiteTimesAsInstants()
{
    const QTimeZone site("America/Toronto");
    const auto object = parsed(R"({"summer":"2026-05-21 14:40:36.018522","winter":"2026-01-21 14:40:36","t":"2026-05-21T14:40:36",
                                  "zoned":"2026-05-21T14:40:36Z","odd":"demain"})");
    QVERIFY(object);
    QStringList issues;
    const Fields fields(*object, issues);
    QCOMPARE(fields.instant("summer", site)->toString(Qt::ISODate), u"2026-05-21T18:40:36Z"_s);
    QCOMPARE(fields.instant("winter", site)->toString(Qt::ISODate), u"2026-01-21T19:40:36Z"_s);
    QCOMPARE(fields.instant("t", site)->toString(Qt::ISODate), u"2026-05-21T18:40:36Z"_s);
    QCOMPARE(fields.instant("zoned", site)->toString(Qt::ISODate), u"2026-05-21T14:40:36Z"_s);
    QVERIFY(issues.isEmpty());
    QVERIFY(!fields.instant("odd", site));
    QCOMPARE(issues.size(), 1);
}

void tst_Json::surrogatesAndBadTextDoNotThrow()
{
    const QString lone = QString(QChar(0xD800)) + u"x"_s;
    QVERIFY(parsed(textOf(Json(utf8(lone)))));
    QVERIFY(parsed(textOf(Json(std::string("\xFF")))));
}

QTEST_GUILESS_MAIN(tst_Json)
#include "tst_json.moc"
