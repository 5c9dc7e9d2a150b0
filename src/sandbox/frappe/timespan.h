#pragma once

#include <optional>
#include <string>
#include <utility>

namespace targo::sandbox::frappe {

// First and last day of "today", "last 7 days", "this week"… as seen from `today` (YYYY-MM-DD). Weeks begin on Monday.
std::optional<std::pair<std::string, std::string>> timespan(const std::string &name, const std::string &today);

} // namespace targo::sandbox::frappe
