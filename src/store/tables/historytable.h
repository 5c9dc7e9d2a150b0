#pragma once

#include "store/db/sql.h"
#include "store/records.h"

namespace targo::store::HistoryTable {

Result<std::vector<PastIntent>> all(Sql &sql); // by number
Result<qint64> put(Sql &sql, const PastIntent &past); // adds when its number is 0; the number
Done rename(Sql &sql, const Renaming &named); // call within a transaction
Done setAsideUndone(Sql &sql, const QString &user);

} // namespace targo::store::HistoryTable
