#include "desk/diagnostics/eventloopwatchdog.h"

#include <QElapsedTimer>
#include <QTimerEvent>

namespace targo::desk {

using namespace std::chrono_literals;

namespace {

constexpr auto period = 50ms;
constexpr qint64 noticed = 100; // a person feels it from here on
constexpr size_t remembered = 10;

EventLoopWatchdog::Milliseconds steadyClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

} // namespace

EventLoopWatchdog::EventLoopWatchdog(const Clock &clock, QObject *parent)
    : EventLoopWatchdog(clock, steadyClock(), parent)
{
}

EventLoopWatchdog::EventLoopWatchdog(const Clock &clock, Milliseconds steady, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_steady(std::move(steady))
    , m_last(m_steady())
{
    m_timer.start(period, Qt::PreciseTimer, this);
}

void EventLoopWatchdog::tick()
{
    const qint64 now = m_steady();
    const Gap gap{m_clock.now(), now - std::exchange(m_last, now) - period.count()};
    if (gap.milliseconds > 0 && (!m_longest || gap.milliseconds > m_longest->milliseconds))
        m_longest = gap;
    if (gap.milliseconds <= noticed)
        return;
    m_recent.push_back(gap);
    if (m_recent.size() > remembered)
        m_recent.pop_front();
}

void EventLoopWatchdog::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        tick();
    else
        QObject::timerEvent(event);
}

} // namespace targo::desk
