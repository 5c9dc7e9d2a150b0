#pragma once

#include <string>

namespace targo::sandbox::frappe {

// What Frappe makes of a text before it stores it (erpnext.md 7.4): nothing, unless something in it looks like a tag;
// then harmless tags stay, others are shown as text, and stray signs become entities.
std::string sanitised(const std::string &text);

} // namespace targo::sandbox::frappe
