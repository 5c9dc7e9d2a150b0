#include "sandbox/controls/controls.h"

namespace targo::sandbox {

using namespace Qt::StringLiterals;

namespace {

HttpReply done()
{
    return jsonReply(200, Json{{"ok", true}});
}

HttpReply wrong(const QString &why)
{
    return hubError(400, "bad_request", why);
}

std::optional<QDateTime> instantAt(const Json &body, const char *key)
{
    const QDateTime instant = QDateTime::fromString(textAt(body, key), Qt::ISODateWithMs);
    return instant.isValid() ? std::optional(instant.toUTC()) : std::nullopt;
}

} // namespace

Controls::Controls(SandboxClock &clock, FaultList &faults, RequestLog &log, hub::EventHub &events, hub::HubService &service, Actions actions)
    : m_clock(clock), m_faults(faults), m_log(log), m_events(events), m_service(service), m_actions(std::move(actions))
{
}

HttpReply Controls::answer(const HttpRequest &request)
{
    const QByteArray what = request.path.sliced(sizeof("/__sandbox") - 1);
    if (request.method == "GET") {
        if (what == "/log")
            return jsonReply(200, m_log.toJson());
        if (what == "/state")
            return jsonReply(200, m_actions.summary());
        return hubError(404, "not_found", u"Commande inconnue"_s);
    }
    const Json body = request.body.isEmpty() ? Json::object() : parsedObject(request.body);
    if (body.is_null())
        return hubError(400, "invalid_json", u"Corps illisible"_s);
    if (what == "/fault")
        return fault(body);
    if (what == "/clock")
        return clock(body);
    if (what == "/sse")
        return sse(body);
    if (what == "/reset")
        return reset(body);
    if (what == "/expire")
        return expire(body, true);
    if (what == "/restore")
        return expire(body, false);
    if (what == "/log") {
        m_log.clear();
        return done();
    }
    if (what == "/restart") {
        m_actions.restart();
        return done();
    }
    if (what == "/gps") {
        const auto hertz = body.find("hz");
        m_actions.measureGps(static_cast<int>(numberAt(body, "devices")), hertz != body.end() && hertz->is_number() ? hertz->get<double>() : 1.0);
        return done();
    }
    if (what == "/life") {
        m_actions.act();
        return done();
    }
    return hubError(404, "not_found", u"Commande inconnue"_s);
}

HttpReply Controls::fault(const Json &body)
{
    if (flagAt(body, "clear")) {
        m_faults.clear();
        return done();
    }
    const auto fault = Fault::fromJson(body);
    if (!fault)
        return wrong(fault.error());
    m_faults.add(*fault);
    return done();
}

HttpReply Controls::clock(const Json &body)
{
    if (const auto now = instantAt(body, "now"))
        m_clock.setNow(*now);
    m_clock.advance(std::chrono::milliseconds(numberAt(body, "advance_ms")));
    m_actions.clockMoved();
    return jsonReply(200, Json{{"ok", true}, {"now", utf8(hubInstant(m_clock.now()))}});
}

HttpReply Controls::sse(const Json &body)
{
    if (const qint64 status = numberAt(body, "status"))
        m_service.refuseNextStream(static_cast<int>(status));
    if (const qint64 count = numberAt(body, "repeat_last"))
        m_events.repeatLast(static_cast<int>(count));
    if (flagAt(body, "heartbeat"))
        m_events.beat();
    hub::RawBytes raw{.bytes = bytesAt(body, "raw"), .split = {}, .close = flagAt(body, "close")};
    // JSON text cannot hold every byte; what is not UTF-8 comes as base64.
    if (raw.bytes.isEmpty())
        raw.bytes = QByteArray::fromBase64(bytesAt(body, "raw_base64"));
    if (const auto split = body.find("split"); split != body.end() && split->is_array()) {
        for (const Json &offset : *split) {
            if (offset.is_number_integer())
                raw.split.append(offset.get<qsizetype>());
        }
    }
    if (raw.bytes.isEmpty()) {
        if (raw.close)
            m_events.closeAll();
        return done();
    }
    if (flagAt(body, "next"))
        m_events.sendRawToNext(raw);
    else
        m_events.sendRaw(raw);
    return done();
}

HttpReply Controls::reset(const Json &body)
{
    const std::optional<std::uint64_t> seed = body.contains("seed") ? std::optional<std::uint64_t>(static_cast<std::uint64_t>(numberAt(body, "seed"))) : std::nullopt;
    if (body.contains("now") && !body["now"].is_null() && !instantAt(body, "now"))
        return wrong(u"now must be an instant, as 2026-05-22T17:00:00Z"_s);
    m_actions.reset(seed, instantAt(body, "now"));
    return jsonReply(200, m_actions.summary());
}

HttpReply Controls::expire(const Json &body, bool expired)
{
    if (!m_actions.setExpired(textAt(body, "user"), expired))
        return hubError(404, "not_found", u"Personne inconnue"_s);
    return done();
}

} // namespace targo::sandbox
