#pragma once

#include "store/records.h"

#include <span>

namespace targo::sync {

// The job as people see it: what the server holds with our own changes on top, in order of submission.
Job folded(const Job &server, std::span<const store::OutboxRow *const> rows);

} // namespace targo::sync
