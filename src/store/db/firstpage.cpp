#include "store/db/firstpage.h"

#include "store/db/databasefiles.h"

#include <QFile>
#include <QUuid>

namespace targo::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 saltSize = 16;
constexpr qint64 mostPages = 65'536; // 256 MB: no outbox is that large

// A new file with the same key and salt, and at least as many pages: a first page that knows of fewer would hide the rest.
bool writeModel(const QString &path, const Key &key, const QByteArray &salt, qint64 pages, std::span<const Migration> migrations)
{
    Sql sql(QUuid::createUuid().toString());
    const QString unlock = u"PRAGMA key = \"x'%1%2'\""_s.arg(QString::fromLatin1(key.bytes().toHex()), QString::fromLatin1(salt.toHex()));
    return sql.open(path) && sql.run(unlock) && sql.run(u"PRAGMA journal_mode = WAL"_s) && migrate(sql, migrations)
        && sql.run(u"INSERT INTO history (entry, job, intent, inverse, undone, user, changes) VALUES (0, '', zeroblob(?), '', 0, '', '')"_s,
                   {pages * DatabaseFiles::pageSize})
        && sql.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

std::optional<QByteArray> firstBytes(const QString &path, qint64 count)
{
    QFile file(path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(count) : QByteArray();
    return bytes.size() == count ? std::optional(bytes) : std::nullopt;
}

bool replaceFirstPage(const QString &path, const QByteArray &page, qint64 least)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.write(page) == page.size() && file.resize(std::max(file.size(), least));
}

} // namespace

std::optional<QString> copyWithNewFirstPage(const QString &path, const Key &key, std::span<const Migration> outboxMigrations)
{
    const qint64 pages = QFile(path).size() / DatabaseFiles::pageSize;
    const auto salt = firstBytes(path, saltSize);
    if (!salt || pages < 2 || pages > mostPages)
        return std::nullopt;
    const QString model = path + u".model"_s;
    const QString copy = path + u".headed"_s;
    if (!DatabaseFiles::remove(model) || !DatabaseFiles::remove(copy))
        return std::nullopt;
    const auto page = writeModel(model, key, *salt, pages, outboxMigrations) ? firstBytes(model, DatabaseFiles::pageSize) : std::nullopt;
    const qint64 least = QFile(model).size();
    DatabaseFiles::remove(model);
    if (!page || !QFile::copy(path, copy))
        return std::nullopt;
    if (QFile::exists(path + u"-wal"_s))
        QFile::copy(path + u"-wal"_s, copy + u"-wal"_s);
    if (replaceFirstPage(copy, *page, least))
        return copy;
    DatabaseFiles::remove(copy);
    return std::nullopt;
}

} // namespace targo::store
