#include "store/tables/historytable.h"

#include "store/tables/columns.h"
#include "wire/local/payload.h"

namespace targo::store::HistoryTable {

using namespace Qt::StringLiterals;

namespace {

using State = PastIntent::State;

// Written to disk: never renumbered.
int numberOf(State state)
{
    switch (state) {
    case State::Stands: return 0;
    case State::Undone: return 1;
    case State::Overtaken: return 2;
    case State::SetAside: return 3;
    }
    return 0;
}

State stateFrom(qint64 number)
{
    switch (number) {
    case 1: return State::Undone;
    case 2: return State::Overtaken;
    case 3: return State::SetAside;
    default: return State::Stands;
    }
}

// Before there were batches, an act's changes, inverse and entry stood in columns of their own.
Result<std::vector<PastStep>> onlyStep(const Intent &intent, const Row &row)
{
    const auto inverse = wire::local::actFromText(row.bytes(3));
    const auto changes = wire::local::changesFromText(row.bytes(6));
    if (!inverse || !changes)
        return failure(Error::Kind::BadAnswer);
    return std::vector<PastStep>{{actsOf(intent).front(), *changes, changesOf(*inverse, nullptr), row.number(1)}};
}

std::optional<PastIntent> pastFrom(const Row &row)
{
    auto intent = wire::local::intentFromText(row.bytes(2));
    if (!intent)
        return std::nullopt;
    auto steps = row.isNull(7) ? onlyStep(*intent, row) : wire::local::stepsFromText(row.bytes(7));
    if (!steps || steps->empty())
        return std::nullopt;
    return PastIntent{.number = row.number(0), .at = timeOrNothing(row, 8).value_or(QDateTime()), .intent = *std::move(intent),
                      .steps = *std::move(steps), .state = stateFrom(row.number(4)), .user = row.text(5), .overtakenBy = row.text(9)};
}

const QString &columns()
{
    static const QString text = u"number, entry, intent, inverse, undone, user, changes, steps, at, overtaken_by"_s;
    return text;
}

} // namespace

Result<std::vector<PastIntent>> all(Sql &sql)
{
    std::vector<PastIntent> rows;
    const Done read = sql.each(u"SELECT %1 FROM history ORDER BY number"_s.arg(columns()), {}, [&](const Row &row) {
        if (auto past = pastFrom(row))
            rows.push_back(*std::move(past));
    });
    if (!read)
        return std::unexpected(read.error());
    return rows;
}

Result<qint64> put(Sql &sql, const PastIntent &past)
{
    const QVariant number = past.number ? QVariant(past.number) : QVariant();
    return sql.insert(u"INSERT OR REPLACE INTO history (%1, job) VALUES (?,?,?,?,?,?,?,?,?,?,?)"_s.arg(columns()),
                      {number, past.steps.front().entry, wire::local::toText(past.intent), QByteArray("{}"), numberOf(past.state),
                       notNull(past.user), QByteArray("{}"), wire::local::toText(past.steps), past.at.toMSecsSinceEpoch(),
                       orNull(past.overtakenBy), nameOf(recordOf(past.steps.front().act))});
}

Done rename(Sql &sql, const Renaming &named)
{
    std::vector<PastIntent> renamed;
    const Done read = sql.each(u"SELECT %1 FROM history WHERE instr(CAST(steps AS TEXT), ?) > 0"_s.arg(columns()), {named.from.text()},
                               [&](const Row &row) {
        if (auto past = pastFrom(row))
            renamed.push_back(aboutJob(*std::move(past), named.from, named.to));
    });
    Done done = read;
    for (const PastIntent &past : renamed) {
        if (done)
            done = discarded(put(sql, past));
    }
    return done;
}

Done setAsideUndone(Sql &sql, const QString &user)
{
    return discarded(sql.run(u"UPDATE history SET undone = ? WHERE undone = ? AND user = ?"_s, {numberOf(State::SetAside), numberOf(State::Undone), notNull(user)}));
}

} // namespace targo::store::HistoryTable
