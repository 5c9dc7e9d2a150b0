#include "sync/outbox/merge.h"

#include <algorithm>

namespace targo::sync {

Changes combined(std::span<const store::OutboxRow> rows)
{
    Changes all;
    for (const store::OutboxRow &row : rows) {
        for (const auto &[field, value] : row.changes)
            all.insert_or_assign(field, value);
    }
    return all;
}

namespace {

// What the person saw when they first changed the field; later ones rest on their own value.
bool isWhatWasThere(const FieldValue &value, Field field, std::span<const store::OutboxRow> rows)
{
    for (const store::OutboxRow &row : rows) {
        if (const auto base = row.change.base.find(field); base != row.change.base.end())
            return base->second == value;
    }
    return false;
}

// When the first of several was sent and its answer was lost, the server stands between them. A colleague's value that
// happens to be one of our steps is not ours.
bool mayBeASentStep(const FieldValue &value, Field field, std::span<const store::OutboxRow> rows)
{
    return std::ranges::any_of(rows, [&](const store::OutboxRow &row) {
        const auto set = row.changes.find(field);
        return row.change.attempts > 0 && set != row.changes.end() && set->second == value;
    });
}

} // namespace

Verdict verdictOn(const Changes &held, bool lastByUs, std::span<const store::OutboxRow> rows)
{
    const Changes ours = combined(rows);
    if (held == ours)
        return Verdict::Done;
    for (const auto &[field, value] : ours) {
        const FieldValue &there = held.at(field);
        if (there != value && !isWhatWasThere(there, field, rows) && !(lastByUs && mayBeASentStep(there, field, rows)))
            return Verdict::Clash;
    }
    return Verdict::Send;
}

} // namespace targo::sync
