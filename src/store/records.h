#pragma once

#include "domain/customer/customer.h"
#include "domain/dispatch/jobdetails.h"
#include "domain/dispatch/tag.h"
#include "domain/dispatch/technician.h"
#include "domain/intents/pastintent.h"
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
    Changes changes;                    // the fields it sets, fixed at submission
    QString baseModified;               // the server's version it was made on
    int unclear = 0;                    // answers in a row that left the outcome open
};

// A job that the server has given its name.
struct Renaming
{
    JobId from; // local
    JobId to;
};

// What a change of the outbox's content is made of; all of it or nothing is kept.
struct OutboxUpdate
{
    struct Added
    {
        OutboxRow row;
        qsizetype step = 0; // of `past`, whose entry it becomes
    };

    std::vector<Added> added = {};
    std::vector<OutboxRow> changed = {};   // all of each except entry, uuid and submission
    std::vector<qint64> gone = {};
    std::optional<PastIntent> past = {};   // added when its number is 0, else replaced
    std::vector<PastIntent> others = {};   // of the history, replaced
    std::optional<QString> setAsideUndoneOf = {}; // a new act of this person ends what redo could do again
};

// The outcome of one exchange with the server.
struct Outcome
{
    Records records = {};                // as the server holds them now
    std::vector<JobId> deletedJobs = {};
    std::vector<qint64> entries = {};    // what of the outbox has come about
    std::optional<Renaming> named = {};
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
    std::vector<CursorRow> cursors = {};
    QHash<QString, QString> meta = {};
    std::vector<Notice> notices = {};     // of what happened only while reading
};

} // namespace targo::store
