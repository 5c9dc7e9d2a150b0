#include "sync/outbox/recordupdate.h"

#include "base/failpoint.h"

#include <algorithm>

namespace targo::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostConflictsInARow = 5; // someone saves faster than we can: take turns

// Tables go back whole, with what only the server knows of their rows; the replica has no details.
bool needsDocument(Field field)
{
    return isOfDetails(field) || field == Field::Assistants || field == Field::RequiredSkills;
}

} // namespace

net::Endpoint<net::erpnext::Document<JobRecord>> JobUpdates::read(const JobId &id, const QTimeZone &site)
{
    return net::erpnext::jobDocument(id, site);
}

net::Endpoint<net::erpnext::Document<JobRecord>> JobUpdates::update(const JobId &id, const Changes &changes, const QString &modified,
                                                                    const wire::erpnext::ChildRows &held, const QTimeZone &site)
{
    return net::erpnext::updateJob(id, changes, modified, held, site);
}

std::optional<JobRecord> JobUpdates::known(const BoardReplica &replica, const JobId &id, const Changes &changes)
{
    const Job *job = replica.serverJob(id);
    if (!job || job->modified.isEmpty() || std::ranges::any_of(changes, [](const auto &change) { return needsDocument(change.first); }))
        return std::nullopt;
    return JobRecord{.job = *job};
}

net::Endpoint<net::erpnext::Document<Technician>> TechnicianUpdates::read(const TechnicianId &id, const QTimeZone &)
{
    return net::erpnext::technicianDocument(id);
}

net::Endpoint<net::erpnext::Document<Technician>> TechnicianUpdates::update(const TechnicianId &id, const Changes &changes, const QString &modified,
                                                                            const wire::erpnext::ChildRows &held, const QTimeZone &)
{
    return net::erpnext::updateTechnician(id, changes, modified, held);
}

std::optional<Technician> TechnicianUpdates::known(const BoardReplica &replica, const TechnicianId &id, const Changes &)
{
    const Technician *technician = replica.serverTechnician(id);
    return technician && !technician->modified.isEmpty() ? std::optional(*technician) : std::nullopt;
}

template <class Kind>
void RecordUpdate<Kind>::start()
{
    const Changes changes = combined(rows());
    const auto known = Kind::known(intake().replica(), id(), changes);
    // Of a clash that the cache shows, the server itself has the last word.
    if (!known || verdict(*known) == Verdict::Clash)
        look();
    else
        decide({*known});
}

template <class Kind>
void RecordUpdate<Kind>::look()
{
    TARGO_FAILPOINT("update.look");
    erp().run(Kind::read(id(), context().site)).then(this, [this](const Result<Held> &fresh) {
        if (!fresh)
            return fail(fresh.error(), false);
        intake().take(Kind::records(fresh->record), store::Origin::Direct).then(this, [this, held = *fresh](const Result<store::Written> &written) {
            if (written)
                decide(held);
            else
                fail(written.error(), false);
        });
    });
}

template <class Kind>
void RecordUpdate<Kind>::decide(const Held &held)
{
    switch (verdict(held.record)) {
    case Verdict::Done: return end(store::Outcome{.entries = entries()});
    case Verdict::Clash: return end(Clash{valuesIn(held.record, combined(rows())), Kind::modifiedBy(held.record), Kind::modified(held.record)});
    case Verdict::Send: return put(held);
    }
}

template <class Kind>
Verdict RecordUpdate<Kind>::verdict(const Record &record) const
{
    return verdictOn(valuesIn(record, combined(rows())), Kind::modifiedBy(record) == context().user, rows());
}

template <class Kind>
void RecordUpdate<Kind>::put(const Held &held)
{
    send(Kind::modified(held.record), [this, held] {
        TARGO_FAILPOINT("update.put");
        erp().run(Kind::update(id(), combined(rows()), Kind::modified(held.record), held.rows, context().site))
            .then(this, [this](const Result<Held> &answer) {
                if (answer)
                    return end(store::Outcome{.records = Kind::records(answer->record), .entries = entries()});
                if (answer.error().kind == Error::Kind::Conflict && ++m_conflicts <= mostConflictsInARow)
                    return look();
                fail(answer.error(), true);
            });
    });
}

template class RecordUpdate<JobUpdates>;
template class RecordUpdate<TechnicianUpdates>;

} // namespace targo::sync
