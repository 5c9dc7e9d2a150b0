#include "net/sse/sseparser.h"

#include "net/sse/utf8text.h"

#include <cstring>
#include <limits>

namespace targo::net {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view byteOrderMark("\xEF\xBB\xBF");

// The next CR or LF, or `end`. Two scans of the C library beat one loop over both characters by far, and most
// streams hold no CR at all: `cr` remembers the next one, so that each byte is looked at twice at most.
class LineEnds
{
public:
    LineEnds(const char *begin, const char *end) : m_end(end), m_cr(find('\r', begin)) { }

    const char *next(const char *from)
    {
        if (m_cr < from)
            m_cr = find('\r', from);
        const char *lf = find('\n', from);
        return std::min(lf, m_cr);
    }

private:
    const char *find(char c, const char *from) const
    {
        const void *found = from == m_end ? nullptr : std::memchr(from, c, size_t(m_end - from));
        return found ? static_cast<const char *>(found) : m_end;
    }

    const char *m_end;
    const char *m_cr;
};

std::optional<int> milliseconds(std::string_view digits)
{
    if (digits.empty())
        return std::nullopt;
    qint64 value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = std::min<qint64>(value * 10 + (c - '0'), std::numeric_limits<int>::max());
    }
    return int(value);
}

} // namespace

SseParser::SseParser(const QString &lastEventId)
    : m_idBuffer(lastEventId), m_lastEventId(lastEventId)
{
}

SseParser::Output SseParser::feed(QByteArrayView bytes)
{
    Output output;
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    if (m_skipLineFeed && at != end) {
        m_skipLineFeed = false;
        if (*at == '\n')
            ++at;
    }
    LineEnds lineEnds(at, end);
    while (at != end && !m_failure) {
        const char *lineEnd = lineEnds.next(at);
        const Bytes piece(at, size_t(lineEnd - at));
        if (m_partial.size() + piece.size() > largest) {
            m_failure = Error{.kind = Error::Kind::BadAnswer, .message = u"a line above 1 MiB in the event stream"_s};
            break;
        }
        if (lineEnd == end) {
            m_partial.append(piece);
            break;
        }
        if (m_partial.empty()) {
            finishLine(piece, output);
        } else {
            m_partial.append(piece);
            finishLine(m_partial, output);
            m_partial.clear();
        }
        at = lineEnd + 1;
        if (*lineEnd == '\r') {
            if (at == end)
                m_skipLineFeed = true;
            else if (*at == '\n')
                ++at;
        }
    }
    output.failure = m_failure;
    return output;
}

void SseParser::finishLine(Bytes line, Output &output)
{
    if (m_atStart) {
        m_atStart = false;
        if (line.starts_with(byteOrderMark))
            line.remove_prefix(byteOrderMark.size());
    }
    if (line.empty())
        return dispatch(output);
    const auto colon = line.find(':');
    if (colon == 0)
        return; // a comment
    if (colon == Bytes::npos)
        return takeField(line, {}, output);
    Bytes value = line.substr(colon + 1);
    if (value.starts_with(' '))
        value.remove_prefix(1);
    takeField(line.substr(0, colon), value, output);
}

void SseParser::takeField(Bytes name, Bytes value, Output &output)
{
    if (name == "data") {
        if (m_data.size() + value.size() > largest) {
            m_failure = Error{.kind = Error::Kind::BadAnswer, .message = u"an event above 1 MiB in the event stream"_s};
            return;
        }
        m_data.append(value);
        m_data.push_back('\n');
        m_hasData = true;
    } else if (name == "event") {
        if (m_lastTypeBytes != value) { // a stream knows few types, and one follows itself often
            m_lastTypeBytes = value;
            m_lastType = textFromUtf8(value);
        }
        m_type = m_lastType;
    } else if (name == "id") {
        if (value.find('\0') == Bytes::npos)
            m_idBuffer = textFromUtf8(value);
    } else if (name == "retry") {
        if (const auto time = milliseconds(value))
            output.retries.push_back({*time, output.events.size()});
    }
}

void SseParser::dispatch(Output &output)
{
    static const QString message = u"message"_s;
    m_lastEventId = m_idBuffer;
    if (m_hasData) {
        m_data.pop_back();
        output.events.emplace_back(m_type.isEmpty() ? message : std::move(m_type), textFromUtf8(m_data), m_lastEventId);
        m_data.clear();
        m_hasData = false;
    }
    m_type = QString();
}

} // namespace targo::net
