#pragma once

#include "sandbox/frappe/doctype.h"

namespace targo::sandbox::frappe {

// The schema of a DocType as /api/v2/doctype/…/meta gives it: every property with its default, and what is set.
Json metaOf(const DocType &type, bool newer); // newer: with the properties of 16.4

} // namespace targo::sandbox::frappe
