#include "sandbox/controls/requestlog.h"

namespace targo::sandbox {

namespace {

constexpr std::size_t mostEntries = 5000;
constexpr qsizetype mostBody = 4096; // bytes

Json orNull(const QByteArray &text)
{
    return text.isEmpty() ? Json(nullptr) : Json(text.toStdString());
}

} // namespace

void RequestLog::note(const HttpRequest &request, bool spoiled)
{
    m_entries.push_back(Json{{"at", utf8(hubInstant(m_clock.now()))},
                             {"method", request.method.toStdString()},
                             {"path", QByteArray::fromPercentEncoding(request.path).toStdString()},
                             {"query", QByteArray::fromPercentEncoding(request.query).toStdString()},
                             {"request_id", orNull(request.header("X-Request-Id"))},
                             {"idempotency_key", orNull(request.header("Idempotency-Key"))},
                             {"last_event_id", orNull(request.header("Last-Event-ID"))},
                             {"cookie", !request.header("Cookie").isEmpty()},
                             {"body", orNull(request.body.first(std::min(mostBody, request.body.size())))},
                             {"fault", spoiled}});
    if (m_entries.size() > mostEntries)
        m_entries.pop_front();
}

Json RequestLog::toJson() const
{
    Json entries = Json::array();
    for (const Json &entry : m_entries)
        entries.push_back(entry);
    return Json{{"requests", std::move(entries)}};
}

} // namespace targo::sandbox
