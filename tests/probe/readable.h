#pragma once

#include "domain/customer/customer.h"
#include "domain/dispatch/jobdetails.h"
#include "domain/dispatch/tag.h"
#include "domain/dispatch/technician.h"
#include "wire/json.h"

namespace targo::probe {

// Our records in words of ours, for whoever checks the program from outside: days "YYYY-MM-DD", hours "HH:mm",
// instants ISO 8601 UTC, null for nothing. Not what we store.
wire::Json readable(const JobRecord &record);
wire::Json readable(const Technician &technician);
wire::Json readable(const Tag &tag);
wire::Json readable(const Customer &customer);
wire::Json readable(const Location &location);

} // namespace targo::probe
