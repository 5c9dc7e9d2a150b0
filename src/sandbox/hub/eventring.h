#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QStringList>

#include <deque>
#include <optional>

namespace targo::sandbox::hub {

struct Event
{
    quint64 seq = 0;
    QDateTime at;
    QStringList topics; // a stream gets it once, whichever of these it listens to
    QByteArray type;
    QByteArray data;    // one line of JSON
};

// The events of the last 15 minutes, at most 10 000, numbered over all topics (hub.md 2.4).
class EventRing
{
public:
    EventRing(QByteArray epoch, const Clock &clock) : m_epoch(std::move(epoch)), m_clock(clock) {}

    const Event &append(QStringList topics, QByteArray type, QByteArray data);
    void startEpoch(const QByteArray &epoch);

    QByteArray epoch() const { return m_epoch; }
    quint64 lastSeq() const { return m_lastSeq; }
    QByteArray idOf(quint64 seq) const { return m_epoch + '-' + QByteArray::number(seq); }
    const std::deque<Event> &events() const { return m_events; }

    // Why a stream cannot go on after this id ("epoch_changed", "too_old"); nothing when it can.
    std::optional<QByteArray> reasonToResync(const QByteArray &lastEventId);
    static quint64 seqOf(const QByteArray &id); // 0 when unreadable

private:
    void forgetOld();

    QByteArray m_epoch;
    const Clock &m_clock;
    quint64 m_lastSeq = 0;
    std::deque<Event> m_events;
};

} // namespace targo::sandbox::hub
