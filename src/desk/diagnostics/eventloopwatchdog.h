#pragma once

#include "base/clock.h"

#include <QBasicTimer>
#include <QObject>

#include <deque>
#include <functional>
#include <optional>

namespace targo::desk {

// Notices when the event loop stands still: then nothing is painted and no key is answered. Runs in every build, so
// that a slow moment on somebody's desk can be told with its hour.
class EventLoopWatchdog : public QObject
{
    Q_OBJECT

public:
    struct Gap
    {
        QDateTime end;           // UTC
        qint64 milliseconds = 0; // beyond the time a tick takes
    };
    using Milliseconds = std::function<qint64()>; // of a clock that is never set

    explicit EventLoopWatchdog(const Clock &clock, QObject *parent = nullptr);
    EventLoopWatchdog(const Clock &clock, Milliseconds steady, QObject *parent = nullptr);

    const std::optional<Gap> &longest() const { return m_longest; }
    const std::deque<Gap> &recent() const { return m_recent; } // above 100 ms, the last 10, newest last
    void tick(); // 50 ms after the one before, if nothing stands still

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    const Clock &m_clock;
    Milliseconds m_steady;
    qint64 m_last = 0;
    std::optional<Gap> m_longest;
    std::deque<Gap> m_recent;
    QBasicTimer m_timer;
};

} // namespace targo::desk
