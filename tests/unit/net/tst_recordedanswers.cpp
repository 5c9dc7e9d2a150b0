#include "net/erpnext/dispatch.h"
#include "net/http/judgement.h"
#include "wire/fields.h"

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

// The class an answer must have, said by what the exchange is about rather than by our own tables.
QString classOf(const QString &name, const Exchange &exchange)
{
    QStringList ignored;
    const Fields body(exchange.body, ignored);
    const int status = exchange.reply.status;
    QString code = body.text("exc_type");
    if (const Json *errors = body.find("errors"); errors && errors->is_array() && !errors->empty())
        code = Fields(errors->front(), ignored).text("type");
    if (status < 300)
        return name.contains("download"_L1) ? u"BadAnswer"_s : u"good"_s; // a file where JSON is expected
    if (name.contains("oauth-authorize"_L1))
        return u"BadAnswer"_s; // a redirect within the site
    if (status == 401 || name.contains("expired-sid"_L1) || name.contains("oauth-approve"_L1))
        return u"SignedOut"_s;
    if (status == 403)
        return u"Forbidden"_s;
    if (status == 404)
        return code.isEmpty() ? u"ServerFault"_s : u"NotFound"_s; // a page never says that a record is gone
    if (code == "TimestampMismatchError"_L1)
        return u"Conflict"_s;
    if (code == "UniqueValidationError"_L1 || status == 409)
        return u"Duplicate"_s;
    if (status == 429)
        return u"RateLimited"_s;
    if (status == 503 || code == "SerializationFailure"_L1 || code == "QueryDeadlockError"_L1)
        return u"Busy"_s;
    if (status == 400 || status == 413 || status == 417)
        return u"Rejected"_s;
    if (code.isEmpty())
        return exchange.request.verb == Verb::Get ? u"ServerFault"_s : u"Unclear"_s;
    return QStringList{u"DatetimeFieldOverflow"_s, u"InvalidDatetimeFormat"_s, u"UndefinedFunction"_s}.contains(code) ? u"Rejected"_s : u"ServerFault"_s;
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
    QCOMPARE(answer ? u"good"_s : nameOf(answer.error().kind), classOf(path.section(u'/', -1), exchange));
    if (answer)
        return;
    const QString &message = answer.error().message;
    QVERIFY(!message.isEmpty());
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
