#pragma once

#include "sandbox/http/json.h"
#include "sandbox/hub/shifts.h"

#include <optional>

namespace targo::sandbox::hub {

// What the dispatch rules read from ERPNext's documents.
double realAt(const Json &object, const char *key);                     // 0 when absent
std::optional<Stretch> stretchOf(const Json &job);                      // nothing without a date and an hour
const Json &rowsAt(const Json &object, const char *key);                // none when absent
int levelOf(const Json &technician, const Json &tag);                   // 0: not held
bool isAbsentOn(const Json &technician, const QString &isoDate);
bool isInactive(const Json &technician);
// The great circle, a third longer, at a kilometre a minute; nothing where either is nowhere (0, 0).
std::optional<int> minutesBetween(double latitude, double longitude, double otherLatitude, double otherLongitude);
// Working time that begins on this day, joined where it touches; none on a day of absence.
std::vector<Stretch> workOn(const Json &technician, QDate day);

} // namespace targo::sandbox::hub
