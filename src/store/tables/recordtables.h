#pragma once

#include "store/db/sql.h"
#include "store/store.h"

namespace targo::store::RecordTables {

Done remove(Sql &sql, Kind kind, const QStringList &names);
// Puts the rows that `origin` allows; call within a transaction.
Result<Written> merge(Sql &sql, const Records &records, Origin origin);

} // namespace targo::store::RecordTables
