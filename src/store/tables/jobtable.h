#pragma once

#include "domain/dispatch/jobdetails.h"
#include "store/db/sql.h"

namespace targo::store::JobTable {

// Columns for all that the board reads, so that a start is one walk over narrow rows; the rest is a payload.
Result<std::vector<Job>> all(Sql &sql);
Result<JobDetails> details(Sql &sql, const JobId &id); // NotFound when there is no such job
// Also notes in `record` what its technician was told, which the server does not say.
Done put(Sql &sql, JobRecord &record);

} // namespace targo::store::JobTable
