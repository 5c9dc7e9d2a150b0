#pragma once

#include "domain/dispatch/skill.h"
#include "wire/fields.h"

namespace targo::wire::erpnext {

// Of one row of any child table.
RowName rowName(const Fields &row);

// The rows of a Dispatch Tag Link table (erpnext.md 16.5). A level nobody filled in is 0 on the server and counts
// as 1; anything outside 1 to 5 is brought inside and told.
std::vector<Skill> skillsIn(const Fields &document, const char *table, QStringList &issues);

} // namespace targo::wire::erpnext
