#include "sync/history/reversal.h"

#include "base/overloaded.h"

#include <algorithm>
#include <ranges>

namespace targo::sync {

using namespace Qt::StringLiterals;

namespace {

class Reversal
{
public:
    Reversal(const PastIntent &past, const RowMaking &rows, const BoardReplica &replica) : m_rows(rows), m_replica(replica) { m_update.past = past; }

    Result<store::OutboxUpdate> undo()
    {
        for (qsizetype step = qsizetype(m_update.past->steps.size()) - 1; step >= 0; --step) {
            if (const Done done = undoStep(step); !done)
                return std::unexpected(done.error());
        }
        if (m_update.added.empty() && m_update.gone.empty()) // told once more, and nothing else
            return std::unexpected(Error{.kind = Error::Kind::Rejected, .code = u"CannotBeUntold"_s});
        return finished(PastIntent::State::Undone);
    }

    Result<store::OutboxUpdate> redo()
    {
        for (qsizetype step = 0; step < qsizetype(m_update.past->steps.size()); ++step) {
            if (const Done done = redoStep(step); !done)
                return std::unexpected(done.error());
        }
        return finished(PastIntent::State::Stands);
    }

private:
    PastStep &at(qsizetype step) { return m_update.past->steps[size_t(step)]; }

    Result<store::OutboxUpdate> finished(PastIntent::State state)
    {
        m_update.past->state = state;
        std::vector<Act> acts;
        for (const PastStep &step : m_update.past->steps)
            acts.push_back(step.act);
        m_update.past->intent = intentOf(std::move(acts)); // created again, a job has another name
        return std::move(m_update);
    }

    Done undoStep(qsizetype step)
    {
        return std::visit(Overloaded{
            [&](const CreateJob &act) { return uncreate(step, act); },
            [&](const DeleteJob &) { return undelete(step); },
            [&](const AddNote &) { return unsay(step); },
            [&](const PublishJob &) { return turnPublication(step, true); },
            [&](const UnpublishJob &) { return turnPublication(step, true); },
            [&](const auto &) { return turn(step, at(step).set, at(step).before); },
        }, at(step).act);
    }

    Done redoStep(qsizetype step)
    {
        return std::visit(Overloaded{
            [&](const CreateJob &) { return create(step, at(step).set, false); },
            [&](const DeleteJob &act) { return remove(step, act.job, at(step).before); },
            [&](const AddNote &act) { add(step, act, {}, {}); return Done(); },
            [&](const PublishJob &) { return turnPublication(step, false); },
            [&](const UnpublishJob &) { return turnPublication(step, false); },
            [&](const auto &) { return turn(step, at(step).before, at(step).set); },
        }, at(step).act);
    }

    Done guard(const RecordRef &record, const Changes &expected) const
    {
        const auto shown = m_rows.shown(record, expected);
        if (!shown)
            return failure(Error::Kind::NotFound, nameOf(record));
        if (*shown == expected)
            return {};
        return std::unexpected(Error{.kind = Error::Kind::Rejected, .message = m_replica.modifiedByOf(record), .code = u"ChangedSince"_s});
    }

    void add(qsizetype step, const Act &act, const Changes &set, const Changes &base)
    {
        m_update.added.push_back({m_rows.row(act, set, base), step});
    }

    Done turn(qsizetype step, const Changes &expected, const Changes &wanted)
    {
        const RecordRef record = recordOf(at(step).act);
        if (const Done same = guard(record, expected); !same)
            return same;
        if (m_rows.neverSent(at(step).entry)) {
            m_rows.withdraw({at(step).entry}, m_update);
            return {};
        }
        const Act act = std::visit(Overloaded{
            [&](const JobId &id) -> Act { return EditJob{id, wanted}; },
            [&](const TechnicianId &) -> Act { return *inverseOf(at(step).act, wanted); },
        }, record);
        add(step, act, wanted, expected);
        return {};
    }

    // Not by editing the field: it goes through the hub, both ways.
    Done turnPublication(qsizetype step, bool undone)
    {
        const PastStep &done = at(step);
        const Changes &expected = undone ? done.set : done.before;
        if (const Done same = guard(recordOf(done.act), expected); !same)
            return same;
        if (m_rows.neverSent(done.entry)) {
            m_rows.withdraw({done.entry}, m_update);
            return {};
        }
        if (!undone) {
            add(step, done.act, done.set, done.before);
            return {};
        }
        if (const auto act = inverseOf(done.act, done.before)) // without one, it was published before, too
            add(step, *act, {{Field::Published, done.before.at(Field::Published)}}, expected);
        return {};
    }

    Done uncreate(qsizetype step, const CreateJob &act)
    {
        if (const Done same = guard(act.job, at(step).set); !same)
            return same;
        if (!m_rows.neverSent(at(step).entry))
            return remove(step, act.job, at(step).set);
        m_rows.withdraw(m_rows.entriesOf(act.job), m_update); // what was changed in it since goes with it
        return {};
    }

    Done remove(qsizetype step, const JobId &job, const Changes &expected)
    {
        if (const Done same = guard(job, expected); !same)
            return same;
        if (m_replica.job(job)->published)
            return std::unexpected(Error{.kind = Error::Kind::Rejected, .code = u"AlreadyPublished"_s});
        add(step, DeleteJob{job}, {}, everythingIn(*m_rows.shownJob(job)));
        return {};
    }

    Done undelete(qsizetype step)
    {
        if (m_rows.neverSent(at(step).entry)) {
            m_rows.withdraw({at(step).entry}, m_update);
            return {};
        }
        if (m_replica.row(at(step).entry)) // on the wire: nobody can say yet whether it is gone
            return std::unexpected(Error{.kind = Error::Kind::Rejected, .code = u"OnTheWire"_s});
        return create(step, withoutNothings(at(step).before), true);
    }

    Done create(qsizetype step, const Changes &fields, bool asUndo)
    {
        const JobId job = newLocalJob();
        at(step).act = asUndo ? Act(DeleteJob{job}) : Act(CreateJob{job, fields});
        add(step, CreateJob{job, fields}, fields, {});
        return {};
    }

    Done unsay(qsizetype step)
    {
        if (!m_rows.neverSent(at(step).entry))
            return std::unexpected(Error{.kind = Error::Kind::Rejected, .code = u"CannotBeUnsaid"_s});
        m_rows.withdraw({at(step).entry}, m_update);
        return {};
    }

    const RowMaking &m_rows;
    const BoardReplica &m_replica;
    store::OutboxUpdate m_update;
};

} // namespace

Result<store::OutboxUpdate> undoing(const PastIntent &past, const RowMaking &rows, const BoardReplica &replica)
{
    return Reversal(past, rows, replica).undo();
}

Result<store::OutboxUpdate> redoing(const PastIntent &past, const RowMaking &rows, const BoardReplica &replica)
{
    return Reversal(past, rows, replica).redo();
}

} // namespace targo::sync
