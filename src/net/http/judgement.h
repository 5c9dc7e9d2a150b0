#pragma once

#include "net/http/request.h"

#include <QUrl>

namespace targo::net {

enum class Dialect { Frappe, Hub }; // which error envelope to read first

// The one place where an HTTP answer becomes a value or an Error (erpnext.md 8.2, hub.md 1.3): by the code in the
// body first, then by the status. `url` is what was asked, to tell a redirect to elsewhere. A good answer is one
// with a good status whose body begins like JSON, or is the file that was wanted; whether it is what was asked for, the
// endpoint decides. `now` (UTC) is for servers that say until when to wait but not what time they have.
Result<Reply> judged(Reply reply, const Request &request, Dialect dialect, const QUrl &url, const QDateTime &now = {});

} // namespace targo::net
