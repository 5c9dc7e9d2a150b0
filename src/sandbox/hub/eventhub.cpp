#include "sandbox/hub/eventhub.h"

#include <QRandomGenerator>

namespace targo::sandbox::hub {

using namespace Qt::StringLiterals;

namespace {

// Long enough for the other side to see two reads, short enough not to be noticed.
constexpr std::chrono::milliseconds betweenPieces{15};

} // namespace

EventHub::EventHub(const Clock &clock, std::chrono::milliseconds heartbeat)
    : m_clock(clock), m_heartbeat(heartbeat), m_ring(newEpoch(), clock)
{
    connect(&m_timer, &QTimer::timeout, this, &EventHub::beat);
    m_timer.start(heartbeat);
}

EventHub::~EventHub() = default;

// Random on purpose, not from the seed: two runs of one company must not look like the same hub.
QByteArray EventHub::newEpoch()
{
    QByteArray epoch(4, Qt::Uninitialized);
    for (char &letter : epoch)
        letter = "0123456789abcdefghjkmnpqrstvwxyz"[QRandomGenerator::global()->bounded(32)];
    return epoch;
}

Json EventHub::hello(const Subscription &subscription) const
{
    return Json{{"server_time", utf8(hubInstant(m_clock.now()))},
                {"epoch", m_ring.epoch().toStdString()},
                {"heartbeat_ms", m_heartbeat.count()},
                {"granted", listOf(subscription.granted)},
                {"denied", listOf(subscription.denied)}};
}

void EventHub::open(QTcpSocket *socket, const Subscription &subscription)
{
    auto owned = std::make_unique<EventStream>(socket, subscription.account.email, subscription.granted);
    EventStream *stream = owned.get();
    m_streams.push_back(std::move(owned));
    connect(stream, &EventStream::ended, this, [this, stream] { forget(stream); });
    stream->sendHead();
    if (!m_rawForNext.isEmpty())
        return sendPieces(*stream, m_rawForNext.takeFirst());

    const QByteArray &last = subscription.lastEventId;
    const auto resync = last.isEmpty() ? std::nullopt : m_ring.reasonToResync(last);
    const bool resumes = !last.isEmpty() && !resync;
    // While events are replayed the hello carries the id they follow: a cut in between must not skip any.
    const quint64 from = resumes ? EventRing::seqOf(last) : m_ring.lastSeq();
    stream->sendRaw("retry: 3000\n\n");
    stream->sendEvent(m_ring.idOf(from), "hello", dumped(hello(subscription)));
    if (resync) {
        stream->sendEvent(m_ring.idOf(from), "resync",
                          dumped(Json{{"reason", resync->toStdString()}, {"topics", listOf(subscription.granted)}}));
    }
    for (const Event &event : m_ring.events()) {
        if (event.seq > from && stream->wants(event))
            stream->sendEvent(m_ring.idOf(event.seq), event.type, event.data);
    }
}

QByteArray EventHub::enveloped(const QStringList &topics, const QByteArray &type, const QString &actor, const QByteArray &requestId, const Json &data) const
{
    return dumped(Json{{"topic", utf8(topics.value(0))},
                       {"type", type.toStdString()},
                       {"ts", utf8(hubInstant(m_clock.now()))},
                       {"actor", utf8(actor)},
                       {"origin_request_id", requestId.isEmpty() ? Json(nullptr) : Json(requestId.toStdString())},
                       {"data", data}});
}

EventHub::Published EventHub::publish(const QStringList &topics, const QByteArray &type, const QString &actor,
                                      const QByteArray &requestId, const Json &data)
{
    const Event &event = m_ring.append(topics, type, enveloped(topics, type, actor, requestId, data));
    Published published{.id = m_ring.idOf(event.seq)};
    for (const auto &stream : m_streams) {
        if (!stream->isOpen() || !stream->wants(event))
            continue;
        stream->sendEvent(published.id, event.type, event.data);
        ++published.delivered;
    }
    return published;
}

void EventHub::tell(const QStringList &topics, const QByteArray &type, const Json &data)
{
    const Event event{.seq = 0, .at = {}, .topics = topics, .type = type, .data = enveloped(topics, type, {}, {}, data)};
    for (const auto &stream : m_streams) {
        if (stream->isOpen() && stream->wants(event))
            stream->sendEvent({}, event.type, event.data);
    }
}

bool EventHub::isHeard(const QString &topic) const
{
    return std::ranges::any_of(m_streams, [&](const auto &stream) { return stream->isOpen() && stream->topics().contains(topic); });
}

void EventHub::beat()
{
    const QByteArray line = ": hb " + hubInstant(m_clock.now()).toLatin1() + "\n\n";
    for (const auto &stream : m_streams)
        stream->sendRaw(line);
}

void EventHub::restart()
{
    m_ring.startEpoch(newEpoch());
    for (const auto &stream : m_streams)
        QMetaObject::invokeMethod(stream.get(), &EventStream::abort, Qt::QueuedConnection);
}

void EventHub::tellResync()
{
    m_ring.startEpoch(newEpoch());
    for (const auto &stream : m_streams) {
        stream->sendEvent(m_ring.idOf(0), "resync",
                          dumped(Json{{"reason", "epoch_changed"}, {"topics", listOf(stream->topics())}}));
    }
}

void EventHub::sendRaw(const RawBytes &raw)
{
    if (m_streams.empty())
        return sendRawToNext(raw);
    for (const auto &stream : m_streams)
        sendPieces(*stream, raw);
}

void EventHub::sendRawToNext(const RawBytes &raw)
{
    m_rawForNext.append(raw);
}

void EventHub::sendPieces(EventStream &stream, const RawBytes &raw)
{
    QList<qsizetype> ends = raw.split;
    ends.append(raw.bytes.size());
    qsizetype begin = 0;
    auto after = std::chrono::milliseconds::zero();
    for (const qsizetype offset : std::as_const(ends)) {
        const qsizetype end = std::clamp(offset, begin, raw.bytes.size());
        const QByteArray piece = raw.bytes.sliced(begin, end - begin);
        QTimer::singleShot(after, &stream, [&stream, piece] { stream.sendRaw(piece); });
        begin = end;
        after += betweenPieces;
    }
    if (raw.close)
        QTimer::singleShot(after, &stream, &EventStream::close);
}

void EventHub::repeatLast(int count)
{
    const auto &events = m_ring.events();
    const auto some = std::min<std::size_t>(events.size(), static_cast<std::size_t>(std::max(count, 0)));
    for (auto event = events.end() - static_cast<std::ptrdiff_t>(some); event != events.end(); ++event) {
        for (const auto &stream : m_streams) {
            if (stream->wants(*event))
                stream->sendEvent(m_ring.idOf(event->seq), event->type, event->data);
        }
    }
}

qsizetype EventHub::openStreamsOf(const QString &email) const
{
    return std::ranges::count_if(m_streams, [&](const auto &stream) { return stream->isOpen() && stream->email() == email; });
}

void EventHub::closeAll()
{
    for (const auto &stream : m_streams)
        QMetaObject::invokeMethod(stream.get(), &EventStream::close, Qt::QueuedConnection);
}

void EventHub::expire(const QString &email)
{
    for (const auto &stream : m_streams) {
        if (stream->email() != email)
            continue;
        stream->sendEvent({}, "auth.expired", dumped(Json{{"reason", "token_expired"}}));
        QMetaObject::invokeMethod(stream.get(), &EventStream::close, Qt::QueuedConnection);
    }
}

// Queued, because a stream reports its end from inside its own socket's signal.
void EventHub::forget(const EventStream *stream)
{
    QMetaObject::invokeMethod(this, [this, stream] {
        std::erase_if(m_streams, [stream](const auto &owned) { return owned.get() == stream; });
    }, Qt::QueuedConnection);
}

} // namespace targo::sandbox::hub
