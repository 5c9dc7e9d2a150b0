#pragma once

#include "sandbox/frappe/call.h"

namespace targo::sandbox::frappe {

// The outside of an answer: v1 and v2 forms of success and failure, headers, and the bare HTML pages.
HttpReply successReply(const Call &call, Json body);      // body: {"data": …} or {"message": …} or {}
HttpReply refusalReply(Call &call, const Refusal &refusal);
HttpReply htmlReply(int status, const QByteArray &title, const QByteArray &text);
HttpReply notFoundPage();
HttpReply bareServerError();                              // what a broken transaction leaves (erpnext.md 8.4)
Json withoutNulls(const Json &document);                  // v1's form of a document

} // namespace targo::sandbox::frappe
