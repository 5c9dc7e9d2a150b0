#include "net/erpnext/dispatch.h"
#include "net/http/judgement.h"
#include "wire/fields.h"
#include "wire/local/payload.h"

#include <QDirIterator>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace targo;
using namespace targo::net;
using namespace targo::wire;
using namespace Qt::StringLiterals;

// Every recorded ERPNext answer through the reply parser ("Use 2" of the recordings' README).
class tst_RecordedAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Half of the answers are no jobs, and saying so is right.
    void initTestCase() { QLoggingCategory::setFilterRules(u"targo.wire=false"_s); }
    void everyAnswerHasTheRightClass_data();
    void everyAnswerHasTheRightClass();
    void everyRecordedJobDecodes_data();
    void everyRecordedJobDecodes();
    void bothVersionsOfADocumentAreOneJob();
    void damagedAnswersAreRefusedOrRead_data();
    void damagedAnswersAreRefusedOrRead();
};

namespace {

struct Exchange
{
    Request request;
    Reply reply;
    Json body;
};

Exchange load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recording %s", qPrintable(path));
    const Json json = parsed(file.readAll()).value();
    QStringList ignored;
    const QString method = Fields(json.at("request"), ignored).text("method");
    Exchange exchange;
    exchange.request.verb = method == "GET"_L1 ? Verb::Get : method == "POST"_L1 ? Verb::Post : method == "DELETE"_L1 ? Verb::Delete : Verb::Put;
    exchange.request.path = Fields(json.at("request"), ignored).text("path");
    const Json &response = json.at("response");
    exchange.reply.status = Fields(response, ignored).whole("status");
    for (const auto &header : response.at("headers").items()) {
        if (header.value().is_string())
            exchange.reply.headers.append({QByteArray::fromStdString(header.key()), QByteArray::fromStdString(header.value().get<std::string>())});
    }
    exchange.body = response.value("body", Json());
    exchange.reply.body = exchange.body.is_string() ? QByteArray::fromStdString(exchange.body.get<std::string>()) : textOf(exchange.body);
    return exchange;
}

struct Expected
{
    QString kind; // "good" or an Error::Kind
    QString text; // what people are shown of a refusal
};

// By recording, read and written by people: "postgresql/056-put-stale.json<tab>Conflict<tab>Error: …", one a line.
const QHash<QString, Expected> &expectations()
{
    static const QHash<QString, Expected> all = [] {
        QFile file(QStringLiteral(TARGO_FIXTURES) + u"/recordedanswers.tsv"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no table of what the recordings mean");
        QHash<QString, Expected> read;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList parts = line.split(u'\t');
            read.insert(parts[0], {parts.value(1), parts.value(2).replace(u"\\n"_s, u"\n"_s)});
        }
        return read;
    }();
    return all;
}

void addExchanges()
{
    QTest::addColumn<QString>("path");
    int count = 0;
    QDirIterator files(QStringLiteral(TARGO_FIXTURES) + u"/recordings/erpnext"_s, {u"[0-9]*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(path.section(u'/', -2))) << path;
        ++count;
    }
    QVERIFY2(count > 300, "the recordings are not there");
}

} // namespace

void tst_RecordedAnswers::everyAnswerHasTheRightClass_data()
{
    addExchanges();
}

void tst_RecordedAnswers::everyAnswerHasTheRightClass()
{
    QFETCH(QString, path);
    const Exchange exchange = load(path);
    const auto answer = judged(exchange.reply, exchange.request, Dialect::Frappe, QUrl(u"https://erp.example"_s + exchange.request.path));
    const Expected expected = expectations().value(path.section(u'/', -2));
    QCOMPARE(answer ? u"good"_s : nameOf(answer.error().kind), expected.kind);
    if (answer)
        return;
    const QString &message = answer.error().message;
    QVERIFY(!message.isEmpty());
    QCOMPARE(message, expected.text);
    static const QRegularExpression leftovers(u"</?[a-zA-Z][^>]*>|&#?[a-zA-Z0-9]+;|\\\\u[0-9a-f]{4}|\\\\[n\"]"_s);
    QVERIFY2(!leftovers.match(message).hasMatch(), qPrintable(message));
    if (answer.error().kind == Error::Kind::RateLimited)
        QCOMPARE(answer.error().retryAfter.value_or(std::chrono::milliseconds(0)),
                 std::chrono::milliseconds(std::chrono::seconds(exchange.reply.header("Retry-After").toInt())));
}

void tst_RecordedAnswers::everyRecordedJobDecodes_data()
{
    addExchanges();
}

// Decoding must never crash, and what says it is a Dispatch Job must keep its name and `modified`.
void tst_RecordedAnswers::everyRecordedJobDecodes()
{
    QFETCH(QString, path);
    const Exchange exchange = load(path);
    const QTimeZone site("America/Toronto");
    net::erpnext::jobsAfter({}, 500, site).decode(exchange.reply);
    const Json *data = exchange.body.is_object() && exchange.body.contains("data") ? &exchange.body.at("data") : nullptr;
    const JobId asked(data && data->is_object() && data->contains("name") ? textFrom(data->at("name").get<std::string>()) : u"DJ-1"_s);
    const auto job = net::erpnext::job(asked, site).decode(exchange.reply);
    if (!data || !data->is_object() || data->value("doctype", std::string()) != "Dispatch Job" || !data->contains("name"))
        return;
    QVERIFY(job);
    QCOMPARE(job->job.id.text().toStdString(), data->at("name").get<std::string>());
    QCOMPARE(job->job.modified.toStdString(), data->at("modified").get<std::string>());
    const auto stored = local::jobFromText(local::toText(job->job));
    QVERIFY(stored);
    QCOMPARE(stored->modified.toStdString(), data->at("modified").get<std::string>());
}

// v1 leaves nulls out, v2 sends them: what was read of one version of a document is equal.
void tst_RecordedAnswers::bothVersionsOfADocumentAreOneJob()
{
    QHash<QString, std::pair<std::vector<JobRecord>, std::vector<JobRecord>>> read; // by folder, name and `modified`
    QDirIterator files(QStringLiteral(TARGO_FIXTURES) + u"/recordings/erpnext"_s, {u"[0-9]*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const Exchange exchange = load(path);
        const Json *data = exchange.body.is_object() && exchange.body.contains("data") ? &exchange.body.at("data") : nullptr;
        if (exchange.request.verb != Verb::Get || !data || !data->is_object() || data->value("doctype", std::string()) != "Dispatch Job")
            continue;
        const JobId id(textFrom(data->at("name").get<std::string>()));
        const auto record = net::erpnext::job(id, QTimeZone("America/Toronto")).decode(exchange.reply);
        QVERIFY2(record, qPrintable(path));
        auto &[first, second] = read[path.section(u'/', -2, -2) + id.text() + record->job.modified];
        (exchange.request.path.startsWith("/api/v2/"_L1) ? second : first).push_back(*record);
    }
    int pairs = 0;
    for (const auto &[first, second] : std::as_const(read)) {
        for (const JobRecord &one : first) {
            for (const JobRecord &two : second) {
                QCOMPARE(one, two);
                ++pairs;
            }
        }
    }
    QVERIFY2(pairs >= 2, "no document was recorded in both versions");
}

void tst_RecordedAnswers::damagedAnswersAreRefusedOrRead_data()
{
    addExchanges();
}

// Whatever a line does to an answer, reading it ends in a value or an Error.
void tst_RecordedAnswers::damagedAnswersAreRefusedOrRead()
{
    QFETCH(QString, path);
    const Exchange exchange = load(path);
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    for (int round = 0; round < 5 && !exchange.reply.body.isEmpty(); ++round) {
        Reply reply = exchange.reply;
        for (int damage = random.bounded(1, 4); damage > 0; --damage)
            reply.body[random.bounded(reply.body.size())] = char(random.bounded(256));
        if (random.bounded(3) == 0)
            reply.body.truncate(random.bounded(reply.body.size()));
        const auto answer = judged(reply, exchange.request, Dialect::Frappe, QUrl(u"https://erp.example/"_s));
        QVERIFY2(answer || !answer.error().message.isEmpty(), qPrintable(u"seed %1"_s.arg(seed)));
        const QTimeZone site("America/Toronto");
        net::erpnext::jobsAfter({}, 500, site).decode(reply);
        net::erpnext::job(JobId(u"DJ-1"_s), site).decode(reply);
        net::erpnext::techniciansAfter({}, 500).decode(reply);
    }
}

QTEST_GUILESS_MAIN(tst_RecordedAnswers)
#include "tst_recordedanswers.moc"
