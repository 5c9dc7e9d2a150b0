#pragma once

#include "wire/json.h"
#include "wire/refusal.h"

namespace targo::wire::hub {

// {"error": text, "code", "details", "retry_after_ms"}, {"error": {"message", "code"}} or {"message": text}
// (hub.md 1.3). Nothing when the body is none of these.
std::optional<Refusal> refusalFromJson(const Json &body);

// A body that is not JSON: its first line, without markup. Traccar answers with Java stack traces.
QString firstLineOf(const QByteArray &body);

} // namespace targo::wire::hub
