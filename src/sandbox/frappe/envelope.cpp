#include "sandbox/frappe/envelope.h"

#include <QUrl>

namespace targo::sandbox::frappe {

namespace {

Json messageObject(const Message &message, Call *call, bool inV1)
{
    Json object{{"message", message.text}};
    if (!call || call->core.onPostgreSql()) // 16.4 always says so; the 16.0 of the other recordings never does
        object["as_table"] = false;
    object["title"] = message.title;
    if (!message.indicator.empty())
        object["indicator"] = message.indicator;
    if (message.raised && inV1)
        object["raise_exception"] = 1;
    if (message.alert)
        object["alert"] = 1;
    if (message.raised && inV1 && call) {
        std::string id;
        while (id.size() < 56)
            id += call->core.naming.hexName();
        object["__frappe_exc_id"] = id.substr(0, 56);
    }
    return object;
}

std::string serverMessages(const std::vector<Message> &messages, Call &call)
{
    Json list = Json::array();
    for (const Message &message : messages)
        list.push_back(dumped(messageObject(message, &call, true)));
    return dumped(list);
}

std::string traceback(const Refusal &refusal)
{
    std::string last = refusal.exception.empty() ? "psycopg2.errors." + refusal.type + ": " + refusal.debug : refusal.exception;
    return "Traceback (most recent call last):\n  ...\n" + last + "\n";
}

HttpReply jsonReply(const Call &call, int status, const Json &body)
{
    HttpReply reply{.status = status, .body = QByteArray::fromStdString(dumped(body))};
    reply.headers = {{"Content-Type", "application/json"}};
    reply.headers += call.headers;
    if (!std::ranges::any_of(call.headers, [](const auto &header) { return header.first == "Cache-Control"; }))
        reply.headers.emplaceBack("Cache-Control", "no-store,no-cache,must-revalidate,max-age=0");
    if (status == 401 || status == 403) {
        reply.headers.emplaceBack("WWW-Authenticate",
                              "Bearer resource_metadata=\"https://erp.example/.well-known/oauth-protected-resource\"");
    }
    // Sent with every answer and of no use to a client with a key: they speak of Guest (erpnext.md rule 5).
    if (!call.cookieSid.isEmpty()) {
        reply.headers.emplaceBack("Set-Cookie", "sid=" + call.cookieSid + "; HttpOnly; Path=/; SameSite=Lax");
        reply.headers.emplaceBack("Set-Cookie", "system_user=" + QByteArray(call.caller.onDesk ? "yes" : "no") + "; Path=/");
        reply.headers.emplaceBack("Set-Cookie", "user_id=" + QUrl::toPercentEncoding(call.caller.user) + "; Path=/");
    }
    reply.headers.emplaceBack("Set-Cookie", "user_lang=" + QByteArray::fromStdString(call.words.language()) + "; Path=/");
    return reply;
}

} // namespace

Json withoutNulls(const Json &document)
{
    Json kept = Json::object();
    for (const auto &[key, value] : document.items()) {
        if (value.is_null())
            continue;
        if (value.is_array() && std::ranges::all_of(value, &Json::is_object)) {
            Json &rows = kept[key] = Json::array();
            for (const Json &row : value)
                rows.push_back(withoutNulls(row));
        } else {
            kept[key] = value;
        }
    }
    return kept;
}

HttpReply successReply(const Call &constCall, Json body)
{
    Call call = constCall;
    for (const auto &[key, value] : call.extra.items())
        body[key] = value;
    if (call.caller.sessionExpired)
        body["session_expired"] = 1;
    if (!call.notices.empty() && call.version == 1)
        body["_server_messages"] = serverMessages(call.notices, call);
    if (!call.notices.empty() && call.version == 2) {
        for (const Message &message : call.notices)
            body["messages"].push_back(messageObject(message, &call, false));
    }
    return jsonReply(call, call.status, body);
}

HttpReply refusalReply(Call &call, const Refusal &given)
{
    Refusal refusal = given;
    // The 16.0 build of the MariaDB recordings stumbles over its own look-up of a dead session, and says so.
    if (call.caller.sessionExpired && !call.core.onPostgreSql())
        refusal.messages.insert(refusal.messages.begin(), {.text = "DocType Sessions not found", .indicator = "red", .raised = true});
    // A failed statement has aborted the transaction, and the error page itself needs the caller's record: unless an
    // earlier refusal has brought that into the cache, even the error cannot be told.
    if (refusal.fromDatabase && call.core.onPostgreSql() && !call.core.cachedUsers.contains(call.caller.user))
        return bareServerError();
    call.core.cachedUsers.insert(call.caller.user);

    const bool traced = refusal.traced && call.caller.onDesk;
    Json body = Json::object();
    if (call.caller.sessionExpired)
        body["session_expired"] = 1;
    if (call.version == 1) {
        if (traced)
            body["exception"] = refusal.exception;
        if (!refusal.plainMessage.empty())
            body["message"] = refusal.plainMessage;
        body["exc_type"] = refusal.type;
        if (traced)
            body["exc"] = dumped(Json::array({traceback(refusal)}));
        if (!refusal.messages.empty())
            body["_server_messages"] = serverMessages(refusal.messages, call);
        if (!refusal.errorMessage.empty())
            body["_error_message"] = refusal.errorMessage;
        if (!refusal.debug.empty())
            body["_debug_messages"] = dumped(Json::array({refusal.debug}));
        return jsonReply(call, refusal.status, body);
    }
    Json error{{"type", refusal.type}};
    if (traced)
        error["exception"] = traceback(refusal);
    // One of the messages belongs to the error, the raised one if there is one; the others stand beside it.
    auto own = std::ranges::find_if(refusal.messages, &Message::raised);
    if (own == refusal.messages.end() && !refusal.messages.empty())
        own = refusal.messages.end() - 1;
    for (auto message = refusal.messages.begin(); message != refusal.messages.end(); ++message) {
        const Json object = messageObject(*message, &call, false);
        if (message == own)
            error.update(object);
        else
            body["messages"].push_back(object);
    }
    body["errors"] = Json::array({error});
    return jsonReply(call, refusal.status, body);
}

HttpReply htmlReply(int status, const QByteArray &title, const QByteArray &text)
{
    HttpReply reply{.status = status};
    reply.headers = {{"Content-Type", "text/html; charset=utf-8"}, {"Cache-Control", "no-store,no-cache,must-revalidate,max-age=0"}};
    reply.body = "<!doctype html>\n<html lang=en>\n<title>" + QByteArray::number(status) + " " + title + "</title>\n<h1>" + title
        + "</h1>\n<p>" + text + "</p>\n";
    return reply;
}

HttpReply notFoundPage()
{
    HttpReply reply = htmlReply(404, "Not Found", "The page you are looking for is not here.");
    reply.headers[1].second = "private,max-age=300,stale-while-revalidate=10800";
    return reply;
}

HttpReply bareServerError()
{
    return {.status = 500, .headers = {{"Content-Type", "text/html"}},
            .body = "<html>\n  <head>\n    <title>Internal Server Error</title>\n  </head>\n  <body>\n"
                    "    <h1><p>Internal Server Error</p></h1>\n    \n  </body>\n</html>\n"};
}

} // namespace targo::sandbox::frappe
