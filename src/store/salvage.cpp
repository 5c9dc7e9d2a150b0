#include "store/salvage.h"

#include "base/failpoint.h"
#include "store/db/damagedfile.h"
#include "store/db/databasefiles.h"
#include "store/db/firstpage.h"
#include "store/db/transaction.h"
#include "store/tables/outboxtable.h"

#include <QFileInfo>
#include <QSet>

#include <map>

namespace targo::store::Salvage {

using namespace Qt::StringLiterals;

namespace {

constexpr auto precious = Database::Safety::Precious;
const QString changeTable = u"change"_s;

QString salvagedName(const QString &path) { return path + u".salvaged"_s; }

// Of the changes that are missing: whose they were, and whether that is all.
struct Missing
{
    std::optional<qint64> count = 0;   // nothing: nobody knows
    std::optional<QSet<QString>> jobs = QSet<QString>();
};

Missing missingFrom(DamagedFile &damaged, const CopiedRows &changes)
{
    Missing missing;
    if (!changes.lostAreAll)
        return {.count = {}, .jobs = {}};
    missing.count = qint64(changes.lost.size());
    if (changes.contradicts)
        missing.jobs.reset();
    if (changes.lost.empty() || !missing.jobs)
        return missing;
    std::map<qint64, QString> jobs;
    const Done read = damaged.each(u"SELECT entry, job FROM change INDEXED BY change_by_job"_s, {},
                                   [&](const Row &row) { jobs[row.number(0)] = row.text(1); });
    for (const qint64 entry : changes.lost) {
        const auto known = jobs.find(entry);
        if (!read || known == jobs.end()) {
            missing.jobs.reset();
            return missing;
        }
        missing.jobs->insert(known->second);
    }
    return missing;
}

// Copies table after table into a file of the damaged one's own version, so that the usual migrations bring the rows
// to today's.
Result<Missing> copyTables(DamagedFile &damaged, const QString &target, const Key &key)
{
    const auto migrations = outboxMigrations();
    const int version = damaged.version().value_or(0);
    if (version > migrations.back().version)
        return std::unexpected(Error{.kind = Error::Kind::Storage, .code = u"NewerVersion"_s});
    const bool isReadable = version > 0;
    const auto fresh = Database::open(target, key, precious, isReadable ? migrations.first(size_t(version)) : migrations);
    if (!fresh)
        return std::unexpected(fresh.error());
    if (!isReadable)
        return Missing{.count = {}, .jobs = {}};

    Sql &sql = (*fresh)->sql();
    QStringList tables;
    const Done listed = sql.each(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s, {},
                                 [&](const Row &row) { tables << row.text(0); });
    if (!listed)
        return std::unexpected(listed.error());
    Missing missing;
    Transaction transaction(sql);
    for (const QString &table : std::as_const(tables)) {
        const auto copied = copyReadableRows(damaged, sql, table);
        if (!copied)
            return std::unexpected(copied.error());
        if (table == changeTable)
            missing = missingFrom(damaged, *copied);
    }
    TARGO_FAILPOINT("salvage.rows-copied");
    if (const Done committed = transaction.commit(); !committed)
        return std::unexpected(committed.error());
    return missing;
}

// An entry's number is never given twice, also not one whose row is gone: the history still names it.
Done continueNumbers(Sql &sql, DamagedFile &damaged)
{
    qint64 last = 0;
    const auto atLeast = [&last](const Row &row) { last = std::max(last, row.number(0)); };
    std::ignore = damaged.each(u"SELECT seq FROM sqlite_sequence WHERE name = 'change'"_s, {}, atLeast);
    std::ignore = damaged.each(u"SELECT max(entry) FROM change INDEXED BY change_by_job"_s, {}, atLeast);
    if (const Done read = sql.each(u"SELECT max(entry) FROM change UNION ALL SELECT max(entry) FROM history"_s, {}, atLeast); !read)
        return read;
    const auto moved = sql.run(u"UPDATE sqlite_sequence SET seq = ? WHERE name = 'change'"_s, {last});
    if (!moved)
        return std::unexpected(moved.error());
    if (*moved > 0)
        return {};
    const auto begun = sql.run(u"INSERT INTO sqlite_sequence (name, seq) VALUES ('change', ?)"_s, {last});
    return begun ? Done() : Done(std::unexpected(begun.error()));
}

// A change was made on top of the earlier ones of its job: without them it may no longer mean what the person saw.
Result<Notice> parkDoubtful(Sql &sql, const Missing &missing)
{
    auto rows = OutboxTable::all(sql);
    if (!rows)
        return std::unexpected(rows.error());
    Notice notice{.code = u"OutboxSetAside"_s, .salvaged = int(rows->size())};
    for (OutboxRow &row : *rows) {
        const bool isDoubtful = !missing.jobs || missing.jobs->contains(nameOf(recordOf(row.change.act)));
        if (row.change.state == PendingState::Parked || !isDoubtful)
            continue;
        row.change.state = PendingState::Parked;
        row.change.reason = Error{.kind = Error::Kind::Storage, .code = u"OutboxSalvaged"_s};
        row.change.nextTry.reset();
        if (const Done parked = OutboxTable::update(sql, row); !parked)
            return std::unexpected(parked.error());
        ++notice.toCheck;
    }
    const auto there = sql.value(u"SELECT count(*) FROM change"_s);
    if (!there)
        return std::unexpected(there.error());
    const qint64 unparsed = there->toLongLong() - qint64(rows->size());
    if (missing.count)
        notice.lost = int(*missing.count + unparsed);
    return notice;
}

Result<Notice> writeSalvaged(const QString &path, const Key &key, bool headless)
{
    const QString target = salvagedName(path);
    DamagedFile damaged(path, key);
    auto missing = copyTables(damaged, target, key);
    if (!missing)
        return std::unexpected(missing.error());
    if (headless)
        missing->jobs.reset(); // too much is guessed for anything to be sent by itself
    const auto fresh = Database::open(target, key, precious, outboxMigrations());
    if (!fresh)
        return std::unexpected(fresh.error());
    Transaction transaction((*fresh)->sql());
    if (const Done done = continueNumbers((*fresh)->sql(), damaged); !done)
        return std::unexpected(done.error());
    const auto notice = parkDoubtful((*fresh)->sql(), *missing);
    if (!notice)
        return notice;
    const auto there = (*fresh)->sql().value(u"SELECT count(*) FROM change"_s);
    if (headless && (!there || there->toLongLong() != notice->salvaged))
        return failure(Error::Kind::Storage); // pages of another table were taken for this one's
    if (const Done committed = transaction.commit(); !committed)
        return std::unexpected(committed.error());
    return notice;
}

// Where not even the schema can be read, a copy with a new first page may give up its rows.
std::optional<Notice> salvagedWithoutHead(const QString &path, const Key &key)
{
    if (DamagedFile(path, key).version())
        return std::nullopt;
    const auto copy = copyWithNewFirstPage(path, key, outboxMigrations());
    if (!copy)
        return std::nullopt;
    const auto notice = writeSalvaged(*copy, key, true);
    std::optional<Notice> found;
    if (notice && notice->salvaged > 0 && DatabaseFiles::rename(salvagedName(*copy), salvagedName(path)))
        found = *notice;
    std::ignore = DatabaseFiles::remove(salvagedName(*copy));
    std::ignore = DatabaseFiles::remove(*copy);
    return found;
}

} // namespace

bool isNeeded(const Error &error, const QString &path)
{
    return error.code == "Damaged"_L1 || (error.code == "NotEncrypted"_L1 && DatabaseFiles::isPlain(path));
}

Result<Notice> replaceOutbox(const QString &path, const Key &key, const QString &reason)
{
    TARGO_FAILPOINT("salvage.begun");
    if (const Done removed = DatabaseFiles::remove(salvagedName(path)); !removed)
        return std::unexpected(removed.error());
    Result<Notice> notice = failure(Error::Kind::Storage);
    if (const auto headless = salvagedWithoutHead(path, key))
        notice = *headless;
    else
        notice = writeSalvaged(path, key, false);
    if (!notice) {
        DatabaseFiles::remove(salvagedName(path));
        return notice;
    }
    TARGO_FAILPOINT("salvage.written");
    const auto aside = DatabaseFiles::setAside(path);
    if (!aside)
        return std::unexpected(aside.error());
    TARGO_FAILPOINT("salvage.between-names");
    if (const Done named = DatabaseFiles::rename(salvagedName(path), path); !named)
        return std::unexpected(named.error());
    TARGO_FAILPOINT("salvage.done");
    notice->file = *aside;
    notice->reason = reason;
    return notice;
}

Result<std::optional<Notice>> finishReplacing(const QString &path, const Key &key)
{
    if (QFileInfo::exists(path) || !QFileInfo::exists(salvagedName(path)))
        return std::nullopt;
    TARGO_FAILPOINT("salvage.swap-found");
    if (const Done named = DatabaseFiles::rename(salvagedName(path), path); !named)
        return std::unexpected(named.error());
    const auto database = Database::open(path, key, precious, outboxMigrations());
    const auto rows = database ? OutboxTable::all((*database)->sql()) : Result<std::vector<OutboxRow>>(std::unexpected(database.error()));
    if (!rows)
        return std::unexpected(rows.error());
    Notice notice{.code = u"OutboxSetAside"_s, .file = DatabaseFiles::newestAside(path), .reason = u"Damaged"_s,
                  .salvaged = int(rows->size()), .lost = {}};
    for (const OutboxRow &row : *rows)
        notice.toCheck += row.change.reason && row.change.reason->code == "OutboxSalvaged"_L1;
    return notice;
}

} // namespace targo::store::Salvage
