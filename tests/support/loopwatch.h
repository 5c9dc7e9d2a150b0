#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <array>

namespace targo::test {

// How long the event loop of this thread is held up at most, in milliseconds: by what it does itself (processor time,
// so that a busy machine does not count) and by the clock on the wall.
class LoopWatch final : public QObject
{
public:
    LoopWatch();
    void begin(); // forgets what was
    double longestTurn() const { return m_longestTurn; }
    double longestGap() const { return m_longestGap; }
    // What this share of the turns, 0 to 1, does not exceed; within a quarter of a millisecond.
    double turnAt(double share) const;

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_processorAt = 0;
    double m_longestTurn = 0;
    double m_longestGap = 0;
    std::array<int, 4'000> m_turns{}; // by quarters of a millisecond
};

} // namespace targo::test
