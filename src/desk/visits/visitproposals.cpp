#include "desk/visits/visitproposals.h"

#include "desk/map/mapscene.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

namespace targo::desk {

namespace {

using namespace std::chrono_literals;

constexpr auto news = 30min;
constexpr int judgeEvery = 15; // seconds, by the van's own fixes: hundreds of them move at once

} // namespace

VisitProposals::VisitProposals(VanSource &vans, BoardActs &acts, const Clock &clock, const QTimeZone &site, QObject *parent)
    : QObject(parent)
    , m_vans(vans)
    , m_acts(acts)
    , m_clock(clock)
    , m_site(site)
{
    connect(&vans, &VanSource::vansChanged, this, &VisitProposals::judgeAll);
    connect(&vans, &VanSource::fenceCrossed, this, [this](const FenceCrossing &crossing) {
        m_watch.crossed(crossing, stopsOf(crossing.technician));
        m_judged.remove(crossing.technician);
        if (const Van *van = m_vans.vanOf(crossing.technician))
            judge(*van);
    });
    connect(&acts.board(), &BoardSource::jobsChanged, this, &VisitProposals::review);
    connect(&acts.board(), &BoardSource::boardReplaced, this, &VisitProposals::review);
    judgeAll();
}

std::vector<Stop> VisitProposals::stopsOf(const TechnicianId &technician) const
{
    const BoardSource &board = m_acts.board();
    const QDate today = m_clock.now().toTimeZone(m_site).date();
    return stopsLeft(board.lane(technician, today, today), today, [&](const Job &job) { return placeOf(job, board); });
}

void VisitProposals::judgeAll()
{
    for (const Van &van : m_vans.vans())
        judge(van);
}

void VisitProposals::judge(const Van &van)
{
    if (van.technician.isEmpty() || !van.position)
        return;
    QDateTime &judged = m_judged[van.technician];
    if (judged.isValid() && judged.secsTo(van.position->fixTime) < judgeEvery)
        return;
    judged = van.position->fixTime;
    if (const auto visit = m_watch.moved(van.technician, *van.position, stopsOf(van.technician)))
        take(*visit);
}

void VisitProposals::take(const Visit &visit)
{
    const bool dropped = drop(visit.job); // gone again, or back: what was supposed before is past
    const VisitProposal proposal{visit, visit.kind == Visit::Kind::Arrived ? JobStatus::InProgress : JobStatus::Completed};
    const bool isNews = visit.time.addDuration(news) >= m_clock.now();
    if (isNews && fits(proposal))
        m_waiting.push_back(proposal);
    else if (!dropped)
        return;
    Q_EMIT changed();
    if (isNews && fits(proposal))
        Q_EMIT proposed(sentence(proposal));
}

bool VisitProposals::fits(const VisitProposal &proposal) const
{
    const Job *job = m_acts.board().job(proposal.visit.job);
    return job && !job->isOver() && job->status != proposal.status && job->technician == proposal.visit.technician;
}

void VisitProposals::review()
{
    if (std::erase_if(m_waiting, [this](const VisitProposal &proposal) { return !fits(proposal); }) > 0)
        Q_EMIT changed();
}

bool VisitProposals::drop(const JobId &job)
{
    return std::erase_if(m_waiting, [&](const VisitProposal &proposal) { return proposal.visit.job == job; }) > 0;
}

void VisitProposals::accept(const JobId &job)
{
    const auto held = std::ranges::find(m_waiting, job, [](const VisitProposal &proposal) { return proposal.visit.job; });
    if (held == m_waiting.end())
        return;
    const JobStatus status = held->status;
    m_waiting.erase(held);
    Q_EMIT changed();
    m_acts.setStatus({job}, status);
}

void VisitProposals::dismiss(const JobId &job)
{
    if (drop(job))
        Q_EMIT changed();
}

QString VisitProposals::sentence(const VisitProposal &proposal) const
{
    const BoardSource &board = m_acts.board();
    const Job *job = board.job(proposal.visit.job);
    const QString who = words::who(RecordRef(proposal.visit.technician), board), where = job ? words::who(*job, board) : QString();
    const QString number = words::shortNumber(proposal.visit.job), when = words::hour(proposal.visit.time.toTimeZone(m_site).time());
    return (proposal.visit.kind == Visit::Kind::Arrived ? tr("%1 has arrived: %2, %3, at %4", "technician, customer, number, hour")
                                                        : tr("%1 has left: %2, %3, at %4", "technician, customer, number, hour"))
        .arg(who, where, number, when);
}

} // namespace targo::desk
