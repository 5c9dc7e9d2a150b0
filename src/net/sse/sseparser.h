#pragma once

#include "base/error.h"

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace targo::net {

struct SseEvent
{
    QString type;        // "message" when the stream named none
    QString data;
    QString lastEventId;

    bool operator==(const SseEvent &) const = default;
};

// Bytes in, events out, by the WHATWG rules (hub.md 2.2). Pure: no socket, no clock; may be fed in pieces cut
// anywhere. One per connection; the last event id and the retry time are the client's to keep across connections.
class SseParser
{
public:
    // A line or an event above 1 MiB ends the connection: no honest server sends one, and memory is bounded.
    static constexpr size_t largest = 1024 * 1024; // bytes

    explicit SseParser(const QString &lastEventId = {});

    struct Retry
    {
        int milliseconds = 0;
        size_t before = 0; // came before events[before]

        bool operator==(const Retry &) const = default;
    };

    struct Output
    {
        std::vector<SseEvent> events;
        std::vector<Retry> retries;   // valid `retry:` fields, in order
        std::optional<Error> failure; // BadAnswer when a limit is passed; what came before it is good
    };

    // After a failure nothing more is read, and every call tells the failure again.
    Output feed(QByteArrayView bytes);

    // As the standard has it: set at each blank line, also by blocks without data.
    const QString &lastEventId() const { return m_lastEventId; }

private:
    using Bytes = std::basic_string_view<char>;

    void finishLine(Bytes line, Output &output);
    void takeField(Bytes name, Bytes value, Output &output);
    void dispatch(Output &output);

    // Bytes are kept as std::string because clear() keeps its memory.
    std::string m_partial;           // a line whose end has not come yet
    std::string m_data;              // with a LF after each line
    QString m_type;
    std::string m_lastTypeBytes;
    QString m_lastType;
    QString m_idBuffer;
    QString m_lastEventId;
    bool m_hasData = false;
    bool m_atStart = true;           // a BOM may still come
    bool m_skipLineFeed = false;     // the last byte of the last piece was CR
    std::optional<Error> m_failure;
};

} // namespace targo::net
