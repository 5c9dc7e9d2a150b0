#pragma once

#include "base/clock.h"
#include "desk/board/boardacts.h"
#include "domain/ports/vansource.h"
#include "domain/tracking/visits.h"

#include <QTimeZone>

namespace targo::desk {

// What a van's coming or going lets one suppose of a job: that it is in progress, or done.
struct VisitProposal
{
    Visit visit;
    JobStatus status = JobStatus::InProgress;

    bool operator==(const VisitProposal &) const = default;
};

// Follows the vans and the work of today, and keeps what it supposes until somebody says yes or no, or it no longer fits.
// What happened more than half an hour ago is news to nobody. UI thread.
class VisitProposals : public QObject
{
    Q_OBJECT

public:
    VisitProposals(VanSource &vans, BoardActs &acts, const Clock &clock, const QTimeZone &site, QObject *parent = nullptr);

    const std::vector<VisitProposal> &waiting() const { return m_waiting; } // the oldest first
    void accept(const JobId &job); // the same act as by hand
    void dismiss(const JobId &job);
    QString sentence(const VisitProposal &proposal) const;

Q_SIGNALS:
    void changed();
    void proposed(const QString &sentence);

private:
    void judgeAll();
    void judge(const Van &van);
    void take(const Visit &visit);
    void review(); // jobs have changed
    bool fits(const VisitProposal &proposal) const;
    bool drop(const JobId &job);
    std::vector<Stop> stopsOf(const TechnicianId &technician) const;

    VanSource &m_vans;
    BoardActs &m_acts;
    const Clock &m_clock;
    QTimeZone m_site;
    VisitWatch m_watch;
    QHash<TechnicianId, QDateTime> m_judged; // the fix
    std::vector<VisitProposal> m_waiting;
};

} // namespace targo::desk
