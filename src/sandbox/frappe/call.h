#pragma once

#include "sandbox/frappe/core.h"
#include "sandbox/frappe/permissions.h"

namespace targo::sandbox::frappe {

struct Upload
{
    std::string part;
    std::string fileName;
    QByteArray content;
};

// One request while it is served: who asks, with what, and what the answer will carry besides its result.
struct Call
{
    Core &core;
    Caller caller;
    Translation words = Translation();
    int version = 1;
    QByteArray method = "POST";
    Json form = Json::object();    // body or query, decoded
    std::vector<Upload> uploads;
    QByteArray requestId;
    QByteArray cookieSid;
    bool trusted = false;          // the sandbox itself: no permission checks

    std::vector<Message> notices;  // queued messages of a success
    std::string debug;
    Json extra = Json::object();   // keys beside data or message
    QList<QPair<QByteArray, QByteArray>> headers;
    int status = 200;

    Permissions permissions() const { return {core.schema, caller, trusted}; }
    std::string user() const { return utf8(caller.user); }
    bool isRead() const { return method == "GET" || method == "HEAD"; }

    Outcome<const DocType *> docType(const std::string &name) const; // ImportError when there is none
    Refusal notFound(std::string_view docType, std::string_view name) const; // 404 with its message
    // The stored document, if it is there and the caller may `right` it.
    Outcome<Json> demandDocument(const std::string &docType, const std::string &name, const char *right = "read") const;
};

} // namespace targo::sandbox::frappe
