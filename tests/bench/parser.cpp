#include "bench/benches.h"
#include "bench/figure.h"
#include "net/sse/sseparser.h"

namespace targo::bench {

void measureParser()
{
    constexpr qsizetype eventSize = 300;
    constexpr qsizetype events = 200'000;
    constexpr qsizetype piece = 32 * 1024;
    QByteArray event = "id: k7f2-118\nevent: job.updated\ndata: ";
    event += QByteArray(eventSize - event.size() - 2, 'x') + "\n\n";
    const QByteArray stream = event.repeated(events);

    net::SseParser parser;
    qsizetype seen = 0;
    const double before = cpuMilliseconds();
    for (qsizetype at = 0; at < stream.size(); at += piece)
        seen += qsizetype(parser.feed(QByteArrayView(stream).sliced(at, qMin(piece, stream.size() - at))).events.size());
    const double seconds = (cpuMilliseconds() - before) / 1000;
    if (seen != events)
        qFatal("the parser lost events");
    print(QStringLiteral("sse"), QStringLiteral("300-byte events"), QStringLiteral("events_per_cpu_second"), double(seen) / seconds, QStringLiteral("1/s"));
}

} // namespace targo::bench
