#pragma once

#include "store/db/databasethread.h"
#include "store/db/key.h"
#include "store/records.h"

#include <QObject>
#include <QSet>

namespace targo::store {

class Sql;

// Where records come from, which decides what an older version may do.
enum class Origin {
    Page,   // of a list: a version that is not newer than the stored one is skipped
    Direct, // read or written by name: always the server's last word, also when its clock went back
};

// What a write really did.
struct Written
{
    Records changed = {};              // the rows that were stored
    std::vector<JobId> olderJobs = {}; // skipped because the stored version is newer
};

// The encrypted cache and outbox. Every function answers once, from the database thread; errors are Storage.
// Continue with .then(context, …). Lives on the UI thread.
class Store final : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QString folder;         // made when missing; for this user only
        std::optional<Key> key; // nothing: this session only, in memory
    };

    explicit Store(DatabaseThread::Runs runs = DatabaseThread::Runs::Beside);
    ~Store() override;

    // Call once, first. A cache that cannot be read is moved aside and begun again. A damaged outbox is set aside
    // under a new name, and told. An outbox with another key, of a later version, or in use by another program is
    // an error and nothing is touched: code WrongKey, NewerVersion, InUse, ReadOnly, DiskFull, NotEncrypted.
    QFuture<Result<std::vector<Notice>>> open(const Settings &settings);
    bool isOnDisk() const { return m_onDisk; }

    QFuture<Result<Board>> loadBoard();
    // NotFound when the cache has no such job.
    QFuture<Result<JobDetails>> details(const JobId &id);

    // Merges rows and, in the same transaction, moves the cursor. Rows whose `modified` text is the stored one are
    // not written again. CacheReplaced when the cursor goes on from records that are no longer there.
    QFuture<Result<Written>> write(Records records, Origin origin, std::optional<CursorRow> cursor = std::nullopt);
    // The answer to our own change: keeps the documents, then takes the rows out, so that a power cut in between
    // leaves a row that is found done, never a change that is lost. A new name goes into all rows and the history.
    QFuture<Result<Written>> finish(Outcome outcome);
    QFuture<Done> remove(Kind kind, QStringList names);
    QFuture<Done> setMeta(const QString &name, const QString &value);
    QFuture<Result<QString>> meta(const QString &name); // empty when it was never set

    struct Kept
    {
        std::vector<qint64> entries = {}; // of what was added, in order
        qint64 number = 0;                // of the past intent
    };
    QFuture<Result<Kept>> keep(OutboxUpdate update);
    QFuture<Done> update(std::vector<OutboxRow> rows);
    // Oldest first, all there is.
    QFuture<Result<std::vector<PastIntent>>> history();

Q_SIGNALS:
    // Damage was met while working: the cache was moved aside and begun again, empty, and the work done on that. All
    // records must be fetched from the first one on.
    void cacheReplaced(const targo::store::Notice &notice);

private:
    struct Files;

    template <class F>
    auto onFiles(F work) -> QFuture<std::invoke_result_t<F, Files &>>;
    template <class F>
    auto onCache(F work) -> QFuture<std::invoke_result_t<F, Sql &>>;

    std::shared_ptr<Files> m_files; // used on the database thread only
    bool m_onDisk = false;
    int m_cacheGeneration = 0; // that the cursors of our callers belong to
    DatabaseThread m_thread;
};

} // namespace targo::store
