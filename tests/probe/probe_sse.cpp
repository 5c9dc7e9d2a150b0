#include "probe/probe_sse.h"

#include "net/sse/sseparser.h"
#include "probe/line.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace targo::probe {

using namespace Qt::StringLiterals;
using net::SseParser;
using wire::Json;
using wire::utf8;

namespace {

void print(const SseParser::Output &output)
{
    auto retry = output.retries.begin();
    for (size_t i = 0; i <= output.events.size(); ++i) {
        for (; retry != output.retries.end() && retry->before == i; ++retry)
            printLine(Json{{"retry", retry->milliseconds}});
        if (i == output.events.size())
            break;
        const auto &event = output.events[i];
        printLine(Json{{"type", utf8(event.type)}, {"data", utf8(event.data)}, {"lastEventId", utf8(event.lastEventId)}});
    }
}

// Offsets into the stream, ascending; nothing when one of them is no number.
std::optional<std::vector<qsizetype>> offsetsIn(const QStringList &arguments)
{
    std::vector<qsizetype> offsets;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString list;
        if (arguments[i] == "--split"_L1 && i + 1 < arguments.size())
            list = arguments[++i];
        else if (arguments[i].startsWith("--split="_L1))
            list = arguments[i].sliced(8);
        else
            return std::nullopt;
        for (const QString &offset : list.split(u',', Qt::SkipEmptyParts)) {
            bool ok = false;
            offsets.push_back(offset.trimmed().toLongLong(&ok));
            if (!ok || offsets.back() < 0)
                return std::nullopt;
        }
    }
    std::ranges::sort(offsets);
    return offsets;
}

} // namespace

int probeSse(const QStringList &arguments)
{
    auto offsets = offsetsIn(arguments);
    QFile input;
    if (!offsets || !input.open(stdin, QIODevice::ReadOnly)) {
        printLine(Json{{"error", "usage: targo-probe sse [--split N,M…] < stream"}});
        return 1;
    }
    const QByteArray stream = input.readAll();
    offsets->push_back(stream.size());
    SseParser parser;
    qsizetype from = 0;
    for (const qsizetype offset : *offsets) {
        const qsizetype to = std::clamp(offset, from, stream.size());
        const auto output = parser.feed(QByteArrayView(stream).sliced(from, to - from));
        print(output);
        if (output.failure) {
            printLine(Json{{"error", utf8(output.failure->message)}});
            break;
        }
        from = to;
    }
    std::fflush(stdout);
    return 0;
}

} // namespace targo::probe
