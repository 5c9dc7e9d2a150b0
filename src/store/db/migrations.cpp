#include "store/db/migrations.h"

#include "base/failpoint.h"
#include "store/db/transaction.h"

namespace targo::store {

using namespace Qt::StringLiterals;

namespace {

constexpr Migration cacheSteps[] = {
    {1, "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"},
    {2, "CREATE TABLE cursor (kind TEXT PRIMARY KEY, modified TEXT NOT NULL, name TEXT NOT NULL,"
        " complete INTEGER NOT NULL, synced_at INTEGER) WITHOUT ROWID"},
    // date: Julian day; start: milliseconds since midnight, both on the site's wall clock.
    {3, "CREATE TABLE job (id TEXT PRIMARY KEY, modified TEXT NOT NULL, modified_by TEXT NOT NULL,"
        " subject TEXT NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, priority TEXT NOT NULL,"
        " customer TEXT, location TEXT, address TEXT NOT NULL, latitude REAL, longitude REAL,"
        " technician TEXT, assistants TEXT, skills TEXT, date INTEGER, start INTEGER,"
        " minutes INTEGER NOT NULL, travel_minutes INTEGER NOT NULL, route_order INTEGER NOT NULL,"
        " published INTEGER NOT NULL) WITHOUT ROWID"},
    // Apart from job, so that reading the whole board does not walk over every description.
    {4, "CREATE TABLE job_details (id TEXT PRIMARY KEY, payload BLOB NOT NULL)"},
    {5, "CREATE TABLE technician (id TEXT PRIMARY KEY, modified TEXT NOT NULL, payload BLOB NOT NULL)"},
    {6, "CREATE TABLE tag (id TEXT PRIMARY KEY, modified TEXT NOT NULL, payload BLOB NOT NULL)"},
    {7, "CREATE TABLE customer (id TEXT PRIMARY KEY, modified TEXT NOT NULL, name TEXT NOT NULL, phone TEXT NOT NULL,"
        " commercial INTEGER NOT NULL, disabled INTEGER NOT NULL) WITHOUT ROWID"},
    {8, "CREATE TABLE location (id TEXT PRIMARY KEY, modified TEXT NOT NULL, customer TEXT, label TEXT NOT NULL,"
        " address TEXT NOT NULL, city TEXT NOT NULL, postal_code TEXT NOT NULL, latitude REAL, longitude REAL,"
        " contact_name TEXT NOT NULL, contact_phone TEXT NOT NULL, access_notes TEXT NOT NULL) WITHOUT ROWID"},
    {9, "ALTER TABLE job ADD COLUMN client_uuid TEXT"},
    // What older programs did not keep, such as the names of rows, comes with the next pull.
    {10, "UPDATE job SET modified = ''"},
    {11, "UPDATE technician SET modified = ''"},
    {12, "DELETE FROM cursor"},
    // When a published job's technician was last told (ms since 1970, UTC), and what, where that is not what stands in
    // the row. When it was told comes with the next pull.
    {13, "ALTER TABLE job ADD COLUMN published_at INTEGER"},
    {14, "ALTER TABLE job ADD COLUMN published_as TEXT"},
    {15, "UPDATE job SET modified = ''"},
    {16, "DELETE FROM cursor"},
    // Photos, who signed, and what hangs together come with the next pull.
    {17, "UPDATE job SET modified = ''"},
    {18, "DELETE FROM cursor"},
};

// Times are milliseconds since 1970, UTC.
constexpr Migration outboxSteps[] = {
    // AUTOINCREMENT: an entry's number is never given twice, or the order of submission would be lost.
    {1, "CREATE TABLE change (entry INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, job TEXT NOT NULL,"
        " intent BLOB NOT NULL, inverse BLOB, changes BLOB NOT NULL, base BLOB NOT NULL, base_modified TEXT NOT NULL,"
        " state TEXT NOT NULL, reason_kind TEXT, reason_code TEXT, reason_message TEXT, attempts INTEGER NOT NULL,"
        " next_try INTEGER, submitted_at INTEGER NOT NULL, theirs BLOB, their_author TEXT)"},
    {2, "CREATE INDEX change_by_job ON change (job, entry)"},
    {3, "CREATE TABLE history (number INTEGER PRIMARY KEY AUTOINCREMENT, entry INTEGER NOT NULL, job TEXT NOT NULL,"
        " intent BLOB NOT NULL, inverse BLOB NOT NULL, undone INTEGER NOT NULL, user TEXT NOT NULL,"
        " changes BLOB NOT NULL)"},
    {4, "ALTER TABLE change ADD COLUMN unclear INTEGER NOT NULL DEFAULT 0"},
    // What an act did to each of its records. Without it: changes, inverse and entry stand in their own columns.
    {5, "ALTER TABLE history ADD COLUMN steps BLOB"},
    {6, "ALTER TABLE history ADD COLUMN at INTEGER"},
    {7, "ALTER TABLE history ADD COLUMN overtaken_by TEXT"},
    {8, "ALTER TABLE change ADD COLUMN their_modified TEXT"},
};

constexpr bool versionsRise(std::span<const Migration> steps)
{
    for (size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].version != int(i) + 1)
            return false;
    }
    return !steps.empty();
}

static_assert(versionsRise(cacheSteps), "two branches added the same version to cache.db");
static_assert(versionsRise(outboxSteps), "two branches added the same version to outbox.db");

} // namespace

std::span<const Migration> cacheMigrations() { return cacheSteps; }
std::span<const Migration> outboxMigrations() { return outboxSteps; }

Done migrate(Sql &sql, std::span<const Migration> steps)
{
    const auto read = sql.value(u"PRAGMA user_version"_s);
    if (!read)
        return std::unexpected(read.error());
    const int version = read->toInt();
    const int newest = steps.back().version;
    if (version > newest) {
        return std::unexpected(Error{.kind = Error::Kind::Storage,
            .message = u"version %1, this program knows %2"_s.arg(version).arg(newest), .code = u"NewerVersion"_s});
    }
    if (version == newest)
        return {};
    TARGO_FAILPOINT("migrate.begun");
    Transaction transaction(sql);
    for (const Migration &step : steps) {
        if (step.version <= version)
            continue;
        if (const auto done = sql.run(QString::fromLatin1(step.statement)); !done)
            return std::unexpected(done.error());
        TARGO_FAILPOINT("migrate.step-done");
    }
    if (const auto done = sql.run(u"PRAGMA user_version = %1"_s.arg(newest)); !done)
        return std::unexpected(done.error());
    TARGO_FAILPOINT("migrate.before-commit");
    if (const Done committed = transaction.commit(); !committed)
        return committed;
    TARGO_FAILPOINT("migrate.done");
    return {};
}

} // namespace targo::store
