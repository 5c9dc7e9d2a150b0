#include "net/erpnext/site.h"

#include "net/erpnext/listquery.h"
#include "wire/erpnext/answer.h"
#include "wire/erpnext/fieldnames.h"
#include "wire/fields.h"

namespace targo::net::erpnext {

using namespace Qt::StringLiterals;
using wire::Json;
using wire::erpnext::contentOf;

namespace {

Request method(const QString &name)
{
    return {.path = pathOf({u"api"_s, u"method"_s, name})};
}

Result<QString> textIn(const Reply &reply)
{
    const auto content = contentOf(reply.body);
    if (!content)
        return std::unexpected(content.error());
    const auto *text = content->get_ptr<const std::string *>();
    if (!text || text->empty())
        return failure(Error::Kind::BadAnswer);
    return wire::textFrom(*text);
}

} // namespace

Endpoint<bool> ping()
{
    return {method(u"ping"_s), [](const Reply &reply) -> Result<bool> {
                return textIn(reply).transform([](const QString &answer) { return answer == "pong"_L1; });
            }};
}

// Frappe lets everyone but a guest ask who they are, and answers a guest 403.
Endpoint<QString> loggedUser()
{
    Request request = method(u"frappe.auth.get_logged_user"_s);
    request.onlyGuestsRefused = true;
    request.timeout = std::chrono::seconds(10); // the question whether the line is back: not to be hung up on long
    return {request, [](const Reply &reply) -> Result<QString> {
                const auto user = textIn(reply);
                if (user && *user == "Guest"_L1)
                    return failure(Error::Kind::SignedOut);
                return user;
            }};
}

Endpoint<QStringList> ownRoles()
{
    return {method(u"frappe.core.doctype.user.user.get_roles"_s), [](const Reply &reply) -> Result<QStringList> {
                const auto content = contentOf(reply.body);
                if (!content)
                    return std::unexpected(content.error());
                if (!content->is_array())
                    return failure(Error::Kind::BadAnswer);
                QStringList roles;
                for (const Json &role : *content) {
                    if (const auto *text = role.get_ptr<const std::string *>())
                        roles += wire::textFrom(*text);
                }
                return roles;
            }};
}

Endpoint<int> count(const QString &docType)
{
    Request request = method(u"frappe.client.get_count"_s);
    request.query.append({u"doctype"_s, docType});
    return {request, [](const Reply &reply) -> Result<int> {
                const auto content = contentOf(reply.body);
                if (!content)
                    return std::unexpected(content.error());
                // Anything else would not fit, and turning it into a number is no number.
                const double rows = content->is_number() ? content->get<double>() : -1;
                if (!(rows >= 0 && rows < 2e9))
                    return failure(Error::Kind::BadAnswer);
                return int(rows);
            }};
}

Endpoint<std::vector<NameAndModified>> allNames(const QString &docType)
{
    const QByteArray name = docType.toUtf8();
    Request request = ListQuery(name.constData(), Json::array({"name", "modified"})).all().get();
    request.timeout = std::chrono::seconds(120);
    return {request, [name](const Reply &reply) {
                return wire::erpnext::rowsFrom<NameAndModified>(
                    reply.body, name.constData(), [](const Json &row, QStringList &issues) -> std::optional<NameAndModified> {
                        const wire::Fields fields(row, issues);
                        if (!fields.has("name"))
                            return std::nullopt;
                        return NameAndModified{fields.text("name"), fields.text("modified")};
                    });
            }};
}

} // namespace targo::net::erpnext
