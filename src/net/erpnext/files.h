#pragma once

#include "domain/ids.h"
#include "net/http/request.h"

namespace targo::net::erpnext {

// What lies at `path`, as an Attach field names it ("/private/files/avant 1.jpg"; erpnext.md 11).
Endpoint<QByteArray> file(const QString &path);
// What the Signature field of a job holds: "data:image/png;base64,…", a path as above, or nothing.
Endpoint<QString> signatureOf(const JobId &id);

} // namespace targo::net::erpnext
