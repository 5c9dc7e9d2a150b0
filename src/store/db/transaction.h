#pragma once

#include "base/failpoint.h"
#include "store/db/sql.h"

namespace targo::store {

// All or nothing: rolls back unless commit() succeeded. Where it could not begin, nothing is done until it ends. Not
// nested.
class Transaction
{
public:
    explicit Transaction(Sql &sql) : m_sql(sql), m_begun(sql.run(QStringLiteral("BEGIN IMMEDIATE")))
    {
        // Otherwise each statement would take effect by itself, and the answer would still be an error.
        if (!m_begun)
            m_sql.refuse(m_begun.error());
        TARGO_FAILPOINT("transaction.begun");
    }
    ~Transaction()
    {
        m_sql.refuse(std::nullopt);
        if (m_begun && !m_committed)
            m_sql.run(QStringLiteral("ROLLBACK"));
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Done commit()
    {
        if (!m_begun)
            return std::unexpected(m_begun.error());
        TARGO_FAILPOINT("transaction.before-commit");
        if (const auto committed = m_sql.run(QStringLiteral("COMMIT")); !committed)
            return std::unexpected(committed.error());
        m_committed = true;
        TARGO_FAILPOINT("transaction.committed");
        m_sql.tellCommitted();
        return {};
    }

private:
    Sql &m_sql;
    Result<int> m_begun;
    bool m_committed = false;
};

} // namespace targo::store
