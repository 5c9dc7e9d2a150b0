#include "sync/outbox/merge.h"

#include <algorithm>

namespace targo::sync {

JobChanges combined(std::span<const store::OutboxRow> rows)
{
    JobChanges all;
    for (const store::OutboxRow &row : rows) {
        for (const auto &[field, value] : row.changes)
            all.insert_or_assign(field, value);
    }
    return all;
}

Verdict verdictOn(const Job &server, std::span<const store::OutboxRow> rows)
{
    const JobChanges ours = combined(rows);
    if (valuesIn(server, ours) == ours)
        return Verdict::Done;
    for (const auto &[field, value] : ours) {
        const FieldValue held = valueOf(server, field);
        // Any row's base will do: when the first of several was sent and its answer was lost, the server stands
        // between them, on a value that the second row knows as its own base.
        const bool known = held == value || std::ranges::any_of(rows, [&](const store::OutboxRow &row) {
            const auto base = row.change.base.find(field);
            return base != row.change.base.end() && base->second == held;
        });
        if (!known)
            return Verdict::Clash;
    }
    return Verdict::Send;
}

} // namespace targo::sync
