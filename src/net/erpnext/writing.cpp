#include "net/erpnext/writing.h"

#include "net/erpnext/listquery.h"
#include "wire/erpnext/answer.h"
#include "wire/erpnext/fieldnames.h"
#include "wire/erpnext/job.h"
#include "wire/erpnext/technician.h"
#include "wire/fields.h"
#include "wire/plaintext.h"

#include <algorithm>

namespace targo::net::erpnext {

using namespace Qt::StringLiterals;
using namespace wire::erpnext;
using wire::Json;

namespace {

constexpr std::chrono::seconds writeTimeout{60}; // erpnext.md 13

QString resourcePath(const char *docType, const QStringList &name = {})
{
    return pathOf(QStringList{u"api"_s, u"resource"_s, QString::fromUtf8(docType)} + name);
}

// v2, because it sends nulls and so tells "empty" from "not permitted".
QString documentPath(const char *docType, const QString &name)
{
    return pathOf({u"api"_s, u"v2"_s, u"document"_s, QString::fromUtf8(docType), name});
}

// `modified` in the body makes a second arrival a conflict.
Request put(QString path, QByteArray body)
{
    return {.verb = Verb::Put, .path = std::move(path), .body = std::move(body), .timeout = writeTimeout, .repeatable = true};
}

const JobId &idOf(const JobRecord &record) { return record.job.id; }
const TechnicianId &idOf(const Technician &technician) { return technician.id; }

// An answer about another record is none.
template <class Record, class Id>
Endpoint<Document<Record>> about(const Id &id, Endpoint<Document<Record>> endpoint)
{
    endpoint.decode = [id, decode = std::move(endpoint.decode)](const Reply &reply) -> Result<Document<Record>> {
        auto document = decode(reply);
        if (document && idOf(document->record) != id)
            return failure(Error::Kind::BadAnswer);
        return document;
    };
    return endpoint;
}

template <class Record, class Read>
Endpoint<Document<Record>> document(Request request, const char *docType, Read read)
{
    return {std::move(request), [docType, read](const Reply &reply) {
                return recordFrom<Document<Record>>(reply.body, docType, [&](const Json &json, QStringList &issues) -> std::optional<Document<Record>> {
                    auto record = read(json, issues);
                    if (!record)
                        return std::nullopt;
                    return Document<Record>{*std::move(record), ChildRows(json)};
                });
            }};
}

Endpoint<Document<JobRecord>> oneJob(Request request, const QTimeZone &site)
{
    return document<JobRecord>(std::move(request), JobNames::docType,
                               [site](const Json &json, QStringList &issues) { return jobFromJson(json, site, issues); });
}

Endpoint<Document<Technician>> oneTechnician(Request request)
{
    return document<Technician>(std::move(request), TechnicianNames::docType, technicianFromJson);
}

Request function(const QString &name, const Json &arguments)
{
    return {.verb = Verb::Post, .path = pathOf({u"api"_s, u"method"_s, name}), .body = wire::textOf(arguments), .timeout = writeTimeout};
}

// An answer without the list never reads as "no notes".
Result<Json> docinfoIn(const Reply &reply)
{
    auto body = wire::parsed(reply.body);
    if (body && body->is_object()) {
        const auto info = body->find("docinfo");
        if (info != body->end() && info->is_object() && info->contains("comments") && (*info)["comments"].is_array())
            return std::move(*info);
    }
    return failure(Error::Kind::BadAnswer);
}

Request docinfo(const JobId &id)
{
    Request request{.path = pathOf({u"api"_s, u"method"_s, u"frappe.desk.form.load.get_docinfo"_s})};
    request.query = {{u"doctype"_s, QString::fromUtf8(JobNames::docType)}, {u"name"_s, id.text()}};
    return request;
}

QString fullName(const Json &docinfo, const QString &user)
{
    QStringList issues;
    const auto people = docinfo.find("user_info");
    if (people == docinfo.end() || !people->is_object() || !people->contains(wire::utf8(user)))
        return user;
    const QString name = wire::Fields((*people)[wire::utf8(user)], issues).text("fullname").trimmed();
    return name.isEmpty() ? user : name;
}

Result<std::vector<Note>> allNotesIn(const Reply &reply, const QTimeZone &site)
{
    const auto docinfo = docinfoIn(reply);
    if (!docinfo)
        return std::unexpected(docinfo.error());
    std::vector<std::pair<QString, Note>> dated; // by the server's own text, which tells even the microseconds
    QStringList issues;
    for (const Json &comment : (*docinfo)["comments"]) {
        const wire::Fields fields(comment, issues);
        const QString text = wire::plainText(fields.text("content")).trimmed();
        if (!text.isEmpty())
            dated.push_back({fields.text("creation"), {text, fullName(*docinfo, fields.text("owner")), fields.instant("creation", site)}});
    }
    std::ranges::stable_sort(dated, [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<Note> notes;
    for (auto &[creation, note] : dated)
        notes.push_back(std::move(note));
    return notes;
}

Result<QStringList> notesIn(const Reply &reply, const QString &userEmail)
{
    const auto docinfo = docinfoIn(reply);
    if (!docinfo)
        return std::unexpected(docinfo.error());
    QStringList notes, issues;
    for (const Json &comment : (*docinfo)["comments"]) {
        const wire::Fields fields(comment, issues);
        const QString author = fields.has("comment_email") ? fields.text("comment_email") : fields.text("owner");
        if (author == userEmail)
            notes += wire::plainText(fields.text("content")).trimmed();
    }
    return notes;
}

} // namespace

Endpoint<Document<JobRecord>> jobDocument(const JobId &id, const QTimeZone &site)
{
    return about(id, oneJob({.path = documentPath(JobNames::docType, id.text())}, site));
}

Endpoint<Document<Technician>> technicianDocument(const TechnicianId &id)
{
    return about(id, oneTechnician({.path = documentPath(TechnicianNames::docType, id.text())}));
}

Endpoint<Document<JobRecord>> updateJob(const JobId &id, const Changes &changes, const QString &modified, const ChildRows &held,
                                        const QTimeZone &site)
{
    return about(id, oneJob(put(resourcePath(JobNames::docType, {id.text()}), updateBody(changes, modified, held)), site));
}

Endpoint<Document<Technician>> updateTechnician(const TechnicianId &id, const Changes &changes, const QString &modified, const ChildRows &held)
{
    return about(id, oneTechnician(put(resourcePath(TechnicianNames::docType, {id.text()}), updateBody(changes, modified, held))));
}

Endpoint<Document<JobRecord>> createJob(const Changes &fields, const QString &clientUuid, const QTimeZone &site)
{
    return oneJob({.verb = Verb::Post, .path = resourcePath(JobNames::docType), .body = createBody(fields, clientUuid),
                   .timeout = writeTimeout}, site);
}

Endpoint<std::optional<JobId>> jobWithKey(const QString &clientUuid)
{
    Request request = ListQuery(JobNames::docType, Json::array({Standard::name})).with(Standard::clientUuid, clientUuid).atMost(1).get();
    return {std::move(request), [](const Reply &reply) -> Result<std::optional<JobId>> {
                const auto rows = rowsFrom<JobId>(reply.body, JobNames::docType, [](const Json &row, QStringList &issues) {
                    return wire::Fields(row, issues).id<JobId>(Standard::name);
                });
                if (!rows)
                    return std::unexpected(rows.error());
                return rows->empty() ? std::nullopt : std::optional(rows->front());
            }};
}

Endpoint<bool> deleteJob(const JobId &id)
{
    return {{.verb = Verb::Delete, .path = resourcePath(JobNames::docType, {id.text()}), .timeout = writeTimeout},
            [](const Reply &) -> Result<bool> { return true; }};
}

Endpoint<bool> addNote(const JobId &id, const QString &text, const QString &userEmail)
{
    Request request = function(u"frappe.desk.form.utils.add_comment"_s,
                               {{"reference_doctype", JobNames::docType}, {"reference_name", wire::utf8(id.text())},
                                {"content", wire::utf8(text.toHtmlEscaped().replace(u'\n', u"<br>"_s))},
                                {"comment_email", wire::utf8(userEmail)}, {"comment_by", wire::utf8(userEmail)}});
    return {std::move(request), [](const Reply &reply) -> Result<bool> {
                return contentOf(reply.body).transform([](const Json &) { return true; });
            }};
}

Endpoint<QStringList> notesBy(const QString &userEmail, const JobId &id)
{
    return {docinfo(id), [userEmail](const Reply &reply) { return notesIn(reply, userEmail); }};
}

Endpoint<std::vector<Note>> notesOn(const JobId &id, const QTimeZone &site)
{
    return {docinfo(id), [site](const Reply &reply) { return allNotesIn(reply, site); }};
}

} // namespace targo::net::erpnext
