#include "sandbox/vans/fleet.h"

#include "sandbox/roads/region.h"

#include <algorithm>
#include <array>

namespace targo::sandbox::vans {

using namespace Qt::StringLiterals;
using roads::noise;
using roads::Point;

namespace {

constexpr qint64 second = 1000; // milliseconds
constexpr qint64 whileMoving = 5 * second;
constexpr qint64 whileParked = 240 * second;
constexpr qint64 engineRunsOn = 20 * second;
constexpr qint64 slowSendsEvery = 45 * 60 * second;
constexpr qint64 fallsAfter = (9 * 60 + 50) * 60 * second; // since midnight
constexpr std::size_t mostDrivesHeld = 1500;

// Behind a hill no mobile network answers; what is taken there is sent once the van is out again.
constexpr roads::GeoPoint hill{45.0185, -73.8000};
constexpr double hillRadius = 2600; // metres

bool isBehindHill(Point place)
{
    static const Point centre = roads::onPlane(hill);
    return distance(place, centre) < hillRadius;
}

// A receiver's error: a few metres that wander slowly.
Point wobble(int device, qint64 moment)
{
    const auto step = static_cast<int>(moment / (20 * second) % 1'000'000);
    const double share = static_cast<double>(moment % (20 * second)) / (20 * second);
    const auto at = [&](int stream) { return (noise(step, device, stream) * (1 - share) + noise(step + 1, device, stream) * share - 0.5) * 7; };
    return {at(901), at(902)};
}

} // namespace

Fleet::Fleet(const frappe::Site &site, const Clock &clock, std::uint64_t seed, const QByteArray &timeZone)
    : m_clock(clock), m_timetable(site, timeZone), m_seed(static_cast<int>(seed % 100'000) * 10)
{
}

Point depotFor(Point home)
{
    static const auto beside = [](roads::GeoPoint point) { return roads::onPlane(roads::doorstepNear(point, 1).value_or(roads::Doorstep{point, {}, 0}).place); };
    static const std::array<Point, 2> depots{beside({45.1190, -74.0120}), beside({45.2700, -73.6240})};
    return distance(home, depots[0]) <= distance(home, depots[1]) ? depots[0] : depots[1];
}

QList<Device> Fleet::devices()
{
    QList<Device> devices;
    for (const auto &[id, driver] : m_timetable.drivers())
        devices.append(deviceOf(driver));
    if (!devices.isEmpty())
        devices.append(spareDevice(devices.last().id + 1));
    for (int i = 0; i < m_swarm.size(); ++i)
        devices.append(m_swarm.device(i));
    return devices;
}

std::optional<Device> Fleet::device(int id)
{
    for (const Device &device : devices()) {
        if (device.id == id)
            return device;
    }
    return std::nullopt;
}

QDate Fleet::dayOf(qint64 moment) const
{
    return QDateTime::fromMSecsSinceEpoch(moment, m_timetable.zone()).date();
}

qint64 Fleet::midnight(QDate day) const
{
    return QDateTime(day, QTime(0, 0), m_timetable.zone()).toMSecsSinceEpoch();
}

DayOrder Fleet::order(const Driver &driver, QDate day)
{
    return {.begin = midnight(day), .end = midnight(day.addDays(1)), .home = driver.home, .depot = depotFor(driver.home), .van = driver.device,
            .day = static_cast<int>(day.toJulianDay()), .seed = m_seed, .calls = m_timetable.calls(driver.technician, day)};
}

const DayDrive &Fleet::drive(int device, QDate day)
{
    const QPair<int, qint64> key{device, day.toJulianDay()};
    auto found = m_drives.find(key);
    if (found == m_drives.end()) {
        if (m_drives.size() >= mostDrivesHeld)
            m_drives.erase(std::ranges::min_element(m_drives, {}, [](const auto &entry) { return entry.second.used; }));
        found = m_drives.emplace(key, Held{DayDrive(order(m_timetable.drivers().at(device), day)), 0}).first;
    }
    found->second.used = ++m_uses;
    return found->second.drive;
}

void Fleet::siteChanged(const frappe::Change &change)
{
    const qint64 moment = now();
    const QDate today = dayOf(moment);
    // What was driven until now has to be known before the schedule forgets why.
    QHash<QString, int> deviceOfTechnician;
    if (change.docType == "Dispatch Job"_L1) {
        for (const auto &[id, driver] : m_timetable.drivers())
            deviceOfTechnician[driver.technician] = id;
    }
    for (const auto &[technician, day] : m_timetable.changed(change)) {
        const auto id = deviceOfTechnician.constFind(technician);
        if (id == deviceOfTechnician.cend())
            continue;
        const auto held = m_drives.find({*id, day.toJulianDay()});
        if (held == m_drives.end())
            continue;
        DayOrder wanted = order(m_timetable.drivers().at(*id), day);
        if (wanted.calls == held->second.drive.calls())
            continue;
        if (day == today)
            held->second.drive = held->second.drive.changedAt(moment, wanted);
        else
            m_drives.erase(held);
    }
}

std::vector<Leg> Fleet::legs(const Device &device, qint64 from, qint64 to)
{
    std::vector<Leg> legs;
    if (!m_timetable.drivers().contains(device.id))
        return legs;
    for (QDate day = dayOf(from); day <= dayOf(to); day = day.addDays(1)) {
        for (const Leg &leg : drive(device.id, day).legs()) {
            if (leg.to > from && leg.from <= to)
                legs.push_back(leg);
        }
    }
    return legs;
}

// On the road every few seconds; parked, when it stops, when the engine stops, and then every few minutes.
std::vector<qint64> Fleet::fixTimes(int device, qint64 from, qint64 to)
{
    std::vector<qint64> times;
    for (QDate day = dayOf(from); day <= dayOf(to); day = day.addDays(1)) {
        const qint64 dayEnd = midnight(day.addDays(1));
        for (const Leg &leg : drive(device, day).legs()) {
            const qint64 begin = std::max(from, leg.from), end = std::min({to + 1, leg.to, dayEnd});
            if (begin >= end)
                continue;
            const qint64 step = leg.moves ? whileMoving : whileParked;
            if (!leg.moves && leg.from + engineRunsOn < leg.to && leg.from + engineRunsOn >= begin && leg.from + engineRunsOn < end)
                times.push_back(leg.from + engineRunsOn);
            for (qint64 time = leg.from + (begin - leg.from + step - 1) / step * step; time < end; time += step)
                times.push_back(time);
        }
    }
    std::ranges::sort(times);
    return times;
}

Fix Fleet::at(const Device &device, qint64 moment)
{
    const QDate day = dayOf(moment);
    const Leg &leg = drive(device.id, day).legAt(moment);
    const auto since = static_cast<double>(moment - leg.from) / 1000;
    Fix fix{.id = fixId(device.id, static_cast<int>(day.toJulianDay()), moment - midnight(day)), .device = device.id, .at = moment, .arrived = moment,
            .place = leg.halt.at, .metresToday = leg.metresAt(moment), .day = static_cast<int>(day.toJulianDay()), .inside = {}};
    if (leg.moves) {
        const Motion motion = leg.ride.at(since);
        fix.place = motion.at;
        fix.speed = motion.speed;
        fix.course = motion.course;
        fix.moving = motion.speed > 1;
        fix.ignition = true;
        fix.engineToday = leg.engineBefore + moment - leg.from;
        fix.metresSinceLast = fix.metresToday - leg.metresAt(std::max(leg.from, moment - whileMoving));
    } else {
        // It stands as it came.
        const auto &all = drive(device.id, day).legs();
        const auto index = static_cast<std::size_t>(&leg - all.data());
        fix.course = index > 0 && all[index - 1].moves ? all[index - 1].ride.at(1e9).course : std::floor(360 * noise(device.id, 7, m_seed));
        fix.ignition = index > 0 && moment - leg.from < engineRunsOn;
        fix.engineToday = leg.engineBefore;
    }
    const bool inFence = leg.halt.kind == Halt::Kind::Call || leg.halt.kind == Halt::Kind::Depot;
    if (inFence && distance(fix.place, leg.halt.centre) < (leg.halt.kind == Halt::Kind::Depot ? 150 : 100))
        fix.inside = leg.halt.kind == Halt::Kind::Depot ? u"depot"_s : leg.halt.job;
    fix.valid = !isBehindHill(fix.place) || noise(static_cast<int>(moment / second % 100'000), device.id, 903) > 0.08;
    fix.accuracy = device.temper == Temper::Phone ? std::round(60 + 160 * noise(static_cast<int>(moment / (15 * second) % 1'000'000), device.id, 904)) / 10 : 0;
    fix.place = fix.place + wobble(device.id, moment) * (device.temper == Temper::Phone ? 2.2 : 1);
    if (!fix.moving && fix.speed < 0.3)
        fix.speed = 0;
    return fix;
}

std::optional<qint64> Fleet::arrival(const Device &device, qint64 moment)
{
    const qint64 plain = moment + 600 + static_cast<qint64>(900 * noise(static_cast<int>(moment / second % 1'000'000), device.id, 905));
    switch (device.temper) {
    case Temper::Silent: return std::nullopt;
    case Temper::Slow: return (moment / slowSendsEvery + 1) * slowSendsEvery;
    case Temper::Falling: return moment - midnight(dayOf(moment)) < fallsAfter ? std::optional(plain) : std::nullopt;
    case Temper::Sleeping: {
        const Leg &leg = drive(device.id, dayOf(moment)).legAt(moment);
        const bool asleep = !leg.moves && leg.halt.kind == Halt::Kind::Home && (leg.metresBefore <= 0 || moment > leg.from + engineRunsOn);
        return asleep ? std::nullopt : std::optional(plain);
    }
    case Temper::Sound:
    case Temper::Phone: break;
    }
    qint64 out = moment;
    for (const qint64 patience = moment + 24 * 3600 * second; out < patience;) {
        const Leg &leg = drive(device.id, dayOf(out)).legAt(out);
        if (!isBehindHill(leg.placeAt(out)))
            break;
        out = leg.moves ? out + whileMoving : std::max(std::min(leg.to, midnight(dayOf(out).addDays(1))), out + second);
    }
    return out == moment ? plain : out + 2 * second;
}

} // namespace targo::sandbox::vans
