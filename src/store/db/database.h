#pragma once

#include "store/db/key.h"
#include "store/db/migrations.h"

#include <QTimer>

#include <memory>

namespace targo::store {

// One encrypted file, opened and brought to the newest schema. Database thread only.
class Database
{
public:
    enum class Safety { Precious, Disposable }; // synchronous FULL, or NORMAL

    // Storage when it cannot be used; the code says why (see Sql), and the file is left as it is. A file that this
    // call created and that turns out not to be encrypted is removed again. Damage met later in a disposable file is
    // noted beside it, and the next open answers Damaged.
    static Result<std::unique_ptr<Database>> open(const QString &path, const Key &key, Safety safety,
                                                  std::span<const Migration> migrations);
    // With its own schema and without a look at its pages: for a file that open() refuses.
    static Result<std::unique_ptr<Database>> openAsItIs(const QString &path, const Key &key);
    // Nothing is written anywhere; all is gone when it closes.
    static Result<std::unique_ptr<Database>> inMemory(std::span<const Migration> migrations);

    // Renames a file that cannot be used, with its companions, to a free name beside it: that name, or Storage.
    static Result<QString> setAside(const QString &path);

    ~Database();

    Sql &sql() { return m_sql; }

private:
    Database();
    void emptyTheLogSoonAfterEachCommit();

    Sql m_sql;
    std::unique_ptr<QTimer> m_checkpoint; // before m_sql goes
};

} // namespace targo::store
