#pragma once

#include "base/result.h"
#include "domain/customer/customer.h"
#include "domain/dispatch/jobdetails.h"
#include "domain/dispatch/tag.h"
#include "domain/dispatch/technician.h"
#include "domain/intents/pendingchange.h"

#include <QObject>
#include <QSet>

namespace targo {

// What the board's screens read: the shown state, which is the server's with the pending changes on top. Lives on
// the UI thread; every read is from memory. Signals carry ids, never data: read again what you show.
class BoardSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Null when unknown. The pointer is good until control returns to the event loop.
    virtual const Job *job(const JobId &id) const = 0;
    // As it was when the server deleted it, if this program saw that and a change of ours still waits for it. Null otherwise.
    virtual const Job *goneJob(const JobId &) const { return nullptr; }
    virtual const Technician *technician(const TechnicianId &id) const = 0;
    virtual const Customer *customer(const CustomerId &id) const = 0;
    virtual const Location *location(const LocationId &id) const = 0;
    virtual const Tag *tag(const TagId &id) const = 0;
    // Null when the job names none, too.
    const Customer *customerOf(const Job &job) const { return job.customer ? customer(*job.customer) : nullptr; }
    const Location *locationOf(const Job &job) const { return job.location ? location(*job.location) : nullptr; }

    // By full name, without the disabled ones.
    virtual std::vector<TechnicianId> technicians() const = 0;
    virtual std::vector<TagId> tags() const = 0;
    // Assigned jobs that touch `first`…`last`, both included, also those that began the evening before.
    virtual std::vector<JobId> jobsBetween(QDate first, QDate last) const = 0;
    // Jobs on one technician's lane on these days, by start.
    virtual std::vector<const Job *> lane(const TechnicianId &technician, QDate first, QDate last) const = 0;
    // Work that is not over and lacks a technician or a day.
    virtual std::vector<JobId> unassignedJobs() const = 0;
    virtual qsizetype jobCount() const = 0;

    // The change of this job that is not on the server yet: the oldest parked one, else the newest. Null if none.
    virtual const PendingChange *pendingOf(const JobId &id) const = 0;
    // All of them, in order of submission.
    virtual std::vector<PendingChange> pendingChanges() const = 0;

    // From the encrypted cache, off the UI thread.
    virtual QFuture<Result<JobDetails>> details(const JobId &id) = 0;

Q_SIGNALS:
    void jobsChanged(const QSet<targo::JobId> &ids);
    void techniciansChanged();
    void pendingChanged();
    // Somebody else changed whose work these are, or when, in other parts of it than our own changes do that were still on
    // their way: together they stand where nobody put them. Told once for each such change; not for what is parked.
    void assignmentsMerged(const std::vector<targo::JobId> &jobs);
    // The server has given a new job its name: whoever holds the local one holds this one now. Before jobsChanged().
    void jobNamed(const targo::JobId &local, const targo::JobId &named);
    // Everything may be different: first load, another account.
    void boardReplaced();
};

} // namespace targo
