#include "fuzz/target.h"
#include "net/http/judgement.h"

using namespace targo;
using namespace targo::net;
using namespace Qt::StringLiterals;
using targo::test::bytesOf;
using targo::test::demand;

// Two bytes for the status, one for dialect, verb and type, then the body: whatever a server says becomes a reply or
// an Error that people can read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 3)
        return 0;
    const int status = 100 + (data[0] * 256 + data[1]) % 500;
    const bool isWrite = data[2] & 2;
    Reply reply{.status = status, .headers = {{"Content-Type", data[2] & 4 ? "text/html" : "application/json"}}, .body = bytesOf(data + 3, size - 3)};
    if (data[2] & 8)
        reply.headers.append({"Retry-After", reply.body.left(40)});
    const Request request{.verb = isWrite ? Verb::Post : Verb::Get, .path = u"/api/x"_s};
    const auto answer = judged(reply, request, data[2] & 1 ? Dialect::Hub : Dialect::Frappe, QUrl(u"https://erp.example/api/x"_s));
    if (answer) {
        demand(status >= 200 && status < 300, "only a good status is good");
        demand(answer->body == reply.body, "the body is left alone");
        return 0;
    }
    demand(!answer.error().message.isEmpty(), "something to show");
    demand(answer.error().message.size() <= 10'000, "not a novel");
    demand(!answer.error().retryAfter || answer.error().retryAfter->count() >= 0, "no wait into the past");
    return 0;
}
