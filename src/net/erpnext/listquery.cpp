#include "net/erpnext/listquery.h"

namespace targo::net::erpnext {

using namespace Qt::StringLiterals;
using wire::Json;
using wire::utf8;

namespace {

constexpr const char *order = "modified asc, name asc";

QString asText(const Json &json)
{
    return QString::fromUtf8(wire::textOf(json));
}

} // namespace

ListQuery::ListQuery(const char *docType, Json fields)
    : m_docType(QString::fromUtf8(docType)), m_fields(std::move(fields))
{
}

ListQuery &ListQuery::after(const std::optional<wire::erpnext::Cursor> &cursor)
{
    if (cursor) {
        m_filters.push_back(Json::array({"modified", ">=", utf8(cursor->modified)}));
        m_orFilters.push_back(Json::array({"modified", ">", utf8(cursor->modified)}));
        m_orFilters.push_back(Json::array({"name", ">", utf8(cursor->name)}));
    }
    return *this;
}

ListQuery &ListQuery::named(const QStringList &names)
{
    Json list = Json::array(); // an array, because a text would be split at commas that names may hold
    for (const QString &name : names)
        list.push_back(utf8(name));
    m_filters.push_back(Json::array({"name", "in", list}));
    m_limit = int(std::max<qsizetype>(1, names.size()));
    return *this;
}

ListQuery &ListQuery::with(const char *field, const QString &value)
{
    m_filters.push_back(Json::array({field, "=", utf8(value)}));
    return *this;
}

ListQuery &ListQuery::atMost(int rows)
{
    m_limit = std::clamp(rows, 1, 500);
    return *this;
}

ListQuery &ListQuery::all()
{
    m_limit = 0; // v1: everything
    return *this;
}

Request ListQuery::get() const
{
    Request request{.path = pathOf({u"api"_s, u"resource"_s, m_docType})};
    request.query.append({u"fields"_s, asText(m_fields)});
    if (!m_filters.empty())
        request.query.append({u"filters"_s, asText(m_filters)});
    if (!m_orFilters.empty())
        request.query.append({u"or_filters"_s, asText(m_orFilters)});
    request.query.append({u"order_by"_s, QString::fromLatin1(order)});
    request.query.append({u"limit_page_length"_s, QString::number(m_limit)});
    return request;
}

Request ListQuery::post() const
{
    Json body{{"doctype", utf8(m_docType)}, {"fields", m_fields}, {"order_by", order}, {"limit_page_length", m_limit}};
    if (!m_filters.empty())
        body["filters"] = m_filters;
    if (!m_orFilters.empty())
        body["or_filters"] = m_orFilters;
    Request request{.verb = Verb::Post, .path = pathOf({u"api"_s, u"method"_s, u"frappe.client.get_list"_s})};
    request.body = wire::textOf(body);
    request.isRead = true;
    return request;
}

} // namespace targo::net::erpnext
