#include "sandbox/controls/standardfailure.h"

#include "sandbox/http/json.h"

namespace targo::sandbox {

using namespace Qt::StringLiterals;

namespace {

const char *frappeType(int status)
{
    switch (status) {
    case 400: return "CSRFTokenError";
    case 401: return "AuthenticationError";
    case 403: return "PermissionError";
    case 404: return "DoesNotExistError";
    case 409: return "DuplicateEntryError";
    case 417: return "ValidationError";
    case 429: return "TooManyRequestsError";
    case 503: return "SessionStopped";
    default: return "SerializationFailure";
    }
}

const char *hubCode(int status)
{
    switch (status) {
    case 400: return "bad_request";
    case 401: return "unauthenticated";
    case 403: return "forbidden";
    case 404: return "not_found";
    case 409: return "version_conflict";
    case 429: return "rate_limited";
    case 503: return "maintenance";
    default: return "internal";
    }
}

HttpReply page(int status, const QByteArray &title)
{
    return {.status = status, .headers = {{"Content-Type", "text/html; charset=utf-8"}},
            .body = "<!doctype html>\n<html lang=en>\n<title>" + title + "</title>\n<h1>" + title + "</h1>\n"};
}

} // namespace

HttpReply standardFailure(int status, const QByteArray &path)
{
    if (status < 400)
        return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = "{}"};
    if (status == 413)
        return page(status, "413 Request Entity Too Large");
    if (status == 502)
        return page(status, "502 Bad Gateway");
    if (status == 504)
        return page(status, "504 Gateway Time-out");
    if (!path.startsWith("/api/"))
        return hubError(status, hubCode(status), u"panne demandée"_s);
    if (status == 500) // the fixed page of erpnext.md 8.4
        return page(status, "Internal Server Error");
    if (path.startsWith("/api/v2/"))
        return jsonReply(status, Json{{"errors", Json::array({Json{{"type", frappeType(status)}}})}});
    return jsonReply(status, Json{{"exc_type", frappeType(status)}});
}

} // namespace targo::sandbox
