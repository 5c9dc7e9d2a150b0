#pragma once

#include "domain/dispatch/technician.h"
#include "wire/fields.h"

namespace targo::wire::erpnext {

// {"mon":{"start","end"}}, a list of such, or [["08:00","12:00"],…] for each day; a missing day is a day off.
std::array<std::vector<DayInterval>, 7> weeklyHoursIn(const Fields &document, const char *key, QStringList &issues);

// {"shifts":[…]} or the bare array.
std::vector<ExtraShift> extraShiftsIn(const Fields &document, const char *key, QStringList &issues);

} // namespace targo::wire::erpnext
