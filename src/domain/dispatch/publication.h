#pragma once

#include "domain/dispatch/job.h"
#include "domain/dispatch/technician.h"

#include <QDate>

#include <span>

namespace targo {

// Why a job is left out of a publication (hub.md 3.3).
enum class SkipReason { Unassigned, NoDate, TechnicianAbsent, Overlap, AlreadyPublished, InPast, Unknown };

// The hub's names of them, e.g. "technician_absent".
QString keyOf(SkipReason reason);
SkipReason skipReasonFromKey(const QString &key);

// Why `job` would be left out on the day `today`; nothing when it would be published. `technician`: its own, null when
// unknown; `lane`: the jobs of that technician on these days, `job` itself may be among them. Where several reasons
// hold, the first of hub.md's list.
std::optional<SkipReason> reasonToSkip(const Job &job, const Technician *technician, std::span<const Job *const> lane, QDate today);

// What a publication comes to, as the hub or our own rule sees it beforehand.
struct PublicationForecast
{
    struct Skipped
    {
        JobId job;
        Choice<SkipReason> reason;
        bool operator==(const Skipped &) const = default;
    };
    struct Notification
    {
        TechnicianId technician;
        QString channel; // "sms"
        int jobs = 0;
        bool operator==(const Notification &) const = default;
    };

    std::vector<JobId> published = {};
    std::vector<Skipped> skipped = {};
    std::vector<Notification> notifications = {};

    bool operator==(const PublicationForecast &) const = default;
};

// What publishing a job changes for one technician.
struct PublishedDifference
{
    enum class Kind {
        New,     // never told of it, or it was somebody else's
        Moved,   // another day or hour
        Changed, // only longer or shorter
        Removed, // told of it, and it is theirs no more
    };

    Kind kind = Kind::New;
    JobId job;
    std::optional<Assignment> before = {}; // what was published; nothing of a draft
    Assignment after;                      // what stands on the board

    bool operator==(const PublishedDifference &) const = default;
};

struct TechnicianDifference
{
    TechnicianId technician;
    std::vector<PublishedDifference> differences; // by day and hour

    bool operator==(const TechnicianDifference &) const = default;
};

// What differs between what each technician was told and what stands on the board, for work whose place, before or
// after, lies on `first`…`last`. Work that is over is left out, and what was changed and changed back. By technician.
std::vector<TechnicianDifference> publishedDifferences(std::span<const Job *const> jobs, QDate first, QDate last);

} // namespace targo
