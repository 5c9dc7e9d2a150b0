#pragma once

#include "sandbox/frappe/call.h"

namespace targo::sandbox::frappe {

// Fills call.form and call.uploads: a JSON body hides the query, a form or multipart body joins it (erpnext.md 2).
Verdict readForm(const HttpRequest &request, Call &call);

// A form value that may be JSON text (from a query) or JSON already (from a body); null when absent.
// Text that is no JSON is refused as Python's parser does.
Outcome<Json> jsonArgument(const Json &form, const char *key);

} // namespace targo::sandbox::frappe
