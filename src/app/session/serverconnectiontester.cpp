#include "app/session/serverconnectiontester.h"

#include "net/erpnext/site.h"
#include "net/http/apiclient.h"
#include "net/http/cookielessnetwork.h"
#include "net/http/qttransport.h"
#include "net/hub/account.h"

using namespace Qt::StringLiterals;

namespace targo {

namespace {

constexpr auto patience = std::chrono::seconds(12); // somebody is looking at the dialog meanwhile

// The servers as asked once; lives as long as the answer is awaited.
struct Inquiry
{
    explicit Inquiry(const ConnectionSettings &settings)
        : erpnext(transport, net::ApiClient::Dialect::Frappe, QUrl(settings.erpUrl), erpAuthorization(settings))
        , hub(transport, net::ApiClient::Dialect::Hub, QUrl(settings.hubUrl), hubAuthorization(settings))
    {
    }

    net::CookielessNetwork network;
    net::QtTransport transport{network};
    net::ApiClient erpnext;
    net::ApiClient hub;
    ConnectionReport report;
};

ConnectionReport::Verdict verdict(const Result<QString> &answer)
{
    return {.asked = true, .error = answer ? std::nullopt : std::optional(answer.error()), .detail = answer.value_or(QString())};
}

QFuture<Result<QString>> askHub(Inquiry &inquiry, const ConnectionSettings &settings)
{
    if (settings.hubUrl.isEmpty())
        return answered<QString>(QString());
    auto whoAmI = net::hub::whoAmI();
    whoAmI.request.timeout = patience;
    return inquiry.hub.run(whoAmI).then([](const Result<net::hub::Account> &account) -> Result<QString> {
        return account ? Result<QString>(account->email) : std::unexpected(account.error());
    });
}

} // namespace

QByteArray erpAuthorization(const ConnectionSettings &connection)
{
    return "token " + connection.apiKey.toUtf8() + ':' + connection.apiSecret.toUtf8();
}

QByteArray hubAuthorization(const ConnectionSettings &connection)
{
    return connection.hubToken.isEmpty() ? erpAuthorization(connection) : "Bearer " + connection.hubToken.toUtf8();
}

QFuture<ConnectionReport> ServerConnectionTester::test(const ConnectionSettings &settings)
{
    auto inquiry = std::make_shared<Inquiry>(settings);
    auto whoAmI = net::erpnext::loggedUser();
    whoAmI.request.timeout = patience;
    return inquiry->erpnext.run(whoAmI)
        .then(this, [this, inquiry, settings](const Result<QString> &user) {
            inquiry->report.erpnext = verdict(user);
            inquiry->report.userName = user.value_or(QString());
            return askHub(*inquiry, settings);
        })
        .unwrap()
        .then(this, [inquiry, settings](const Result<QString> &hub) {
            if (!settings.hubUrl.isEmpty())
                inquiry->report.hub = verdict(hub);
            return inquiry->report;
        });
}

} // namespace targo
