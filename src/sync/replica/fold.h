#pragma once

#include "store/records.h"

#include <span>

namespace targo::sync {

using PendingRows = std::span<const store::OutboxRow *const>;

// A record as people see it: what the server holds with our own changes on top, in order of submission. Nothing when
// we have deleted it.
std::optional<Job> folded(const Job &server, PendingRows rows);
JobDetails foldedDetails(JobDetails server, PendingRows rows);
Technician folded(const Technician &server, PendingRows rows);

} // namespace targo::sync
