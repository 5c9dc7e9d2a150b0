#pragma once

#include "net/erpnext/writing.h"
#include "sync/outbox/delivery.h"
#include "sync/outbox/merge.h"

namespace targo::sync {

// What an update needs to know of its kind of record.
struct JobUpdates
{
    using Record = JobRecord;
    using Id = JobId;
    static net::Endpoint<net::erpnext::Document<Record>> read(const Id &id, const QTimeZone &site);
    static net::Endpoint<net::erpnext::Document<Record>> update(const Id &id, const Changes &changes, const QString &modified,
                                                                const wire::erpnext::ChildRows &held, const QTimeZone &site);
    static store::Records records(Record record) { return {.jobs = {std::move(record)}}; }
    static const QString &modified(const Record &record) { return record.job.modified; }
    static const QString &modifiedBy(const Record &record) { return record.job.modifiedBy; }
    // What the replica holds, when that is enough to decide on these changes.
    static std::optional<Record> known(const BoardReplica &replica, const Id &id, const Changes &changes);
};

struct TechnicianUpdates
{
    using Record = Technician;
    using Id = TechnicianId;
    static net::Endpoint<net::erpnext::Document<Record>> read(const Id &id, const QTimeZone &site);
    static net::Endpoint<net::erpnext::Document<Record>> update(const Id &id, const Changes &changes, const QString &modified,
                                                                const wire::erpnext::ChildRows &held, const QTimeZone &site);
    static store::Records records(Record record) { return {.technicians = {std::move(record)}}; }
    static const QString &modified(const Record &record) { return record.modified; }
    static const QString &modifiedBy(const Record &record) { return record.modifiedBy; }
    static std::optional<Record> known(const BoardReplica &replica, const Id &id, const Changes &changes);
};

// A PUT with the `modified` it rests on. Refused as stale, it looks what changed there: other fields merge, the same
// field is a clash, and what already holds our values was our own update whose answer was lost.
template <class Kind>
class RecordUpdate final : public Delivery
{
public:
    using Delivery::Delivery;

private:
    using Record = typename Kind::Record;
    using Held = net::erpnext::Document<Record>;

    void start() override;
    void look();
    void decide(const Held &held);
    void put(const Held &held);
    Verdict verdict(const Record &held) const;

    typename Kind::Id id() const { return std::get<typename Kind::Id>(recordOf(rows().front().change.act)); }

    int m_conflicts = 0;
};

using JobUpdate = RecordUpdate<JobUpdates>;
using TechnicianUpdate = RecordUpdate<TechnicianUpdates>;

extern template class RecordUpdate<JobUpdates>;
extern template class RecordUpdate<TechnicianUpdates>;

} // namespace targo::sync
