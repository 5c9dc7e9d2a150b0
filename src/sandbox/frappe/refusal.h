#pragma once

#include "sandbox/frappe/value.h"

#include <expected>
#include <vector>

namespace targo::sandbox::frappe {

// One entry of _server_messages, or of errors/messages in v2.
struct Message
{
    std::string text;   // HTML
    std::string title = "Message";
    std::string indicator; // "red" on a raised one; left out when empty
    bool raised = false;
    bool alert = false;
};

// Why a request is not done, in Frappe's own terms.
struct Refusal
{
    int status = 417;
    std::string type;               // exc_type
    std::string exception;          // as Python prints it; "" is sent too
    bool traced = true;             // exception and exc go out to desk users
    bool fromDatabase = false;      // PostgreSQL: a bare HTML page unless the caller's record is cached (erpnext.md 8.4)
    std::string debug;              // _debug_messages of PostgreSQL
    std::string errorMessage;       // _error_message
    std::string plainMessage;       // message, of a failed login
    std::vector<Message> messages;

    // frappe.throw: exception text and message are the same
    static Refusal thrown(int status, std::string type, std::string text, std::string title = "Message");
    static Refusal validation(std::string text) { return thrown(417, "ValidationError", std::move(text)); }
    static Refusal bare(int status, std::string type);  // no message, no traceback
    static Refusal python(std::string type, std::string text); // a Python error: 500 with a traceback
    static Refusal database(std::string type, std::string text); // a failed statement
    Refusal untraced() && { traced = false; return std::move(*this); }
};

template <class T>
using Outcome = std::expected<T, Refusal>;
using Verdict = Outcome<void>;

inline std::unexpected<Refusal> refused(Refusal refusal) { return std::unexpected(std::move(refusal)); }

} // namespace targo::sandbox::frappe

// Hands a refusal on to the caller.
#define TARGO_CHECK(verdict)                                                                                          \
    if (auto checked_ = (verdict); !checked_)                                                                         \
    return std::unexpected(std::move(checked_.error()))
