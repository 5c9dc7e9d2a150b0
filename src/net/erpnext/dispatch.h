#pragma once

#include "domain/dispatch/jobdetails.h"
#include "domain/dispatch/tag.h"
#include "domain/dispatch/technician.h"
#include "net/http/request.h"
#include "wire/erpnext/cursor.h"

#include <QTimeZone>

namespace targo::net::erpnext {

using wire::erpnext::Cursor;

// Rows after `after` by (modified, name), oldest first, with children; at most `limit` (1 to 500). Fewer than
// `limit` means: the end. A row that cannot be read is left out of the answer and named in the log, never an error
// for the whole page. `site` is the zone of the server's naive times.
Endpoint<std::vector<JobRecord>> jobsAfter(const std::optional<Cursor> &after, int limit, const QTimeZone &site);
Endpoint<std::vector<JobRecord>> jobsNamed(const std::vector<JobId> &ids, const QTimeZone &site); // at most 200 ids; POST get_list
Endpoint<JobRecord> job(const JobId &id, const QTimeZone &site); // the whole document

Endpoint<std::vector<Technician>> techniciansAfter(const std::optional<Cursor> &after, int limit);
Endpoint<std::vector<Technician>> techniciansNamed(const std::vector<TechnicianId> &ids);
Endpoint<std::vector<Tag>> tagsAfter(const std::optional<Cursor> &after, int limit);

} // namespace targo::net::erpnext
