#pragma once

#include "base/clock.h"

#include <QElapsedTimer>

#include <chrono>

namespace targo::sandbox {

// The company's time: starts where it is told, runs with the machine's, and can be pushed forward.
class SandboxClock final : public Clock
{
public:
    explicit SandboxClock(const QDateTime &start = SystemClock().now()) { setNow(start); }

    QDateTime now() const override { return m_start.addMSecs(m_running.elapsed()); }
    void setNow(const QDateTime &now)
    {
        m_start = now.toUTC();
        m_running.start();
    }
    void advance(std::chrono::milliseconds step) { m_start = m_start.addMSecs(step.count()); }

private:
    QDateTime m_start;
    QElapsedTimer m_running; // monotonic: a jump of the machine's clock must not move the company's day
};

} // namespace targo::sandbox
