#pragma once

#include "domain/dispatch/jobfields.h"

#include <variant>

namespace targo {

// What a person wants, as plain values. The set is closed: a new one makes the compiler ask every part of the
// program what it means there.

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

// Any fields at once: the job dialog, and every undo.
struct EditJob
{
    JobId job;
    JobChanges changes;
    bool operator==(const EditJob &) const = default;
};

using Intent = std::variant<AssignJob, UnassignJob, RescheduleJob, ResizeJob, SetJobStatus, EditJob>;

// The record an intent is about.
JobId jobOf(const Intent &intent);

// The fields it sets and their new values, given the job as it is shown now.
JobChanges changesOf(const Intent &intent, const Job &before);

// What brings `before` back after the intent. Nothing where an act cannot be unsaid.
std::optional<Intent> inverseOf(const Intent &intent, const Job &before);

// Why an intent cannot be meant, before anything is stored; nothing when it can.
enum class IntentFault { NoSuchJob, NoSuchTechnician, InvalidDate, InvalidStart, InvalidDuration, NothingChanges };
std::optional<IntentFault> faultIn(const Intent &intent, const Job *before, bool technicianKnown);

} // namespace targo
