#pragma once

#include "domain/customer/customer.h"
#include "domain/dispatch/jobdetails.h"
#include "domain/dispatch/tag.h"
#include "domain/dispatch/technician.h"
#include "domain/intents/pendingchange.h"
#include "wire/erpnext/cursor.h"

namespace targo::store {

// The kinds of record the cache holds, in the order a first load reads them.
enum class Kind { Tag, Technician, Customer, Location, Job };
inline constexpr std::array everyKind{Kind::Tag, Kind::Technician, Kind::Customer, Kind::Location, Kind::Job};

// Records on their way from a server into the cache.
struct Records
{
    std::vector<Tag> tags = {};
    std::vector<Technician> technicians = {};
    std::vector<Customer> customers = {};
    std::vector<Location> locations = {};
    std::vector<JobRecord> jobs = {};

    qsizetype size() const { return qsizetype(tags.size() + technicians.size() + customers.size() + locations.size() + jobs.size()); }
};

// How far a kind was read.
struct CursorRow
{
    Kind kind = Kind::Tag;
    wire::erpnext::Cursor cursor = {};
    bool complete = false;                // the end was reached once
    std::optional<QDateTime> syncedAt = {}; // UTC; when the end was last reached

    bool operator==(const CursorRow &) const = default;
};

// A change on its way to the server.
struct OutboxRow
{
    PendingChange change;               // entry 0: not stored yet
    QString uuid;
    JobChanges changes;                 // the fields it sets, fixed at submission
    std::optional<Intent> inverse = {};
    QString baseModified;               // the server's version it was made on
    std::optional<QDateTime> nextTry = {}; // UTC; nothing: now
};

// One act of a person that can be taken back or done again.
struct HistoryRow
{
    qint64 number = 0;  // 0: not stored yet
    qint64 entry = 0;   // the outbox entry that last did or undid it
    Intent intent;
    Intent inverse;
    JobChanges changes; // what it set
    bool undone = false;
    QString user;
};

// Something that happened to a file and that a person should know.
struct Notice
{
    QString code;    // "OutboxSetAside", "CacheReplaced"
    QString file;    // the name it has now
    QString reason;  // the error's code: Damaged, WrongKey …
    // Of the changes in an outbox that was set aside:
    int salvaged = 0;              // in the new outbox
    int toCheck = 0;               // of these, now parked because an earlier change of the job may be missing
    std::optional<int> lost = {};  // could not be read; nothing: nobody knows how many there were
};

// Everything a start shows.
struct Board
{
    std::vector<Job> jobs = {};
    std::vector<Technician> technicians = {};
    std::vector<Tag> tags = {};
    std::vector<Customer> customers = {};
    std::vector<Location> locations = {};
    std::vector<OutboxRow> outbox = {};   // by entry
    std::vector<HistoryRow> history = {}; // by number
    std::vector<CursorRow> cursors = {};
    QHash<QString, QString> meta = {};
    std::vector<Notice> notices = {};     // of what happened only while reading
};

} // namespace targo::store
