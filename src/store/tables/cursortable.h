#pragma once

#include "store/db/sql.h"
#include "store/records.h"

namespace targo::store {

QString nameOf(Kind kind); // of its table; also in the cursor's row

namespace CursorTable {

Result<std::vector<CursorRow>> all(Sql &sql);
Done put(Sql &sql, const CursorRow &row);

} // namespace CursorTable
} // namespace targo::store
