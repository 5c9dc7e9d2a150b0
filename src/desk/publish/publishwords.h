#pragma once

#include "domain/dispatch/publication.h"
#include "domain/ports/boardsource.h"

namespace targo::desk::words {

// "2 new, 1 moved, 1 taken away".
QString summary(const TechnicianDifference &difference);
// "moved: 9:00 → 10:30"; with the days where they differ, or where the period has several.
QString of(const PublishedDifference &difference, bool withDays, const BoardSource &board);
// "Luc Gagnon (3 jobs), Anne Roy (1 job)".
QString listed(const std::vector<PublicationForecast::Notification> &notifications, const BoardSource &board);

} // namespace targo::desk::words
