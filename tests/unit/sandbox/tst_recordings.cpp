#include "sandbox/frappe/site.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <set>

using namespace Qt::StringLiterals;
using namespace targo;
using namespace targo::sandbox;
using frappe::Json;

namespace {

// Left out with the reason. Everything else of both folders must be answered as the real servers did.
struct LeftOut { const char *folder, *exchange, *why; };
constexpr LeftOut leftOut[] = {
    {"postgresql", "157-openid-configuration", "OAuth: sign-in through the browser has its own stand-in"},
    {"postgresql", "158-oauth-metadata", "OAuth"},
    {"mariadb", "170-openid-configuration", "OAuth"},
    {"mariadb", "171-oauth-metadata", "OAuth"},
    {"mariadb", "158-invoice-get", "ERPNext's own form of an invoice: about 100 fields, some of them null on purpose"},
    {"mariadb", "160-invoice-submit", "the same; the submit itself is done"},
    {"mariadb", "163-invoice-cancel", "the same; the cancel itself is done"},
    {"mariadb", "162-payment-from-invoice", "ERPNext's accounting code"},
    {"mariadb", "165-invoice-mandatory", "a bug of that ERPNext: TypeError instead of MandatoryError"},
};

class RecordedClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime(QDate(2026, 11, 20), QTime(23, 0), QTimeZone::utc()); }
};

Json readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    const QByteArray bytes = file.readAll();
    return Json::parse(bytes.begin(), bytes.end());
}

QString folderPath(const QString &folder)
{
    return QStringLiteral(TARGO_FIXTURES "/recordings/erpnext/") + folder;
}

QStringList exchangesOf(const QString &folder)
{
    QStringList names;
    for (const QString &file : QDir(folderPath(folder)).entryList({u"[0-9]*.json"_s}, QDir::Files, QDir::Name))
        names += file.chopped(5);
    return names;
}

// A text without what differs on every run: stamps of writes and generated names inside it.
QString masked(const std::string &text)
{
    static const QRegularExpression stamp(uR"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6})"_s);
    static const QRegularExpression hash(uR"(\b(?=\w*\d)[0-9a-v]{10}\b)"_s);
    return QString::fromStdString(text).replace(stamp, u"<stamp>"_s).replace(hash, u"<name>"_s);
}

// Stamps and names differ on every run; what must not is their form.
QString formOf(const std::string &text)
{
    static const QList<std::pair<QRegularExpression, QString>> forms{
        {QRegularExpression(uR"(^\d{4}-\d\d-\d\d$)"_s), u"date"_s},
        {QRegularExpression(uR"(^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$)"_s), u"datetime"_s},
        {QRegularExpression(uR"(^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$)"_s), u"datetime with 6 decimals"_s},
        {QRegularExpression(uR"(^\d\d:\d\d:\d\d$)"_s), u"time"_s},
        {QRegularExpression(uR"(^\d:\d\d:\d\d$)"_s), u"time, short"_s},
    };
    const QString whole = QString::fromStdString(text);
    for (const auto &[form, name] : forms) {
        if (form.match(whole).hasMatch())
            return name;
    }
    const Json inside = text.starts_with('{') || text.starts_with('[') ? Json::parse(text, nullptr, false) : Json();
    return inside.is_structured() ? u"JSON text"_s : u"text"_s;
}

const char *typeOf(const Json &value) { return value.is_number_float() ? "float" : value.is_number() ? "integer" : value.type_name(); }

// All texts of the seed and the request: a recorded value that is one of them must come back exactly.
void collectValues(const Json &value, std::set<std::string> &known)
{
    if (value.is_structured()) {
        for (const Json &inner : value)
            collectValues(inner, known);
    } else if (!value.is_null()) {
        known.insert(value.dump());
        if (value.is_string()) {
            if (const Json inner = Json::parse(value.get<std::string>(), nullptr, false); inner.is_structured())
                collectValues(inner, known);
        }
    }
}

bool isVolatile(std::string_view key)
{
    static const std::set<std::string_view> keys{"creation", "modified", "__frappe_exc_id", "exc", "exception", "_debug_messages",
                                                 "_exc_source", "_server_messages"};
    return keys.contains(key);
}

struct Comparison
{
    const std::set<std::string> &known;
    bool ordered = false;   // order_by was sent
    bool anyRows = false;   // it was not, and the page is full: which rows come is the server's own choice
    QStringList differences;

    bool isPromised(const Json &recorded) const { return !anyRows && known.contains(recorded.dump()); }

    void differ(const QString &path, const QString &recorded, const QString &answered)
    {
        differences += u"%1: recorded %2, answered %3"_s.arg(path, recorded.left(300), answered.left(300));
    }

    void compare(const Json &recorded, const Json &answered, const QString &path, std::string_view key = {})
    {
        if (QByteArrayView(typeOf(recorded)) != QByteArrayView(typeOf(answered))) {
            differ(path, QString::fromStdString(std::string(typeOf(recorded)) + " " + recorded.dump()),
                   QString::fromStdString(std::string(typeOf(answered)) + " " + answered.dump()));
        } else if (recorded.is_object()) {
            for (const auto &[name, value] : recorded.items()) {
                if (answered.contains(name))
                    compare(value, answered[name], path + u'.' + QString::fromStdString(name), name);
                else
                    differ(path + u'.' + QString::fromStdString(name), QString::fromStdString(value.dump()), u"no such key"_s);
            }
            for (const auto &[name, value] : answered.items()) {
                if (!recorded.contains(name))
                    differ(path + u'.' + QString::fromStdString(name), u"no such key"_s, QString::fromStdString(value.dump()));
            }
        } else if (recorded.is_array()) {
            compareLists(recorded, answered, path);
        } else if (recorded.is_string()) {
            const auto &was = recorded.get_ref<const std::string &>(), &is = answered.get_ref<const std::string &>();
            // Of a text for people only its presence is promised.
            const bool isShownText = key == "message" && (path.startsWith(u"errors") || path.startsWith(u"_server_messages"));
            if (key == "exception") { // only its class
                const auto classOf = [](const std::string &text) { return text.substr(0, text.find_first_of(":\n")); };
                if (classOf(was) != classOf(is))
                    differ(path, QString::fromStdString(was), QString::fromStdString(is));
            } else if ((key == "type" || key == "exc_type") && was != is) {
                differ(path, QString::fromStdString(was), QString::fromStdString(is));
            } else if (formOf(was) != formOf(is)) {
                differ(path, formOf(was) + u": "_s + QString::fromStdString(was), formOf(is) + u": "_s + QString::fromStdString(is));
            } else if (!isVolatile(key) && !isShownText && (key != "name" || isPromised(recorded)) && !anyRows && masked(was) != masked(is)) {
                differ(path, QString::fromStdString(was), QString::fromStdString(is));
            }
        } else if (!anyRows && recorded != answered) {
            differ(path, QString::fromStdString(recorded.dump()), QString::fromStdString(answered.dump()));
        }
    }

    void compareLists(const Json &recorded, const Json &answered, const QString &path)
    {
        if (recorded.size() != answered.size()) {
            differ(path, u"%1 entries: %2"_s.arg(recorded.size()).arg(QString::fromStdString(recorded.dump())),
                   u"%1 entries: %2"_s.arg(answered.size()).arg(QString::fromStdString(answered.dump())));
            return;
        }
        std::vector<Json> was(recorded.begin(), recorded.end()), is(answered.begin(), answered.end());
        if (!ordered && (path == u"data" || path == u"message")) { // nothing said how to order: any order is right
            const auto byText = [](const Json &a, const Json &b) { return a.dump() < b.dump(); };
            std::ranges::sort(was, byText);
            std::ranges::sort(is, byText);
        }
        for (size_t i = 0; i < was.size(); ++i)
            compare(was[i], is[i], path + u"[%1]"_s.arg(i));
    }
};

Json atPath(const Json &body, const QString &path)
{
    const Json *at = &body;
    static const QRegularExpression step(uR"(([^.\[\]]+)|\[(\d+)\])"_s);
    for (auto steps = step.globalMatch(path); steps.hasNext();) {
        const auto match = steps.next();
        at = match.captured(2).isEmpty() ? &at->at(match.captured(1).toStdString()) : &at->at(match.captured(2).toULongLong());
    }
    return *at;
}

} // namespace

class tst_Recordings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListOfGapsNamesRealExchanges();
    void postgreSql() { replay(u"postgresql"_s); }
    void mariaDb() { replay(u"mariadb"_s); }

private:
    void replay(const QString &folder);
    void prepare(const QString &folder);
    HttpRequest requestOf(const Json &request, const Json &uses) const;
    QStringList differencesIn(const QString &name, const Json &exchange, const HttpReply &reply);
    QByteArray authorization(const QString &recorded) const;

    RecordedClock clock_;
    std::unique_ptr<frappe::Site> site_;
    std::set<std::string> seedValues_;
    QHash<QString, Json> replies_;  // of our own site, by exchange
};

void tst_Recordings::theListOfGapsNamesRealExchanges()
{
    for (const LeftOut &gap : leftOut) {
        QVERIFY2(QFile::exists(folderPath(QLatin1StringView(gap.folder)) + u'/' + QLatin1StringView(gap.exchange) + u".json"_s), gap.exchange);
        QVERIFY(*gap.why);
    }
}

void tst_Recordings::prepare(const QString &folder)
{
    replies_.clear();
    seedValues_.clear();
    const Json seed = readJson(folderPath(folder) + u"/seed.json"_s);
    frappe::SiteOptions options;
    options.database = folder == u"mariadb" ? frappe::DatabaseKind::MariaDb : frappe::DatabaseKind::PostgreSql;
    options.host = u"erp.example"_s;
    site_ = std::make_unique<frappe::Site>(options, clock_);
    site_->defineDocTypes(readJson(QStringLiteral(TARGO_SOURCE_DIR "/resources/sandbox/doctypes-more.json")));

    Json docTypes = readJson(folderPath(folder) + u"/doctypes.json"_s), additions = Json::object();
    for (const char *standard : {"Customer", "Issue"}) {
        const std::string key = std::string(standard) + " (additional fields)";
        if (docTypes.contains(key)) {
            const Json &given = docTypes[key];
            additions[standard] = {{"extends", 1}, {"fields", given.is_array() ? given : given["fields"]}};
            docTypes.erase(key);
        }
    }
    site_->defineDocTypes(docTypes);
    site_->defineDocTypes(additions);
    if (folder == u"mariadb") // that site names customers by their name
        site_->defineDocTypes({{"Customer", {{"extends", 1}, {"autoname", "field:customer_name"}, {"autoname_numbers_duplicates", 1}}}});
    for (const Json &user : seed["users"]) {
        frappe::User one{.name = QString::fromStdString(user["name"]), .fullName = QString::fromStdString(user["full_name"]),
                         .userType = QString::fromStdString(user["user_type"])};
        for (const Json &role : user["roles"])
            one.roles += QString::fromStdString(role);
        one.apiKey = QString::fromStdString(user["token"]);
        one.apiSecret = u"<password>"_s;
        site_->addUser(one);
    }
    for (const auto &[docType, documents] : seed["documents"].items()) {
        for (const Json &document : documents)
            site_->load(QString::fromStdString(docType), document);
    }
    collectValues(seed["documents"], seedValues_);
}

QByteArray tst_Recordings::authorization(const QString &recorded) const
{
    if (recorded == u"<none>")
        return {};
    static const QRegularExpression label(u"^token (<\\w+>)$"_s);
    const auto match = label.match(recorded);
    return match.hasMatch() ? "token " + match.captured(1).toUtf8() + ":<password>" : recorded.toUtf8();
}

HttpRequest tst_Recordings::requestOf(const Json &recorded, const Json &uses) const
{
    // What an earlier reply of the real server gave is replaced by what ours gave there.
    const auto adapted = [&](std::string text, bool inPath) {
        QString out = QString::fromStdString(text);
        for (const Json &use : uses) {
            const Json &reply = replies_.value(QString::fromStdString(use["from"]));
            const QString was = QString::fromStdString(use["value"]);
            const QString is = QString::fromStdString(atPath(reply, QString::fromStdString(use["path"])).get<std::string>());
            out.replace(was, is);
            if (inPath)
                out.replace(QString::fromLatin1(QUrl::toPercentEncoding(was)), QString::fromLatin1(QUrl::toPercentEncoding(is)));
        }
        return out.toUtf8();
    };
    HttpRequest request;
    request.method = QByteArray::fromStdString(recorded["method"]);
    request.path = adapted(recorded["path"], true);
    if (recorded.contains("query") && recorded["query"].is_object()) {
        for (const auto &[key, value] : recorded["query"].items()) {
            request.query += (request.query.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(QString::fromStdString(key)) + '='
                + QUrl::toPercentEncoding(QString::fromUtf8(adapted(value, false)));
        }
    }
    if (recorded.contains("headers")) {
        for (const auto &[key, value] : recorded["headers"].items()) {
            const QString text = QString::fromStdString(value);
            const QByteArray sent = key == "Authorization" ? authorization(text) : text.toUtf8();
            if (!sent.isEmpty())
                request.headers.emplaceBack(QByteArray::fromStdString(key), sent);
        }
    } else { // a request that had to go first: the dispatcher's
        request.headers = {{"Authorization", "token <dispatcher>:<password>"}, {"Content-Type", "application/json"}};
    }
    if (recorded.contains("body") && !recorded["body"].is_null())
        request.body = adapted(recorded["body"].is_string() ? recorded["body"].get<std::string>() : recorded["body"].dump(), false);
    return request;
}

QStringList tst_Recordings::differencesIn(const QString &name, const Json &exchange, const HttpReply &reply)
{
    const Json &response = exchange["response"];
    std::set<std::string> known = seedValues_;
    collectValues(exchange["request"], known);
    for (const Json &use : exchange.value("uses", Json::array()))
        known.erase(use["value"].dump()); // the other server's
    Comparison comparison{.known = known};
    const Json query = exchange["request"].value("query", Json());
    comparison.ordered = query.is_object() && query.contains("order_by");
    comparison.anyRows = !comparison.ordered && response["body"].is_object() && response["body"].contains("data")
        && response["body"]["data"].is_array() && response["body"]["data"].size() == 20;
    if (reply.status != response["status"].get<int>())
        comparison.differ(u"status"_s, QString::number(response["status"].get<int>()), QString::number(reply.status) + u' ' + QString::fromUtf8(reply.body));
    QByteArray contentType;
    for (const auto &[key, value] : reply.headers) {
        if (key == "Content-Type")
            contentType = value;
    }
    if (contentType != QByteArray::fromStdString(response["headers"].value("Content-Type", "")))
        comparison.differ(u"Content-Type"_s, QString::fromStdString(response["headers"].value("Content-Type", "")), QString::fromUtf8(contentType));
    if (!contentType.startsWith("application/json")) {
        if (contentType.startsWith("text/plain") && response["body"].get<std::string>() != reply.body.toStdString())
            comparison.differ(u"body"_s, QString::fromStdString(response["body"].get<std::string>()), QString::fromUtf8(reply.body));
        return comparison.differences;
    }
    const Json body = Json::parse(reply.body.begin(), reply.body.end(), nullptr, false);
    replies_[name] = body;
    if (!response["body"].is_structured() || !body.is_structured())
        return comparison.differences + QStringList{u"body is no JSON"_s};
    for (const auto &[key, value] : response["body"].items()) {
        if (body.contains(key))
            comparison.compare(value, body[key], QString::fromStdString(key), key);
        else
            comparison.differ(QString::fromStdString(key), QString::fromStdString(value.dump()), u"no such key"_s);
    }
    for (const auto &[key, value] : body.items()) {
        if (!response["body"].contains(key))
            comparison.differ(QString::fromStdString(key), u"no such key"_s, QString::fromStdString(value.dump()));
    }
    if (body.contains("_server_messages")) {
        const Json messages = Json::parse(body["_server_messages"].get<std::string>(), nullptr, false);
        const Json recorded = Json::parse(response["body"].value("_server_messages", "[]"), nullptr, false);
        if (messages.size() != recorded.size())
            comparison.differ(u"_server_messages"_s, QString::number(recorded.size()), QString::number(messages.size()));
        for (size_t i = 0; i < std::min(messages.size(), recorded.size()); ++i) {
            comparison.compare(Json::parse(recorded[i].get<std::string>()), Json::parse(messages[i].get<std::string>(), nullptr, false),
                               u"_server_messages[%1]"_s.arg(i));
        }
    }
    return comparison.differences;
}

void tst_Recordings::replay(const QString &folder)
{
    prepare(folder);
    qsizetype failures = 0, replayed = 0;
    const QStringList names = exchangesOf(folder);
    for (const QString &name : names) {
        const Json exchange = readJson(folderPath(folder) + u'/' + name + u".json"_s);
        if (exchange.contains("replay") && !exchange["replay"].get<bool>())
            continue;
        const Json uses = exchange.value("uses", Json::array());
        for (const Json &before : exchange.value("before", Json::array()))
            site_->handle(requestOf(before, uses));
        const HttpReply reply = site_->handle(requestOf(exchange["request"], uses));
        // Those left out are sent all the same: later ones stand on what they did.
        if (std::ranges::any_of(leftOut, [&](const LeftOut &gap) { return folder == QLatin1StringView(gap.folder) && name == QLatin1StringView(gap.exchange); }))
            continue;
        ++replayed;
        QStringList differences = differencesIn(name, exchange, reply);
        // Where both forms of a refusal were recorded, either is right.
        for (const Json &alternative : exchange.value("alternatives", Json::array())) {
            for (const QString &other : names) {
                if (!differences.isEmpty() && other != name && other.sliced(4) == QString::fromStdString(alternative))
                    differences = differencesIn(name, readJson(folderPath(folder) + u'/' + other + u".json"_s), reply);
            }
        }
        for (const QString &difference : std::as_const(differences))
            qWarning().noquote() << folder + u'/' + name << difference;
        failures += differences.size();
    }
    qInfo().noquote() << folder << replayed << "exchanges replayed";
    QVERIFY2(failures == 0, qPrintable(u"%1 differences, listed above"_s.arg(failures)));
}

QTEST_GUILESS_MAIN(tst_Recordings)
#include "tst_recordings.moc"
