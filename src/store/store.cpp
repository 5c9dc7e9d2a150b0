#include "store/store.h"

#include "base/failpoint.h"
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

Done removeJobs(Sql &sql, const std::vector<JobId> &jobs)
{
    QStringList names;
    for (const JobId &job : jobs)
        names += job.text();
    Transaction transaction(sql);
    if (const Done removed = RecordTables::remove(sql, Kind::Job, names); !removed)
        return removed;
    return transaction.commit();
}

Result<Written> keepDocuments(Sql &sql, const Outcome &outcome)
{
    auto written = outcome.records.size() > 0 ? writeNow(sql, outcome.records, Origin::Direct, std::nullopt) : Result<Written>();
    if (!written || outcome.deletedJobs.empty())
        return written;
    if (const Done removed = removeJobs(sql, outcome.deletedJobs); !removed)
        return std::unexpected(removed.error());
    return written;
}

Done removeRows(Sql &sql, const std::vector<qint64> &entries)
{
    for (const qint64 entry : entries) {
        if (const Done removed = OutboxTable::remove(sql, entry); !removed)
            return removed;
    }
    return {};
}

Result<Store::Kept> keepNow(Sql &sql, const OutboxUpdate &update)
{
    Transaction transaction(sql);
    Store::Kept kept;
    std::optional<PastIntent> past = update.past;
    Done done = removeRows(sql, update.gone);
    for (const auto &[row, step] : update.added) {
        const auto entry = done ? OutboxTable::add(sql, row) : std::unexpected(done.error());
        if (!entry)
            return std::unexpected(entry.error());
        kept.entries.push_back(*entry);
        if (past)
            past->steps[size_t(step)].entry = *entry;
    }
    for (const OutboxRow &row : update.changed) {
        if (done)
            done = OutboxTable::update(sql, row);
    }
    if (done && update.setAsideUndoneOf)
        done = HistoryTable::setAsideUndone(sql, *update.setAsideUndoneOf);
    for (const PastIntent &other : update.others) {
        if (done)
            done = discarded(HistoryTable::put(sql, other));
    }
    if (done && past) {
        const auto number = HistoryTable::put(sql, *past);
        if (!number)
            return std::unexpected(number.error());
        kept.number = *number;
    }
    if (done)
        done = transaction.commit();
    if (!done)
        return std::unexpected(done.error());
    return kept;
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
    int cacheGeneration = 0; // rises when the cache is begun again while working
    std::function<void(int generation, const Notice &)> tellReplaced;

    QString cachePath() const { return QDir(settings.folder).filePath(u"cache.db"_s); }
    QString outboxPath() const { return QDir(settings.folder).filePath(u"outbox.db"_s); }

    Done open();
    Done openOutbox();
    Done openCache();
    // One that could not be begun again, on a full disk, may be now.
    Done needCache() { return cache ? Done() : openCache(); }
    Done beginCacheAgain(const QString &reason);
    template <class F>
    auto onCache(const F &work) -> std::invoke_result_t<F, Sql &>;
    Result<Board> loadBoard();
    Done readCache(Board &board);
};

Done Store::Files::open()
{
    if (!settings.key) {
        if (const Done done = into(outbox, Database::inMemory(outboxMigrations())); !done)
            return done;
        return openCache();
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
    if (!settings.key)
        return into(cache, Database::inMemory(cacheMigrations()));
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

// Damage met while working is mended at once: the work is done again on a new cache.
template <class F>
auto Store::Files::onCache(const F &work) -> std::invoke_result_t<F, Sql &>
{
    if (const Done ready = needCache(); !ready)
        return std::unexpected(ready.error());
    auto result = work(cache->sql());
    if (result || !settings.key || !canBeginAgain(result.error()))
        return result;
    ++cacheGeneration;
    const Done begun = beginCacheAgain(result.error().code);
    for (const Notice &notice : std::exchange(notices, {}))
        tellReplaced(cacheGeneration, notice);
    if (!begun)
        return std::unexpected(begun.error());
    return work(cache->sql());
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
    Done done = needCache();
    if (done)
        done = readCache(board);
    if (!done && settings.key && canBeginAgain(done.error())) {
        board = {};
        done = beginCacheAgain(done.error().code);
    }
    if (done)
        done = into(board.outbox, OutboxTable::all(outbox->sql()));
    if (!done)
        return std::unexpected(done.error());
    board.notices = std::exchange(notices, {});
    return board;
}

template <class F>
auto Store::onFiles(F work) -> QFuture<std::invoke_result_t<F, Files &>>
{
    return m_thread.run([files = m_files, work = std::move(work)]() mutable -> std::invoke_result_t<F, Files &> {
        if (!files->outbox)
            return failure(Error::Kind::Storage, u"the store is not open"_s);
        return work(*files);
    });
}

template <class F>
auto Store::onCache(F work) -> QFuture<std::invoke_result_t<F, Sql &>>
{
    return onFiles([work = std::move(work)](Files &files) { return files.onCache(work); });
}

Store::Store(DatabaseThread::Runs runs) : m_files(std::make_shared<Files>()), m_thread(runs)
{
    m_files->tellReplaced = [this](int generation, const Notice &notice) {
        QMetaObject::invokeMethod(this, [this, generation, notice] {
            m_cacheGeneration = generation;
            Q_EMIT cacheReplaced(notice);
        });
    };
}

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
    return onCache([id](Sql &sql) { return JobTable::details(sql, id); });
}

QFuture<Result<Written>> Store::write(Records records, Origin origin, std::optional<CursorRow> cursor)
{
    return onFiles([records = std::move(records), origin, cursor = std::move(cursor), generation = m_cacheGeneration](Files &files) {
        return files.onCache([&](Sql &sql) -> Result<Written> {
            // A cursor says that all before it is here.
            if (cursor && generation != files.cacheGeneration)
                return std::unexpected(Error{.kind = Error::Kind::Storage, .code = u"CacheReplaced"_s});
            return writeNow(sql, records, origin, cursor);
        });
    });
}

QFuture<Result<Written>> Store::finish(Outcome outcome)
{
    return onFiles([outcome = std::move(outcome)](Files &files) -> Result<Written> {
        const auto written = files.onCache([&](Sql &cache) { return keepDocuments(cache, outcome); });
        if (!written)
            return written;
        TARGO_FAILPOINT("finish.records-kept");
        Sql &sql = files.outbox->sql();
        Transaction transaction(sql);
        if (const Done removed = removeRows(sql, outcome.entries); !removed)
            return std::unexpected(removed.error());
        if (outcome.named) {
            Done named = OutboxTable::rename(sql, *outcome.named);
            if (named)
                named = HistoryTable::rename(sql, *outcome.named);
            if (!named)
                return std::unexpected(named.error());
            TARGO_FAILPOINT("finish.renamed");
        }
        if (const Done committed = transaction.commit(); !committed)
            return std::unexpected(committed.error());
        return written;
    });
}

QFuture<Done> Store::remove(Kind kind, QStringList names)
{
    return onCache([kind, names = std::move(names)](Sql &sql) -> Done {
        Transaction transaction(sql);
        if (const Done removed = RecordTables::remove(sql, kind, names); !removed)
            return removed;
        return transaction.commit();
    });
}

QFuture<Done> Store::setMeta(const QString &name, const QString &value)
{
    return onCache([name, value](Sql &sql) { return MetaTable::put(sql, name, value); });
}

QFuture<Result<QString>> Store::meta(const QString &name)
{
    return onCache([name](Sql &sql) -> Result<QString> {
        return MetaTable::all(sql).transform([&](const QHash<QString, QString> &values) { return values.value(name); });
    });
}

QFuture<Result<Store::Kept>> Store::keep(OutboxUpdate update)
{
    return onFiles([update = std::move(update)](Files &files) -> Result<Kept> { return keepNow(files.outbox->sql(), update); });
}

QFuture<Done> Store::update(std::vector<OutboxRow> rows)
{
    return onFiles([rows = std::move(rows)](Files &files) { return discarded(keepNow(files.outbox->sql(), {.changed = rows})); });
}

QFuture<Result<std::vector<PastIntent>>> Store::history()
{
    return onFiles([](Files &files) { return HistoryTable::all(files.outbox->sql()); });
}

} // namespace targo::store
