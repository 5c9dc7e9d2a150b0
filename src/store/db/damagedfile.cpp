#include "store/db/damagedfile.h"

#include <map>
#include <ranges>

namespace targo::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostSearched = 2'000; // each miss costs a new connection, about a millisecond

using Rows = std::map<qint64, QVariantList>; // by row number

struct Known
{
    std::set<qint64> numbers = {};
    bool complete = false;
};

class TableCopy
{
public:
    TableCopy(DamagedFile &from, Sql &to, QString table) : m_from(from), m_to(to), m_table(std::move(table)) { }

    Result<CopiedRows> copy();

private:
    Done learnColumns();
    Done read(const QString &rest, const QVariantList &values = {});
    Known numbersInIndexes();
    std::set<qint64> candidates(const Known &known, std::optional<qint64> lastForward);
    void search(const std::set<qint64> &numbers, const Known &known);
    Done write();

    DamagedFile &m_from;
    Sql &m_to;
    QString m_table;
    QStringList m_columns;
    QStringList m_indexes;
    Rows m_rows;
    CopiedRows m_result;
};

Done TableCopy::learnColumns()
{
    if (const Done done = m_to.each(u"SELECT name FROM pragma_table_info(?)"_s, {m_table}, [&](const Row &row) { m_columns << row.text(0); }); !done)
        return done;
    return m_to.each(u"SELECT name FROM pragma_index_list(?)"_s, {m_table}, [&](const Row &row) { m_indexes << row.text(0); });
}

Done TableCopy::read(const QString &rest, const QVariantList &values)
{
    return m_from.each(u"SELECT rowid, %1 FROM %2 %3"_s.arg(m_columns.join(u", "_s), m_table, rest), values, [&](const Row &row) {
        QVariantList fields;
        for (int column = 1; column <= m_columns.size(); ++column)
            fields << row.value(column);
        m_rows.try_emplace(row.number(0), fields);
    });
}

Known TableCopy::numbersInIndexes()
{
    Known known;
    for (const QString &index : std::as_const(m_indexes)) {
        const Done read = m_from.each(u"SELECT rowid FROM %1 INDEXED BY %2"_s.arg(m_table, index), {},
                                      [&](const Row &row) { known.numbers.insert(row.number(0)); });
        known.complete = known.complete || read.has_value();
    }
    return known;
}

// Numbers that may belong to rows behind the damage.
std::set<qint64> TableCopy::candidates(const Known &known, std::optional<qint64> lastForward)
{
    std::set<qint64> wanted = known.numbers;
    if (!known.complete) {
        const auto behind = lastForward ? m_rows.upper_bound(*lastForward) : m_rows.begin();
        qint64 end = behind == m_rows.end() ? 0 : behind->first;
        if (behind == m_rows.end()) {
            const Done read = m_from.each(u"SELECT seq FROM sqlite_sequence WHERE name = ?"_s, {m_table},
                                          [&](const Row &row) { end = row.number(0) + 1; });
            if (!read && !known.numbers.empty())
                end = *known.numbers.rbegin() + 1;
        }
        for (qint64 number = std::max(lastForward.value_or(0) + 1, end - mostSearched); number < end; ++number)
            wanted.insert(number);
    }
    std::erase_if(wanted, [this](qint64 number) { return m_rows.contains(number); });
    return wanted;
}

void TableCopy::search(const std::set<qint64> &numbers, const Known &known)
{
    qint64 searched = 0;
    for (const qint64 number : numbers) {
        const bool mayTry = ++searched <= mostSearched;
        const Done found = mayTry ? read(u"WHERE rowid = ?"_s, {number}) : Done(failure(Error::Kind::Storage));
        if (m_rows.contains(number) || !known.numbers.contains(number))
            continue;
        m_result.lost.insert(number);
        m_result.contradicts = m_result.contradicts || found; // the index has it, and the table says it has not
    }
}

Done TableCopy::write()
{
    const QString marks = QStringList(m_columns.size(), u"?"_s).join(u","_s);
    const QString insert = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(m_table, m_columns.join(u", "_s), marks);
    for (const auto &[number, fields] : m_rows) {
        const auto written = m_to.run(insert, fields);
        if (!written && !written.error().code.isEmpty())
            return std::unexpected(written.error());
        if (written)
            ++m_result.copied;
        else
            m_result.lost.insert(number); // the schema refuses it: not a row that was ever stored
    }
    return {};
}

Result<CopiedRows> TableCopy::copy()
{
    if (const Done done = learnColumns(); !done)
        return std::unexpected(done.error());
    const Done forward = read(u"ORDER BY rowid"_s);
    const auto lastForward = m_rows.empty() ? std::nullopt : std::optional(m_rows.rbegin()->first);
    const Known known = numbersInIndexes();
    if (!forward) {
        std::ignore = read(u"ORDER BY rowid DESC"_s);
        m_result.lostAreAll = known.complete;
    }
    search(candidates(known, lastForward), known);
    if (known.complete) {
        for (const qint64 number : std::views::keys(m_rows))
            m_result.contradicts = m_result.contradicts || !known.numbers.contains(number);
    }
    if (const Done written = write(); !written)
        return std::unexpected(written.error());
    return m_result;
}

} // namespace

Done DamagedFile::each(const QString &statement, const QVariantList &values, const std::function<void(const Row &)> &visit)
{
    if (!m_database) {
        auto opened = Database::openAsItIs(m_path, m_key);
        if (!opened)
            return std::unexpected(opened.error());
        m_database = *std::move(opened);
    }
    const Done read = m_database->sql().each(statement, values, visit);
    if (!read)
        m_database.reset();
    return read;
}

std::optional<int> DamagedFile::version()
{
    std::optional<int> version;
    const Done read = each(u"PRAGMA user_version"_s, {}, [&](const Row &row) { version = int(row.number(0)); });
    return read ? version : std::nullopt;
}

Result<CopiedRows> copyReadableRows(DamagedFile &from, Sql &to, const QString &table)
{
    return TableCopy(from, to, table).copy();
}

} // namespace targo::store
