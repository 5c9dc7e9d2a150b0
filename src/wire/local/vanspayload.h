#pragma once

#include "base/result.h"
#include "domain/tracking/van.h"

#include <vector>

namespace targo::wire::local {

// Where everybody was last, as the cache keeps it over a restart. What cannot be read is nothing, not an error.
QString toText(const std::vector<Van> &vans);
std::vector<Van> vansFromText(const QString &text);

} // namespace targo::wire::local
