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

void JobDraft::set(Field field, const FieldValue &value)
{
    if (value == valueOf(m_base, field))
        m_mine.erase(field);
    else
        m_mine[field] = value;
}

std::set<Field> JobDraft::rebase(const Job &now)
{
    std::set<Field> both;
    for (const auto &[field, value] : m_mine) {
        if (valueOf(now, field) != valueOf(m_base, field) && valueOf(now, field) != value)
            both.insert(field);
    }
    m_base = now;
    std::erase_if(m_mine, [&](const auto &change) { return change.second == valueOf(now, change.first); });
    return both;
}

std::map<Field, JobDraft::Problem> JobDraft::problems() const
{
    std::map<Field, Problem> found;
    const Job job = shown();
    if (isMine(Field::Subject) && job.subject.trimmed().isEmpty())
        found[Field::Subject] = Problem::EmptySubject;
    if (isMine(Field::Minutes) && job.minutes <= 0)
        found[Field::Minutes] = Problem::NoDuration;
    if (isMine(Field::Minutes) && job.minutes > longestMinutes)
        found[Field::Minutes] = Problem::TooLong;
    const bool planTouched = isMine(Field::Technician) || isMine(Field::Date) || isMine(Field::Start);
    if (planTouched && job.technician && !job.date)
        found[Field::Date] = Problem::TechnicianWithoutDay;
    else if (planTouched && job.start && !job.date)
        found[Field::Date] = Problem::HourWithoutDay;
    return found;
}

} // namespace targo::desk
