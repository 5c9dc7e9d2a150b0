#pragma once

#include "store/db/databasethread.h"
#include "store/db/key.h"
#include "store/records.h"

#include <QSet>

namespace targo::store {

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
// Continue with .then(context, …).
class Store
{
public:
    struct Settings
    {
        QString folder;         // made when missing; for this user only
        std::optional<Key> key; // nothing: this session only, in memory
    };

    Store();
    ~Store();

    // Call once, first. A cache that cannot be read is moved aside and begun again. A damaged outbox is set aside
    // under a new name, and told. An outbox with another key, of a later version, or in use by another program is
    // an error and nothing is touched: code WrongKey, NewerVersion, InUse, ReadOnly, DiskFull, NotEncrypted.
    QFuture<Result<std::vector<Notice>>> open(const Settings &settings);
    bool isOnDisk() const { return m_onDisk; }

    QFuture<Result<Board>> loadBoard();
    // NotFound when the cache has no such job.
    QFuture<Result<JobDetails>> details(const JobId &id);

    // Merges rows and, in the same transaction, moves the cursor. Rows whose `modified` text is the stored one are
    // not written again.
    QFuture<Result<Written>> write(Records records, Origin origin, std::optional<CursorRow> cursor = std::nullopt);
    // The answer to our own change: keeps the document, then takes the rows out, so that a power cut in between
    // leaves a row that is found done, never a change that is lost.
    QFuture<Result<Written>> finish(std::optional<JobRecord> record, std::vector<qint64> entries);
    QFuture<Done> remove(Kind kind, QStringList names);
    QFuture<Result<QHash<QString, QString>>> namesAndModified(Kind kind);
    QFuture<Done> setMeta(const QString &name, const QString &value);

    // Adds a change and what it does to the history, at once: `past` is added when its number is 0, replaced
    // otherwise. `forgetUndone`: a new act ends what could be done again. The history keeps its newest 500 acts.
    struct Kept
    {
        qint64 entry = 0;
        qint64 number = 0;
    };
    QFuture<Result<Kept>> submit(OutboxRow row, std::optional<HistoryRow> past, bool forgetUndone);
    // Takes changes out and puts the rows that depended on them as given, together with the history's.
    QFuture<Done> withdraw(std::vector<qint64> entries, std::vector<OutboxRow> rebased, std::optional<HistoryRow> past);
    QFuture<Done> update(std::vector<OutboxRow> rows); // all of it except entry, uuid and submission
    QFuture<Done> forget(qint64 historyNumber);

private:
    struct Files;

    template <class F>
    auto onFiles(F work) -> QFuture<std::invoke_result_t<F, Files &>>;

    std::shared_ptr<Files> m_files; // used on the database thread only
    bool m_onDisk = false;
    DatabaseThread m_thread;
};

} // namespace targo::store
