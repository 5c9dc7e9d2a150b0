#pragma once

#include "base/clock.h"

#include <QTimeZone>

#include <chrono>

namespace targo::test {

// A clock that stands still until a test moves it.
class HandClock final : public Clock
{
public:
    QDateTime now() const override { return m_now; }
    void advance(std::chrono::milliseconds by) { m_now = m_now.addDuration(by); }

private:
    QDateTime m_now{QDate(2026, 3, 2), QTime(13, 0), QTimeZone::UTC};
};

} // namespace targo::test
