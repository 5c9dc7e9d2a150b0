#include "store/tables/outboxtable.h"

#include "store/tables/columns.h"
#include "wire/local/payload.h"

namespace targo::store::OutboxTable {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(PendingState state)
{
    switch (state) {
    case PendingState::Waiting: return u"waiting"_s;
    case PendingState::Sending: return u"sending"_s;
    case PendingState::Parked: return u"parked"_s;
    }
    return {};
}

PendingState stateFrom(const QString &key)
{
    return key == "parked"_L1 ? PendingState::Parked : key == "sending"_L1 ? PendingState::Sending : PendingState::Waiting;
}

Error::Kind kindFrom(const QString &name)
{
    for (int kind = 0; kind <= int(Error::Kind::Cancelled); ++kind) {
        if (nameOf(Error::Kind(kind)) == name)
            return Error::Kind(kind);
    }
    return Error::Kind::ServerFault;
}

QVariant payloadOrNull(const Changes &changes) { return changes.empty() ? QVariant() : QVariant(wire::local::toText(changes)); }

Result<OutboxRow> rowFrom(const Row &row)
{
    auto act = wire::local::actFromText(row.bytes(2));
    auto changes = wire::local::changesFromText(row.bytes(3));
    auto base = wire::local::changesFromText(row.bytes(4));
    if (!act || !changes || !base)
        return failure(Error::Kind::BadAnswer);
    OutboxRow found{.change = {.entry = row.number(0), .act = *std::move(act), .state = stateFrom(row.text(6)),
                               .submittedAt = QDateTime::fromMSecsSinceEpoch(row.number(12), QTimeZone::UTC),
                               .attempts = int(row.number(10)), .nextTry = timeOrNothing(row, 11), .base = *std::move(base), .theirAuthor = row.text(14), .theirModified = row.text(16)},
                    .uuid = row.text(1), .changes = *std::move(changes), .baseModified = row.text(5),
                    .unclear = int(row.number(15))};
    if (!row.isNull(7))
        found.change.reason = Error{.kind = kindFrom(row.text(7)), .message = row.text(9), .code = row.text(8)};
    if (!row.isNull(13)) {
        if (auto theirs = wire::local::changesFromText(row.bytes(13)))
            found.change.theirs = *std::move(theirs);
    }
    return found;
}

} // namespace

Result<std::vector<OutboxRow>> all(Sql &sql)
{
    std::vector<OutboxRow> rows;
    const Done read = sql.each(u"SELECT entry, uuid, intent, changes, base, base_modified, state, reason_kind,"
                               " reason_code, reason_message, attempts, next_try, submitted_at, theirs, their_author, unclear, their_modified"
                               " FROM change ORDER BY entry"_s, {}, [&](const Row &row) {
        if (auto found = rowFrom(row))
            rows.push_back(*std::move(found));
        else
            qWarning("outbox: entry %lld cannot be read and is kept as it is", row.number(0));
    });
    if (!read)
        return std::unexpected(read.error());
    return rows;
}

Result<qint64> add(Sql &sql, const OutboxRow &row)
{
    const auto entry = sql.insert(u"INSERT INTO change (uuid, job, intent, changes, base, base_modified, state, attempts, submitted_at)"
                                  " VALUES (?,?,?,?,?,?,?,?,?)"_s,
                                  {row.uuid, nameOf(recordOf(row.change.act)), wire::local::toText(row.change.act),
                                   wire::local::toText(row.changes), wire::local::toText(row.change.base), notNull(row.baseModified),
                                   keyOf(row.change.state), row.change.attempts, row.change.submittedAt.toMSecsSinceEpoch()});
    return entry;
}

Done update(Sql &sql, const OutboxRow &row)
{
    const auto &reason = row.change.reason;
    return discarded(sql.run(
        u"UPDATE change SET base = ?, base_modified = ?, state = ?, reason_kind = ?, reason_code = ?, reason_message = ?,"
        " attempts = ?, next_try = ?, theirs = ?, their_author = ?, their_modified = ?, unclear = ? WHERE entry = ?"_s,
        {wire::local::toText(row.change.base), notNull(row.baseModified), keyOf(row.change.state),
         reason ? QVariant(nameOf(reason->kind)) : QVariant(), reason ? QVariant(reason->code) : QVariant(),
         reason ? QVariant(reason->message) : QVariant(), row.change.attempts, orNull(row.change.nextTry),
         payloadOrNull(row.change.theirs), orNull(row.change.theirAuthor), orNull(row.change.theirModified), row.unclear, row.change.entry}));
}

Done rename(Sql &sql, const Renaming &named)
{
    std::vector<std::pair<qint64, QByteArray>> renamed;
    const Done read = sql.each(u"SELECT entry, intent FROM change WHERE job = ?"_s, {named.from.text()}, [&](const Row &row) {
        if (auto act = wire::local::actFromText(row.bytes(1)))
            renamed.emplace_back(row.number(0), wire::local::toText(aboutJob(*std::move(act), named.to)));
    });
    Done done = read;
    for (const auto &[entry, act] : renamed) {
        if (done)
            done = discarded(sql.run(u"UPDATE change SET job = ?, intent = ? WHERE entry = ?"_s, {named.to.text(), act, entry}));
    }
    return done;
}

Done remove(Sql &sql, qint64 entry)
{
    return discarded(sql.run(u"DELETE FROM change WHERE entry = ?"_s, {entry}));
}

Done sendingBecomesWaiting(Sql &sql)
{
    return discarded(sql.run(u"UPDATE change SET state = 'waiting' WHERE state = 'sending'"_s));
}

} // namespace targo::store::OutboxTable
