#include "desk/job/jobdraft.h"

namespace targo::desk {

namespace {

constexpr int longestMinutes = 7 * 24 * 60; // as in faultIn()

} // namespace

JobRecord JobDraft::shownRecord() const
{
    JobRecord record = m_base;
    apply(record, m_mine);
    return record;
}

void JobDraft::set(Field field, const FieldValue &value)
{
    const FieldValue held = valueOf(m_base, field);
    if (value == held) {
        m_mine.erase(field);
        m_seen.erase(field);
        return;
    }
    m_mine[field] = value;
    m_seen.emplace(field, held); // the first only: what came later was not what they decided against
}

std::set<Field> JobDraft::rebase(const JobRecord &now)
{
    std::set<Field> both;
    for (const auto &[field, value] : m_mine) {
        if (valueOf(now, field) != valueOf(m_base, field) && valueOf(now, field) != value)
            both.insert(field);
    }
    m_base = now;
    std::erase_if(m_mine, [&](const auto &change) { return change.second == valueOf(now, change.first); });
    std::erase_if(m_seen, [this](const auto &value) { return !m_mine.contains(value.first); });
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
