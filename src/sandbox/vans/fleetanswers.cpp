#include "sandbox/vans/fleet.h"

#include "sandbox/roads/region.h"

#include <algorithm>

namespace targo::sandbox::vans {

using namespace Qt::StringLiterals;
using roads::Point;

namespace {

constexpr qint64 hour = 3'600'000;      // milliseconds
constexpr qint64 unheardAfter = 600'000;
constexpr qint64 engineStopsAfter = 20'000;
constexpr double jobRadius = 100;       // metres
constexpr double depotRadius = 150;

} // namespace

int fenceOfJob(const QString &job)
{
    QString digits;
    for (const QChar letter : job) {
        if (letter.isDigit())
            digits += letter;
    }
    return 1000 + digits.right(8).toInt();
}

int Fleet::fenceOf(const Halt &halt) const
{
    if (halt.kind == Halt::Kind::Depot)
        return halt.centre == depotFor(roads::onPlane({45.08, -74.2})) ? 1 : 2;
    return halt.kind == Halt::Kind::Call ? fenceOfJob(halt.job) : 0;
}

QList<Fence> Fleet::fences(const QString &technician)
{
    QList<Fence> fences{{1, u"Entrepôt Ormstown"_s, depotFor(roads::onPlane({45.08, -74.2})), depotRadius, {}},
                        {2, u"Entrepôt Saint-Rémi"_s, depotFor(roads::onPlane({45.27, -73.62})), depotRadius, {}}};
    for (const Call &call : m_timetable.allCalls(technician))
        fences.append({fenceOfJob(call.job), call.job + u" · "_s + call.label, call.place, jobRadius, call.job});
    return fences;
}

std::vector<Fix> Fleet::history(const Device &device, qint64 from, qint64 to, int most)
{
    std::vector<Fix> fixes;
    if (device.temper == Temper::Silent || !m_timetable.drivers().contains(device.id))
        return fixes;
    const qint64 moment = now();
    for (const qint64 time : fixTimes(device.id, from, std::min(to, moment))) {
        const auto arrived = arrival(device, time);
        if (!arrived || *arrived > moment)
            continue;
        fixes.push_back(at(device, time));
        fixes.back().arrived = *arrived;
        if (static_cast<int>(fixes.size()) >= most)
            break;
    }
    return fixes;
}

// Looks back in growing steps: what is known of a sound tracker is seconds old, of a sleeping one perhaps days.
std::optional<Fix> Fleet::lastKnown(const Device &device)
{
    if (device.id >= Swarm::firstId && device.id < Swarm::firstId + m_swarm.size())
        return m_swarm.at(device.id - Swarm::firstId, now());
    if (device.temper == Temper::Silent || !m_timetable.drivers().contains(device.id))
        return std::nullopt;
    const qint64 moment = now();
    qint64 until = moment;
    for (qint64 span = hour / 6; until > moment - 12 * 24 * hour; span = std::min(span * 3, 24 * hour)) {
        const std::vector<qint64> times = fixTimes(device.id, until - span, until);
        for (auto time = times.rbegin(); time != times.rend(); ++time) {
            const auto arrived = arrival(device, *time);
            if (!arrived || *arrived > moment)
                continue;
            Fix fix = at(device, *time);
            fix.arrived = *arrived;
            return fix;
        }
        until -= span + 1;
    }
    return std::nullopt;
}

std::optional<qint64> Fleet::lastHeard(const Device &device)
{
    const auto fix = lastKnown(device);
    return fix ? std::optional(fix->arrived) : std::nullopt;
}

const char *Fleet::status(const Device &device)
{
    const auto heard = lastHeard(device);
    if (!heard)
        return device.temper == Temper::Silent ? "unknown" : "offline";
    if (now() - *heard <= unheardAfter)
        return "online";
    return device.temper == Temper::Falling || device.temper == Temper::Sleeping ? "offline" : "unknown";
}

std::optional<Fix> Fleet::fixById(qint64 id)
{
    const FixName name = fixName(id);
    const auto found = device(name.device);
    if (!found || found->temper == Temper::Silent || name.julianDay < 2458850)
        return std::nullopt;
    const qint64 about = midnight(QDate::fromJulianDay(name.julianDay)) + name.sinceMidnight;
    for (const Fix &fix : history(*found, about, about + 99)) {
        if (fix.id == id)
            return fix;
    }
    return std::nullopt;
}

std::vector<Incident> Fleet::incidents(const Device &device, qint64 from, qint64 to)
{
    std::vector<Incident> incidents;
    if (device.temper == Temper::Silent || !m_timetable.drivers().contains(device.id))
        return incidents;
    const qint64 moment = now();
    to = std::min(to, moment);
    const auto note = [&](int number, const char *type, qint64 time, int fence = 0) {
        // A fence is crossed when the first report from beyond it says so.
        if (const auto next = fence ? fixTimes(device.id, time, time + 300'000) : std::vector<qint64>(); !next.empty())
            time = next.front();
        const auto arrived = time >= from && time <= to ? arrival(device, time) : std::nullopt;
        if (!arrived || *arrived > moment)
            return;
        const std::vector<qint64> fixes = fixTimes(device.id, time - 600'000, time + 100);
        const QDate day = dayOf(fixes.empty() ? time : fixes.back());
        const qint64 fix = fixes.empty() ? 0 : fixId(device.id, static_cast<int>(day.toJulianDay()), fixes.back() - midnight(day));
        incidents.push_back({(dayOf(time).toJulianDay() % 10'000 * 2'000 + device.id) * 1'000 + number, type, time, device.id, fix, fence});
    };
    const auto radius = [](const Halt &halt) { return halt.kind == Halt::Kind::Depot ? depotRadius : jobRadius; };
    for (QDate day = dayOf(from); day <= dayOf(to); day = day.addDays(1)) {
        const auto &all = drive(device.id, day).legs();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Leg &leg = all[i];
            if (!leg.moves || leg.from > to || leg.to + 300'000 < from)
                continue;
            const int number = static_cast<int>(i) * 8;
            const auto after = [&](double seconds) { return leg.from + static_cast<qint64>(seconds * 1000); };
            note(number, "ignitionOn", leg.from);
            note(number + 1, "deviceMoving", leg.from + 5'000);
            if (i > 0 && fenceOf(all[i - 1].halt))
                note(number + 2, "geofenceExit", after(leg.ride.leaves(all[i - 1].halt.centre, radius(all[i - 1].halt))), fenceOf(all[i - 1].halt));
            if (fenceOf(leg.halt))
                note(number + 3, "geofenceEnter", after(leg.ride.arrives(leg.halt.centre, radius(leg.halt))), fenceOf(leg.halt));
            note(number + 4, "deviceStopped", leg.to);
            note(number + 5, "ignitionOff", leg.to + engineStopsAfter);
        }
    }
    std::ranges::stable_sort(incidents, {}, &Incident::at);
    return incidents;
}

} // namespace targo::sandbox::vans
