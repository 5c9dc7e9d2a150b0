#pragma once

#include "store/records.h"

namespace targo {

// What happened to a local file, for a person: where it is now, what could be saved from it, what to look at.
QString wordsOf(const store::Notice &notice);

} // namespace targo
