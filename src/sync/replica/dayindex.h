#pragma once

#include "domain/dispatch/job.h"

#include <map>
#include <set>

namespace targo::sync {

// Which jobs stand where, so that a screen pays only for the days it shows. Assigned jobs by day and by lane; work
// that is not over and lacks a technician or a day apart. It points at the jobs it was given, which must neither change
// nor move until they are removed: a lane is read without looking each of them up.
class DayIndex
{
public:
    void add(const Job &job);
    void remove(const Job &job); // the very one that was added
    void clear();

    std::vector<const Job *> on(QDate first, QDate last) const;
    std::vector<const Job *> on(const TechnicianId &technician, QDate first, QDate last) const;
    std::vector<JobId> unassigned() const { return {m_unassigned.begin(), m_unassigned.end()}; }

private:
    struct Entry
    {
        const Job *job;
        bool continued = false; // it stands on the day before, too
    };
    using Days = std::map<QDate, std::vector<Entry>>;

    static std::vector<const Job *> collected(const Days &days, QDate first, QDate last);
    static void erase(Days &days, QDate day, const Job &job);
    Days m_days;
    QHash<TechnicianId, Days> m_lanes;
    std::set<JobId> m_unassigned;
};

} // namespace targo::sync
