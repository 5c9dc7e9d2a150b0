#pragma once

#include "desk/timeline/timelinemodel.h"

namespace targo::desk {

// One row a job in this order, below the names of the columns; days and hours as spreadsheets read them.
QByteArray boardAsCsv(const TimelineModel &timeline, const std::vector<JobId> &jobs);

} // namespace targo::desk
