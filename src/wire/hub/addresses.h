#pragma once

#include "base/result.h"
#include "domain/ports/addresssource.h"

namespace targo::wire::hub {

// hub.md 9.8. BadAnswer when there is no list in it; what has no place is left out.
Result<std::vector<FoundAddress>> addressesFromText(const QByteArray &body);

} // namespace targo::wire::hub
