#pragma once

#include "sandbox/vans/swarm.h"

namespace targo::sandbox::vans {

struct Fence
{
    int id = 0;
    QString name;
    roads::Point centre;
    double radius = 0; // metres
    QString job;       // empty: one of our depots
};

// Something that Traccar notes.
struct Incident
{
    qint64 id = 0;
    const char *type = "";
    qint64 at = 0;
    int device = 0;
    qint64 fix = 0;
    int fence = 0; // 0: none
};

// The vans with their trackers: where each was at any moment up to now, and what of it has arrived. Everything follows
// from the seed, the schedule and the moment; only a schedule that changes during the day bends what is still to be driven.
// One thread.
class Fleet
{
public:
    Fleet(const frappe::Site &site, const Clock &clock, std::uint64_t seed, const QByteArray &timeZone);

    QList<Device> devices();
    std::optional<Device> device(int id);
    void siteChanged(const frappe::Change &change);

    const char *status(const Device &device);        // online, offline, unknown
    std::optional<qint64> lastHeard(const Device &device);
    std::optional<Fix> lastKnown(const Device &device);
    // Fixes taken from `from` to `to`, both included, in order; at most `most`.
    std::vector<Fix> history(const Device &device, qint64 from, qint64 to, int most = 50'000);
    std::optional<Fix> fixById(qint64 id);
    // The van at this very moment, whether its tracker reports then or not.
    Fix at(const Device &device, qint64 moment);
    std::vector<Incident> incidents(const Device &device, qint64 from, qint64 to);
    // The legs that touch the time, clipped neither to it nor to now; drivers only.
    std::vector<Leg> legs(const Device &device, qint64 from, qint64 to);
    QList<Fence> fences(const QString &technician = {});
    qint64 now() const { return m_clock.now().toMSecsSinceEpoch(); }
    void setSwarm(int count) { m_swarm.setSize(count); } // that many vans more, for measuring; without a history
    // When a fix taken at this moment reaches Traccar; nothing when it never does.
    std::optional<qint64> arrival(const Device &device, qint64 moment);

private:
    struct Held
    {
        DayDrive drive;
        qint64 used = 0;
    };

    const DayDrive &drive(int device, QDate day);
    DayOrder order(const Driver &driver, QDate day);
    QDate dayOf(qint64 moment) const;
    qint64 midnight(QDate day) const;
    std::vector<qint64> fixTimes(int device, qint64 from, qint64 to);
    int fenceOf(const Halt &halt) const;

    const Clock &m_clock;
    Timetable m_timetable;
    int m_seed;
    Swarm m_swarm;
    std::map<QPair<int, qint64>, Held> m_drives; // by device and Julian day
    qint64 m_uses = 0;
};

int fenceOfJob(const QString &job);
roads::Point depotFor(roads::Point home);

} // namespace targo::sandbox::vans
