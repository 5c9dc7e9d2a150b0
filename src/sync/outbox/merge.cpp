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

Verdict verdictOn(const Changes &held, std::span<const store::OutboxRow> rows)
{
    const Changes ours = combined(rows);
    if (held == ours)
        return Verdict::Done;
    for (const auto &[field, value] : ours) {
        const FieldValue &there = held.at(field);
        // Any row's base will do: when the first of several was sent and its answer was lost, the server stands
        // between them, on a value that the second row knows as its own base.
        const bool known = there == value || std::ranges::any_of(rows, [&](const store::OutboxRow &row) {
            const auto base = row.change.base.find(field);
            return base != row.change.base.end() && base->second == there;
        });
        if (!known)
            return Verdict::Clash;
    }
    return Verdict::Send;
}

} // namespace targo::sync
