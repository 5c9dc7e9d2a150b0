#pragma once

#include "desk/timeline/timelinemodel.h"

#include <QSet>

namespace targo::desk {

// Which jobs are chosen, by id: whatever is read again changes nothing about it. One that is not shown at the moment
// stays chosen, so that an undo brings it back as it was; nothing is ever done to it.
class JobSelection
{
public:
    bool isEmpty() const { return m_ids.isEmpty(); }
    bool contains(const JobId &id) const { return !m_ids.isEmpty() && m_ids.contains(id); }
    const QSet<JobId> &ids() const { return m_ids; }
    const JobId &anchor() const { return m_anchor; } // where a range begins; empty: nowhere

    void setOnly(const JobId &id); // empty: none
    void toggle(const JobId &id);  // a range begins here from now on
    void set(const QSet<JobId> &ids) { m_ids = ids; }
    void setAnchor(const JobId &id) { m_anchor = id; }
    void rename(const JobId &local, const JobId &named);

    // Those of them that the model shows, lane by lane, by start.
    std::vector<JobId> shown(const TimelineModel &model) const;

private:
    QSet<JobId> m_ids;
    JobId m_anchor;
};

// From one bar to another: what lies between them on their lane; on two lanes, all bars of the lanes between that
// touch the time between. Only those that the filter lets stand.
QSet<JobId> jobsBetween(const TimelineModel &model, const JobId &one, const JobId &other);
QSet<JobId> jobsOnLane(const TimelineModel &model, int lane);
QSet<JobId> jobsShown(const TimelineModel &model);

} // namespace targo::desk
