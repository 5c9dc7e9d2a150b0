#include "fuzz/target.h"
#include "net/sse/sseparser.h"

using namespace targo::net;
using targo::test::bytesOf;
using targo::test::demand;

// The first byte says how long the pieces are. Cut anywhere, a stream means the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray stream = bytesOf(data + 1, size - 1);
    const qsizetype step = data[0] % 17 + 1;

    SseParser whole(QStringLiteral("before"));
    const auto expected = whole.feed(stream);

    SseParser pieces(QStringLiteral("before"));
    SseParser::Output got;
    for (qsizetype at = 0; at < stream.size(); at += step) {
        auto some = pieces.feed(QByteArrayView(stream).sliced(at, std::min(step, stream.size() - at)));
        for (const SseParser::Retry &retry : some.retries)
            got.retries.push_back({retry.milliseconds, retry.before + got.events.size()});
        got.events.insert(got.events.end(), some.events.begin(), some.events.end());
        got.failure = some.failure;
    }
    demand(got.events == expected.events, "the same events");
    demand(got.retries == expected.retries, "the same retry times");
    demand(got.failure == expected.failure, "the same end");
    demand(pieces.lastEventId() == whole.lastEventId(), "the same last event id");
    for (const SseEvent &event : expected.events)
        demand(!event.type.isEmpty() && !event.lastEventId.contains(QChar()), "a type, and no NUL in an id");
    return 0;
}
