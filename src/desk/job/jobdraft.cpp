#include "desk/job/jobdraft.h"

namespace targo::desk {

namespace {

constexpr int longestMinutes = 7 * 24 * 60; // as in faultIn()

} // namespace

Job JobDraft::shown() const
{
    Job job = m_base;
    apply(job, m_mine);
    return job;
}

void JobDraft::set(JobField field, const FieldValue &value)
{
    if (value == valueOf(m_base, field))
        m_mine.erase(field);
    else
        m_mine[field] = value;
}

std::set<JobField> JobDraft::rebase(const Job &now)
{
    std::set<JobField> both;
    for (const auto &[field, value] : m_mine) {
        if (valueOf(now, field) != valueOf(m_base, field) && valueOf(now, field) != value)
            both.insert(field);
    }
    m_base = now;
    std::erase_if(m_mine, [&](const auto &change) { return change.second == valueOf(now, change.first); });
    return both;
}

std::map<JobField, JobDraft::Problem> JobDraft::problems() const
{
    std::map<JobField, Problem> found;
    const Job job = shown();
    if (isMine(JobField::Subject) && job.subject.trimmed().isEmpty())
        found[JobField::Subject] = Problem::EmptySubject;
    if (isMine(JobField::Minutes) && job.minutes <= 0)
        found[JobField::Minutes] = Problem::NoDuration;
    if (isMine(JobField::Minutes) && job.minutes > longestMinutes)
        found[JobField::Minutes] = Problem::TooLong;
    const bool planTouched = isMine(JobField::Technician) || isMine(JobField::Date) || isMine(JobField::Start);
    if (planTouched && job.technician && !job.date)
        found[JobField::Date] = Problem::TechnicianWithoutDay;
    else if (planTouched && job.start && !job.date)
        found[JobField::Date] = Problem::HourWithoutDay;
    return found;
}

} // namespace targo::desk
