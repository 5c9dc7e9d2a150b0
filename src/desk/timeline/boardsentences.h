#pragma once

#include "desk/timeline/timelinemodel.h"

namespace targo::desk {

// What the board says to those who ask, by pointing or through a screen reader: lines of plain text.
QString sentenceOf(const TimelineModel &model, const JobId &id);  // of a job that is shown; else empty
QString sentenceOfLane(const TimelineModel &model, int lane);     // of its technician
QString peopleWords(const TimelineModel &model);                  // how many are shown, and how many are not
QString groupWords(const GroupHead &head);

} // namespace targo::desk
