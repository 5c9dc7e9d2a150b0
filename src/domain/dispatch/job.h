#pragma once

#include "domain/choice.h"
#include "domain/coordinate.h"
#include "domain/dispatch/skill.h"
#include "domain/dispatch/walltime.h"
#include "domain/ids.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace targo {

enum class JobType { Installation, Repair, Maintenance, Removal, Other, Unknown };
enum class JobStatus { Open, Assigned, EnRoute, InProgress, OnHold, Completed, Cancelled, Unknown };
enum class JobPriority { Low, Medium, High, Urgent, Unknown };

struct Assistant
{
    TechnicianId technician;
    int minutes = 0; // 0: the whole job
    QString note = {};
    RowName row = {};

    bool operator==(const Assistant &) const = default;
};

// Whose work it is, when, and for how long: what a technician is told of a published job.
struct Assignment
{
    std::optional<TechnicianId> technician;
    std::optional<QDate> date;
    std::optional<QTime> start;
    int minutes = 0;

    bool operator==(const Assignment &) const = default;
};

// What a technician was told of a published job, as far as this computer saw it: what was changed before it first saw
// the job counts as told. No server has it, so it makes no job differ from another's.
struct ToldAssignment : std::optional<Assignment>
{
    using optional::optional;
    ToldAssignment(const std::optional<Assignment> &assignment) : optional(assignment) { } // NOLINT: it is one
    bool operator==(const ToldAssignment &) const { return true; }
};

// A work order as the board knows it (erpnext.md 16.7). What only the dialog needs is in JobDetails.
struct Job
{
    JobId id;
    QString subject;
    Choice<JobType> type;
    Choice<JobStatus> status;
    Choice<JobPriority> priority;

    std::optional<CustomerId> customer;
    std::optional<LocationId> location;
    QString addressText;                    // a snapshot on the job itself; the location's own address may differ
    std::optional<Coordinate> position;

    std::optional<TechnicianId> technician; // nothing: unassigned
    std::vector<Assistant> assistants;
    std::vector<Skill> requiredSkills;

    std::optional<QDate> date;              // wall clock at the site
    std::optional<QTime> start;             // nothing with a date: that day, no hour yet
    int minutes = 0;                        // planned duration; 0 happens and is shown as such
    int travelMinutes = 0;
    int routeOrder = 0;
    bool published = false;
    std::optional<QDateTime> publishedAt = {};   // UTC; when its technician was last told
    ToldAssignment publishedAs = {};              // published only
    QString clientUuid;                     // the key of the program that created it; mostly empty

    QString modified;                       // the server's text, compared letter by letter; never parsed for that
    QString modifiedBy;

    bool isAssigned() const { return technician.has_value(); }
    bool isOver() const { return status == JobStatus::Completed || status == JobStatus::Cancelled; }
    Assignment assignment() const { return {technician, date, start, minutes}; }
    // The technician was told something else than what stands here now.
    bool isChangedSincePublished() const { return published && publishedAs && *publishedAs != assignment(); }
    // Nothing when the job has no date or no hour.
    std::optional<WallSpan> span() const
    {
        if (!date || !start)
            return std::nullopt;
        const WallTime from(*date, *start);
        return WallSpan{from, from.plus(minutes)};
    }

    bool operator==(const Job &) const = default;
};

} // namespace targo
