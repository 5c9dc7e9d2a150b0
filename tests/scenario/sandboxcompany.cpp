#include "scenario/sandboxcompany.h"

#include "support/patience.h"

#include <QEventLoop>
#include <QNetworkReply>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace targo::test {

namespace {

QByteArray authorizationOf(const SandboxProcess::User &user)
{
    return "token " + user.apiKey.toUtf8() + ':' + user.apiSecret.toUtf8();
}

} // namespace

SandboxCompany::SandboxCompany(QString now)
    : m_now(std::move(now))
    , m_process(QStringLiteral(TARGO_SANDBOX_PROGRAM))
{
}

bool SandboxCompany::start()
{
    const int port = m_address.url.port(0);
    const auto starting = m_process.start({u"--port"_s, QString::number(port), u"--size"_s, u"small"_s, u"--seed"_s, u"42"_s,
                                           u"--now"_s, m_now, u"--state"_s, m_folder.filePath(u"state"_s)});
    if (!comes([&] { return starting.isFinished(); }) || !starting.result())
        return false;
    m_address = *starting.result();
    return true;
}

void SandboxCompany::stop()
{
    m_process.stop();
}

ConnectionSettings SandboxCompany::signInAs(const QString &role) const
{
    for (const SandboxProcess::User &user : m_address.users) {
        if (user.role == role) {
            const QString url = m_address.url.toString(QUrl::RemovePath | QUrl::StripTrailingSlash);
            return {.erpUrl = url, .apiKey = user.apiKey, .apiSecret = user.apiSecret, .hubUrl = url, .hubToken = user.hubToken,
                    .site = QTimeZone("America/Toronto")};
        }
    }
    return {};
}

QString SandboxCompany::personOf(const QString &role) const
{
    const auto found = std::ranges::find(m_address.users, role, &SandboxProcess::User::role);
    return found == m_address.users.end() ? QString() : found->name;
}

bool SandboxCompany::edit(const QString &job, const Json &fields)
{
    return call("PUT", u"/api/resource/Dispatch Job/"_s + job, fields, u"supervisor"_s).status == 200;
}

bool SandboxCompany::remove(const QString &job)
{
    return call("DELETE", u"/api/resource/Dispatch Job/"_s + job, {}, u"supervisor"_s).status / 100 == 2;
}

Json SandboxCompany::document(const QString &docType, const QString &name)
{
    const Answer answer = call("GET", u"/api/v2/document/%1/%2"_s.arg(docType, name), {}, u"supervisor"_s);
    return answer.status == 200 ? answer.body.value("data", Json()) : Json();
}

std::optional<QStringList> SandboxCompany::namesOf(const QString &docType, const Json &filters)
{
    QUrlQuery query;
    query.addQueryItem(u"filters"_s, QString::fromUtf8(QUrl::toPercentEncoding(QString::fromStdString(filters.dump()))));
    query.addQueryItem(u"limit_page_length"_s, u"0"_s);
    const Answer answer = call("GET", u"/api/resource/"_s + docType, {}, u"admin"_s, query); // who may list anything
    if (answer.status != 200 || !answer.body.is_object())
        return std::nullopt;
    QStringList names;
    const Json rows = answer.body.value("data", Json::array());
    for (const Json &row : rows)
        names << QString::fromStdString(row.value("name", ""));
    return names;
}

bool SandboxCompany::control(const QString &path, const Json &body)
{
    return call("POST", u"/__sandbox/"_s + path, body).status / 100 == 2;
}

Json SandboxCompany::log()
{
    return call("GET", u"/__sandbox/log"_s, {}).body;
}

SandboxCompany::Answer SandboxCompany::call(const QByteArray &verb, const QString &path, const Json &body, const QString &role,
                                            const QUrlQuery &query)
{
    QUrl url = m_address.url;
    url.setPath(path);
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setRawHeader("Content-Type", "application/json");
    const auto user = std::ranges::find(m_address.users, role, &SandboxProcess::User::role);
    if (user != m_address.users.end())
        request.setRawHeader("Authorization", authorizationOf(*user));
    const QByteArray content = body.is_null() ? QByteArray() : QByteArray::fromStdString(body.dump());
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb, content));
    Patience patience(std::chrono::seconds(20));
    QEventLoop waiting; // not comes(), which sleeps some milliseconds at a time
    QObject::connect(reply.get(), &QNetworkReply::finished, &waiting, &QEventLoop::quit);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &waiting, [&] {
        if (patience.isOver())
            waiting.quit();
    });
    look.start(std::chrono::seconds(1));
    if (!reply->isFinished())
        waiting.exec();
    if (!reply->isFinished())
        return {};
    return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .body = Json::parse(reply->readAll().toStdString(), nullptr, false)};
}

} // namespace targo::test
