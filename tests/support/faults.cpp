#include "support/faults.h"

#include "support/rawserver.h"

#include <zlib.h>

#include <vector>

namespace targo::test {

namespace {

using End = Fault::End;
using Headers = QList<QPair<QByteArray, QByteArray>>;

const QByteArray page = "<!DOCTYPE html><html><head><title>Login</title></head><body><h1>Sign in &amp; go</h1></body></html>";

QByteArray gzipped(const QByteArray &data)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 9, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(data.size()))) + 32, '\0');
    QByteArray input = data; // zlib wants it writable
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = uInt(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray json(const QByteArray &body, const Headers &headers = {})
{
    return RawServer::response(200, body, "application/json", headers);
}

QByteArray withPadding(const QByteArray &healthy, const QByteArray &padding)
{
    return healthy.startsWith('{') ? R"({"padding":)" + padding + ',' + healthy.sliced(1) : healthy + padding;
}

// Every value of every row gone wrong, the names among them.
QByteArray valuesReplaced(const QByteArray &healthy, const QByteArray &value)
{
    return healthy.contains(R"({"data":[)") ? R"({"data":[{"name":)" + value + R"(,"modified":)" + value + R"(,"status":)" + value + R"(,"start_time":)" + value + "}]}"
                                             : R"({"data":{"name":)" + value + R"(,"modified":)" + value + R"(},"message":)" + value + '}';
}

Fault status(const char *name, int status, const QByteArray &body, const Headers &headers = {}, const QByteArray &type = "application/json")
{
    return {.name = name, .answer = [=](const QByteArray &) { return RawServer::response(status, body, type, headers); }};
}

Fault htmlStatus(const char *name, int code, const Headers &headers = {})
{
    return status(name, code, page, headers, "text/html; charset=utf-8");
}

Fault frappe(const char *name, int code, const QByteArray &type)
{
    return status(name, code, R"({"exc_type":")" + type + R"(","exception":"frappe.exceptions.)" + type + R"(: no"})");
}

Fault acted(const char *name, std::function<QByteArray(const QByteArray &)> answer, End end = End::Keep)
{
    return {.name = name, .answer = std::move(answer), .end = end, .serverActs = true};
}

Fault goodStatus(const char *name, std::function<QByteArray(const QByteArray &)> body)
{
    return acted(name, [body](const QByteArray &healthy) { return json(body(healthy)); });
}

void addLineFaults(std::vector<Fault> &faults)
{
    const auto nothing = [](const QByteArray &) { return QByteArray(); };
    const auto whole = [](const QByteArray &healthy) { return json(healthy); };
    faults.push_back({.name = "refused", .answer = nothing, .end = End::Refuse});
    faults.push_back({.name = "black hole", .answer = nothing, .end = End::Silence});
    faults.push_back(acted("black hole after the server acted", nothing, End::Silence));
    faults.push_back({.name = "closed before the answer", .answer = nothing, .end = End::Close});
    faults.push_back(acted("reset before the answer", nothing, End::Reset));
    faults.push_back(acted("reset within the headers", [](const QByteArray &) { return QByteArray("HTTP/1.1 200 OK\r\nContent-Ty"); }, End::Reset));
    faults.push_back(acted("closed within the headers", [](const QByteArray &) { return QByteArray("HTTP/1.1 200 OK\r\nContent-Ty"); }, End::Close));
    faults.push_back(acted("reset within the body", [](const QByteArray &healthy) { return json(healthy).chopped(2); }, End::Reset));
    faults.push_back(acted("body shorter than its Content-Length", [](const QByteArray &healthy) { return json(healthy).chopped(2); }, End::Close));
    faults.push_back(acted("silence within the body", [](const QByteArray &healthy) { return json(healthy).chopped(2); }, End::Silence));
    faults.push_back(acted("no HTTP at all", [](const QByteArray &) { return QByteArray("SSH-2.0-OpenSSH_9.6\r\n"); }, End::Close));
    faults.push_back(acted("one byte at a time", whole, End::Drip));
    const QByteArray chunkedHead = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    faults.push_back(acted("bad chunking", [chunkedHead](const QByteArray &healthy) { return chunkedHead + "zz\r\n" + healthy; }, End::Close));
    faults.push_back(acted("chunks that end early", [chunkedHead](const QByteArray &healthy) {
        return chunkedHead + QByteArray::number(healthy.size(), 16) + "\r\n" + healthy.chopped(2);
    }, End::Close));
    const Headers packed{{"Content-Encoding", "gzip"}};
    faults.push_back(acted("truncated gzip", [packed](const QByteArray &healthy) { return json(gzipped(healthy).chopped(9), packed); }));
    faults.push_back(acted("gzip that is none", [packed](const QByteArray &healthy) { return json(healthy, packed); }));
    faults.push_back(acted("gzip bomb", [packed](const QByteArray &) {
        static const QByteArray bomb = gzipped("[\"" + QByteArray(200 * 1024 * 1024, 'x') + "\"]");
        return json(bomb, packed);
    }));
}

// hub.md 1.3 and erpnext.md 8
void addStatuses(std::vector<Fault> &faults)
{
    faults.push_back(frappe("400 CSRF", 400, "CSRFTokenError"));
    faults.push_back(status("400 of Traccar", 400, "java.lang.IllegalArgumentException: id\n\tat org.traccar\n", {}, "text/plain"));
    faults.push_back(frappe("401", 401, "AuthenticationError"));
    faults.push_back(status("401 of the hub", 401, R"({"error":"expired","code":"token_expired"})"));
    faults.push_back(frappe("403", 403, "PermissionError"));
    faults.push_back(status("403 of a dead session", 403, R"({"exc_type":"PermissionError","session_expired":1})"));
    faults.push_back(htmlStatus("404 page", 404));
    faults.push_back(frappe("404", 404, "DoesNotExistError"));
    faults.push_back(frappe("409 duplicate", 409, "DuplicateEntryError"));
    faults.push_back(status("409 of the hub", 409, R"({"error":"changed","code":"version_conflict"})"));
    faults.push_back(status("410", 410, R"({"error":"gone","code":"gone"})"));
    faults.push_back(htmlStatus("413 page", 413));
    faults.push_back(status("415", 415, R"({"error":"type","code":"unsupported_media_type"})"));
    faults.push_back(frappe("417 validation", 417, "ValidationError"));
    faults.push_back(frappe("417 conflict", 417, "TimestampMismatchError"));
    faults.push_back(frappe("417 locked", 417, "DocumentLockedError"));
    faults.push_back(status("422", 422, R"({"error":"bad","code":"validation_failed","details":{"fields":{"a":["b"]}}})"));
    faults.push_back(status("423", 423, R"({"error":"busy","code":"device_busy"})"));
    faults.push_back(status("429 with Retry-After", 429, R"({"exc_type":"TooManyRequestsError"})", {{"Retry-After", "1"}}));
    faults.push_back(frappe("429 without", 429, "RateLimitExceededError"));
    faults.push_back(frappe("500", 500, "AttributeError"));
    faults.push_back(htmlStatus("500 page", 500));
    faults.push_back(frappe("500 serialization", 500, "SerializationFailure"));
    faults.push_back(frappe("500 bad value", 500, "InvalidDatetimeFormat"));
    faults.push_back(htmlStatus("502 page", 502));
    faults.push_back(status("502 of the hub", 502, R"({"error":{"message":"traccar","code":"upstream_failed"}})"));
    faults.push_back(frappe("503 maintenance", 503, "SessionStopped"));
    faults.push_back(htmlStatus("503 page with Retry-After", 503, {{"Retry-After", "1"}}));
    faults.push_back(status("503 disabled", 503, R"({"error":"off","code":"disabled"})"));
    faults.push_back(htmlStatus("504 page", 504));
    faults.push_back(htmlStatus("302 to the login page", 302, {{"Location", "/login?redirect-to=%2Fapi"}}));
    faults.push_back(htmlStatus("301 to a slash", 301, {{"Location", "/api/"}}));
    faults.push_back(status("500 with 50 MB of words", 500, R"({"exc_type":"X","exception":")" + QByteArray(50'000'000, '<') + R"("})"));
}

void addBodies(std::vector<Fault> &faults)
{
    faults.push_back(htmlStatus("200 login page", 200));
    faults.push_back(status("200 login page that says it is JSON", 200, page));
    faults.push_back(goodStatus("200 empty", [](const QByteArray &) { return QByteArray(); }));
    faults.push_back(status("204", 204, {}));
    faults.push_back(goodStatus("200 {}", [](const QByteArray &) { return QByteArray("{}"); }));
    faults.push_back(goodStatus("200 null data", [](const QByteArray &) { return QByteArray(R"({"data":null,"message":null})"); }));
    faults.push_back(goodStatus("200 cut JSON", [](const QByteArray &healthy) { return healthy.chopped(1); }));
    faults.push_back(goodStatus("wrong types", [](const QByteArray &healthy) { return valuesReplaced(healthy, R"({"a":[1.5,true]})"); }));
    faults.push_back(goodStatus("huge numbers", [](const QByteArray &healthy) { return valuesReplaced(healthy, "1e300"); }));
    faults.push_back(goodStatus("nulls", [](const QByteArray &healthy) { return valuesReplaced(healthy, "null"); }));
    faults.push_back(goodStatus("missing fields", [](const QByteArray &) { return QByteArray(R"({"data":[{}]})"); }));
    faults.push_back(goodStatus("50 MB", [](const QByteArray &healthy) { return withPadding(healthy, '"' + QByteArray(50'000'000, 'x') + '"'); }));
    faults.push_back(goodStatus("10,000 deep", [](const QByteArray &healthy) {
        return withPadding(healthy, QByteArray(10'000, '[') + QByteArray(10'000, ']'));
    }));
    faults.push_back(goodStatus("invalid UTF-8", [](const QByteArray &healthy) { return withPadding(healthy, "\"\xff\xc3(\""); }));
}

} // namespace

std::span<const Fault> everyFault()
{
    static const std::vector<Fault> faults = [] {
        std::vector<Fault> all;
        addLineFaults(all);
        addStatuses(all);
        addBodies(all);
        return all;
    }();
    return faults;
}

} // namespace targo::test
