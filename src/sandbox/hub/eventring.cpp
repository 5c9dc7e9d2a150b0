#include "sandbox/hub/eventring.h"

namespace targo::sandbox::hub {

namespace {

constexpr std::size_t mostEvents = 10'000;
constexpr qint64 longestAge = 15 * 60; // seconds

} // namespace

const Event &EventRing::append(QStringList topics, QByteArray type, QByteArray data)
{
    m_events.push_back({++m_lastSeq, m_clock.now(), std::move(topics), std::move(type), std::move(data)});
    forgetOld();
    return m_events.back();
}

void EventRing::startEpoch(const QByteArray &epoch)
{
    m_epoch = epoch;
    m_lastSeq = 0;
    m_events.clear();
}

std::optional<QByteArray> EventRing::reasonToResync(const QByteArray &lastEventId)
{
    forgetOld();
    const qsizetype dash = lastEventId.lastIndexOf('-');
    if (dash <= 0 || lastEventId.first(dash) != m_epoch)
        return "epoch_changed";
    const quint64 seq = seqOf(lastEventId);
    const quint64 oldest = m_events.empty() ? m_lastSeq + 1 : m_events.front().seq;
    // An id from the future belongs to a stream we never had.
    if (seq > m_lastSeq || seq + 1 < oldest)
        return "too_old";
    return std::nullopt;
}

quint64 EventRing::seqOf(const QByteArray &id)
{
    return id.sliced(id.lastIndexOf('-') + 1).toULongLong();
}

void EventRing::forgetOld()
{
    const QDateTime limit = m_clock.now().addSecs(-longestAge);
    while (m_events.size() > mostEvents || (!m_events.empty() && m_events.front().at < limit))
        m_events.pop_front();
}

} // namespace targo::sandbox::hub
