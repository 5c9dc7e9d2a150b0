#pragma once

#include "sandbox/http/message.h"

namespace targo::sandbox {

// The body that usually comes with a status: Frappe's for its own paths, a proxy's page for 502 and 504, the hub's
// envelope elsewhere.
HttpReply standardFailure(int status, const QByteArray &path);

} // namespace targo::sandbox
