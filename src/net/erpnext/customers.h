#pragma once

#include "domain/customer/customer.h"
#include "net/http/request.h"
#include "wire/erpnext/cursor.h"

namespace targo::net::erpnext {

using wire::erpnext::Cursor;

// As jobsAfter: keyset by (modified, name), oldest first, at most `limit`.
Endpoint<std::vector<Customer>> customersAfter(const std::optional<Cursor> &after, int limit);
Endpoint<std::vector<Location>> locationsAfter(const std::optional<Cursor> &after, int limit);

} // namespace targo::net::erpnext
