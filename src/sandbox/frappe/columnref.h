#pragma once

#include "sandbox/frappe/core.h"

namespace targo::sandbox::frappe {

// A column a query speaks of: the document's own, one of a child row joined to it, or one of a linked document.
struct ColumnRef
{
    const DocType *type = nullptr;  // whose column it is
    const Field *table = nullptr;   // child join, in the queried DocType
    const Field *link = nullptr;    // link join, in the queried DocType
    int column = -1;
    const Field &field() const { return type->columns[static_cast<size_t>(column)]; }
};

// One row of a query's result before its columns are picked.
struct JoinedRow
{
    QByteArray own;
    std::vector<std::pair<const Field *, QByteArray>> children; // null bytes where a parent has no row

    Cell cell(const ColumnRef &ref, const DocType &queried, const Core &core) const
    {
        if (ref.table) {
            for (const auto &[table, row] : children) {
                if (table == ref.table)
                    return row.isNull() ? Cell() : cellOf(row, ref.column);
            }
            return {};
        }
        if (!ref.link)
            return cellOf(own, ref.column);
        const auto target = core.tables.find(ref.type->name);
        const std::string_view name = textCell(own, queried.columnOf(ref.link->name));
        const QByteArray *row = target == core.tables.end() || name.empty() ? nullptr : target->second->row(name);
        return row ? cellOf(*row, ref.column) : Cell();
    }
};

} // namespace targo::sandbox::frappe
