#pragma once

#include "domain/dispatch/changes.h"
#include "wire/json.h"

namespace targo::wire::erpnext {

// The child tables of a whole document as the server sent it. A row is stored anew with the fields sent only
// (erpnext.md 7.3), so what we do not know of a row goes back with what we changed in it.
class ChildRows
{
public:
    ChildRows() = default;
    explicit ChildRows(Json document) : m_document(std::move(document)) { }

    // The row of `table` with this name; null when there is none.
    const Json *find(const char *table, const QString &name) const;

private:
    Json m_document;
};

// The body of an update: only these fields, and `modified` so that the server can refuse a stale one. A child table
// that is part of it is sent whole, in order; new rows carry no name, and neither do rows that `held` does not know,
// which the server would lose.
QByteArray updateBody(const Changes &changes, const QString &modified, const ChildRows &held);

// Of a new document: these fields and our key.
QByteArray createBody(const Changes &fields, const QString &clientUuid);

} // namespace targo::wire::erpnext
