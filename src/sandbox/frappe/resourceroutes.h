#pragma once

#include "sandbox/frappe/call.h"

namespace targo::sandbox::frappe {

// Documents and lists over REST, for every DocType alike. Segments are decoded parts of the path.
Outcome<HttpReply> serveResource(Call &call, const std::string &docType, const std::string &name); // v1
Outcome<HttpReply> serveDocument(Call &call, const std::vector<std::string> &segments);           // v2, after "document"
Outcome<HttpReply> serveDocTypeInfo(Call &call, const std::vector<std::string> &segments);        // v2, after "doctype"

// A stored document as a GET shows it: times in the database's form, fields above the caller's level left out.
Json presented(const Call &call, const DocType &type, Json document);

} // namespace targo::sandbox::frappe
