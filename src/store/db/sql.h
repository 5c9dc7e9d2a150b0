#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <optional>
#include <unordered_map>

namespace targo::store {

// The row a query stands on. Columns are counted from 0; a NULL reads as empty text, 0 or no value.
class Row
{
public:
    explicit Row(const QSqlQuery &query) : m_query(query) { }

    bool isNull(int column) const { return m_query.isNull(column); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    double real(int column) const { return m_query.value(column).toDouble(); }
    bool flag(int column) const { return number(column) != 0; }
    QVariant value(int column) const { return m_query.value(column); } // in SQLite's own type
    std::optional<qint64> maybeNumber(int column) const { return isNull(column) ? std::nullopt : std::optional(number(column)); }

private:
    const QSqlQuery &m_query;
};

// One open connection. Every refusal of SQLite becomes an Error of kind Storage whose code says what can be done:
// WrongKey, Damaged, NewerVersion, DiskFull, ReadOnly, InUse, NotEncrypted, or empty. Database thread only.
class Sql
{
public:
    explicit Sql(const QString &connectionName);
    ~Sql();
    Sql(const Sql &) = delete;
    Sql &operator=(const Sql &) = delete;

    // `path` may be ":memory:".
    Done open(const QString &path);

    // Called, once, when a statement answers Damaged.
    void whenDamaged(std::function<void()> tell) { m_whenDamaged = std::move(tell); }

    // Called after each commit of a Transaction.
    void whenCommitted(std::function<void()> tell) { m_whenCommitted = std::move(tell); }
    void tellCommitted() const { if (m_whenCommitted) m_whenCommitted(); }

    // From now on every statement answers this, without being run; nothing: as usual again.
    void refuse(std::optional<Error> reason) { m_refusal = std::move(reason); }

    // Statements are prepared once and kept. run() answers how many rows were changed.
    Result<int> run(const QString &statement, const QVariantList &values = {});
    Result<qint64> insert(const QString &statement, const QVariantList &values = {}); // the new row's number
    Done each(const QString &statement, const QVariantList &values, const std::function<void(const Row &)> &visit);
    // The first column of the first row; null when there is no row.
    Result<QVariant> value(const QString &statement, const QVariantList &values = {});

#ifdef TARGO_FAILPOINTS
    // For tests: asked before every access to a file, on the thread that makes it, with the statement. Its answer is
    // the number of the SQLite error to fail with, or 0. nullptr: none is asked any more.
    using Interference = int (*)(const QString &statement);
    static void interfere(Interference interference);
#endif

private:
    Result<QSqlQuery *> execute(const QString &statement, const QVariantList &values, bool onlyReads = false);
    std::unexpected<Error> failed(const QSqlError &error, bool onlyReads);

    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_prepared;
    std::function<void()> m_whenDamaged;
    std::function<void()> m_whenCommitted;
    std::optional<Error> m_refusal;
};

} // namespace targo::store
