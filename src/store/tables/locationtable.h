#pragma once

#include "domain/customer/customer.h"
#include "store/db/sql.h"

namespace targo::store::LocationTable {

Result<std::vector<Location>> all(Sql &sql);
Done put(Sql &sql, const Location &location);

} // namespace targo::store::LocationTable
