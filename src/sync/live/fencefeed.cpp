#include "sync/live/fencefeed.h"

#include <algorithm>

namespace targo::sync {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr auto fencesLast = 10min;
constexpr auto firstLook = 30min; // what was before is news to nobody
constexpr auto longestLook = 24h; // more at once the server cuts
constexpr auto overlap = 1min;    // its clock is not ours
constexpr size_t devicesAtOnce = 100; // devices, so that an address stays short
constexpr size_t mostHeld = 200;

bool isCrossing(const net::hub::EventReport &report) { return report.type == "geofenceEnter"_L1 || report.type == "geofenceExit"_L1; }

} // namespace

FenceFeed::FenceFeed(net::ApiClient &hub, VanFeed &vans, const Clock &clock, QObject *parent)
    : QObject(parent), m_hub(hub), m_vans(vans), m_clock(clock)
{
    connect(&vans, &VanFeed::caughtUp, this, &FenceFeed::catchUp);
    connect(&vans, &VanFeed::eventCame, this, &FenceFeed::take);
    connect(this, &FenceFeed::crossed, &vans, &VanSource::fenceCrossed);
}

void FenceFeed::forget()
{
    m_fences.clear();
    m_held.clear();
    m_last.clear();
    m_fencesAsked = m_heardUntil = {};
}

bool FenceFeed::areFencesOld() const { return !m_fencesAsked.isValid() || m_fencesAsked.addDuration(fencesLast) <= m_clock.now(); }

void FenceFeed::catchUp()
{
    if (!std::exchange(m_busy, true))
        areFencesOld() ? askForFences() : askForEvents();
}

void FenceFeed::askForFences()
{
    m_fencesAsked = m_clock.now();
    m_hub.run(net::hub::geofences()).then(this, [this](const Result<std::vector<Geofence>> &fences) {
        if (fences) {
            m_fences.clear();
            for (const Geofence &fence : *fences)
                m_fences.insert(fence.id, fence);
        }
        for (const net::hub::EventReport &report : std::exchange(m_held, {})) {
            if (m_fences.contains(report.geofence))
                take(report);
        }
        askForEvents();
    });
}

void FenceFeed::askForEvents()
{
    QStringList devices;
    for (const Van &van : m_vans.vans()) {
        if (!van.technician.isEmpty())
            devices << van.device;
    }
    const QDateTime now = m_clock.now();
    m_busy = false;
    if (devices.isEmpty() || m_fences.isEmpty())
        return; // nothing that could be crossed
    const QDateTime since = std::max(m_heardUntil.isValid() ? m_heardUntil.addDuration(-overlap) : now.addDuration(-firstLook), now.addDuration(-longestLook));
    struct Asking
    {
        qsizetype open = 0;
        bool isWhole = true;
    };
    const auto asking = std::make_shared<Asking>();
    for (qsizetype first = 0; first < devices.size(); first += devicesAtOnce) {
        ++asking->open;
        m_hub.run(net::hub::crossings(devices.mid(first, devicesAtOnce), since, now)).then(this, [this, now, asking](const Result<std::vector<net::hub::EventReport>> &reports) {
            for (const net::hub::EventReport &report : reports.value_or(std::vector<net::hub::EventReport>()))
                take(report);
            asking->isWhole &= reports.has_value();
            if (--asking->open == 0 && asking->isWhole) // or else it is asked for again with the next positions
                m_heardUntil = now;
        });
    }
}

TechnicianId FenceFeed::driverOf(const net::hub::EventReport &report) const
{
    const auto van = std::ranges::find(m_vans.vans(), report.device, &Van::device);
    return van != m_vans.vans().end() && !van->technician.isEmpty() ? van->technician : report.technician;
}

void FenceFeed::take(const net::hub::EventReport &report)
{
    if (!isCrossing(report))
        return;
    const auto fence = m_fences.constFind(report.geofence);
    if (fence == m_fences.cend()) { // a new one, perhaps
        if (m_held.size() < mostHeld)
            m_held.push_back(report);
        if (!m_busy && (!m_fencesAsked.isValid() || m_fencesAsked.addDuration(overlap) <= m_clock.now())) {
            m_busy = true;
            askForFences();
        }
        return;
    }
    const TechnicianId technician = driverOf(report);
    QDateTime &last = m_last[report.device + u' ' + report.geofence];
    if (technician.isEmpty() || (last.isValid() && report.time <= last))
        return; // the stream and the report tell the same, or what is no longer so
    last = report.time;
    Q_EMIT crossed({technician, *fence, report.type == "geofenceEnter"_L1, report.time});
}

} // namespace targo::sync
