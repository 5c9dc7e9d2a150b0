#include "store/store.h"

#include "store/db/database.h"
#include "store/db/transaction.h"
#include "store/salvage.h"
#include "store/tables/columns.h"
#include "store/tables/cursortable.h"
#include "store/tables/customertable.h"
#include "store/tables/historytable.h"
#include "store/tables/jobtable.h"
#include "store/tables/locationtable.h"
#include "store/tables/metatable.h"
#include "store/tables/outboxtable.h"
#include "store/tables/recordtables.h"
#include "store/tables/tagtable.h"
#include "store/tables/techniciantable.h"

#include <QDir>
#include <QFile>

namespace targo::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int historyKept = 500;

template <class T>
Done into(T &place, Result<T> result)
{
    if (!result)
        return std::unexpected(result.error());
    place = *std::move(result);
    return {};
}

Result<Written> writeNow(Sql &sql, const Records &records, Origin origin, const std::optional<CursorRow> &cursor)
{
    Transaction transaction(sql);
    auto written = RecordTables::merge(sql, records, origin);
    if (!written)
        return written;
    if (cursor) {
        if (const Done moved = CursorTable::put(sql, *cursor); !moved)
            return std::unexpected(moved.error());
    }
    if (const Done committed = transaction.commit(); !committed)
        return std::unexpected(committed.error());
    return written;
}

bool canBeginAgain(const Error &error)
{
    return error.code == "Damaged"_L1 || error.code == "WrongKey"_L1 || error.code == "NewerVersion"_L1 || error.code == "NotEncrypted"_L1;
}

} // namespace

// What lives on the database thread.
struct Store::Files
{
    std::unique_ptr<Database> cache;
    std::unique_ptr<Database> outbox;
    Settings settings;
    std::vector<Notice> notices;

    QString cachePath() const { return QDir(settings.folder).filePath(u"cache.db"_s); }
    QString outboxPath() const { return QDir(settings.folder).filePath(u"outbox.db"_s); }

    Done open();
    Done openOutbox();
    Done openCache();
    Done beginCacheAgain(const QString &reason);
    Result<Board> loadBoard();
    Done readCache(Board &board);
};

Done Store::Files::open()
{
    if (!settings.key) {
        if (const Done done = into(outbox, Database::inMemory(outboxMigrations())); !done)
            return done;
        return into(cache, Database::inMemory(cacheMigrations()));
    }
    if (!QDir().mkpath(settings.folder))
        return std::unexpected(Error{.kind = Error::Kind::Storage, .code = u"ReadOnly"_s});
    QFile::setPermissions(settings.folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    // The outbox first: when it says that the key is wrong, the cache must not be thrown away.
    if (const Done done = openOutbox(); !done)
        return done;
    return openCache();
}

Done Store::Files::openOutbox()
{
    const auto attempt = [this] {
        return into(outbox, Database::open(outboxPath(), *settings.key, Database::Safety::Precious, outboxMigrations()));
    };
    const auto finished = Salvage::finishReplacing(outboxPath(), *settings.key);
    if (!finished)
        return std::unexpected(finished.error());
    if (*finished)
        notices.push_back(**finished);
    Done opened = attempt();
    if (!opened && Salvage::isNeeded(opened.error(), outboxPath())) {
        const auto notice = Salvage::replaceOutbox(outboxPath(), *settings.key, opened.error().code);
        if (!notice)
            return std::unexpected(notice.error());
        notices.push_back(*notice);
        opened = attempt();
    }
    if (!opened)
        return opened;
    return OutboxTable::sendingBecomesWaiting(outbox->sql());
}

Done Store::Files::openCache()
{
    const Done opened = into(cache, Database::open(cachePath(), *settings.key, Database::Safety::Disposable, cacheMigrations()));
    if (!opened && canBeginAgain(opened.error()))
        return beginCacheAgain(opened.error().code);
    return opened;
}

Done Store::Files::beginCacheAgain(const QString &reason)
{
    cache.reset();
    // One set aside is enough to look into; more would fill the disk.
    for (const QString &companion : {u""_s, u"-wal"_s, u"-shm"_s, u".key"_s})
        QFile::remove(cachePath() + u".damaged-1"_s + companion);
    const auto aside = Database::setAside(cachePath());
    if (!aside)
        return std::unexpected(aside.error());
    notices.push_back({.code = u"CacheReplaced"_s, .file = *aside, .reason = reason});
    return into(cache, Database::open(cachePath(), *settings.key, Database::Safety::Disposable, cacheMigrations()));
}

Done Store::Files::readCache(Board &board)
{
    Sql &sql = cache->sql();
    Done done = into(board.jobs, JobTable::all(sql));
    if (done)
        done = into(board.technicians, TechnicianTable::all(sql));
    if (done)
        done = into(board.tags, TagTable::all(sql));
    if (done)
        done = into(board.customers, CustomerTable::all(sql));
    if (done)
        done = into(board.locations, LocationTable::all(sql));
    if (done)
        done = into(board.cursors, CursorTable::all(sql));
    if (done)
        done = into(board.meta, MetaTable::all(sql));
    return done;
}

Result<Board> Store::Files::loadBoard()
{
    Board board;
    Done done = readCache(board);
    if (!done && settings.key && canBeginAgain(done.error())) {
        board = {};
        done = beginCacheAgain(done.error().code);
    }
    if (done)
        done = into(board.outbox, OutboxTable::all(outbox->sql()));
    if (done)
        done = into(board.history, HistoryTable::all(outbox->sql()));
    if (!done)
        return std::unexpected(done.error());
    board.notices = std::exchange(notices, {});
    return board;
}

template <class F>
auto Store::onFiles(F work) -> QFuture<std::invoke_result_t<F, Files &>>
{
    return m_thread.run([files = m_files, work = std::move(work)]() mutable -> std::invoke_result_t<F, Files &> {
        if (!files->cache || !files->outbox)
            return failure(Error::Kind::Storage, u"the store is not open"_s);
        return work(*files);
    });
}

Store::Store() : m_files(std::make_shared<Files>()) { }

Store::~Store()
{
    // Connections must be closed on the thread that opened them.
    m_thread.run([files = std::move(m_files)] { files->cache.reset(); files->outbox.reset(); return true; });
}

QFuture<Result<std::vector<Notice>>> Store::open(const Settings &settings)
{
    m_onDisk = settings.key.has_value();
    return m_thread.run([files = m_files, settings]() -> Result<std::vector<Notice>> {
        files->settings = settings;
        if (const Done opened = files->open(); !opened)
            return std::unexpected(opened.error());
        return std::exchange(files->notices, {});
    });
}

QFuture<Result<Board>> Store::loadBoard()
{
    return onFiles([](Files &files) { return files.loadBoard(); });
}

QFuture<Result<JobDetails>> Store::details(const JobId &id)
{
    return onFiles([id](Files &files) { return JobTable::details(files.cache->sql(), id); });
}

QFuture<Result<Written>> Store::write(Records records, Origin origin, std::optional<CursorRow> cursor)
{
    return onFiles([records = std::move(records), origin, cursor = std::move(cursor)](Files &files) {
        return writeNow(files.cache->sql(), records, origin, cursor);
    });
}

QFuture<Result<Written>> Store::finish(std::optional<JobRecord> record, std::vector<qint64> entries)
{
    return onFiles([record = std::move(record), entries = std::move(entries)](Files &files) -> Result<Written> {
        Result<Written> written;
        if (record)
            written = writeNow(files.cache->sql(), {.jobs = {*record}}, Origin::Direct, std::nullopt);
        if (!written)
            return written;
        Transaction transaction(files.outbox->sql());
        for (const qint64 entry : entries) {
            if (const Done removed = OutboxTable::remove(files.outbox->sql(), entry); !removed)
                return std::unexpected(removed.error());
        }
        if (const Done committed = transaction.commit(); !committed)
            return std::unexpected(committed.error());
        return written;
    });
}

QFuture<Done> Store::remove(Kind kind, QStringList names)
{
    return onFiles([kind, names = std::move(names)](Files &files) -> Done {
        Transaction transaction(files.cache->sql());
        if (const Done removed = RecordTables::remove(files.cache->sql(), kind, names); !removed)
            return removed;
        return transaction.commit();
    });
}

QFuture<Result<QHash<QString, QString>>> Store::namesAndModified(Kind kind)
{
    return onFiles([kind](Files &files) { return RecordTables::namesAndModified(files.cache->sql(), kind); });
}

QFuture<Done> Store::setMeta(const QString &name, const QString &value)
{
    return onFiles([name, value](Files &files) { return MetaTable::put(files.cache->sql(), name, value); });
}

QFuture<Result<Store::Kept>> Store::submit(OutboxRow row, std::optional<HistoryRow> past, bool forgetUndone)
{
    return onFiles([row = std::move(row), past = std::move(past), forgetUndone](Files &files) mutable -> Result<Kept> {
        Sql &sql = files.outbox->sql();
        Transaction transaction(sql);
        const auto entry = OutboxTable::add(sql, row);
        if (!entry)
            return std::unexpected(entry.error());
        Kept kept{.entry = *entry};
        if (past) {
            past->entry = *entry;
            if (forgetUndone) {
                if (const Done done = HistoryTable::removeUndone(sql, past->user); !done)
                    return std::unexpected(done.error());
            }
            const auto number = HistoryTable::put(sql, *past);
            if (!number)
                return std::unexpected(number.error());
            kept.number = *number;
            if (const Done done = HistoryTable::keepNewest(sql, historyKept); !done)
                return std::unexpected(done.error());
        }
        if (const Done committed = transaction.commit(); !committed)
            return std::unexpected(committed.error());
        return kept;
    });
}

QFuture<Done> Store::withdraw(std::vector<qint64> entries, std::vector<OutboxRow> rebased, std::optional<HistoryRow> past)
{
    return onFiles([entries = std::move(entries), rebased = std::move(rebased), past = std::move(past)](Files &files) -> Done {
        Sql &sql = files.outbox->sql();
        Transaction transaction(sql);
        for (const qint64 entry : entries) {
            if (const Done done = OutboxTable::remove(sql, entry); !done)
                return done;
        }
        for (const OutboxRow &row : rebased) {
            if (const Done done = OutboxTable::update(sql, row); !done)
                return done;
        }
        if (past) {
            if (const auto done = HistoryTable::put(sql, *past); !done)
                return std::unexpected(done.error());
        }
        return transaction.commit();
    });
}

QFuture<Done> Store::update(std::vector<OutboxRow> rows)
{
    return withdraw({}, std::move(rows), std::nullopt);
}

QFuture<Done> Store::forget(qint64 historyNumber)
{
    return onFiles([historyNumber](Files &files) { return HistoryTable::remove(files.outbox->sql(), historyNumber); });
}

} // namespace targo::store
