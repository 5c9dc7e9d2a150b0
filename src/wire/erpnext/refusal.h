#pragma once

#include "wire/json.h"
#include "wire/refusal.h"

namespace targo::wire::erpnext {

// Frappe's error envelopes, v1 and v2 (erpnext.md 8.3). Nothing when the body is neither.
std::optional<Refusal> refusalFromJson(const Json &body);

} // namespace targo::wire::erpnext
