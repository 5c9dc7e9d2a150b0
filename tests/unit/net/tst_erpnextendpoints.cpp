#include "line.h"
#include "net/erpnext/customers.h"
#include "net/erpnext/dispatch.h"
#include "net/erpnext/writing.h"
#include "net/erpnext/listquery.h"
#include "net/erpnext/site.h"
#include "wire/json.h"

using namespace targo;
using namespace targo::net;
using namespace targo::test;

namespace {

const QTimeZone site("America/Toronto");

} // namespace

class tst_ErpNextEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesNames_data();
    void encodesNames();
    void neverEndsInASlash();
    void everyListHasAnOrder();
    void asksAfterACursor();
    void asksForNamesInABody();
    void aGuestIsSignedOut();
    void anAnswerAboutAnotherJobIsNone();
    void whatCannotBeARecordIsLeftOut();
    void aPageOfNothingReadableIsNotTheEnd();
    void updatesAJob();
    void readsEverybodysNotesNewestFirst();
    void anAnswerWithoutNotesIsNotAnEmptyOne();
};

void tst_ErpNextEndpoints::encodesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const char *name, const char *encoded) { QTest::newRow(name) << QString::fromUtf8(name) << QByteArray(encoded); };
    row("TV/IPTV & co #1?", "TV%2FIPTV%20%26%20co%20%231%3F");
    row("Ferme Lafleur, Fils & Cie", "Ferme%20Lafleur%2C%20Fils%20%26%20Cie");
    row("Montréal", "Montr%C3%A9al");
    row("100% +1", "100%25%20%2B1");
    row("a%2Fb", "a%252Fb");
    row("../x", "..%2Fx");
}

void tst_ErpNextEndpoints::encodesNames()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, encoded);
    Line line;
    line.server.answer(200, R"({"data":{"name":")" + name.toUtf8() + R"("}})");
    const auto job = line.wait(line.client->run(erpnext::job(JobId(name), site)));
    QVERIFY(job);
    QCOMPARE(job->job.id.text(), name);
    QCOMPARE(line.server.lastTarget(), "/api/v2/document/Dispatch%20Job/" + encoded);

    line.server.answer(200, R"({"data":[]})");
    QVERIFY(line.wait(line.client->run(erpnext::tagsAfter(wire::erpnext::Cursor{u"m"_s, name}, 10))));
    const QUrl url = QUrl::fromEncoded(line.server.lastTarget());
    QVERIFY(line.server.lastTarget().contains(encoded));
    QVERIFY(!url.query().contains(u'+'));
}

void tst_ErpNextEndpoints::neverEndsInASlash()
{
    for (const QString &base : {u""_s, u"/"_s, u"/erp"_s, u"/erp/"_s}) {
        Line line;
        line.client = std::make_unique<ApiClient>(line.transport, Dialect::Frappe, QUrl(line.server.url().toString() + base), "token a:b");
        line.server.answer(200, R"({"message":"pong"})");
        QCOMPARE(line.wait(line.client->run(erpnext::ping())), Result<bool>(true));
        QCOMPARE(line.server.lastTarget(), QByteArray(base.startsWith("/erp"_L1) ? "/erp" : "") + "/api/method/ping");
    }
}

void tst_ErpNextEndpoints::everyListHasAnOrder()
{
    const std::vector<Request> lists{
        erpnext::jobsAfter({}, 500, site).request, erpnext::jobsNamed({JobId(u"DJ-1"_s)}, site).request,
        erpnext::techniciansAfter({}, 500).request, erpnext::techniciansNamed({TechnicianId(u"DT-1"_s)}).request,
        erpnext::tagsAfter({}, 500).request, erpnext::customersAfter({}, 500).request, erpnext::locationsAfter({}, 500).request, erpnext::allNames(u"Dispatch Job"_s).request,
        erpnext::ListQuery("Issue", wire::Json::array({"name"})).get(), erpnext::ListQuery("Issue", wire::Json::array({"name"})).post(),
    };
    for (const Request &request : lists) {
        const bool inQuery = request.query.contains({u"order_by"_s, u"modified asc, name asc"_s});
        QVERIFY2(inQuery || request.body.contains(R"("order_by":"modified asc, name asc")"), qPrintable(request.path));
    }
}

void tst_ErpNextEndpoints::asksAfterACursor()
{
    const Request request = erpnext::jobsAfter(wire::erpnext::Cursor{u"2026-05-21 14:40:36.018522"_s, u"DJ-00042"_s}, 9999, site).request;
    const QMap<QString, QString> query = [&] {
        QMap<QString, QString> map;
        for (const auto &[key, value] : request.query)
            map[key] = value;
        return map;
    }();
    QCOMPARE(query[u"filters"_s], uR"([["modified",">=","2026-05-21 14:40:36.018522"]])"_s);
    QCOMPARE(query[u"or_filters"_s], uR"([["modified",">","2026-05-21 14:40:36.018522"],["name",">","DJ-00042"]])"_s);
    QCOMPARE(query[u"limit_page_length"_s], u"500"_s);
    QVERIFY(query[u"fields"_s].contains(u"{\"required_tags\":[\"name\",\"tag\",\"level\",\"required\"]}"_s));
    QVERIFY(!erpnext::jobsAfter({}, 500, site).request.query.contains({u"filters"_s, u"[]"_s}));
}

void tst_ErpNextEndpoints::asksForNamesInABody()
{
    const Request request = erpnext::jobsNamed({JobId(u"DJ-1"_s), JobId(u"a, b"_s)}, site).request;
    QCOMPARE(request.verb, Verb::Post);
    QVERIFY(request.query.isEmpty()); // Frappe ignores the query beside a body
    const auto body = wire::parsed(request.body).value();
    QCOMPARE(body.at("filters").dump(), std::string(R"([["name","in",["DJ-1","a, b"]]])"));
    QCOMPARE(body.at("limit_page_length").get<int>(), 2);
    QVERIFY(!isWrite(request));
}

void tst_ErpNextEndpoints::aGuestIsSignedOut()
{
    Line line;
    line.server.answer(403, R"({"exc_type":"PermissionError"})");
    QCOMPARE(line.wait(line.client->run(erpnext::loggedUser())).error().kind, Error::Kind::SignedOut);
    line.server.answer(200, R"({"message":"Guest"})");
    QCOMPARE(line.wait(line.client->run(erpnext::loggedUser())).error().kind, Error::Kind::SignedOut);
    line.server.answer(200, R"({"message":"marie@targo.example"})");
    QCOMPARE(line.wait(line.client->run(erpnext::loggedUser())).value_or(QString()), u"marie@targo.example"_s);
}

void tst_ErpNextEndpoints::anAnswerAboutAnotherJobIsNone()
{
    Line line;
    line.server.answer(200, R"({"data":{"name":"DJ-2","modified":"2026-05-21 14:40:36.018522"}})");
    QCOMPARE(line.wait(line.client->run(erpnext::job(JobId(u"DJ-1"_s), site))).error().kind, Error::Kind::BadAnswer);
}

// A page's place is taken from name and `modified`: one that sorts behind every date would hide all later changes.
void tst_ErpNextEndpoints::whatCannotBeARecordIsLeftOut()
{
    Line line;
    line.server.answer(200, R"({"data":[{"name":"DJ-1","modified":"2026-05-21 14:40:36"},{"name":1e300,"modified":"2026-05-21 14:40:36"},
        {"name":"DJ-3","modified":9e300},{"name":"DJ-4","modified":"zzz"},{"name":"","modified":"2026-05-21 14:40:36"},{"name":7}]})");
    const auto jobs = line.wait(line.client->run(erpnext::jobsAfter({}, 10, site)));
    QVERIFY(jobs);
    QStringList names;
    for (const JobRecord &record : *jobs)
        names += record.job.id.text();
    QCOMPARE(names, (QStringList{u"DJ-1"_s, u"7"_s}));
}

void tst_ErpNextEndpoints::aPageOfNothingReadableIsNotTheEnd()
{
    Line line;
    line.server.answer(200, R"({"data":[{},{"name":null},3]})");
    QCOMPARE(line.wait(line.client->run(erpnext::jobsAfter({}, 10, site))).error().kind, Error::Kind::BadAnswer);
    line.server.answer(200, R"({"data":[]})");
    QCOMPARE(line.wait(line.client->run(erpnext::jobsAfter({}, 10, site)))->size(), size_t(0));
}

void tst_ErpNextEndpoints::updatesAJob()
{
    Line line;
    line.server.answer(200, R"({"data":{"name":"DJ-1","start_time":"8:30","duration_h":1.5,"modified":"2026-05-21 14:43:10.120045","checklist":[{"__unsaved":1,"label":"a"}]}})");
    const auto job = line.wait(line.client->run(erpnext::updateJob(JobId(u"DJ-1"_s), {{Field::Start, QTime(8, 30)}}, u"2026-05-21 14:40:36.018522"_s, {}, site)));
    QVERIFY(job);
    QCOMPARE(job->record.job.start, QTime(8, 30));
    QCOMPARE(job->record.job.modified, u"2026-05-21 14:43:10.120045"_s);
    const QByteArray request = line.server.arrivals().first();
    QVERIFY(request.startsWith("PUT /api/resource/Dispatch%20Job/DJ-1 HTTP"));
    QVERIFY(request.endsWith(R"({"modified":"2026-05-21 14:40:36.018522","start_time":"08:30:00"})"));
}

void tst_ErpNextEndpoints::readsEverybodysNotesNewestFirst()
{
    Line line;
    line.server.answer(200, R"({"docinfo":{"user_info":{"marie@targo.example":{"fullname":"Marie Gagnon"}},"comments":[
        {"creation":"2026-03-02 09:00:00.5","content":"<p>Chien <b>dehors</b></p>","owner":"luc@targo.example"},
        {"creation":"2026-03-02 11:30:00.250001","content":"Avant","owner":"marie@targo.example"},
        {"creation":"2026-03-02 11:30:00.250002","content":"Rappel&eacute;","owner":"marie@targo.example"}]}})");
    const auto notes = line.wait(line.client->run(erpnext::notesOn(JobId(u"DJ-1"_s), site)));
    QVERIFY(notes);
    const auto at = [](int hour, int minute, int ms) { return QDateTime(QDate(2026, 3, 2), QTime(hour, minute, 0, ms), QTimeZone::UTC); };
    QCOMPARE(notes->size(), size_t(3));
    QCOMPARE((*notes)[1].text, u"Avant"_s); // within the same second
    QCOMPARE((*notes)[0].text, u"Rappelé"_s);
    QCOMPARE((*notes)[0].author, u"Marie Gagnon"_s);
    QCOMPARE((*notes)[0].at->toSecsSinceEpoch(), at(16, 30, 0).toSecsSinceEpoch());
    QCOMPARE((*notes)[2].text, u"Chien dehors"_s);
    QCOMPARE((*notes)[2].author, u"luc@targo.example"_s); // nobody said more of him
}

void tst_ErpNextEndpoints::anAnswerWithoutNotesIsNotAnEmptyOne()
{
    for (const char *body : {R"({"docinfo":{}})", R"({"message":{}})", "[]"}) {
        Line line;
        line.server.answer(200, body);
        const auto notes = line.wait(line.client->run(erpnext::notesOn(JobId(u"DJ-1"_s), site)));
        QVERIFY2(!notes && notes.error().kind == Error::Kind::BadAnswer, body);
    }
}

QTEST_GUILESS_MAIN(tst_ErpNextEndpoints)
#include "tst_erpnextendpoints.moc"
