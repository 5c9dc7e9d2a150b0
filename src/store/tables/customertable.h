#pragma once

#include "domain/customer/customer.h"
#include "store/db/sql.h"

namespace targo::store::CustomerTable {

Result<std::vector<Customer>> all(Sql &sql);
Done put(Sql &sql, const Customer &customer);

} // namespace targo::store::CustomerTable
