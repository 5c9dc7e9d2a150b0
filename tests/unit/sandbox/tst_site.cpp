#include "sandbox/frappe/site.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace targo;
using namespace targo::sandbox;
using frappe::Json;

namespace {

class StillClock final : public Clock
{
public:
    QDateTime now() const override { return now_; }
    QDateTime now_ = QDateTime(QDate(2026, 5, 21), QTime(14, 0), QTimeZone::utc());
};

Json resource(const char *name)
{
    QFile file(QStringLiteral(TARGO_SOURCE_DIR "/resources/sandbox/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", name);
    const QByteArray bytes = file.readAll();
    return Json::parse(bytes.begin(), bytes.end());
}

struct Answer
{
    int status = 0;
    Json body;
    QByteArray text;
    std::string type() const { return body.is_object() ? body.value("exc_type", "") : std::string(); }
};

// A site with a dispatcher, a clerk and an administrator, spoken to as a client would.
class Office
{
public:
    Office() : site({}, clock)
    {
        for (const char *file : {"doctypes.json", "doctypes-more.json", "doctypes-custom.json"})
            site.defineDocTypes(resource(file));
        site.addUser({.name = u"marie@targo.example"_s, .fullName = u"Marie Gagnon"_s, .roles = {u"Dispatcher"_s}, .apiKey = u"m"_s, .apiSecret = u"1"_s});
        site.addUser({.name = u"luc@targo.example"_s, .fullName = u"Luc Roy"_s, .roles = {u"Customer Service"_s}, .apiKey = u"l"_s, .apiSecret = u"2"_s});
        site.addUser({.name = u"Administrator"_s, .fullName = u"Administrator"_s, .roles = {u"System Manager"_s}, .apiKey = u"a"_s, .apiSecret = u"3"_s});
        site.load(u"Dispatch Tag"_s, {{"name", "Fibre"}, {"label", "Fibre"}});
    }

    Answer ask(const QByteArray &method, const QByteArray &path, const Json &body = nullptr, const QByteArray &key = "m:1", const QByteArray &extraHeader = {})
    {
        HttpRequest request{.method = method, .path = path.split('?').first(), .query = path.contains('?') ? path.mid(path.indexOf('?') + 1) : QByteArray()};
        if (!key.isEmpty())
            request.headers.emplaceBack("Authorization", "token " + key);
        if (!extraHeader.isEmpty())
            request.headers.emplaceBack(extraHeader.left(extraHeader.indexOf(':')), extraHeader.mid(extraHeader.indexOf(':') + 1));
        if (!body.is_null()) {
            request.headers.emplaceBack("Content-Type", "application/json");
            request.body = QByteArray::fromStdString(body.dump());
        }
        const HttpReply reply = site.handle(request);
        return {reply.status, Json::parse(reply.body.begin(), reply.body.end(), nullptr, false), reply.body};
    }

    Answer list(const char *docType, const Json &parameters, const QByteArray &key = "m:1")
    {
        Json body = parameters;
        body["doctype"] = docType;
        return ask("POST", "/api/method/frappe.client.get_list", body, key);
    }

    std::string newJob(const Json &fields = {{"subject", "Visite"}})
    {
        return ask("POST", "/api/resource/Dispatch%20Job", fields).body["data"]["name"];
    }

    StillClock clock;
    frappe::Site site;
};

QByteArray jobPath(const std::string &name)
{
    return "/api/resource/Dispatch%20Job/" + QByteArray::fromStdString(name);
}

} // namespace

class tst_Site final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesComeFromTheCounterAndARefusedCreateTakesNone();
    void aSavedStateGoesOnCounting();
    void modifiedGrowsWithEveryWriteOfOneMillisecond();
    void aStaleWriteIsRefusedAndChangesNothing();
    void aRowOfAnInventedNameIsLost();
    void rightsFollowTheRoles();
    void aUserSeesOnlyTheirOwnRecord();
    void theBareErrorPageEndsWithTheFirstOrdinaryRefusal();
    void aPullByKeysetLosesNothingAndRepeatsNothing();
    void everyChangeIsAnnouncedOnceAndOnlyWhenItHolds();
    void aGetChangesNothing();
    void insertingManyIsAllOrNothing();
    void aRenameFollowsLinksWithoutTouchingModified();
    void aSessionEndsAndSaysSo();
    void anOpenedFileHoldsTheSameSite();
    void aFileOfOtherDocTypesIsNotOpened();
};

void tst_Site::namesComeFromTheCounterAndARefusedCreateTakesNone()
{
    Office office;
    office.site.load(u"Dispatch Job"_s, {{"name", "DJ-00041"}, {"subject", "Ancien"}});
    QCOMPARE(office.newJob(), "DJ-00042");
    QCOMPARE(office.ask("POST", "/api/resource/Dispatch%20Job", Json{{"status", "open"}}).type(), "MandatoryError");
    QCOMPARE(office.newJob(), "DJ-00043");
    QCOMPARE(office.ask("POST", "/api/resource/Customer", Json{{"customer_name", "A"}, {"customer_type", "Individual"}}).body["data"]["name"], "CUST-2026-00001");
}

void tst_Site::aSavedStateGoesOnCounting()
{
    Office office, next;
    const std::string job = office.newJob({{"subject", "Visite"}, {"required_tags", {{{"tag", "Fibre"}, {"level", 3}}}}});
    next.site.restoreState(office.site.saveState());
    QCOMPARE(next.site.document(u"Dispatch Job"_s, QString::fromStdString(job)).dump(), office.site.document(u"Dispatch Job"_s, QString::fromStdString(job)).dump());
    QCOMPARE(next.newJob(), "DJ-00002");
}

void tst_Site::modifiedGrowsWithEveryWriteOfOneMillisecond()
{
    Office office; // its clock stands still
    const std::string job = office.newJob();
    std::string last;
    for (int i = 0; i < 50; ++i) {
        const std::string modified = office.ask("PUT", jobPath(job), Json{{"route_order", i}}).body["data"]["modified"];
        QVERIFY2(modified > last, modified.c_str());
        QCOMPARE(modified.size(), size_t(26)); // six decimals
        QVERIFY(modified.starts_with("2026-05-21 10:00:00.")); // in Toronto
        last = modified;
    }
}

void tst_Site::aStaleWriteIsRefusedAndChangesNothing()
{
    Office office;
    const std::string job = office.newJob();
    const std::string read = office.ask("GET", jobPath(job)).body["data"]["modified"];
    QCOMPARE(office.ask("PUT", jobPath(job), Json{{"priority", "high"}, {"modified", read}}).status, 200);
    const Answer stale = office.ask("PUT", jobPath(job), Json{{"priority", "urgent"}, {"modified", read}});
    QCOMPARE(stale.status, 417);
    QCOMPARE(stale.type(), "TimestampMismatchError");
    const Json now = office.ask("GET", jobPath(job)).body["data"];
    QCOMPARE(now["priority"], "high");
    const std::string current = now["modified"];
    QCOMPARE(office.ask("PUT", jobPath(job), Json{{"priority", "low"}, {"modified", current.substr(0, 23)}}).type(), "TimestampMismatchError");
}

void tst_Site::aRowOfAnInventedNameIsLost()
{
    Office office;
    const std::string job = office.newJob();
    const Json rows{{{"name", "moi-1"}, {"tag", "Fibre"}, {"level", 2}}, {{"tag", "Fibre"}, {"level", 5}}};
    QCOMPARE(office.ask("PUT", jobPath(job), Json{{"required_tags", rows}}).body["data"]["required_tags"].size(), 2u);
    const Json stored = office.ask("GET", jobPath(job)).body["data"]["required_tags"];
    QCOMPARE(stored.size(), 1u);
    QCOMPARE(stored[0]["level"], 5);
}

void tst_Site::rightsFollowTheRoles()
{
    Office office;
    const std::string job = office.newJob();
    QCOMPARE(office.ask("GET", jobPath(job), nullptr, "l:2").status, 200);
    QCOMPARE(office.ask("PUT", jobPath(job), Json{{"priority", "high"}}, "l:2").status, 403);
    QCOMPARE(office.ask("GET", jobPath(job), nullptr, "l:wrong").status, 401);
    QCOMPARE(office.ask("GET", jobPath(job), nullptr, {}).status, 403);
    QCOMPARE(office.list("Deleted Document", Json::object()).status, 403);
    QCOMPARE(office.list("Deleted Document", Json::object(), "a:3").status, 200);
}

void tst_Site::aUserSeesOnlyTheirOwnRecord()
{
    Office office;
    const Answer own = office.ask("GET", "/api/resource/User/marie%40targo.example");
    QCOMPARE(own.status, 200);
    QVERIFY(!own.body["data"].contains("roles")); // a higher permission level
    QCOMPARE(office.ask("GET", "/api/resource/User/luc%40targo.example").status, 403);
    QCOMPARE(office.list("User", {{"fields", {"name"}}, {"order_by", "name asc"}}).body["message"].dump(), R"([{"name":"marie@targo.example"}])");
}

void tst_Site::theBareErrorPageEndsWithTheFirstOrdinaryRefusal()
{
    Office office;
    const Json twice{{"subject", "Visite"}, {"client_uuid", "a"}};
    office.ask("POST", "/api/resource/Dispatch%20Job", twice);
    for (int i = 0; i < 2; ++i) {
        const Answer bare = office.ask("POST", "/api/resource/Dispatch%20Job", twice);
        QCOMPARE(bare.status, 500);
        QVERIFY(bare.text.startsWith("<html>"));
    }
    QCOMPARE(office.ask("GET", jobPath("nulle-part")).status, 404);
    QCOMPARE(office.ask("POST", "/api/resource/Dispatch%20Job", twice).type(), "UniqueValidationError");
    QCOMPARE(office.list("Dispatch Job", Json::object()).body["message"].size(), 1u);
}

void tst_Site::aPullByKeysetLosesNothingAndRepeatsNothing()
{
    Office office;
    for (int i = 1; i <= 1000; ++i) { // an import: one stamp for all
        office.site.load(u"Dispatch Job"_s, Json{{"name", QString::number(i).rightJustified(8, u'0').replace(0, 3, u"DJ-"_s).toStdString()},
                                                 {"subject", "Importé"}, {"modified", "2026-05-20 08:00:00.000001"}});
    }
    std::set<std::string> seen;
    std::string modified, name;
    for (int page = 0; page < 20; ++page) {
        Json query{{"fields", {"name", "modified"}}, {"order_by", "modified asc, name asc"}, {"limit_page_length", 400}};
        if (!modified.empty()) {
            query["filters"] = Json::array({Json::array({"modified", ">=", modified})});
            query["or_filters"] = Json::array({Json::array({"modified", ">", modified}), Json::array({"name", ">", name})});
        }
        const Json rows = office.list("Dispatch Job", query).body["message"];
        if (rows.empty())
            break;
        for (const Json &row : rows) {
            QVERIFY2(seen.insert(row["name"].get<std::string>() + row["modified"].get<std::string>()).second, "a row came twice");
            modified = row["modified"];
            name = row["name"];
        }
        if (page == 0) // changes behind and ahead of the pull
            QCOMPARE(office.ask("PUT", jobPath("DJ-00001"), Json{{"priority", "high"}}).status, 200);
    }
    QCOMPARE(seen.size(), 1001u); // the changed one once more
    QCOMPARE(name, "DJ-00001");
}

void tst_Site::everyChangeIsAnnouncedOnceAndOnlyWhenItHolds()
{
    Office office;
    QList<frappe::Change> changes;
    office.site.onChange([&](const frappe::Change &change) { changes += change; });
    const std::string job = office.newJob();
    office.ask("PUT", jobPath(job), Json{{"priority", "high"}}, "m:1", "X-Request-Id:42");
    office.ask("PUT", jobPath(job), Json{{"status", "jamais"}});
    office.ask("DELETE", jobPath(job));
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes[0].kind, frappe::Change::Kind::Created);
    QCOMPARE(changes[1].kind, frappe::Change::Kind::Updated);
    QCOMPARE(changes[1].fields.dump(), R"({"priority":"high"})");
    QCOMPARE(changes[1].before.dump(), R"({"priority":"low"})");
    QCOMPARE(changes[1].requestId, "42");
    QCOMPARE(changes[1].user, u"marie@targo.example"_s);
    QCOMPARE(changes[2].kind, frappe::Change::Kind::Deleted);
    QVERIFY(office.site.document(u"Dispatch Job"_s, QString::fromStdString(job)).is_null());
}

void tst_Site::aGetChangesNothing()
{
    Office office;
    const std::string job = office.newJob();
    QCOMPARE(office.ask("GET", "/api/method/frappe.client.delete?doctype=Dispatch%20Job&name=" + QByteArray::fromStdString(job)).status, 403);
    QCOMPARE(office.ask("GET", jobPath(job)).status, 200);
}

void tst_Site::insertingManyIsAllOrNothing()
{
    Office office;
    const Json docs{{{"doctype", "Dispatch Job"}, {"subject", "Un"}}, {{"doctype", "Dispatch Job"}}};
    QCOMPARE(office.ask("POST", "/api/method/frappe.client.insert_many", Json{{"docs", docs}}).type(), "MandatoryError");
    QVERIFY(office.site.names(u"Dispatch Job"_s).isEmpty());
    QCOMPARE(office.newJob(), "DJ-00001");
}

void tst_Site::aRenameFollowsLinksWithoutTouchingModified()
{
    Office office;
    const std::string job = office.newJob({{"subject", "Visite"}, {"required_tags", {{{"tag", "Fibre"}, {"level", 3}}}}});
    const Json before = office.site.document(u"Dispatch Job"_s, QString::fromStdString(job));
    const Answer renamed = office.ask("POST", "/api/method/frappe.client.rename_doc", Json{{"doctype", "Dispatch Tag"}, {"old_name", "Fibre"}, {"new_name", "Fibre optique"}});
    QCOMPARE(renamed.body["message"], "Fibre optique");
    const Json after = office.site.document(u"Dispatch Job"_s, QString::fromStdString(job));
    QCOMPARE(after["required_tags"][0]["tag"], "Fibre optique");
    QCOMPARE(after["modified"], before["modified"]);
    QVERIFY(office.site.document(u"Dispatch Tag"_s, u"Fibre"_s).is_null());
}

void tst_Site::aSessionEndsAndSaysSo()
{
    Office office;
    HttpRequest login{.method = "POST", .path = "/api/method/login", .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
                      .body = "usr=marie%40targo.example&pwd=1"};
    const HttpReply reply = office.site.handle(login);
    QByteArray sid;
    for (const auto &[name, value] : reply.headers) {
        if (name == "Set-Cookie" && value.startsWith("sid="))
            sid = value.split(';').first();
    }
    QCOMPARE(office.ask("GET", "/api/method/frappe.auth.get_logged_user", nullptr, {}, "Cookie:" + sid).body["message"], "marie@targo.example");
    // The cookie wins over a key, which is why a client must not send both.
    QCOMPARE(office.ask("GET", "/api/method/frappe.auth.get_logged_user", nullptr, "l:2", "Cookie:" + sid).body["message"], "marie@targo.example");
    office.clock.now_ = office.clock.now_.addDays(8);
    const Answer expired = office.ask("GET", "/api/resource/Dispatch%20Job", nullptr, {}, "Cookie:" + sid);
    QCOMPARE(expired.status, 403);
    QCOMPARE(expired.body["session_expired"], 1);
}

void tst_Site::anOpenedFileHoldsTheSameSite()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"company"_s);
    Office office, next, third;
    const std::string job = office.newJob({{"subject", "Visite"}, {"client_uuid", "u-1"}, {"required_tags", {{{"tag", "Fibre"}, {"level", 3}}}}});
    QVERIFY(office.site.saveFile(path));
    QVERIFY(next.site.openFile(path));
    QCOMPARE(next.site.document(u"Dispatch Job"_s, QString::fromStdString(job)).dump(), office.site.document(u"Dispatch Job"_s, QString::fromStdString(job)).dump());
    QCOMPARE(next.newJob({{"subject", "Deuxième"}, {"client_uuid", "u-2"}}), "DJ-00002");
    QCOMPARE(next.ask("POST", "/api/resource/Dispatch%20Job", Json{{"subject", "Double"}, {"client_uuid", "u-1"}}).status, 500);
    QCOMPARE(next.ask("DELETE", jobPath(job)).status, 202);

    // What happened since goes on top of the same file.
    QVERIFY(third.site.openFile(path));
    third.site.restoreChanges(next.site.saveChanges());
    QCOMPARE(third.site.saveState()["documents"].dump(), next.site.saveState()["documents"].dump());
    QCOMPARE(third.newJob(), "DJ-00003");
}

void tst_Site::aFileOfOtherDocTypesIsNotOpened()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"company"_s);
    Office office, other;
    office.newJob();
    QVERIFY(office.site.saveFile(path));
    other.site.defineDocTypes({{"Dispatch Job", {{"extends", 1}, {"fields", {{{"fieldname", "weather"}, {"fieldtype", "Data"}}}}}}});
    const std::string job = other.newJob();
    QVERIFY(!other.site.openFile(path));
    QVERIFY(!other.site.openFile(folder.filePath(u"absent"_s)));
    QCOMPARE(other.ask("GET", jobPath(job)).status, 200);
}

QTEST_GUILESS_MAIN(tst_Site)
#include "tst_site.moc"
