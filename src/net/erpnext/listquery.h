#pragma once

#include "net/http/request.h"
#include "wire/erpnext/cursor.h"
#include "wire/json.h"

namespace targo::net::erpnext {

// A list of documents. There is no way to ask without an order: Frappe 16 sends none to PostgreSQL by itself, and
// an updated row moves, so that unordered pages skip and repeat rows (erpnext.md, rule 1).
class ListQuery
{
public:
    ListQuery(const char *docType, wire::Json fields);

    // Rows after the cursor by (modified, name): later, or as late with a greater name (erpnext.md 10.2).
    ListQuery &after(const std::optional<wire::erpnext::Cursor> &cursor);
    ListQuery &named(const QStringList &names);
    ListQuery &with(const char *field, const QString &value); // equal to
    ListQuery &atMost(int rows); // 1 to 500
    ListQuery &all();            // every row: only for short fields

    Request get() const;         // GET /api/resource/{DocType}
    Request post() const;        // POST frappe.client.get_list, for filters too long for an address

private:
    QString m_docType;
    wire::Json m_fields;
    wire::Json m_filters = wire::Json::array();
    wire::Json m_orFilters = wire::Json::array();
    int m_limit = 20;
};

} // namespace targo::net::erpnext
