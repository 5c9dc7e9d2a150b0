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

QVariant payloadOrNull(const JobChanges &changes) { return changes.empty() ? QVariant() : QVariant(wire::local::toText(changes)); }

Result<OutboxRow> rowFrom(const Row &row)
{
    auto intent = wire::local::intentFromText(row.bytes(2));
    auto changes = wire::local::changesFromText(row.bytes(4));
    auto base = wire::local::changesFromText(row.bytes(5));
    if (!intent || !changes || !base)
        return failure(Error::Kind::BadAnswer);
    OutboxRow found{.change = {.entry = row.number(0), .intent = *std::move(intent), .state = stateFrom(row.text(7)),
                               .submittedAt = QDateTime::fromMSecsSinceEpoch(row.number(13), QTimeZone::UTC),
                               .attempts = int(row.number(11)), .base = *std::move(base), .theirAuthor = row.text(15)},
                    .uuid = row.text(1), .changes = *std::move(changes), .baseModified = row.text(6),
                    .nextTry = timeOrNothing(row, 12)};
    if (!row.isNull(3)) {
        if (auto inverse = wire::local::intentFromText(row.bytes(3)))
            found.inverse = *std::move(inverse);
    }
    if (!row.isNull(8))
        found.change.reason = Error{.kind = kindFrom(row.text(8)), .message = row.text(10), .code = row.text(9)};
    if (!row.isNull(14)) {
        if (auto theirs = wire::local::changesFromText(row.bytes(14)))
            found.change.theirs = *std::move(theirs);
    }
    return found;
}

} // namespace

Result<std::vector<OutboxRow>> all(Sql &sql)
{
    std::vector<OutboxRow> rows;
    const Done read = sql.each(u"SELECT entry, uuid, intent, inverse, changes, base, base_modified, state, reason_kind,"
                               " reason_code, reason_message, attempts, next_try, submitted_at, theirs, their_author"
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
    return sql.insert(u"INSERT INTO change (uuid, job, intent, inverse, changes, base, base_modified, state, attempts,"
                      " submitted_at) VALUES (?,?,?,?,?,?,?,?,?,?)"_s,
                      {row.uuid, jobOf(row.change.intent).text(), wire::local::toText(row.change.intent),
                       row.inverse ? QVariant(wire::local::toText(*row.inverse)) : QVariant(),
                       wire::local::toText(row.changes), wire::local::toText(row.change.base), notNull(row.baseModified),
                       keyOf(row.change.state), row.change.attempts, row.change.submittedAt.toMSecsSinceEpoch()});
}

Done update(Sql &sql, const OutboxRow &row)
{
    const auto &reason = row.change.reason;
    return discarded(sql.run(
        u"UPDATE change SET base = ?, base_modified = ?, state = ?, reason_kind = ?, reason_code = ?, reason_message = ?,"
        " attempts = ?, next_try = ?, theirs = ?, their_author = ? WHERE entry = ?"_s,
        {wire::local::toText(row.change.base), notNull(row.baseModified), keyOf(row.change.state),
         reason ? QVariant(nameOf(reason->kind)) : QVariant(), reason ? QVariant(reason->code) : QVariant(),
         reason ? QVariant(reason->message) : QVariant(), row.change.attempts, orNull(row.nextTry),
         payloadOrNull(row.change.theirs), orNull(row.change.theirAuthor), row.change.entry}));
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
