#include "store/tables/metatable.h"

#include "store/tables/columns.h"

namespace targo::store::MetaTable {

using namespace Qt::StringLiterals;

Result<QHash<QString, QString>> all(Sql &sql)
{
    QHash<QString, QString> values;
    const Done read = sql.each(u"SELECT name, value FROM meta"_s, {}, [&](const Row &row) { values.insert(row.text(0), row.text(1)); });
    if (!read)
        return std::unexpected(read.error());
    return values;
}

Done put(Sql &sql, const QString &name, const QString &value)
{
    return discarded(sql.run(u"INSERT OR REPLACE INTO meta (name, value) VALUES (?,?)"_s, {name, notNull(value)}));
}

} // namespace targo::store::MetaTable
