#pragma once

#include "base/id.h"

namespace targo {

using JobId = Id<struct JobTag>;                // Dispatch Job, "DJ-00042"
using TechnicianId = Id<struct TechnicianTag>;  // Dispatch Technician, "DT-00007"
using TagId = Id<struct TagTag>;                // Dispatch Tag; its name is its label
using CustomerId = Id<struct CustomerTag>;      // Customer; may be the customer's name (erpnext.md 7.5)
using LocationId = Id<struct LocationTag>;      // Service Location, "LOC-00871"

} // namespace targo
