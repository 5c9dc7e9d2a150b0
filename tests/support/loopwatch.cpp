#include "support/loopwatch.h"

#include <ctime>
#include <numeric>

namespace targo::test {

namespace {

double processorTime() // of this thread, ms
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

constexpr int beat = 2; // ms

} // namespace

LoopWatch::LoopWatch()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { tick(); });
    m_timer.start(beat);
    begin();
}

void LoopWatch::begin()
{
    m_longestTurn = m_longestGap = 0;
    m_turns.fill(0);
    m_processorAt = processorTime();
    m_clock.start();
}

double LoopWatch::turnAt(double share) const
{
    const double wanted = share * std::accumulate(m_turns.begin(), m_turns.end(), 0);
    int counted = 0;
    for (size_t quarter = 0; quarter < m_turns.size(); ++quarter) {
        counted += m_turns[quarter];
        if (counted >= wanted)
            return double(quarter + 1) / 4;
    }
    return 0;
}

void LoopWatch::tick()
{
    const double now = processorTime();
    m_longestTurn = std::max(m_longestTurn, now - m_processorAt);
    ++m_turns[std::min(size_t((now - m_processorAt) * 4), m_turns.size() - 1)];
    m_longestGap = std::max(m_longestGap, double(m_clock.nsecsElapsed()) / 1e6 - beat);
    m_processorAt = now;
    m_clock.start();
}

} // namespace targo::test
