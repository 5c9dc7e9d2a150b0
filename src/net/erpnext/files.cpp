#include "net/erpnext/files.h"

#include "wire/erpnext/answer.h"
#include "wire/erpnext/fieldnames.h"
#include "wire/fields.h"

namespace targo::net::erpnext {

using namespace Qt::StringLiterals;
using Job = wire::erpnext::JobNames;

Endpoint<QByteArray> file(const QString &path)
{
    return {{.path = pathOf(path.split(u'/', Qt::SkipEmptyParts)), .wantsFile = true}, [](const Reply &reply) -> Result<QByteArray> { return reply.body; }};
}

Endpoint<QString> signatureOf(const JobId &id)
{
    Request request{.path = pathOf({u"api"_s, u"method"_s, u"frappe.client.get_value"_s})};
    request.query = {{u"doctype"_s, QString::fromLatin1(Job::docType)},
                     {u"filters"_s, wire::textFrom(wire::Json{{Job::name, id.text().toStdString()}}.dump())},
                     {u"fieldname"_s, QString::fromLatin1(Job::signature)}};
    return {request, [](const Reply &reply) -> Result<QString> {
                const auto content = wire::erpnext::contentOf(reply.body);
                if (!content)
                    return std::unexpected(content.error());
                QStringList issues;
                return wire::Fields(*content, issues).text(Job::signature);
            }};
}

} // namespace targo::net::erpnext
