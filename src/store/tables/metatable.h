#pragma once

#include "store/db/sql.h"

namespace targo::store::MetaTable {

Result<QHash<QString, QString>> all(Sql &sql);
Done put(Sql &sql, const QString &name, const QString &value);

} // namespace targo::store::MetaTable
