#pragma once

#include "domain/dispatch/tag.h"
#include "domain/dispatch/technician.h"
#include "wire/json.h"

#include <QStringList>

namespace targo::wire::erpnext {

// As jobFromJson: nothing without a name, oddities in `issues`.
std::optional<Technician> technicianFromJson(const Json &document, QStringList &issues);
std::optional<Tag> tagFromJson(const Json &document, QStringList &issues);

} // namespace targo::wire::erpnext
