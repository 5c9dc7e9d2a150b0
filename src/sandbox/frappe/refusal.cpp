#include "sandbox/frappe/refusal.h"

namespace targo::sandbox::frappe {

Refusal Refusal::thrown(int status, std::string type, std::string text, std::string title)
{
    Refusal refusal{.status = status, .type = std::move(type)};
    refusal.exception = "frappe.exceptions." + refusal.type + ": " + text;
    refusal.messages.push_back({.text = std::move(text), .title = std::move(title), .indicator = "red", .raised = true});
    return refusal;
}

Refusal Refusal::bare(int status, std::string type)
{
    return {.status = status, .type = std::move(type), .traced = false};
}

Refusal Refusal::python(std::string type, std::string text)
{
    Refusal refusal{.status = 500, .type = std::move(type)};
    refusal.exception = refusal.type + ": " + text;
    return refusal;
}

Refusal Refusal::database(std::string type, std::string text)
{
    return {.status = 500, .type = std::move(type), .exception = "", .fromDatabase = true, .debug = std::move(text)};
}

} // namespace targo::sandbox::frappe
