#pragma once

#include "sandbox/hub/eventhub.h"
#include "sandbox/vans/traccar.h"

#include <QSet>
#include <QTimer>

namespace targo::sandbox::vans {

// What Traccar's socket would tell, on the topic `gps` (hub.md 4.5): a position at most every two seconds a device, a
// device whose status changed, and what was noted. It reckons nothing while nobody listens.
class GpsFeed : public QObject
{
    Q_OBJECT

public:
    GpsFeed(hub::EventHub &events, Fleet &fleet, const Traccar &traccar);

    void tell(); // what is new since the last time
    // For benchmarks: `devices` vans more, and every position `hertz` times a second. No devices: as ever.
    void measure(int devices, double hertz);

private:
    void tellOf(const Device &device);

    hub::EventHub &m_events;
    Fleet &m_fleet;
    const Traccar &m_traccar;
    QTimer m_timer;
    QHash<int, qint64> m_lastFix;
    QHash<int, QByteArray> m_status;
    QSet<qint64> m_told;   // incidents of the last minutes
    qint64 m_toldUntil = 0;
};

} // namespace targo::sandbox::vans
