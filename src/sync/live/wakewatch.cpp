#include "sync/live/wakewatch.h"

namespace targo::sync {

namespace {

constexpr std::chrono::seconds every{5};
constexpr std::chrono::seconds leastSleep{10}; // less is a clock being put right

// Linux stops this clock while the machine sleeps.
std::chrono::milliseconds steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

WakeWatch::WakeWatch(const Clock &clock, QObject *parent) : WakeWatch(clock, &steadyNow, parent) { }

WakeWatch::WakeWatch(const Clock &clock, Steady steady, QObject *parent)
    : QObject(parent), m_clock(clock), m_steady(std::move(steady)), m_lastNow(m_clock.now()), m_lastSteady(m_steady())
{
    connect(&m_timer, &QTimer::timeout, this, &WakeWatch::look);
    m_timer.start(every);
}

void WakeWatch::look()
{
    const QDateTime now = m_clock.now();
    const std::chrono::milliseconds steady = m_steady();
    const std::chrono::milliseconds slept = std::chrono::milliseconds(m_lastNow.msecsTo(now)) - (steady - m_lastSteady);
    m_lastNow = now;
    m_lastSteady = steady;
    if (slept >= leastSleep)
        Q_EMIT woke();
}

} // namespace targo::sync
