#include "sync/replica/fold.h"

namespace targo::sync {

namespace {

template <class Record>
Record applied(Record record, PendingRows rows)
{
    for (const store::OutboxRow *row : rows)
        apply(record, row->changes);
    return record;
}

} // namespace

std::optional<Job> folded(const Job &server, PendingRows rows)
{
    for (const store::OutboxRow *row : rows) {
        // A deletion that only a person can decide on has not happened.
        if (std::holds_alternative<DeleteJob>(row->change.act) && row->change.state != PendingState::Parked)
            return std::nullopt;
    }
    return applied(server, rows);
}

JobDetails foldedDetails(JobDetails server, PendingRows rows) { return applied(std::move(server), rows); }
Technician folded(const Technician &server, PendingRows rows) { return applied(server, rows); }

} // namespace targo::sync
