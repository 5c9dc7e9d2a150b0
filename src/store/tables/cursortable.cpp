#include "store/tables/cursortable.h"

#include "store/tables/columns.h"

namespace targo::store {

using namespace Qt::StringLiterals;

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Tag: return u"tag"_s;
    case Kind::Technician: return u"technician"_s;
    case Kind::Customer: return u"customer"_s;
    case Kind::Location: return u"location"_s;
    case Kind::Job: return u"job"_s;
    }
    return {};
}

namespace CursorTable {

Result<std::vector<CursorRow>> all(Sql &sql)
{
    std::vector<CursorRow> rows;
    const Done read = sql.each(u"SELECT kind, modified, name, complete, synced_at FROM cursor"_s, {}, [&](const Row &row) {
        const auto kind = std::ranges::find(everyKind, row.text(0), &nameOf);
        if (kind == everyKind.end())
            return;
        rows.push_back({.kind = *kind, .cursor = {.modified = row.text(1), .name = row.text(2)},
                        .complete = row.flag(3), .syncedAt = timeOrNothing(row, 4)});
    });
    if (!read)
        return std::unexpected(read.error());
    return rows;
}

Done put(Sql &sql, const CursorRow &row)
{
    return discarded(sql.run(
        u"INSERT OR REPLACE INTO cursor (kind, modified, name, complete, synced_at) VALUES (?,?,?,?,?)"_s,
        {nameOf(row.kind), notNull(row.cursor.modified), notNull(row.cursor.name), int(row.complete), orNull(row.syncedAt)}));
}

} // namespace CursorTable
} // namespace targo::store
