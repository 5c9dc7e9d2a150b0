#include "store/db/database.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

namespace targo::store {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> storage(const QString &code, const QString &message)
{
    return std::unexpected(Error{.kind = Error::Kind::Storage, .message = message, .code = code});
}

QString fingerprintFile(const QString &path) { return path + u".key"_s; }

// Read only while no connection of ours is open on the file: closing any descriptor of a file gives up all POSIX
// locks this process holds on it, SQLite's too.
QByteArray headerOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(16) : QByteArray();
}

Done unlock(Sql &sql, const Key &key)
{
    const QString pragma = u"PRAGMA key = \"x'%1'\""_s.arg(QString::fromLatin1(key.bytes().toHex()));
    if (const auto done = sql.run(pragma); !done)
        return std::unexpected(done.error());
    const auto cipher = sql.value(u"PRAGMA cipher_version"_s);
    if (!cipher)
        return std::unexpected(cipher.error());
    if (cipher->toString().isEmpty())
        return storage(u"NotEncrypted"_s, u"the SQLite driver does not run on SQLCipher"_s);
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
    if (!precious)
        return {}; // large: damage shows when it is read, and costs only a new load
    const auto verdict = sql.value(u"PRAGMA integrity_check"_s);
    if (!verdict)
        return std::unexpected(verdict.error());
    if (verdict->toString() != "ok"_L1)
        return storage(u"Damaged"_s, verdict->toString());
    return {};
}

void rememberKey(const QString &path, const Key &key)
{
    QSaveFile file(fingerprintFile(path));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(key.fingerprint());
        file.commit();
    }
}

// SQLCipher cannot tell a wrong key from a damaged first page; the fingerprint kept beside the file can.
Error explained(Error error, const QString &path, const Key &key)
{
    if (error.code != "WrongKey"_L1)
        return error;
    QFile file(fingerprintFile(path));
    if (file.open(QIODevice::ReadOnly) && file.readAll() == key.fingerprint())
        error.code = u"Damaged"_s;
    return error;
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &path, const Key &key, Safety safety,
                                                 std::span<const Migration> migrations)
{
    const QString connection = QUuid::createUuid().toString();
    const bool created = !QFileInfo::exists(path);
    if (created) {
        // Written and closed once before it is used, to see that what reached the disk is not readable.
        Sql first(connection + u"-first"_s);
        if (const Done opened = first.open(path); !opened)
            return std::unexpected(opened.error());
        if (const Done prepared = prepare(first, key, safety, migrations); !prepared)
            return std::unexpected(prepared.error());
    } else if (QFileInfo(path).size() == 0) {
        return storage(u"Damaged"_s, u"the file is empty"_s);
    }
    if (const QByteArray header = headerOf(path); header.startsWith("SQLite format 3") || header.size() < 16) {
        if (created)
            QFile::remove(path);
        else if (header.size() < 16)
            return storage(u"Damaged"_s, u"the file is cut short"_s);
        return storage(u"NotEncrypted"_s, u"the file is not encrypted"_s);
    }
    std::unique_ptr<Database> database(new Database(connection));
    if (const Done opened = database->m_sql.open(path); !opened)
        return std::unexpected(opened.error());
    if (const Done prepared = prepare(database->m_sql, key, safety, migrations); !prepared)
        return std::unexpected(explained(prepared.error(), path, key));
    if (created)
        rememberKey(path, key);
    return database;
}

Result<std::unique_ptr<Database>> Database::inMemory(std::span<const Migration> migrations)
{
    std::unique_ptr<Database> database(new Database(QUuid::createUuid().toString()));
    if (const Done opened = database->m_sql.open(u":memory:"_s); !opened)
        return std::unexpected(opened.error());
    if (const Done migrated = migrate(database->m_sql, migrations); !migrated)
        return std::unexpected(migrated.error());
    return database;
}

Result<QString> Database::setAside(const QString &path)
{
    QString aside;
    for (int number = 1; aside.isEmpty() || QFileInfo::exists(aside); ++number)
        aside = u"%1.damaged-%2"_s.arg(path).arg(number);
    if (!QFile::rename(path, aside))
        return storage(u"ReadOnly"_s, u"cannot rename %1"_s.arg(path));
    // The log belongs to the old file: applied to a new one it would damage that too.
    for (const QString &companion : {u"-wal"_s, u"-shm"_s, u".key"_s}) {
        if (QFileInfo::exists(path + companion) && !QFile::rename(path + companion, aside + companion))
            return storage(u"ReadOnly"_s, u"cannot rename %1"_s.arg(path + companion));
    }
    return aside;
}

} // namespace targo::store
