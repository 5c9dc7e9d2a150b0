#include "support/builders/builders.h"

namespace targo::test {

QTime time(const char *text) { return QTime::fromString(QString::fromUtf8(text), u"HH:mm"_s); }
QDate day(const char *isoText) { return QDate::fromString(QString::fromUtf8(isoText), Qt::ISODate); }
WallTime wall(const char *isoDate, const char *text) { return WallTime(day(isoDate), time(text)); }

aJob::aJob(const char *id)
{
    m_job.id = JobId(QString::fromUtf8(id));
    m_job.subject = u"Installation fibre"_s;
    m_job.type = JobType::Installation;
    m_job.status = JobStatus::Open;
    m_job.priority = JobPriority::Medium;
    m_job.date = day("2026-03-02");
    m_job.start = time("09:00");
    m_job.minutes = 60;
    m_job.published = true;
    m_job.modified = u"2026-03-01 08:00:00.000001"_s;
    m_job.modifiedBy = u"marie@targo.example"_s;
}

aJob &aJob::on(const char *technician)
{
    m_job.technician = TechnicianId(QString::fromUtf8(technician));
    if (m_job.status == JobStatus::Open)
        m_job.status = JobStatus::Assigned;
    return *this;
}

aJob &aJob::unassigned() { m_job.technician.reset(); m_job.status = JobStatus::Open; return *this; }
aJob &aJob::dated(const char *isoDate) { m_job.date = day(isoDate); return *this; }
aJob &aJob::at(const char *text) { m_job.start = time(text); return *this; }
aJob &aJob::withoutHour() { m_job.start.reset(); return *this; }
aJob &aJob::withoutDate() { m_job.date.reset(); m_job.start.reset(); return *this; }
aJob &aJob::lasting(int minutes) { m_job.minutes = minutes; return *this; }
aJob &aJob::being(JobStatus status) { m_job.status = status; return *this; }
aJob &aJob::ofType(JobType type) { m_job.type = type; return *this; }
aJob &aJob::named(const QString &subject) { m_job.subject = subject; return *this; }
aJob &aJob::forCustomer(const char *id) { m_job.customer = CustomerId(QString::fromUtf8(id)); return *this; }
aJob &aJob::draft() { m_job.published = false; return *this; }

aJob &aJob::needing(const char *tag, int level)
{
    m_job.requiredSkills.push_back({.tag = TagId(QString::fromUtf8(tag)), .level = level, .required = true});
    return *this;
}

aJob &aJob::modified(const char *text, const char *by)
{
    m_job.modified = QString::fromUtf8(text);
    m_job.modifiedBy = QString::fromUtf8(by);
    return *this;
}

aTechnician::aTechnician(const char *id)
{
    m_technician.id = TechnicianId(QString::fromUtf8(id));
    m_technician.fullName = QString::fromUtf8(id);
    m_technician.status = TechnicianStatus::Available;
    m_technician.color = u"#1E88E5"_s;
    working("08:00", "17:00");
}

aTechnician &aTechnician::named(const QString &fullName) { m_technician.fullName = fullName; return *this; }

aTechnician &aTechnician::holding(const char *tag, int level)
{
    m_technician.skills.push_back({.tag = TagId(QString::fromUtf8(tag)), .level = level, .required = false});
    return *this;
}

aTechnician &aTechnician::working(const char *start, const char *end)
{
    for (size_t weekday = 0; weekday < 5; ++weekday)
        m_technician.weeklyHours[weekday] = {{.start = time(start), .end = time(end)}};
    return *this;
}

aTechnician &aTechnician::absent(const char *from, const char *until, const char *reason)
{
    m_technician.absence = Absence{.reason = QString::fromUtf8(reason), .from = day(from), .until = day(until)};
    return *this;
}

} // namespace targo::test
