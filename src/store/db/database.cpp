#include "store/db/database.h"

#include "base/failpoint.h"
#include "store/db/databasefiles.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace targo::store {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> storage(const QString &code, const QString &message)
{
    return std::unexpected(Error{.kind = Error::Kind::Storage, .message = message, .code = code});
}

Done unlock(Sql &sql, const Key &key)
{
    // SQLCipher writes three lines to standard error for every page it cannot read; what matters, we tell ourselves.
    if (const auto quiet = sql.value(u"PRAGMA cipher_log_level = NONE"_s); !quiet)
        return std::unexpected(quiet.error());
    const QString pragma = u"PRAGMA key = \"x'%1'\""_s.arg(QString::fromLatin1(key.bytes().toHex()));
    if (const auto done = sql.run(pragma); !done)
        return std::unexpected(done.error());
    const auto cipher = sql.value(u"PRAGMA cipher_version"_s);
    if (!cipher)
        return std::unexpected(cipher.error());
    if (cipher->toString().isEmpty())
        return storage(u"NotEncrypted"_s, u"the SQLite driver does not run on SQLCipher"_s);
    TARGO_FAILPOINT("database.open.unlocked");
    return {};
}

Done prepare(Sql &sql, const Key &key, Database::Safety safety, std::span<const Migration> migrations)
{
    if (const Done unlocked = unlock(sql, key); !unlocked)
        return unlocked;
    const bool precious = safety == Database::Safety::Precious;
    // Exclusive: a second program on the same folder would send our changes a second time.
    const QStringList pragmas{u"PRAGMA locking_mode = EXCLUSIVE"_s, u"PRAGMA journal_mode = WAL"_s,
                              precious ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s,
                              u"PRAGMA temp_store = MEMORY"_s};
    for (const QString &pragma : pragmas) {
        if (const auto done = sql.run(pragma); !done)
            return std::unexpected(done.error());
    }
    if (const auto schema = sql.value(u"SELECT count(*) FROM sqlite_master"_s); !schema)
        return std::unexpected(schema.error());
    if (const Done migrated = migrate(sql, migrations); !migrated)
        return migrated;
    TARGO_FAILPOINT("database.open.before-check");
    if (!precious)
        return {}; // large: damage shows when it is read, and costs only a new load
    const auto verdict = sql.value(u"PRAGMA integrity_check"_s);
    if (!verdict)
        return std::unexpected(verdict.error());
    if (verdict->toString() != "ok"_L1)
        return storage(u"Damaged"_s, verdict->toString());
    return {};
}

// Written under another name, looked at, and only then given its own: a power cut never leaves half a file that the
// next start would take for a damaged one.
Done create(const QString &path, const Key &key, Database::Safety safety, std::span<const Migration> migrations)
{
    TARGO_FAILPOINT("database.create.begun");
    const QString unfinished = path + u".new"_s;
    if (const Done removed = DatabaseFiles::remove(unfinished); !removed)
        return removed;
    {
        Sql first(QUuid::createUuid().toString());
        if (const Done opened = first.open(unfinished); !opened)
            return opened;
        if (const Done prepared = prepare(first, key, safety, migrations); !prepared)
            return prepared;
    }
    TARGO_FAILPOINT("database.create.first-written");
    if (QFileInfo(unfinished).size() < DatabaseFiles::pageSize || DatabaseFiles::isPlain(unfinished)) {
        DatabaseFiles::remove(unfinished);
        return storage(u"NotEncrypted"_s, u"the file is not encrypted"_s);
    }
    TARGO_FAILPOINT("database.create.before-fingerprint");
    DatabaseFiles::rememberKey(unfinished, key);
    const Done named = DatabaseFiles::rename(unfinished, path);
    TARGO_FAILPOINT("database.create.done");
    return named;
}

// Reads the file while no connection of ours is open on it: closing any descriptor of a file gives up all POSIX locks
// this process holds on it, SQLite's too.
Done looksLikeOurs(const QString &path)
{
    // Asked here, because SQLite meets a file that may not be written with an I/O error, like a damaged one.
    if (QFile file(path); !file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return storage(u"ReadOnly"_s, u"%1: %2"_s.arg(path, file.errorString()));
    if (const qint64 size = QFileInfo(path).size(); size < 16)
        return storage(u"Damaged"_s, size == 0 ? u"the file is empty"_s : u"the file is cut short"_s);
    if (DatabaseFiles::isPlain(path))
        return storage(u"NotEncrypted"_s, u"the file is not encrypted"_s);
    return {};
}

// SQLCipher signs every page: one that is right with this key proves that the others are damaged.
bool anyPageIsRight(const QString &path, const Key &key)
{
    const auto database = Database::openAsItIs(path, key);
    if (!database)
        return false;
    qint64 wrong = 0;
    const Done read = (*database)->sql().each(u"PRAGMA cipher_integrity_check"_s, {}, [&](const Row &) { ++wrong; });
    return read && wrong < QFileInfo(path).size() / DatabaseFiles::pageSize;
}

// To SQLCipher a wrong key and a damaged first page are the same. The fingerprint beside the file can tell them
// apart, and where that is gone, the other pages can.
Error explained(Error error, const QString &path, const Key &key)
{
    if (error.code == "WrongKey"_L1 && (DatabaseFiles::isKnownKey(path, key) || anyPageIsRight(path, key)))
        error.code = u"Damaged"_s;
    return error;
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &path, const Key &key, Safety safety,
                                                 std::span<const Migration> migrations)
{
    if (!QFileInfo::exists(path)) {
        if (const Done created = create(path, key, safety, migrations); !created)
            return std::unexpected(created.error());
    }
    if (const Done ours = looksLikeOurs(path); !ours)
        return std::unexpected(ours.error());
    if (safety == Safety::Disposable && DatabaseFiles::isDoubtful(path))
        return storage(u"Damaged"_s, u"it was found damaged the last time"_s);
    std::unique_ptr<Database> database(new Database);
    Done done = database->m_sql.open(path);
    if (done)
        done = prepare(database->m_sql, key, safety, migrations);
    if (!done) {
        database.reset(); // or the look at its pages would meet our own lock
        return std::unexpected(explained(done.error(), path, key));
    }
    if (!DatabaseFiles::isKnownKey(path, key))
        DatabaseFiles::rememberKey(path, key);
    if (safety == Safety::Precious)
        database->emptyTheLogSoonAfterEachCommit();
    else
        database->m_sql.whenDamaged([path] { DatabaseFiles::noteDoubt(path); });
    TARGO_FAILPOINT("database.open.done");
    return database;
}

Result<std::unique_ptr<Database>> Database::openAsItIs(const QString &path, const Key &key)
{
    std::unique_ptr<Database> database(new Database);
    if (const Done opened = database->m_sql.open(path); !opened)
        return std::unexpected(opened.error());
    if (const Done unlocked = unlock(database->m_sql, key); !unlocked)
        return std::unexpected(unlocked.error());
    return database;
}

Result<std::unique_ptr<Database>> Database::inMemory(std::span<const Migration> migrations)
{
    std::unique_ptr<Database> database(new Database);
    if (const Done opened = database->m_sql.open(u":memory:"_s); !opened)
        return std::unexpected(opened.error());
    if (const Done migrated = migrate(database->m_sql, migrations); !migrated)
        return std::unexpected(migrated.error());
    return database;
}

// What is only in the log is lost with it, and nobody can see that it was there. Not within the commit, which a person
// waits for; and only where an event loop runs, as on the database thread.
void Database::emptyTheLogSoonAfterEachCommit()
{
    m_checkpoint = std::make_unique<QTimer>();
    m_checkpoint->setSingleShot(true);
    m_checkpoint->setInterval(std::chrono::milliseconds(50));
    QObject::connect(m_checkpoint.get(), &QTimer::timeout, m_checkpoint.get(), [this] {
        TARGO_FAILPOINT("checkpoint.begun");
        std::ignore = m_sql.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); // where it fails, the next one does it
        TARGO_FAILPOINT("checkpoint.done");
    });
    m_sql.whenCommitted([this] {
        if (!m_checkpoint->isActive())
            m_checkpoint->start();
    });
}

Database::Database() : m_sql(QUuid::createUuid().toString()) { }

Database::~Database()
{
    TARGO_FAILPOINT("database.close");
}

Result<QString> Database::setAside(const QString &path) { return DatabaseFiles::setAside(path); }

} // namespace targo::store
