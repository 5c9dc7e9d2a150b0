#pragma once

#include "domain/customer/customer.h"
#include "domain/dispatch/jobdetails.h"
#include "domain/dispatch/technician.h"

namespace targo::test {

using namespace Qt::StringLiterals;

// aJob("DJ-7").on("Luc").at("09:00").lasting(90): a job that has everything a board needs, of which a test names
// only what matters to it. The day is Monday 2026-03-02 unless said otherwise.
class aJob
{
public:
    explicit aJob(const char *id);
    aJob &on(const char *technician);
    aJob &unassigned();
    aJob &dated(const char *isoDate);
    aJob &at(const char *time);
    aJob &withoutHour();
    aJob &withoutDate();
    aJob &lasting(int minutes);
    aJob &being(JobStatus status);
    aJob &ofType(JobType type);
    aJob &needing(const char *tag, int level);
    aJob &named(const QString &subject);
    aJob &forCustomer(const char *id);
    aJob &modified(const char *text, const char *by = "marie@targo.example");
    aJob &draft();

    operator Job() const { return m_job; }
    Job job() const { return m_job; }

private:
    Job m_job;
};

// aTechnician("Luc").holding("Fibre", 4): works Monday to Friday, 08:00 to 17:00.
class aTechnician
{
public:
    explicit aTechnician(const char *id);
    aTechnician &named(const QString &fullName);
    aTechnician &holding(const char *tag, int level);
    aTechnician &working(const char *start, const char *end);
    aTechnician &absent(const char *from, const char *until, const char *reason = "Maladie");

    operator Technician() const { return m_technician; }

private:
    Technician m_technician;
};

QTime time(const char *text);
QDate day(const char *isoText);
WallTime wall(const char *isoDate, const char *time);

} // namespace targo::test
