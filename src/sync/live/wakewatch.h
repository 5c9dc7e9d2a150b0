#pragma once

#include "base/clock.h"

#include <QTimer>

#include <chrono>
#include <functional>

namespace targo::sync {

// Notices that the machine has slept: then every connection may be dead without anybody having said so, and the
// timers that would find out have slept too. UI thread.
class WakeWatch final : public QObject
{
    Q_OBJECT

public:
    using Steady = std::function<std::chrono::milliseconds()>; // a clock that is never set, and stands still in sleep

    explicit WakeWatch(const Clock &clock, QObject *parent = nullptr);
    WakeWatch(const Clock &clock, Steady steady, QObject *parent = nullptr);

    void look(); // every five seconds by itself

Q_SIGNALS:
    void woke();

private:
    const Clock &m_clock;
    Steady m_steady;
    QTimer m_timer;
    QDateTime m_lastNow;
    std::chrono::milliseconds m_lastSteady;
};

} // namespace targo::sync
