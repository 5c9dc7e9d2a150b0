#pragma once

#include "domain/dispatch/tag.h"
#include "store/db/sql.h"

namespace targo::store::TagTable {

Result<std::vector<Tag>> all(Sql &sql);
Done put(Sql &sql, const Tag &tag);

} // namespace targo::store::TagTable
