#include "support/fakefrappe.h"

#include "domain/dispatch/jobfields.h"
#include "wire/erpnext/job.h"

#include <QTimeZone>
#include <QUrlQuery>

namespace targo::test {

using namespace Qt::StringLiterals;
using Json = nlohmann::json;

namespace {

const QString jobType = u"Dispatch Job"_s;
const QString technicianType = u"Dispatch Technician"_s;

std::string utf8(const QString &text) { return text.toStdString(); }
Json orNull(const auto &value, const auto &text) { return value ? Json(utf8(text(*value))) : Json(nullptr); }
const auto textOfId = [](const auto &id) { return id.text(); };

net::Reply refusal(int status, const char *type)
{
    return json(status, {{"exc_type", type}, {"exception", std::string("frappe.exceptions.") + type + ": no"}});
}

bool holds(const Json &document, const Json &condition)
{
    const Json held = document.value(condition[0].get<std::string>(), Json());
    const std::string value = held.is_string() ? held.get<std::string>() : std::string();
    const std::string sign = condition[1];
    if (sign == "in") {
        const auto list = condition[2].get<std::vector<std::string>>();
        return std::ranges::find(list, value) != list.end();
    }
    const std::string other = condition[2];
    return sign == ">=" ? value >= other : sign == ">" ? value > other : value == other;
}

Json parsedOr(const QString &text, const Json &otherwise)
{
    return text.isEmpty() ? otherwise : Json::parse(text.toStdString());
}

} // namespace

net::Reply json(int status, const Json &body)
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = QByteArray::fromStdString(body.dump())};
}

void FakeFrappe::save(const QString &docType, const QString &name, const QString &by)
{
    const QDateTime start(QDate(2026, 3, 2), QTime(8, 0), QTimeZone::UTC);
    Json &document = m_documents[docType][name];
    document["name"] = utf8(name);
    document["modified"] = utf8(start.addSecs(m_saves++).toString(u"yyyy-MM-dd HH:mm:ss"_s)) + ".000321";
    document["modified_by"] = utf8(by);
}

void FakeFrappe::put(const Job &job, const QString &by)
{
    Json &document = m_documents[jobType][job.id.text()];
    document = {{"subject", utf8(job.subject)}, {"job_type", utf8(keyOf(job.type))}, {"status", utf8(keyOf(job.status))},
                {"priority", utf8(keyOf(job.priority))}, {"customer", orNull(job.customer, textOfId)},
                {"assigned_technician", orNull(job.technician, textOfId)},
                {"scheduled_date", orNull(job.date, [](QDate date) { return date.toString(Qt::ISODate); })},
                {"start_time", orNull(job.start, [](QTime time) { return time.toString(u"H:mm:ss"_s); })},
                {"duration_h", job.minutes / 60.0}, {"travel_minutes", job.travelMinutes},
                {"route_order", job.routeOrder}, {"is_published", int(job.published)}};
    save(jobType, job.id.text(), by);
}

void FakeFrappe::put(const Technician &technician)
{
    m_documents[technicianType][technician.id.text()] = {{"full_name", utf8(technician.fullName)}, {"status", "Disponible"}};
    save(technicianType, technician.id.text(), u"marie@targo.example"_s);
}

void FakeFrappe::put(const Customer &customer)
{
    m_documents[u"Customer"_s][customer.id.text()] = {{"customer_name", utf8(customer.name)}, {"customer_type", "Individual"}};
    save(u"Customer"_s, customer.id.text(), u"marie@targo.example"_s);
}

void FakeFrappe::edit(const char *job, const Document &fields, const QString &by)
{
    const QString name = QString::fromUtf8(job);
    m_documents[jobType].at(name).update(fields);
    save(jobType, name, by);
}

void FakeFrappe::editTechnician(const char *technician, const Document &fields, const QString &by)
{
    const QString name = QString::fromUtf8(technician);
    m_documents[technicianType].at(name).update(fields);
    save(technicianType, name, by);
}

void FakeFrappe::stamp(const char *job, const char *modified)
{
    m_documents[jobType].at(QString::fromUtf8(job))["modified"] = modified;
}

void FakeFrappe::remove(const QString &docType, const QString &name) { m_documents[docType].erase(name); }

Job FakeFrappe::read(const Document &document)
{
    QStringList issues;
    const auto record = wire::erpnext::jobFromJson(document, QTimeZone::UTC, issues);
    return record ? record->job : Job();
}

Job FakeFrappe::job(const char *name) const { return read(m_documents.at(jobType).at(QString::fromUtf8(name))); }

std::vector<Job> FakeFrappe::jobs() const
{
    std::vector<Job> all;
    if (const auto found = m_documents.find(jobType); found != m_documents.end()) {
        for (const auto &[name, document] : found->second)
            all.push_back(job(name.toUtf8().constData()));
    }
    return all;
}

net::Reply FakeFrappe::answer(net::Verb verb, const QUrl &url, const QByteArray &body)
{
    const QStringList path = url.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts);
    const QUrlQuery query(url);
    const auto parameter = [&](const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
    if (path.value(1) == "method"_L1) {
        if (path.value(2).endsWith("get_logged_user"_L1))
            return json(200, {{"message", utf8(user)}});
        if (path.value(2).endsWith("get_count"_L1))
            return json(200, {{"message", m_documents[parameter(u"doctype"_s)].size()}});
        if (path.value(2).endsWith("get_list"_L1)) {
            const Json asked = Json::parse(body.toStdString());
            net::Reply reply = list(QString::fromStdString(asked["doctype"]), asked.value("filters", Json::array()), Json::array(), 0);
            return reply;
        }
        if (path.value(2).endsWith("add_comment"_L1)) {
            const Json asked = Json::parse(body.toStdString());
            notes[QString::fromStdString(asked["reference_name"])].append(QString::fromStdString(asked["content"]));
            return json(200, {{"message", {{"name", "c"}}}});
        }
        if (path.value(2).endsWith("get_docinfo"_L1)) {
            Json comments = Json::array();
            for (const QString &note : notes[parameter(u"name"_s)])
                comments.push_back({{"content", utf8(note)}, {"owner", utf8(user)}});
            return json(200, {{"docinfo", {{"comments", comments}}}});
        }
        return refusal(404, "DoesNotExistError");
    }
    const qsizetype at = path.value(1) == "v2"_L1 ? 3 : 2;
    const QString docType = path.value(at);
    if (path.size() == at + 1 && verb == net::Verb::Post)
        return create(docType, body);
    if (path.size() == at + 1)
        return list(docType, parsedOr(parameter(u"filters"_s), Json::array()), parsedOr(parameter(u"or_filters"_s), Json::array()),
                    parameter(u"limit_page_length"_s).toInt());
    const QString name = path.value(at + 1);
    if (!m_documents[docType].contains(name))
        return refusal(404, "DoesNotExistError");
    if (verb == net::Verb::Put)
        return update(docType, name, body);
    if (verb == net::Verb::Delete) {
        if (beforeWrite)
            beforeWrite(docType, name, {});
        m_documents[docType].erase(name);
        return json(202, {{"data", "ok"}});
    }
    return json(200, {{"data", m_documents[docType][name]}});
}

net::Reply FakeFrappe::list(const QString &docType, const Document &filters, const Document &orFilters, int limit) const
{
    std::vector<Json> rows;
    if (const auto found = m_documents.find(docType); found != m_documents.end()) {
        for (const auto &[name, document] : found->second) {
            const auto matches = [&](const Json &condition) { return holds(document, condition); };
            if (std::ranges::all_of(filters, matches) && (orFilters.empty() || std::ranges::any_of(orFilters, matches)))
                rows.push_back(document);
        }
    }
    std::ranges::sort(rows, {}, [](const Json &row) { return std::pair(row["modified"].get<std::string>(), row["name"].get<std::string>()); });
    if (limit > 0 && rows.size() > size_t(limit))
        rows.resize(size_t(limit));
    return json(200, {{"data", rows}});
}

net::Reply FakeFrappe::create(const QString &docType, const QByteArray &body)
{
    Json fields = Json::parse(body.toStdString());
    for (const auto &[name, document] : m_documents[docType]) {
        if (!fields["client_uuid"].is_null() && document.value("client_uuid", Json()) == fields["client_uuid"])
            return refusal(417, "UniqueValidationError");
    }
    const QString name = u"DJ-%1"_s.arg(90001 + creations++);
    m_documents[docType][name] = fields;
    save(docType, name, user);
    return json(200, {{"data", m_documents[docType][name]}});
}

net::Reply FakeFrappe::update(const QString &docType, const QString &name, const QByteArray &body)
{
    Json fields = Json::parse(body.toStdString());
    Json &document = m_documents[docType][name];
    if (fields["modified"] != document["modified"])
        return refusal(417, "TimestampMismatchError");
    fields.erase("modified");
    if (beforeWrite)
        beforeWrite(docType, name, fields);
    document.update(fields);
    save(docType, name, user);
    ++writes;
    return json(200, {{"data", document}});
}

} // namespace targo::test
