#pragma once

#include "store/db/sql.h"
#include "store/records.h"

namespace targo::store::OutboxTable {

// By entry. A row whose payload cannot be read is left in the file and named in the log.
Result<std::vector<OutboxRow>> all(Sql &sql);
Result<qint64> add(Sql &sql, const OutboxRow &row); // the entry's number
Done update(Sql &sql, const OutboxRow &row);
Done remove(Sql &sql, qint64 entry);
Done rename(Sql &sql, const Renaming &named); // call within a transaction
// What was on the wire when the program ended may or may not have arrived: it is sent again.
Done sendingBecomesWaiting(Sql &sql);

} // namespace targo::store::OutboxTable
