#include "store/tables/historytable.h"

#include "store/tables/columns.h"
#include "wire/local/payload.h"

namespace targo::store::HistoryTable {

using namespace Qt::StringLiterals;

Result<std::vector<HistoryRow>> all(Sql &sql)
{
    std::vector<HistoryRow> rows;
    const Done read = sql.each(u"SELECT number, entry, intent, inverse, undone, user, changes FROM history ORDER BY number"_s, {},
                               [&](const Row &row) {
        auto intent = wire::local::intentFromText(row.bytes(2));
        auto inverse = wire::local::intentFromText(row.bytes(3));
        auto changes = wire::local::changesFromText(row.bytes(6));
        if (intent && inverse && changes) {
            rows.push_back({.number = row.number(0), .entry = row.number(1), .intent = *std::move(intent),
                            .inverse = *std::move(inverse), .changes = *std::move(changes), .undone = row.flag(4),
                            .user = row.text(5)});
        }
    });
    if (!read)
        return std::unexpected(read.error());
    return rows;
}

Result<qint64> put(Sql &sql, const HistoryRow &row)
{
    const QVariant number = row.number ? QVariant(row.number) : QVariant();
    return sql.insert(u"INSERT OR REPLACE INTO history (number, entry, job, intent, inverse, undone, user, changes)"
                      " VALUES (?,?,?,?,?,?,?,?)"_s,
                      {number, row.entry, jobOf(row.intent).text(), wire::local::toText(row.intent),
                       wire::local::toText(row.inverse), int(row.undone), notNull(row.user),
                       wire::local::toText(row.changes)});
}

Done remove(Sql &sql, qint64 number)
{
    return discarded(sql.run(u"DELETE FROM history WHERE number = ?"_s, {number}));
}

Done removeUndone(Sql &sql, const QString &user)
{
    return discarded(sql.run(u"DELETE FROM history WHERE undone = 1 AND user = ?"_s, {notNull(user)}));
}

Done keepNewest(Sql &sql, int count)
{
    return discarded(sql.run(u"DELETE FROM history WHERE number <= (SELECT max(number) FROM history) - ?"_s, {count}));
}

} // namespace targo::store::HistoryTable
