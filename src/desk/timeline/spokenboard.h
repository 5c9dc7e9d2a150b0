#pragma once

#include "desk/timeline/timelinemodel.h"

namespace targo::desk {

// The board for who hears it: whole sentences, without signs. What the board does not show has none.
QString spokenJob(const TimelineModel &model, const JobId &id);
QString spokenLane(const TimelineModel &model, int lane); // of its technician

} // namespace targo::desk
