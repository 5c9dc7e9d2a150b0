#pragma once

#include "domain/dispatch/rowname.h"
#include "domain/ids.h"

namespace targo {

// On a technician: a skill held, at `level` 1 to 5. On a job: the least level needed, and whether it is required
// or only welcome (erpnext.md 16.5).
struct Skill
{
    TagId tag;
    int level = 1;
    bool required = false;
    RowName row = {};

    bool operator==(const Skill &) const = default;
};

} // namespace targo
