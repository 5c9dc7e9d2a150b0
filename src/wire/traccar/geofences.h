#pragma once

#include "base/result.h"
#include "domain/tracking/geofence.h"

#include <QByteArray>

namespace targo::wire::traccar {

// hub.md 4.6. BadAnswer when the body is no list; geofences of a form that nobody knows are left out.
Result<std::vector<Geofence>> geofencesFromText(const QByteArray &body);

} // namespace targo::wire::traccar
