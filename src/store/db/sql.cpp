#include "store/db/sql.h"

#include <atomic>

namespace targo::store {

using namespace Qt::StringLiterals;

namespace {

// SQLite's primary result codes; the extended ones carry them in their low byte.
QString codeFor(const QSqlError &error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 5: case 6: return u"InUse"_s;
    case 8: case 14: return u"ReadOnly"_s;
    case 10: case 11: return u"Damaged"_s; // a page whose HMAC is wrong is an I/O error to SQLCipher
    case 13: return u"DiskFull"_s;
    case 26: return u"WrongKey"_s;
    default: return {};
    }
}

#ifdef TARGO_FAILPOINTS

std::atomic<Sql::Interference> interference = nullptr;

// What a test wants this access to fail with; an invalid error: nothing.
QSqlError interfered(const QString &statement)
{
    const Sql::Interference ask = interference;
    const int code = ask ? ask(statement) : 0;
    return code ? QSqlError({}, u"a test broke the disk"_s, QSqlError::StatementError, QString::number(code)) : QSqlError();
}

#else

QSqlError interfered(const QString &) { return {}; }

#endif

} // namespace

#ifdef TARGO_FAILPOINTS
void Sql::interfere(Interference asked) { interference = asked; }
#endif

Sql::Sql(const QString &connectionName)
    : m_connection(connectionName), m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, connectionName))
{
}

Sql::~Sql()
{
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Done Sql::open(const QString &path)
{
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=500"_s);
    if (const QSqlError error = interfered(u"open"_s); error.isValid())
        return failed(error, false);
    if (!m_database.open())
        return failed(m_database.lastError(), false);
    return {};
}

// The plain SQLITE_ERROR is what SQLCipher makes of a page that does not decrypt; a statement that was prepared and
// only reads has hardly another reason for it.
std::unexpected<Error> Sql::failed(const QSqlError &error, bool onlyReads)
{
    const QString code = onlyReads && error.nativeErrorCode() == "1"_L1 ? u"Damaged"_s : codeFor(error);
    if (code == "Damaged"_L1 && m_whenDamaged)
        std::exchange(m_whenDamaged, nullptr)();
    return std::unexpected(Error{.kind = Error::Kind::Storage, .message = error.databaseText(), .code = code});
}

Result<QSqlQuery *> Sql::execute(const QString &statement, const QVariantList &values, bool onlyReads)
{
    if (m_refusal)
        return std::unexpected(*m_refusal);
    if (const QSqlError error = interfered(statement); error.isValid())
        return failed(error, onlyReads);
    auto prepared = m_prepared.find(statement);
    if (prepared == m_prepared.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(statement))
            return failed(query.lastError(), false);
        prepared = m_prepared.emplace(statement, std::move(query)).first;
    }
    QSqlQuery &query = prepared->second;
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec()) {
        const QSqlError error = query.lastError();
        m_prepared.erase(statement); // a statement that failed may hold a lock until it is reset
        return failed(error, onlyReads);
    }
    return &query;
}

Result<int> Sql::run(const QString &statement, const QVariantList &values)
{
    const auto query = execute(statement, values);
    if (!query)
        return std::unexpected(query.error());
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

Result<qint64> Sql::insert(const QString &statement, const QVariantList &values)
{
    const auto query = execute(statement, values);
    if (!query)
        return std::unexpected(query.error());
    const qint64 number = (*query)->lastInsertId().toLongLong();
    (*query)->finish();
    return number;
}

Done Sql::each(const QString &statement, const QVariantList &values, const std::function<void(const Row &)> &visit)
{
    const auto query = execute(statement, values, true);
    if (!query)
        return std::unexpected(query.error());
    QSqlError error;
    while (!error.isValid() && (*query)->next()) {
        visit(Row(**query));
        error = interfered(statement);
    }
    if (!error.isValid())
        error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid()) // next() is false at the end and at a damaged page alike
        return failed(error, true);
    return {};
}

Result<QVariant> Sql::value(const QString &statement, const QVariantList &values)
{
    QVariant found;
    const Done read = each(statement, values, [&](const Row &row) {
        if (!found.isValid())
            found = row.isNull(0) ? QVariant() : QVariant(row.text(0));
    });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

} // namespace targo::store
