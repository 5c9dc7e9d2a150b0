#include "sync/history/rowmaking.h"

#include "base/overloaded.h"

#include <QUuid>

#include <algorithm>

namespace targo::sync {

using store::OutboxRow;

namespace {

// `row` rested on `gone`, which is no more: where it had `gone`'s value below it, it now has what `gone` had.
void rebase(OutboxRow &row, const OutboxRow &gone)
{
    for (auto &[field, below] : row.change.base) {
        const auto set = gone.changes.find(field);
        const auto before = gone.change.base.find(field);
        if (set != gone.changes.end() && before != gone.change.base.end() && below == set->second)
            below = before->second;
    }
}

} // namespace

bool needsDetails(const Act &act)
{
    const Changes changes = changesOf(act, nullptr);
    return std::holds_alternative<DeleteJob>(act)
        || (jobOf(act) && std::ranges::any_of(changes, [](const auto &change) { return isOfDetails(change.first); }));
}

std::optional<JobRecord> RowMaking::shownJob(const JobId &id) const
{
    const Job *job = m_replica.job(id);
    return job ? std::optional(JobRecord{*job, m_details.value(id)}) : std::nullopt;
}

std::optional<Changes> RowMaking::shown(const RecordRef &record, const Changes &changes) const
{
    return std::visit(Overloaded{
        [&](const JobId &id) -> std::optional<Changes> {
            const auto job = shownJob(id);
            return job ? std::optional(valuesIn(*job, changes)) : std::nullopt;
        },
        [&](const TechnicianId &id) -> std::optional<Changes> {
            const Technician *technician = m_replica.technician(id);
            return technician ? std::optional(valuesIn(*technician, changes)) : std::nullopt;
        },
    }, record);
}

OutboxRow RowMaking::row(const Act &act, const Changes &set, const Changes &base) const
{
    return {.change = {.act = act, .submittedAt = m_now, .base = base},
            .uuid = QUuid::createUuid().toString(QUuid::WithoutBraces),
            .changes = set, .baseModified = m_replica.modifiedOf(recordOf(act))};
}

bool RowMaking::neverSent(qint64 entry) const
{
    const OutboxRow *row = m_replica.row(entry);
    if (!row)
        return false;
    // A parked row was looked at by the server and not taken, or nobody will send it again: in both cases what is
    // shown returns to the server's own. A creation or a note that was parked may yet have arrived.
    const bool keyed = std::holds_alternative<CreateJob>(row->change.act) || std::holds_alternative<AddNote>(row->change.act);
    if (row->change.state == PendingState::Parked && (!keyed || (row->change.reason && row->change.reason->kind == Error::Kind::Rejected)))
        return true;
    return row->change.state != PendingState::Sending && row->change.attempts == 0;
}

std::vector<qint64> RowMaking::entriesOf(const RecordRef &record) const
{
    std::vector<qint64> entries;
    for (const OutboxRow *row : m_replica.rowsOf(record))
        entries.push_back(row->change.entry);
    return entries;
}

void RowMaking::withdraw(const std::vector<qint64> &entries, store::OutboxUpdate &update) const
{
    for (const qint64 entry : entries) {
        const OutboxRow *gone = m_replica.row(entry);
        if (!gone || std::ranges::contains(update.gone, entry))
            continue;
        update.gone.push_back(entry);
        std::erase_if(update.changed, [entry](const OutboxRow &row) { return row.change.entry == entry; });
        for (const OutboxRow *row : m_replica.rowsOf(recordOf(gone->change.act))) {
            if (row->change.entry <= entry || std::ranges::contains(update.gone, row->change.entry) || std::ranges::contains(entries, row->change.entry))
                continue;
            const auto known = std::ranges::find(update.changed, row->change.entry, [](const OutboxRow &changed) { return changed.change.entry; });
            OutboxRow &moved = known != update.changed.end() ? *known : update.changed.emplace_back(*row);
            rebase(moved, *gone);
        }
    }
}

} // namespace targo::sync
