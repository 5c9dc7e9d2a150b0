#pragma once

#include "domain/dispatch/technician.h"
#include "store/db/sql.h"

namespace targo::store::TechnicianTable {

Result<std::vector<Technician>> all(Sql &sql);
Done put(Sql &sql, const Technician &technician);

} // namespace targo::store::TechnicianTable
