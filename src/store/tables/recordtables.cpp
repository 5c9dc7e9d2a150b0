#include "store/tables/recordtables.h"

#include "store/tables/columns.h"
#include "store/tables/cursortable.h"
#include "store/tables/customertable.h"
#include "store/tables/jobtable.h"
#include "store/tables/locationtable.h"
#include "store/tables/tagtable.h"
#include "store/tables/techniciantable.h"

namespace targo::store::RecordTables {

using namespace Qt::StringLiterals;

namespace {

enum class Verdict { Store, Same, Older };

Result<Verdict> compare(Sql &sql, Kind kind, const QString &name, const QString &modified, Origin origin)
{
    const auto held = sql.value(u"SELECT modified FROM %1 WHERE id = ?"_s.arg(nameOf(kind)), {name});
    if (!held)
        return std::unexpected(held.error());
    if (!held->isValid())
        return Verdict::Store;
    const QString stored = held->toString();
    if (stored == modified)
        return Verdict::Same;
    // `modified` has a fixed form, so its text sorts like the time it says; a value on the full second has no
    // decimals and, being a prefix, still sorts first.
    return origin == Origin::Page && modified < stored ? Verdict::Older : Verdict::Store;
}

// What only we know of a version that is stored already: its technician has seen it.
bool saysMore(const auto &) { return false; }
bool saysMore(const JobRecord &record) { return record.job.publishedAs.has_value(); }

template <class Record, class Put>
Done mergeEach(Sql &sql, Kind kind, const std::vector<Record> &records, Origin origin, Put put,
               std::vector<Record> &changed, const std::function<void(const Record &)> &older = {})
{
    for (const Record &record : records) {
        const auto &[name, modified] = [&]() -> std::pair<QString, QString> {
            if constexpr (std::is_same_v<Record, JobRecord>)
                return {record.job.id.text(), record.job.modified};
            else
                return {record.id.text(), record.modified};
        }();
        const auto verdict = compare(sql, kind, name, modified, origin);
        if (!verdict)
            return std::unexpected(verdict.error());
        if (*verdict == Verdict::Older && older)
            older(record);
        if (*verdict != Verdict::Store && !(*verdict == Verdict::Same && saysMore(record)))
            continue;
        Record kept = record;
        if (const Done stored = put(sql, kept); !stored)
            return stored;
        changed.push_back(std::move(kept));
    }
    return {};
}

} // namespace

Done remove(Sql &sql, Kind kind, const QStringList &names)
{
    for (const QString &name : names) {
        if (const auto done = sql.run(u"DELETE FROM %1 WHERE id = ?"_s.arg(nameOf(kind)), {name}); !done)
            return std::unexpected(done.error());
        if (kind != Kind::Job)
            continue;
        if (const auto done = sql.run(u"DELETE FROM job_details WHERE id = ?"_s, {name}); !done)
            return std::unexpected(done.error());
    }
    return {};
}

Result<Written> merge(Sql &sql, const Records &records, Origin origin)
{
    Written written;
    Records &changed = written.changed;
    const std::function<void(const JobRecord &)> older = [&](const JobRecord &record) { written.olderJobs.push_back(record.job.id); };
    Done done = mergeEach(sql, Kind::Tag, records.tags, origin, &TagTable::put, changed.tags);
    if (done)
        done = mergeEach(sql, Kind::Technician, records.technicians, origin, &TechnicianTable::put, changed.technicians);
    if (done)
        done = mergeEach(sql, Kind::Customer, records.customers, origin, &CustomerTable::put, changed.customers);
    if (done)
        done = mergeEach(sql, Kind::Location, records.locations, origin, &LocationTable::put, changed.locations);
    if (done)
        done = mergeEach(sql, Kind::Job, records.jobs, origin, &JobTable::put, changed.jobs, older);
    if (!done)
        return std::unexpected(done.error());
    return written;
}

} // namespace targo::store::RecordTables
