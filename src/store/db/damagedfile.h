#pragma once

#include "store/db/database.h"

#include <set>

namespace targo::store {

// A file with damaged pages, read for what is still right in it. SQLCipher signs every page, so a row that can be read
// at all is the row that was written. Database thread only.
class DamagedFile
{
public:
    DamagedFile(QString path, const Key &key) : m_path(std::move(path)), m_key(key) { }

    // As Sql::each, also after a failure: a connection that met a bad page answers nothing more and is replaced.
    Done each(const QString &statement, const QVariantList &values, const std::function<void(const Row &)> &visit);

    // The schema's version; nothing when even that is unreadable, and then no row can be found either.
    std::optional<int> version();

private:
    QString m_path;
    Key m_key;
    std::unique_ptr<Database> m_database;
};

// What became of one table's rows.
struct CopiedRows
{
    qint64 copied = 0;
    std::set<qint64> lost = {};  // numbers of rows that are known and could not be read
    bool lostAreAll = true;      // false: there may be more that nobody knows of
    bool contradicts = false;    // table and index disagree: a row may be older than it looks
};

// Copies every readable row of `table`, an INTEGER PRIMARY KEY table that `to` has empty and alike. Storage when `to`
// cannot be written. At most about 2,000 rows are searched for one by one.
Result<CopiedRows> copyReadableRows(DamagedFile &from, Sql &to, const QString &table);

} // namespace targo::store
