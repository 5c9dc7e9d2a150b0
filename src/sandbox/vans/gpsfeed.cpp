#include "sandbox/vans/gpsfeed.h"

#include "sandbox/vans/traccarjson.h"

namespace targo::sandbox::vans {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds every{2000};
constexpr qint64 late = 6'000;          // milliseconds: a report is some time on its way
constexpr qint64 longestLook = 120'000; // after a pause what is older is in the reports

} // namespace

GpsFeed::GpsFeed(hub::EventHub &events, Fleet &fleet, const Traccar &traccar) : m_events(events), m_fleet(fleet), m_traccar(traccar)
{
    connect(&m_timer, &QTimer::timeout, this, &GpsFeed::tell);
    m_timer.start(every);
}

void GpsFeed::measure(int devices, double hertz)
{
    m_fleet.setSwarm(devices);
    m_timer.start(devices > 0 ? std::chrono::milliseconds(static_cast<int>(1000 / std::clamp(hertz, 0.1, 20.0))) : every);
}

void GpsFeed::tell()
{
    if (!m_events.isHeard(u"gps"_s)) {
        m_toldUntil = 0;
        return;
    }
    const qint64 now = m_fleet.now();
    if (m_toldUntil == 0 || m_toldUntil > now) {
        m_toldUntil = now;
        m_told.clear();
    }
    for (const Device &device : m_fleet.devices())
        tellOf(device);
    m_toldUntil = now;
}

void GpsFeed::tellOf(const Device &device)
{
    const auto publish = [&](const char *type, Json data, bool kept) {
        data["technician"] = device.technician.isEmpty() ? Json(nullptr) : Json(utf8(device.technician));
        if (kept)
            m_events.publish({u"gps"_s}, type, {}, {}, data);
        else
            m_events.tell({u"gps"_s}, type, data);
    };
    if (const auto fix = m_fleet.lastKnown(device); fix && std::exchange(m_lastFix[device.id], fix->id) != fix->id)
        publish("gps.position", positionJson(device, *fix), false);
    if (device.id >= Swarm::firstId)
        return;
    const QByteArray status = m_fleet.status(device);
    if (const QByteArray before = std::exchange(m_status[device.id], status); !before.isEmpty() && before != status)
        publish("gps.device", m_traccar.device(device), true);
    const qint64 now = m_fleet.now();
    for (const Incident &incident : m_fleet.incidents(device, std::max(m_toldUntil - late, now - longestLook), now)) {
        if (m_told.contains(incident.id))
            continue;
        m_told.insert(incident.id);
        publish("gps.event", incidentJson(incident), true);
    }
}

} // namespace targo::sandbox::vans
