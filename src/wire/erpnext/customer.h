#pragma once

#include "domain/customer/customer.h"
#include "wire/json.h"

#include <QStringList>

namespace targo::wire::erpnext {

// As jobFromJson: nothing without a name, oddities in `issues`.
std::optional<Customer> customerFromJson(const Json &document, QStringList &issues);
std::optional<Location> locationFromJson(const Json &document, QStringList &issues);

} // namespace targo::wire::erpnext
