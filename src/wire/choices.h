#pragma once

#include "domain/dispatch/tag.h"
#include "domain/dispatch/technician.h"

namespace targo::wire {

// The options' texts on the server and in our own payloads; those of a job are in domain/dispatch/jobfields.h.
QString keyOf(const Choice<TechnicianStatus> &status);
QString keyOf(const Choice<TagCategory> &category);
Choice<TechnicianStatus> technicianStatusFromKey(const QString &key);
Choice<TagCategory> tagCategoryFromKey(const QString &key);

} // namespace targo::wire
