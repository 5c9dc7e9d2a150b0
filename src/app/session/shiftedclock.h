#pragma once

#include "base/clock.h"

#include <QTimeZone>

namespace targo {

// The system's clock, some time ahead or behind.
class ShiftedClock final : public Clock
{
public:
    QDateTime now() const override { return m_system.now().addSecs(m_seconds); }
    void showAs(const QDateTime &instant) { m_seconds = m_system.now().secsTo(instant); }

private:
    SystemClock m_system;
    qint64 m_seconds = 0;
};

// `instant` when people work at the site then; otherwise the middle of the morning of the next working day. A
// company that is shown at night or on a Sunday would be asleep.
QDateTime workingInstant(const QDateTime &instant, const QTimeZone &site);

} // namespace targo
