#pragma once

#include "domain/dispatch/jobfields.h"

#include <variant>

namespace targo {

// What a person wants, as plain values. The set is closed: a new one makes the compiler ask every part of the
// program what it means there. An Act is about one record; an Intent is one act, or several done and undone as one.

struct AssignJob
{
    JobId job;
    TechnicianId technician;
    QDate date;
    QTime start;
    bool operator==(const AssignJob &) const = default;
};

// Takes the job off its technician and keeps its day and hour, which may be what the customer was promised.
struct UnassignJob
{
    JobId job;
    bool operator==(const UnassignJob &) const = default;
};

struct RescheduleJob
{
    JobId job;
    QDate date;
    QTime start;
    bool operator==(const RescheduleJob &) const = default;
};

// `start` only when the left end moved.
struct ResizeJob
{
    JobId job;
    int minutes = 0; // above 0
    std::optional<WallTime> start = {};
    bool operator==(const ResizeJob &) const = default;
};

struct SetJobStatus
{
    JobId job;
    Choice<JobStatus> status;
    bool operator==(const SetJobStatus &) const = default;
};

// Any fields at once: the job dialog, and every undo. `base`: what the person saw in these fields when the form was
// opened; without it, what is shown when the intent is submitted.
struct EditJob
{
    JobId job;
    Changes changes;
    Changes base = {};
    bool operator==(const EditJob &) const = default;
};

// `job` is a local name made by newLocalJob(); the server gives the real one. The key in the local name goes to the
// server as `client_uuid`, which makes creating twice impossible (erpnext.md 7.7).
struct CreateJob
{
    JobId job;
    Changes fields;
    bool operator==(const CreateJob &) const = default;
};

// Only of work that is not published.
struct DeleteJob
{
    JobId job;
    bool operator==(const DeleteJob &) const = default;
};

// Lets the technician see the job as it is placed now; a job that was changed since is published again. Goes to the
// hub, which asks for the right to it.
struct PublishJob
{
    JobId job;
    bool tell = false; // by SMS
    bool operator==(const PublishJob &) const = default;
};

// A draft again. `reason` is for colleagues; empty when it only takes a publication back.
struct UnpublishJob
{
    JobId job;
    QString reason = {};
    bool operator==(const UnpublishJob &) const = default;
};

// A note on the job's timeline. Plain text. Cannot be unsaid: colleagues may have read it.
struct AddNote
{
    JobId job;
    QString text;
    bool operator==(const AddNote &) const = default;
};

// Nothing: back at work.
struct SetAbsence
{
    TechnicianId technician;
    std::optional<Absence> absence;
    bool operator==(const SetAbsence &) const = default;
};

// Copied, compared and destroyed in one place, as FieldValue is, and so is Intent.
class Act : public std::variant<AssignJob, UnassignJob, RescheduleJob, ResizeJob, SetJobStatus, EditJob, CreateJob, DeleteJob, AddNote, SetAbsence,
                              PublishJob, UnpublishJob>
{
public:
    using variant::variant;
    Act();
    Act(const Act &other);
    Act(Act &&other) noexcept;
    Act &operator=(const Act &other);
    Act &operator=(Act &&other) noexcept;
    ~Act();

    bool operator==(const Act &other) const;
    bool operator<(const Act &other) const = delete; // the base offers one that does not compile, and Qt asks
};

// In this order; at most one act about each record.
struct Batch
{
    std::vector<Act> acts;
    bool operator==(const Batch &) const = default;
};

class Intent : public std::variant<AssignJob, UnassignJob, RescheduleJob, ResizeJob, SetJobStatus, EditJob, CreateJob, DeleteJob, AddNote, SetAbsence,
                                 PublishJob, UnpublishJob, Batch>
{
public:
    using variant::variant;
    Intent();
    Intent(const Intent &other);
    Intent(Intent &&other) noexcept;
    Intent &operator=(const Intent &other);
    Intent &operator=(Intent &&other) noexcept;
    ~Intent();

    bool operator==(const Intent &other) const;
    bool operator<(const Intent &other) const = delete; // the base offers one that does not compile, and Qt asks
};

std::vector<Act> actsOf(const Intent &intent);
Intent intentOf(const Act &act);
Intent intentOf(std::vector<Act> acts); // one stays itself

// The record an act is about.
using RecordRef = std::variant<JobId, TechnicianId>;
size_t qHash(const RecordRef &record, size_t seed = 0);
RecordRef recordOf(const Act &act);
const QString &nameOf(const RecordRef &record);
std::optional<JobId> jobOf(const Act &act);
bool isPublication(const Act &act); // or its withdrawal
Act aboutJob(Act act, const JobId &job); // the same act on the job under its other name

// The fields an act sets and their new values, as the server will hold them, given the job as it is shown now (null
// when it is about no job, or creates one).
Changes changesOf(const Act &act, const Job *before);
// The fields besides those it sets that an act rests on: whoever publishes has seen who goes where and when.
Changes restsOn(const Act &act, const Job &before);

// What brings `before` back, the values that the act's fields had (of a deleted job all of them). Nothing where an
// act cannot be unsaid.
std::optional<Act> inverseOf(const Act &act, const Changes &before);

// Why an act cannot be meant, before anything is stored; nothing when it can.
enum class IntentFault {
    NoSuchJob, NoSuchTechnician, InvalidDate, InvalidStart, InvalidDuration, NothingChanges, EmptySubject, EmptyText,
    AlreadyPublished, InvalidAbsence, TooLong, NotPlanned, NotPublished
};
// `before` and `technician`: the records the act is about or names, as shown; null when unknown.
std::optional<IntentFault> faultIn(const Act &act, const Job *before, const Technician *technician);

// The technician whom an act gives work or an absence, if it does.
std::optional<TechnicianId> technicianNamedIn(const Act &act);

// A job that the server has not named yet.
JobId newLocalJob();
JobId localJob(const QString &clientUuid);
bool isLocal(const JobId &job);
QString clientKeyOf(const JobId &localJob); // the UUID in a local name

} // namespace targo
