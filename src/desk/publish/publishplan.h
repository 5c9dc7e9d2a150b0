#pragma once

#include "domain/dispatch/publication.h"
#include "domain/ports/boardsource.h"

#include <QSet>

namespace targo::desk {

// What publishing a period would come to, as this computer sees it.
struct PublishPlan
{
    std::vector<TechnicianDifference> differences = {};
    std::vector<JobId> ready = {};                             // by technician, day and hour
    std::vector<PublicationForecast::Skipped> skipped = {};    // what stands in the period and cannot go
    int published = 0;                                         // in the period, and as it stands

    bool operator==(const PublishPlan &) const = default;
};

// `leftOut`: technicians whose work is not to be published; their differences are listed all the same.
PublishPlan publishPlan(const BoardSource &board, QDate first, QDate last, QDate today, const QSet<TechnicianId> &leftOut);

// Who loses work that is published, and is told of nothing: the hub tells only whose it is now. By the plan's order.
std::vector<PublicationForecast::Notification> losersUntold(const PublishPlan &plan, const std::vector<PublicationForecast::Notification> &told);

// Of `jobs`, how many each technician would be told of.
std::vector<PublicationForecast::Notification> notificationsFor(const BoardSource &board, const std::vector<JobId> &jobs);

} // namespace targo::desk
