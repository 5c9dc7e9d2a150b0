#pragma once

#include "store/db/sql.h"
#include "store/records.h"

namespace targo::store::HistoryTable {

Result<std::vector<HistoryRow>> all(Sql &sql); // by number
Result<qint64> put(Sql &sql, const HistoryRow &row); // adds when its number is 0; the number
Done remove(Sql &sql, qint64 number);
Done removeUndone(Sql &sql, const QString &user);
Done keepNewest(Sql &sql, int count);

} // namespace targo::store::HistoryTable
