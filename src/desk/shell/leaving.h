#pragma once

#include "domain/ports/prompt.h"

namespace targo::desk {

// Asked before the windows go: what is typed in any of them and not saved would go with it. False: the person stays.
bool leavesUnsavedWork(Prompt &prompt);

} // namespace targo::desk
